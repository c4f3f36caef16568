import {
  claimDecisions,
  type ClaimState as State,
  claimStates,
  type ClaimWay as Way,
  claimWays,
} from '@kvart/domain/claims';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Instant, PageInfo, Text } from '../../platform/graphql/index.ts';
import { PersonCard } from '../accounts/index.ts';
import { Actor } from '../actors/index.ts';

export const ClaimWay = enumOf('ClaimWay', claimWays);
export const ClaimState = enumOf('ClaimState', claimStates);
export const ClaimDecision = enumOf('ClaimDecision', claimDecisions);

@ObjectType({ description: 'What the reader may do, by the same rules that the mutations apply.' })
export class ClaimAbilities {
  @Field()
  decide: boolean;

  @Field()
  withdraw: boolean;
}

@ObjectType({ description: 'A private paper, for the claimant and those who decide.' })
export class ClaimDocument {
  @Field(() => ID)
  id: string;

  @Field()
  url: string;

  @Field()
  mime: string;

  @Field(() => Int)
  bytes: number;
}

@ObjectType({ description: 'Who decided, in whose name.' })
export class ClaimDecider {
  @Field(() => String, { nullable: true })
  personName: string | null;

  @Field(() => String, { nullable: true })
  actorName: string | null;
}

@ObjectType({
  description: "A person's word, with proof, that an unclaimed actor is theirs. Personal data.",
})
export class Claim {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => ClaimState)
  state: State;

  @Field(() => ClaimWay)
  way: Way;

  @Field(() => Actor)
  actor: Actor;

  @Field(() => PersonCard)
  person: PersonCard;

  @Field(() => String, { nullable: true, description: 'Where the link was sent.' })
  workEmail: string | null;

  @Field(() => String, { nullable: true })
  registerNumber: string | null;

  @Field(() => ClaimDocument, { nullable: true })
  document: ClaimDocument | null;

  @Field(() => String, { nullable: true, description: 'The support organisation asked to vouch.' })
  deskName: string | null;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => Instant)
  expiresAt: string;

  @Field(() => Instant, { nullable: true })
  closedAt: string | null;

  @Field(() => ClaimDecider, { nullable: true })
  decidedBy: ClaimDecider | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => ClaimAbilities)
  viewerCan: ClaimAbilities;
}

@ObjectType()
export class ClaimConnection {
  @Field(() => [Claim])
  nodes: Claim[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}

@InputType({ description: 'What the chosen way does not need is ignored.' })
export class ClaimInput {
  @Field(() => ID)
  actorId: string;

  @Field(() => ClaimWay)
  way: Way;

  @Field(() => String, { nullable: true })
  workEmail?: string | null;

  @Field(() => Text, { nullable: true })
  registerNumber?: string | null;

  @Field(() => ID, { nullable: true })
  documentId?: string | null;

  @Field(() => ID, { nullable: true })
  deskId?: string | null;

  @Field(() => Text, { nullable: true })
  note?: string | null;
}
