import type { DismissalReason as ReasonWord } from '@kvart/domain/suggestions';
import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, CalendarDate } from '../../platform/graphql/index.ts';
import * as models from './choices.model.ts';
import { Choices } from './choices.service.ts';
import { Funnel } from './funnel.service.ts';
import { DismissalReason } from './suggestion.model.ts';

const id = { type: () => ID } as const;
const on = { type: () => Boolean } as const;
const day = { type: () => CalendarDate } as const;

@Resolver()
export class ChoicesResolver {
  constructor(
    private readonly choices: Choices,
    private readonly funnel: Funnel,
  ) {}

  @Access('signed_in', 'members of the actor; empty for others')
  @Query(() => models.DismissalConnection, { description: 'What the actor has turned away, newest first.' })
  dismissals(
    @Asking() viewer: Viewer,
    @Args('actorId', id) actorId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<models.DismissalConnection> {
    return this.choices.dismissed(viewer, actorId, { first: first ?? 20, after });
  }

  @Access('signed_in', "the person's own")
  @Query(() => models.MatchingSettings)
  matchingSettings(@Asking() viewer: Viewer): Promise<models.MatchingSettings> {
    return this.choices.current(viewer);
  }

  @Access('signed_in', 'members of the support organisation, about its own country; null for others')
  @Query(() => models.SuggestionFunnel, { nullable: true, description: 'What became of suggestions.' })
  suggestionFunnel(
    @Asking() viewer: Viewer,
    @Args('actorId', id) actorId: string,
    @Args('from', day) from: string,
    @Args('until', day) until: string,
  ): Promise<models.SuggestionFunnel | null> {
    return this.funnel.of(viewer, actorId, { from, until });
  }

  @Access('signed_in', 'members of the actor')
  @Mutation(() => models.DismissSuggestionResult, {
    description: '"Not for me." Said twice, it is said once.',
  })
  async dismissSuggestion(
    @Asking() viewer: Viewer,
    @Args('actorId', id) actorId: string,
    @Args('id', id) suggestionId: string,
    @Args('reason', { type: () => DismissalReason, nullable: true }) reason: ReasonWord | null,
  ) {
    const dismissed = await this.choices.dismiss(viewer, { actorId, id: suggestionId, reason });
    return { __typename: 'DismissedSuggestion', id: dismissed };
  }

  @Access('signed_in', 'members of the actor')
  @Mutation(() => models.RestoreSuggestionResult)
  async restoreSuggestion(
    @Asking() viewer: Viewer,
    @Args('actorId', id) actorId: string,
    @Args('id', id) suggestionId: string,
  ) {
    const restored = await this.choices.restore(viewer, { actorId, id: suggestionId });
    return { __typename: 'RestoredSuggestion', id: restored };
  }

  @Access('signed_in', 'members of the actor; false for others')
  @Mutation(() => Boolean, { description: 'A suggestion was opened. Not counted for who has profiling off.' })
  noteSuggestion(
    @Asking() viewer: Viewer,
    @Args('actorId', id) actorId: string,
    @Args('id', id) suggestionId: string,
  ): Promise<boolean> {
    return this.choices.opened(viewer, actorId, suggestionId);
  }

  @Access('signed_in', "the person's own")
  @Mutation(() => models.MatchingSettings)
  setProfiling(@Asking() viewer: Viewer, @Args('on', on) isOn: boolean): Promise<models.MatchingSettings> {
    return this.choices.setProfiling(viewer, isOn);
  }

  @Access('confirmed', 'owners and editors of the actor')
  @Mutation(() => models.SetIsSuggestedResult)
  async setIsSuggested(
    @Asking() viewer: Viewer,
    @Args('actorId', id) actorId: string,
    @Args('on', on) isOn: boolean,
  ) {
    return { __typename: 'MatchingSettings', ...(await this.choices.setIsSuggested(viewer, actorId, isOn)) };
  }
}
