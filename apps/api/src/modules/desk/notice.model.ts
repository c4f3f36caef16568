import {
  type AppealAnswer as Answer,
  appealAnswers,
  type AppealState as Appealed,
  appealStates,
  type Measure as Taken,
  measures,
  type NoticeGround as Ground,
  noticeGrounds,
  type NoticeObject as Kind,
  noticeObjects,
  type NoticeReason as Reason,
  noticeReasons,
  type NoticeState as State,
  noticeStates,
  type NotifierStep as Stepped,
  notifierSteps,
  type RestrictedFunction as Restricted,
  restrictedFunctions,
} from '@kvart/domain/desk';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, enumOf, Instant, Text } from '../../platform/graphql/index.ts';

export const NoticeObject = enumOf('NoticeObject', noticeObjects);
export const NoticeReason = enumOf('NoticeReason', noticeReasons);
export const NoticeGround = enumOf('NoticeGround', noticeGrounds);
export const NoticeState = enumOf('NoticeState', noticeStates);
export const Measure = enumOf('Measure', measures);
export const RestrictedFunction = enumOf('RestrictedFunction', restrictedFunctions);
export const NotifierStep = enumOf('NotifierStep', notifierSteps);
export const AppealState = enumOf('AppealState', appealStates);
export const AppealAnswer = enumOf('AppealAnswer', appealAnswers);

@ObjectType({ description: 'The thing that somebody is about to send a notice about.' })
export class NoticeTarget {
  @Field()
  title: string;

  @Field()
  path: string;
}

@ObjectType({ description: 'Thanks for a notice.' })
export class NoticeReceipt {
  @Field({ description: 'By which the notice can be asked after.' })
  number: string;

  @Field()
  mailSent: boolean;
}

@ObjectType({ description: 'The word of those hit by a decision that it is wrong.' })
export class Appeal {
  @Field(() => Int)
  version: number;

  @Field(() => AppealState)
  state: Appealed;

  @Field()
  text: string;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => Instant, { nullable: true })
  answeredAt: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType({ description: 'What the reader may do, by the same rules that the mutations apply.' })
export class DecisionAbilities {
  @Field()
  appeal: boolean;

  @Field()
  answerAppeal: boolean;
}

@ObjectType({ description: 'A statement of reasons, for those it hits and for the desk.' })
export class Decision {
  @Field(() => ID)
  id: string;

  @Field(() => NoticeObject)
  objectType: Kind;

  @Field({ description: 'What the thing was called when the notice came in.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'The actor behind it.' })
  actorName: string | null;

  @Field(() => Measure)
  measure: Taken;

  @Field()
  facts: string;

  @Field(() => NoticeGround)
  ground: Ground;

  @Field(() => String, { nullable: true })
  basis: string | null;

  @Field(() => [RestrictedFunction])
  restricts: Restricted[];

  @Field(() => CalendarDate, { nullable: true })
  until: string | null;

  @Field({ description: 'False: people decide, always.' })
  automated: boolean;

  @Field(() => Instant)
  decidedAt: string;

  @Field(() => String, { nullable: true, description: 'The support centre in whose name it was decided.' })
  centreName: string | null;

  @Field(() => Instant, { nullable: true, description: 'Since when what it did is undone.' })
  liftedAt: string | null;

  @Field(() => Instant)
  appealableUntil: string;

  @Field(() => Appeal, { nullable: true })
  appeal: Appeal | null;

  @Field(() => DecisionAbilities)
  viewerCan: DecisionAbilities;
}

@ObjectType({ description: 'An earlier notice about the same thing.' })
export class EarlierNotice {
  @Field(() => ID)
  id: string;

  @Field(() => NoticeReason)
  reason: Reason;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => Measure, { nullable: true, description: 'What was decided; null while it waits.' })
  measure: Taken | null;
}

@ObjectType({
  description: 'Whoever sent a notice with an account, by what became of theirs in twelve months.',
})
export class Notifier {
  @Field(() => Int)
  decided: number;

  @Field(() => Int, { description: 'Of these, led to nothing.' })
  groundless: number;

  @Field()
  warned: boolean;

  @Field(() => CalendarDate, { nullable: true, description: 'No notices are taken until then.' })
  limitedUntil: string | null;

  @Field(() => [NotifierStep], { description: 'What the reader may decide about them.' })
  viewerSteps: Stepped[];
}

@ObjectType({ description: 'A notice in its context, for those who look after the place.' })
export class Notice {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  number: string;

  @Field(() => NoticeState)
  state: State;

  @Field(() => NoticeObject)
  objectType: Kind;

  @Field()
  title: string;

  @Field(() => String, { nullable: true, description: 'Where the thing is; null where it is gone.' })
  path: string | null;

  @Field(() => String, { nullable: true })
  actorName: string | null;

  @Field(() => String, { nullable: true })
  placeName: string | null;

  @Field(() => NoticeGround)
  ground: Ground;

  @Field(() => NoticeReason)
  reason: Reason;

  @Field()
  text: string;

  @Field(() => String, { nullable: true })
  evidenceUrl: string | null;

  @Field({ description: 'Somebody waits for an answer by mail; the address itself is never shown.' })
  wantsAnswer: boolean;

  @Field(() => Int, { description: 'Notices of the same person in a year that led to nothing.' })
  groundlessBefore: number;

  @Field(() => Notifier, { nullable: true, description: 'Null for visitors.' })
  notifier: Notifier | null;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => [EarlierNotice])
  earlier: EarlierNotice[];

  @Field(() => Decision, { nullable: true })
  decision: Decision | null;

  @Field(() => [Measure], { description: 'What the reader can decide now; empty where they cannot.' })
  viewerMeasures: Taken[];
}

@InputType()
export class NoticeInput {
  @Field(() => NoticeObject)
  objectType: Kind;

  @Field(() => ID)
  objectId: string;

  @Field(() => NoticeGround)
  ground: Ground;

  @Field(() => NoticeReason)
  reason: Reason;

  @Field(() => Text)
  text: string;

  @Field(() => Text, { nullable: true })
  evidenceUrl?: string | null;

  @Field(() => Text, { nullable: true })
  email?: string | null;
}

@InputType({ description: 'A decision with all that its statement of reasons has to say.' })
export class DecideNoticeInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Measure)
  measure: Taken;

  @Field(() => Text)
  facts: string;

  @Field(() => NoticeGround)
  ground: Ground;

  @Field(() => Text, { nullable: true })
  basis?: string | null;

  @Field(() => Text, { nullable: true, description: 'The last day.' })
  until?: string | null;

  @Field(() => [RestrictedFunction], { nullable: true })
  restricts?: Restricted[];
}

@InputType()
export class AnswerAppealInput {
  @Field(() => ID)
  decisionId: string;

  @Field(() => Int)
  version: number;

  @Field(() => AppealAnswer)
  answer: Answer;

  @Field(() => Text)
  reason: string;
}

@InputType()
export class StepNotifierInput {
  @Field(() => ID)
  noticeId: string;

  @Field(() => NotifierStep)
  step: Stepped;

  @Field(() => CalendarDate, { nullable: true })
  until?: string | null;

  @Field(() => Text)
  reason: string;
}
