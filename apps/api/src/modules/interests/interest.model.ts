import {
  type InterestAnswer as Answer,
  interestAnswers,
  type InterestState as State,
  interestStates,
} from '@kvart/domain/interests';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Instant, PageInfo, Text } from '../../platform/graphql/index.ts';
import { PersonCard } from '../accounts/index.ts';
import { Actor } from '../actors/index.ts';
import { Space } from '../spaces/index.ts';
import { Concept } from '../taxonomy/index.ts';

export const InterestState = enumOf('InterestState', interestStates);
export const InterestAnswer = enumOf('InterestAnswer', interestAnswers);
export type { Answer, State };

@ObjectType({ description: 'A turn in the history of an interest.' })
export class InterestEvent {
  @Field(() => Instant)
  at: string;

  @Field(() => InterestState)
  state: State;

  @Field()
  personName: string;

  @Field()
  actorName: string;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType({ description: 'What the reader may do, by the same rules that the mutations apply.' })
export class InterestAbilities {
  @Field()
  answer: boolean;

  @Field()
  withdraw: boolean;
}

@ObjectType({ description: "An actor's interest in a space; both sides see it, and nobody else." })
export class Interest {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => InterestState)
  state: State;

  @Field()
  message: string;

  @Field(() => Concept, { nullable: true })
  intendedUse: Concept | null;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => Instant)
  updatedAt: string;

  @Field(() => Space)
  space: Space;

  @Field(() => Actor, { description: 'The applicant.' })
  actor: Actor;

  @Field(() => PersonCard, { description: 'Who wrote it.' })
  person: PersonCard;

  @Field(() => [InterestEvent])
  events: InterestEvent[];

  @Field(() => InterestAbilities)
  viewerCan: InterestAbilities;
}

@ObjectType()
export class InterestConnection {
  @Field(() => [Interest])
  nodes: Interest[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}

@InputType()
export class ExpressInterestInput {
  @Field(() => ID)
  spaceId: string;

  @Field(() => Text)
  message: string;

  @Field(() => ID, { nullable: true })
  intendedUseId?: string | null;
}
