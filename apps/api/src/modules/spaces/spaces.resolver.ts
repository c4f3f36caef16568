import type { SpaceSort as Sort } from '@kvart/domain/spaces';
import { Args, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, MapPoint, type RequestContext, selects } from '../../platform/graphql/index.ts';
import { SpaceReads } from './space-reads.service.ts';
import { nodeRequest } from './space-request.ts';
import type { ShownSpace } from './space-view.ts';
import { SpaceSort } from './space-enums.ts';
import { SpaceFilter } from './space.inputs.ts';
import { SpaceRelaxation } from './space-relaxation.model.ts';
import { Space, SpaceConnection } from './space.model.ts';
import { RevisionConnection } from './space-parts.model.ts';

@Resolver(() => Space)
export class SpacesResolver {
  constructor(private readonly spaces: SpaceReads) {}

  @Public('listed spaces are public; others only for those whom the policy shows them')
  @Query(() => SpaceConnection, { name: 'spaces' })
  search(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => SpaceFilter, nullable: true }) filter: SpaceFilter | null,
    @Args('sort', { type: () => SpaceSort, nullable: true, defaultValue: 'relevance' }) sort: Sort | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<SpaceConnection> {
    return this.spaces.search(context, {
      filter,
      sort: sort ?? 'relevance',
      page: { first: first ?? 20, after },
      wants: wantsOf(info),
      node: nodeRequest(info, context.viewer, 'nodes'),
    });
  }

  @Public('listed spaces are public; others only for those whom the policy shows them')
  @Query(() => [MapPoint])
  spacePoints(
    @Ctx() context: RequestContext,
    @Args('filter', { type: () => SpaceFilter, nullable: true }) filter: SpaceFilter | null,
    @Args('zoom', { type: () => Int, nullable: true }) zoom: number | null,
  ): Promise<MapPoint[]> {
    return this.spaces.points(context, filter, zoom);
  }

  @Public('counts of spaces that the reader would find himself')
  @Query(() => [SpaceRelaxation], {
    description: 'For a search that finds nothing: what it would find with one wish less, the nearest first.',
  })
  spaceRelaxations(
    @Ctx() context: RequestContext,
    @Args('filter', { type: () => SpaceFilter, nullable: true }) filter: SpaceFilter | null,
  ): Promise<SpaceRelaxation[]> {
    return this.spaces.relaxations(context, filter);
  }

  @Public('listed spaces are public; others only for those whom the policy shows them')
  @Query(() => Space, { nullable: true })
  space(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('slug') slug: string,
  ): Promise<ShownSpace | null> {
    return this.spaces.bySlug(context, slug, nodeRequest(info, context.viewer));
  }

  @Public('everyone who sees the space; the service leaves out what only its editors may know')
  @ResolveField(() => RevisionConnection)
  history(
    @Parent() space: ShownSpace,
    @Ctx() context: RequestContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<RevisionConnection> {
    return this.spaces.history(context.viewer, space, { first: first ?? 20, after });
  }
}

/** What a page of the list costs depends on what is read of it. */
export const wantsOf = (info: GraphQLResolveInfo) => ({
  nodes: selects(info, 'nodes') || selects(info, 'pageInfo'),
  total: selects(info, 'totalCount'),
  facets: selects(info, 'facets'),
});
