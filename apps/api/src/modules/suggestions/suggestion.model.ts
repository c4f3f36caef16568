import type { Sector as SectorWord } from '@kvart/domain/actors';
import {
  type DismissalReason as DismissalWord,
  dismissalReasons,
  type MatchGapCode as GapWord,
  matchGapCodes,
  type MatchHindrance as HindranceWord,
  matchHindrances,
  type MatchRaiseCode as RaiseWord,
  matchRaiseCodes,
  type MatchReasonCode as ReasonWord,
  matchReasonCodes,
  type MatchStrength as StrengthWord,
  matchStrengths,
  type SuggestionKind as KindWord,
  suggestionKinds,
  type SuggestionSignal as SignalWord,
  suggestionSignals,
} from '@kvart/domain/suggestions';
import type { FitCriterion as CriterionWord } from '@kvart/domain/space-requests';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, enumOf, Instant, PageInfo } from '../../platform/graphql/index.ts';
import { Actor, Sector } from '../actors/index.ts';
import { FitCriterion, SpaceRequest } from '../space-requests/index.ts';
import { Space } from '../spaces/index.ts';
import { Concept, Place } from '../taxonomy/index.ts';

export const SuggestionKind = enumOf('SuggestionKind', suggestionKinds);
export const MatchStrength = enumOf('MatchStrength', matchStrengths);
export const MatchSignal = enumOf('MatchSignal', suggestionSignals);
export const MatchReasonCode = enumOf('MatchReasonCode', matchReasonCodes);
export const MatchGapCode = enumOf('MatchGapCode', matchGapCodes);
export const MatchRaiseCode = enumOf('MatchRaiseCode', matchRaiseCodes);
export const MatchHindrance = enumOf('MatchHindrance', matchHindrances);
export const DismissalReason = enumOf('DismissalReason', dismissalReasons);

const nullable = { nullable: true } as const;

@ObjectType({ description: 'Something a reason names, with what a link needs.' })
export class MatchThing {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field()
  name: string;
}

@ObjectType({
  description: 'A reason, with the facts it rests on; those that its code does not use are empty.',
})
export class MatchReason {
  @Field(() => MatchReasonCode)
  code: ReasonWord;

  @Field(() => MatchSignal)
  signal: SignalWord;

  @Field(() => [Concept], { description: "The reader's side of a pair, or what both share." })
  concepts: Concept[];

  @Field(() => [Concept], { description: 'The other side of the pair.' })
  theirs: Concept[];

  @Field(() => [MatchThing])
  actors: MatchThing[];

  @Field(() => [MatchThing])
  projects: MatchThing[];

  @Field(() => Int, { nullable: true, description: 'How many there are, where only some are named.' })
  count: number | null;

  @Field(() => Place, nullable)
  place: Place | null;

  @Field(() => String, nullable)
  country: string | null;

  @Field(() => Float, nullable)
  distanceKm: number | null;

  @Field(() => [Sector])
  sectors: SectorWord[];

  @Field(() => [String])
  languages: string[];

  @Field(() => [String])
  words: string[];

  @Field(() => FitCriterion, nullable)
  criterion: CriterionWord | null;

  @Field(() => MatchThing, nullable)
  request: MatchThing | null;

  @Field(() => MatchThing, nullable)
  space: MatchThing | null;
}

@ObjectType({ description: 'What is missing, or speaks against it.' })
export class MatchGap {
  @Field(() => MatchGapCode)
  code: GapWord;

  @Field(() => FitCriterion, nullable)
  criterion: CriterionWord | null;

  @Field(() => Float, nullable)
  distanceKm: number | null;

  @Field(() => Int, nullable)
  percent: number | null;

  @Field(() => Int, nullable)
  days: number | null;

  @Field(() => [Sector])
  sectors: SectorWord[];
}

@ObjectType({ description: 'What the reader can do so that it fits better.' })
export class MatchRaise {
  @Field(() => MatchRaiseCode)
  code: RaiseWord;

