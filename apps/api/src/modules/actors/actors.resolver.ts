import { actorAbilities, type ActorSort as Sort } from '@kvart/domain/actors';
import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access, Public } from '../../platform/access/index.ts';
import {
  Asking,
  Ctx,
  MapPoint,
  type RequestContext,
  selectedFields,
  selects,
  Text,
} from '../../platform/graphql/index.ts';
import { ActorConnection } from './actor-connection.model.ts';
import { ActorFilter, ActorInput, ActorSort } from './actor.inputs.ts';
import { Actor, ActorAbilities, NextStep } from './actor.model.ts';
import * as results from './actor.results.ts';
import { ActorParts } from './actor-parts.ts';
import { ActorView } from './actor-view.ts';
import { ActorsService } from './actors.service.ts';
import { DirectoryService } from './directory.service.ts';
import { MembersService } from './members.service.ts';
import { VerificationService } from './verification.service.ts';

@Resolver(() => Actor)
export class ActorsResolver {
  constructor(
    private readonly actors: ActorsService,
    private readonly directory: DirectoryService,
    private readonly verification: VerificationService,
    private readonly members: MembersService,
    private readonly view: ActorView,
    private readonly parts: ActorParts,
  ) {}

  @Public('the directory is public; contact fields follow their visibility')
  @Query(() => ActorConnection, { name: 'actors' })
  async search(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => ActorFilter, nullable: true }) filter: ActorFilter | null,
    @Args('sort', { type: () => ActorSort, nullable: true, defaultValue: 'relevance' }) sort: Sort | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ActorConnection> {
    const wants = {
      nodes: selects(info, 'nodes') || selects(info, 'pageInfo'),
      total: selects(info, 'totalCount'),
      facets: selects(info, 'facets'),
    };
    const page = await this.directory.search({
      filter,
      sort: sort ?? 'relevance',
      page: { first: first ?? 20, after },
      wants,
      fields: selectedFields(info, 'nodes'),
    });
    return {
      nodes: await this.view.all(page.rows, context),
      pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.endCursor },
      totalCount: page.total,
      facets: page.facets,
    };
  }

  @Public('the directory is public')
  @Query(() => [MapPoint])
  actorPoints(
    @Args('filter', { type: () => ActorFilter, nullable: true }) filter: ActorFilter | null,
    @Args('zoom', { type: () => Int, nullable: true }) zoom: number | null,
  ) {
    return this.directory.points(filter, zoom ?? 5);
  }

  @Public('profiles are public; contact fields follow their visibility')
  @Query(() => Actor, { nullable: true })
  async actor(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('slug') slug: string,
  ): Promise<Actor | null> {
    const parts = await this.parts.of(info, context);
    const row = await this.actors.bySlug(context.viewer, slug, { fields: selectedFields(info), parts });
    return row && this.view.one(row, context);
  }

  @Access('confirmed')
  @Mutation(() => results.CreateActorResult)
  async createActor(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('input') input: ActorInput,
  ) {
    // The person became its owner in this request, so this reader's memberships are not those of its start.
    const row = await this.actors.create(viewer, given(input), context.locale);
    return this.view.one(row, {
      ...context,
      viewer: { ...viewer, memberships: { ...viewer.memberships, [row.id]: 'owner' } },
    });
  }

  @Access('confirmed', 'owners and editors of the actor')
  @Mutation(() => results.UpdateActorResult)
  async updateActor(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: ActorInput,
  ) {
    return this.view.one(await this.actors.update(viewer, id, version, given(input)), context);
  }

  @Access('adviser', 'not for their own actor, unless administrator')
  @Mutation(() => results.WithdrawVerificationResult)
  async withdrawVerification(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('actorId', { type: () => ID }) actorId: string,
    @Args('note', { type: () => Text, nullable: true }) note: string | null,
  ) {
    return this.view.one(await this.verification.withdraw(viewer, actorId, note), context);
  }

  @Public('what the reader may do; nothing for visitors')
  @ResolveField(() => ActorAbilities)
  async viewerCan(@Ctx() { viewer }: RequestContext, @Parent() actor: Actor): Promise<ActorAbilities> {
    // Only members can leave, so only for them the members are counted.
    const members = viewer?.memberships[actor.id] ? await this.members.all(actor.id) : [];
    return actorAbilities(viewer, { id: actor.id, isUnclaimed: actor.isUnclaimed }, members);
  }

  @Public("empty but for the actor's own members")
  @ResolveField(() => [NextStep])
  async nextSteps(@Ctx() { viewer }: RequestContext, @Parent() actor: Actor): Promise<NextStep[]> {
    if (!viewer?.memberships[actor.id]) return [];
    return this.actors.nextSteps(await this.actors.existing(viewer, actor.id), actor.verification.state);
  }
}

/** The fields a client really sent: class instances carry the absent ones as undefined. */
const given = (input: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
