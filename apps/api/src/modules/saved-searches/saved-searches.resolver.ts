import { refusals, type Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { nodeRequest, SpaceReads } from '../spaces/index.ts';
import { ChangeSavedSearchInput, SavedSearch, SaveSearchInput } from './saved-search.model.ts';
import * as results from './saved-search.results.ts';
import { SavedSearchesRepository, type SavedSearchRow } from './saved-searches.repository.ts';
import { SavedSearchesService } from './saved-searches.service.ts';

const id = { type: () => ID } as const;

@Resolver(() => SavedSearch)
export class SavedSearchesResolver {
  constructor(
    private readonly searches: SavedSearchesService,
    private readonly repository: SavedSearchesRepository,
    private readonly spaces: SpaceReads,
  ) {}

  @Access('signed_in', "one's own")
  @Query(() => [SavedSearch], { description: 'Newest first; there are fifty at most.' })
  async savedSearches(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
  ): Promise<SavedSearch[]> {
    return this.show(await this.repository.list(viewer.personId), context, info);
  }

  @Access('signed_in', "one's own")
  @Query(() => Int, { description: 'Spaces that are new over all saved searches, each counted once.' })
  savedSearchNews(@Asking() viewer: Viewer): Promise<number> {
    return this.repository.news(viewer.personId);
  }

  @Access('confirmed', 'for oneself')
  @Mutation(() => results.SaveSearchResult)
  async saveSearch(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: SaveSearchInput,
  ): Promise<SavedSearch> {
    return this.one(await this.searches.save(viewer, { ...input }), viewer, context, info);
  }

  @Access('signed_in', "one's own")
  @Mutation(() => results.ChangeSavedSearchResult)
  async changeSavedSearch(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) searchId: string,
    @Args('input') input: ChangeSavedSearchInput,
  ): Promise<SavedSearch> {
    await this.searches.change(viewer, searchId, { ...input });
    return this.one(searchId, viewer, context, info);
  }

  @Access('signed_in', "one's own")
  @Mutation(() => results.SeeSavedSearchResult, { description: 'What is new has been looked at.' })
  async seeSavedSearch(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) searchId: string,
  ): Promise<SavedSearch> {
    await this.searches.see(viewer, searchId);
    return this.one(searchId, viewer, context, info);
  }

  @Access('signed_in', "one's own")
  @Mutation(() => results.RemoveSavedSearchResult, { description: 'Answers with the one that is gone.' })
  async removeSavedSearch(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) searchId: string,
  ): Promise<SavedSearch> {
    const gone = await this.one(searchId, viewer, context, info);
    await this.searches.remove(viewer, searchId);
    return gone;
  }

  private async one(
    searchId: string,
    viewer: Viewer,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Promise<SavedSearch> {
    const rows = known(searchId) ? await this.repository.list(viewer.personId, searchId) : [];
    const [shown] = await this.show(rows, context, info);
    if (!shown) throw new Refused(refusals.notFound());
    return shown;
  }

  /** The spaces of all searches are read together. */
  private async show(
    rows: SavedSearchRow[],
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Promise<SavedSearch[]> {
    const node = nodeRequest(info, context.viewer, 'newSpaces');
    const ids = node.fields.size > 0 ? [...new Set(rows.flatMap((row) => row.newSpaceIds))] : [];
    const spaces = new Map((await this.spaces.byIds(context, ids, node)).map((space) => [space.id, space]));
    return rows.map(({ newSpaceIds, createdAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      newSpaces: newSpaceIds.flatMap((spaceId) => spaces.get(spaceId) ?? []),
    }));
  }
}

const known = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id);
