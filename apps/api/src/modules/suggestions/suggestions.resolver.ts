import type { SuggestionKind as KindWord } from '@kvart/domain/suggestions';
import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { wantsOf } from './asked.ts';
import { Explanations } from './explanations.service.ts';
import { PairExplanation, Suggestion, SuggestionConnection, SuggestionKind } from './suggestion.model.ts';
import { Suggestions } from './suggestions.service.ts';

const id = { type: () => ID } as const;
const kindArg = { type: () => SuggestionKind } as const;

@Resolver(() => Suggestion)
export class SuggestionsResolver {
  constructor(
    private readonly lists: Suggestions,
    private readonly explanations: Explanations,
  ) {}

  @Access('signed_in', 'members of the actor; empty for others')
  @Query(() => SuggestionConnection, { description: 'What fits an actor, best first; at most fifty.' })
  suggestions(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('actorId', id) actorId: string,
    @Args('kind', kindArg) kind: KindWord,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 10 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<SuggestionConnection> {
    const page = { first: first ?? 10, after };
    return this.lists.page(context, actorId, kind, page, wantsOf(info, viewer, 'nodes'));
  }

  @Access('signed_in', 'members of the actor, and advisers about two others; null for everybody else')
  @Query(() => PairExplanation, { nullable: true, description: 'Why, or why not.' })
  explainPair(
    @Ctx() context: RequestContext,
    @Args('actorId', id) actorId: string,
    @Args('kind', kindArg) kind: KindWord,
    @Args('targetId', id) targetId: string,
  ): Promise<PairExplanation | null> {
    return this.explanations.one(context, actorId, kind, targetId);
  }
}
