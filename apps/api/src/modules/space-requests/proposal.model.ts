import {
  type ProposalAnswer as AnswerWord,
  proposalAnswers,
  type ProposalState as StateWord,
  proposalStates,
} from '@kvart/domain/space-requests';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Instant, PageInfo } from '../../platform/graphql/index.ts';
import { PersonCard } from '../accounts/index.ts';
import { Actor } from '../actors/index.ts';
import { Space } from '../spaces/index.ts';

export const ProposalState = enumOf('ProposalState', proposalStates);
export const ProposalAnswer = enumOf('ProposalAnswer', proposalAnswers);
export type { AnswerWord };

@ObjectType()
export class ProposalAbilities {
  @Field()
  decline: boolean;

  @Field()
  takeUp: boolean;
}

@ObjectType({
  description: 'A space that somebody proposed for a request; both sides see it, and nobody else.',
})
export class SpaceProposal {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => ProposalState)
  state: StateWord;

  @Field()
  message: string;

  @Field(() => String, { nullable: true, description: 'What was answered.' })
  reason: string | null;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => Instant, { nullable: true })
  answeredAt: string | null;

  @Field(() => Space)
  space: Space;

  @Field(() => Actor, { nullable: true, description: "In whose name; none for the platform's own advisers." })
  actor: Actor | null;

  @Field(() => PersonCard)
  person: PersonCard;

  @Field(() => ProposalAbilities)
  viewerCan: ProposalAbilities;
}

@ObjectType()
export class SpaceProposalConnection {
  @Field(() => [SpaceProposal])
  nodes: SpaceProposal[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}
