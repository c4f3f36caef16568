import type { SuggestionKind as KindWord } from '@kvart/domain/suggestions';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../platform/graphql/index.ts';
import { resultUnion } from '../../platform/errors/index.ts';
import { Dismissal, SuggestionKind } from './suggestion.model.ts';

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
  @Field(() => String, { nullable: true, description: 'Of the actor that asks: its numbers are told.' })
  country: string | null;

  @Field(() => [FunnelRow])
  rows: FunnelRow[];
}

export const DismissSuggestionResult = resultUnion('DismissSuggestionResult', () => DismissedSuggestion);
export const RestoreSuggestionResult = resultUnion('RestoreSuggestionResult', () => RestoredSuggestion);
export const SetIsSuggestedResult = resultUnion('SetIsSuggestedResult', () => MatchingSettings);
