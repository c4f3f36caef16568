import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import * as models from './actor-merge.model.ts';
import { ActorMerges } from './actor-merges.service.ts';
import { ActorPairs } from './actor-pairs.service.ts';

const desk =
  'support centres in whose territory both lie, advisers and administrators; nobody about their own';
const id = { type: () => ID } as const;

@Resolver()
export class ActorMergesResolver {
  constructor(
    private readonly pairs: ActorPairs,
    private readonly merges: ActorMerges,
  ) {}

  @Access('signed_in', `${desk}; for others there is none`)
  @Query(() => models.ActorPair, { nullable: true })
  actorPair(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) pairId: string,
  ): Promise<models.ActorPair | null> {
    return this.pairs.pair(context, viewer, pairId);
  }

  @Access('confirmed', desk)
  @Mutation(() => models.MergeActorsResult)
  async mergeActors(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('input') input: models.MergeActorsInput,
  ): Promise<models.ActorPair> {
    const { pairId, ...rest } = input;
    await this.pairs.existing(context, viewer, pairId);
    await this.merges.merge(viewer, { ...rest, dropVerification: rest.dropVerification ?? false });
    return this.pairs.existing(context, viewer, pairId);
  }

  @Access('confirmed', desk)
  @Mutation(() => models.UndoActorMergeResult, { description: 'Parts two actors again.' })
  async undoActorMerge(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('pairId', id) pairId: string,
    @Args('mergeId', id) mergeId: string,
  ): Promise<models.ActorPair> {
    await this.merges.undo(viewer, mergeId);
    return this.pairs.existing(context, viewer, pairId);
  }

  @Access('confirmed', desk)
  @Mutation(() => models.KeepActorsApartResult, { description: 'Says that two that look alike are two.' })
  async keepActorsApart(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('pairId', id) pairId: string,
  ): Promise<models.ActorPair> {
    await this.merges.keepApart(viewer, pairId);
    return this.pairs.existing(context, viewer, pairId);
  }
}
