import {
  type IntroductionOutcome as Outcome,
  introductionOutcomes,
  type IntroductionProgress as Progress,
  introductionProgresses,
} from '@kvart/domain/brokerage';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { enumOf, Instant, PageInfo } from '../../platform/graphql/index.ts';

export const IntroductionOutcome = enumOf('IntroductionOutcome', introductionOutcomes);
export const IntroductionProgress = enumOf('IntroductionProgress', introductionProgresses);
export type { Outcome, Progress };

@ObjectType({ description: 'One of those in an introduction.' })
export class IntroductionParty {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field()
  name: string;
}

@ObjectType()
export class IntroductionAbilities {
  @Field({ description: 'May say what became of it.' })
  record: boolean;
}

@ObjectType({ description: 'An introduction by hand, and how it went. Its id is that of the conversation.' })
export class IntroductionFollowUp {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => IntroductionProgress)
  progress: Progress;

  @Field(() => IntroductionParty)
  centre: IntroductionParty;

  @Field(() => IntroductionParty)
  first: IntroductionParty;

  @Field(() => IntroductionParty)
  second: IntroductionParty;

  @Field(() => Instant)
  proposedAt: string;

  @Field(() => Instant, { nullable: true, description: 'Since when somebody should say how it went.' })
  dueSince: string | null;

  @Field(() => IntroductionOutcome, { nullable: true, description: 'What was said last.' })
  outcome: Outcome | null;

  @Field(() => Instant, { nullable: true })
  outcomeAt: string | null;

  @Field(() => String, { nullable: true, description: 'The actor in whose name it was said.' })
  outcomeForName: string | null;

  @Field(() => IntroductionAbilities)
  viewerCan: IntroductionAbilities;
}

@ObjectType()
export class IntroductionFollowUpConnection {
  @Field(() => [IntroductionFollowUp])
  nodes: IntroductionFollowUp[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'Not counted beyond a thousand.' })
  totalCount: number;
}

@InputType({ description: 'What became of an introduction.' })
export class RecordIntroductionOutcomeInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => ID, { description: 'The centre or one of the two.' })
  asActorId: string;

  @Field(() => IntroductionOutcome)
  outcome: Outcome;
}

export const RecordIntroductionOutcomeResult = resultUnion(
  'RecordIntroductionOutcomeResult',
  () => IntroductionFollowUp,
);
