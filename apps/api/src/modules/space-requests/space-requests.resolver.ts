import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext, selects, Text } from '../../platform/graphql/index.ts';
import { requestNode } from './nodes.ts';
import { SpaceRequestFilter, SpaceRequestInput } from './space-request.inputs.ts';
import {
  type ActionWord,
  SpaceRequest,
  SpaceRequestAction,
  SpaceRequestConnection,
} from './space-request.model.ts';
import { SpaceRequestReads } from './space-request-reads.service.ts';
import * as results from './space-request.results.ts';
import { SpaceRequestsService } from './space-requests.service.ts';

const id = { type: () => ID } as const;
const int = { type: () => Int } as const;
const twenty = { type: () => Int, nullable: true, defaultValue: 20 } as const;
const text = { type: () => String, nullable: true } as const;

const editors = 'owners and editors of the actor that looks';

@Resolver(() => SpaceRequest)
export class SpaceRequestsResolver {
  constructor(
    private readonly requests: SpaceRequestsService,
    private readonly reads: SpaceRequestReads,
  ) {}

  @Public('requests for the public; those for the network only for people who are signed in')
  @Query(() => SpaceRequestConnection, { description: 'Open requests, newest first.' })
  spaceRequests(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => SpaceRequestFilter, nullable: true }) filter: SpaceRequestFilter | null,
    @Args('first', twenty) first: number | null,
    @Args('after', text) after: string | null,
  ): Promise<SpaceRequestConnection> {
    const page = { first: first ?? 20, after };
    const node = requestNode(info, context.viewer, 'nodes');
    return this.reads.open(context, filter, page, selects(info, 'totalCount'), node);
  }

  @Access('signed_in', 'members of the actor one acts for')
  @Query(() => SpaceRequestConnection, { description: 'All of the actor one acts for, newest first.' })
  ownSpaceRequests(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('first', twenty) first: number | null,
    @Args('after', text) after: string | null,
  ): Promise<SpaceRequestConnection> {
    const page = { first: first ?? 20, after };
    const node = requestNode(info, viewer, 'nodes');
    return this.reads.own({ ...context, viewer }, page, selects(info, 'totalCount'), node);
  }

  @Public('requests for the public; others only for those whom the policy shows them')
  @Query(() => SpaceRequest, { nullable: true })
  spaceRequest(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('slug') slug: string,
  ): Promise<SpaceRequest | null> {
    return this.reads.bySlug(context, slug, requestNode(info, context.viewer));
  }

  @Access('acting', 'owners and editors of the actor')
  @Mutation(() => results.CreateSpaceRequestResult)
  async createSpaceRequest(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: SpaceRequestInput,
    @Args('publish', { type: () => Boolean }) publish: boolean,
  ): Promise<SpaceRequest> {
    const made = await this.requests.create(viewer, { ...input }, publish, context.req.ip);
    return this.reads.existing(context, made, requestNode(info, viewer));
  }

  @Access('confirmed', editors)
  @Mutation(() => results.SaveSpaceRequestResult)
  async saveSpaceRequest(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) requestId: string,
    @Args('version', int) version: number,
    @Args('input') input: SpaceRequestInput,
  ): Promise<SpaceRequest> {
    const saved = await this.requests.save(viewer, { id: requestId, version }, { ...input });
    return this.reads.existing(context, saved, requestNode(info, viewer));
  }

  @Access('confirmed', `${editors}; administrators may withdraw`)
  @Mutation(() => results.TakeSpaceRequestStepResult)
  async takeSpaceRequestStep(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) requestId: string,
    @Args('version', int) version: number,
    @Args('action', { type: () => SpaceRequestAction }) action: ActionWord,
    @Args('reason', { type: () => Text, nullable: true }) reason: string | null,
  ): Promise<SpaceRequest> {
    const step = { id: requestId, version, action, reason };
    return this.reads.existing(context, await this.requests.step(viewer, step), requestNode(info, viewer));
  }
}