  @Field(() => FitCriterion, nullable)
  criterion: CriterionWord | null;

  @Field(() => Int, nullable)
  percent: number | null;

  @Field(() => Int, nullable)
  days: number | null;

  @Field(() => MatchThing, nullable)
  request: MatchThing | null;
}

@ObjectType({ description: 'The part that a signal had in a suggestion; all together 1.' })
export class MatchSignalShare {
  @Field(() => MatchSignal)
  signal: SignalWord;

  @Field(() => Float)
  share: number;
}

@ObjectType({ description: 'An open role of a project that the network sees.' })
export class SuggestedRole {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The language of title, text and reward.' })
  locale: string;

  @Field()
  title: string;

  @Field()
  text: string;

  @Field()
  reward: string;

  @Field(() => [Concept])
  concepts: Concept[];

  @Field(() => [Sector], { description: 'Empty: any.' })
  sectors: SectorWord[];

  @Field(() => CalendarDate, nullable)
  wantedUntil: string | null;

  @Field(() => MatchThing)
  project: MatchThing;

  @Field({ description: 'Of the project.' })
  summary: string;

  @Field(() => Place, nullable)
  place: Place | null;

  @Field(() => MatchThing, {
    nullable: true,
    description: 'Null where the project does not show its partners.',
  })
  lead: MatchThing | null;
}

@ObjectType({ description: 'Exactly one of actor, space, request and role is there.' })
export class Suggestion {
  @Field(() => ID, { description: 'Kind and target, as the mutations take it.' })
  id: string;

  @Field(() => SuggestionKind)
  kind: KindWord;

  @Field(() => Actor, nullable)
  actor: Actor | null;

  @Field(() => Space, nullable)
  space: Space | null;

  @Field(() => SpaceRequest, nullable)
  request: SpaceRequest | null;

  @Field(() => SuggestedRole, nullable)
  role: SuggestedRole | null;

  @Field(() => MatchStrength)
  strength: StrengthWord;

  @Field(() => [MatchReason], { description: 'Strongest first.' })
  reasons: MatchReason[];

  @Field(() => [MatchGap])
  gaps: MatchGap[];

  @Field(() => [MatchRaise])
  raises: MatchRaise[];

  @Field(() => [MatchSignalShare], { description: 'Greatest first.' })
  signals: MatchSignalShare[];

  @Field({ description: 'One of the few places that are kept for those who are new.' })
  isNewcomer: boolean;
}

@ObjectType()
export class SuggestionConnection {
  @Field(() => [Suggestion])
  nodes: Suggestion[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field({ description: 'The reader has switched profiling off: nothing is suggested, the search is there.' })
  isOff: boolean;

  @Field(() => [MatchRaise], { description: 'What would make the whole list better.' })
  raises: MatchRaise[];
}

@ObjectType({ description: '"Not for me", said by the actor.' })
export class Dismissal {
  @Field(() => ID, { description: 'Of the suggestion.' })
  id: string;

  @Field(() => SuggestionKind)
  kind: KindWord;

  @Field(() => DismissalReason, nullable)
  reason: DismissalWord | null;

  @Field(() => Instant)
  at: string;

  @Field(() => MatchThing, {
    nullable: true,
    description: 'What it was; null where it is not there any more.',
  })
  target: MatchThing | null;
}

@ObjectType({ description: 'What there is to say about a pair, suggested or not.' })
export class PairExplanation {
  @Field(() => ID)
  id: string;

  @Field(() => SuggestionKind)
  kind: KindWord;

  @Field(() => MatchStrength, { nullable: true, description: 'Null: nothing that would be suggested.' })
  strength: StrengthWord | null;

  @Field(() => [MatchHindrance])
  hindrances: HindranceWord[];

  @Field(() => [MatchReason])
  reasons: MatchReason[];

  @Field(() => [MatchGap])
  gaps: MatchGap[];

  @Field(() => [MatchRaise])
  raises: MatchRaise[];

  @Field(() => [MatchSignalShare])
  signals: MatchSignalShare[];
}
