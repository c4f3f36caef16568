import type { SuggestionKind as KindWord } from '@kvart/domain/suggestions';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo, Text } from '../../platform/graphql/index.ts';
import { Territory } from '../desk/index.ts';
import { resultUnion } from '../../platform/errors/index.ts';
import { Dismissal, MatchReason, MatchThing, SuggestionKind } from './suggestion.model.ts';

@ObjectType()
export class DismissalConnection {
  @Field(() => [Dismissal])
  nodes: Dismissal[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType()
export class MatchingSettings {
  @Field({ description: 'False: nothing the person does is read for suggestions, and none are shown.' })
  profiling: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether others are shown the actor one acts for; null without one.',
  })
  isSuggested: boolean | null;
}

@ObjectType()
export class DismissedSuggestion {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class RestoredSuggestion {
  @Field(() => ID)
  id: string;
}

@ObjectType({ description: 'A conversation that has begun as an introduction of two others.' })
export class ProposedIntroduction {
  @Field(() => ID)
  conversationId: string;
}

@ObjectType({
  description: 'Two that an adviser brought together; what is said speaks to the first of them.',
})
export class IntroducedPair {
  @Field(() => MatchThing)
  first: MatchThing;

  @Field(() => MatchThing)
  second: MatchThing;

  @Field(() => [MatchReason])
  reasons: MatchReason[];
}

@InputType()
export class ProposeIntroductionInput {
  @Field(() => ID, { description: 'Of the conversation; made by the client.' })
  id: string;

  @Field(() => ID, { description: 'Of its first message; made by the client.' })
  messageId: string;

  @Field(() => ID, { description: 'A verified support organisation.' })
  asActorId: string;

  @Field(() => [ID], { description: 'The two.' })
  actorIds: string[];

  @Field(() => Text, { description: 'Why they should meet: both read it.' })
  note: string;
}

@ObjectType({ description: 'What became of suggestions of a kind; null: too few to be told.' })
export class FunnelRow {
  @Field(() => SuggestionKind)
  kind: KindWord;

  @Field(() => Int, { nullable: true })
  opened: number | null;

  @Field(() => Int, { nullable: true })
  introduced: number | null;

  @Field(() => Int, { nullable: true })
  accepted: number | null;

  @Field(() => Int, { nullable: true })
  declined: number | null;

  @Field(() => Int, { nullable: true })
  started: number | null;

  @Field(() => Int, { nullable: true })
  dismissed: number | null;
}

@ObjectType()
export class SuggestionFunnel {
  @Field(() => String, {
    nullable: true,
    description: 'Of the actor that asks; told where it has no territory.',
  })
  country: string | null;

  @Field(() => [Territory], { description: 'What the actor looks after: the numbers of it are told.' })
  territories: Territory[];

  @Field(() => [FunnelRow])
  rows: FunnelRow[];
}

export const DismissSuggestionResult = resultUnion('DismissSuggestionResult', () => DismissedSuggestion);
export const RestoreSuggestionResult = resultUnion('RestoreSuggestionResult', () => RestoredSuggestion);
export const SetIsSuggestedResult = resultUnion('SetIsSuggestedResult', () => MatchingSettings);
export const ProposeIntroductionResult = resultUnion('ProposeIntroductionResult', () => ProposedIntroduction);
