import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { nodeRequest } from '../spaces/index.ts';
import * as models from './duplicate.model.ts';
import { DuplicatesService, type MergeNodes } from './duplicates.service.ts';
import { MergesService } from './merges.service.ts';

const id = { type: () => ID } as const;
const ofEither =
  'owners and editors of the actor that one of the two belongs to; both must be there for them';
const ofBoth = 'owners and editors of the actors that both belong to';

@Resolver()
export class DuplicatesResolver {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly merges: MergesService,
  ) {}

  @Access('confirmed', 'whoever writes an entry; tells of entries that they may see anyway')
  @Query(() => [models.SimilarSpace])
  similarSpaces(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: models.LikenessInput,
    @Args('spaceId', { type: () => ID, nullable: true }) spaceId: string | null | undefined,
  ): Promise<models.SimilarSpace[]> {
    const node = nodeRequest(info, viewer, 'space');
    return this.duplicates.similar({ ...context, viewer }, spaceId ?? null, { ...input }, node);
  }

  @Access('confirmed', 'owners and editors of the actor')
  @Query(() => models.SpacePairConnection)
  spacePairs(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('actorId', id) actorId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<models.SpacePairConnection> {
    return this.duplicates.pairs(
      { ...context, viewer },
      actorId,
      { first: first ?? 20, after: after ?? null },
      {
        own: nodeRequest(info, viewer, 'nodes', 'own'),
        other: nodeRequest(info, viewer, 'nodes', 'other'),
      },
    );
  }

  @Access('confirmed', 'owners and editors of the actor')
  @Query(() => [models.SpaceMerge], { description: 'Those that can still be undone, the latest first.' })
  latestMerges(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('actorId', id) actorId: string,
  ): Promise<models.SpaceMerge[]> {
    return this.duplicates.latestMerges({ ...context, viewer }, actorId, mergeNodes(info, viewer));
  }

  @Access('confirmed', ofBoth)
  @Mutation(() => models.MergeSpacesResult)
  async mergeSpaces(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: models.MergeInput,
  ): Promise<models.SpaceMerge> {
    const merged = await this.merges.merge(viewer, { ...input });
    return this.duplicates.merged({ ...context, viewer }, merged, mergeNodes(info, viewer));
  }

  @Access('confirmed', ofBoth)
  @Mutation(() => models.UndoMergeResult)
  async undoMerge(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) mergeId: string,
  ): Promise<models.SpaceMerge> {
    const undone = await this.merges.undo(viewer, mergeId);
    return this.duplicates.merged({ ...context, viewer }, undone, mergeNodes(info, viewer));
  }

  @Access('confirmed', ofEither)
  @Mutation(() => models.TellOwnerResult, {
    description: 'Tells both owners that their entries look like one.',
  })
  async tellOwner(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('spaceId', id) spaceId: string,
    @Args('otherId', id) otherId: string,
  ): Promise<models.PairNoted> {
    const reader = { ...context, viewer, address: context.req.ip };
    return { id: await this.duplicates.tell(reader, spaceId, otherId) };
  }

  @Access('confirmed', ofEither)
  @Mutation(() => models.KeepApartResult, { description: 'Says that two entries that look alike are two.' })
  async keepSpacesApart(
    @Asking() viewer: Viewer,
    @Args('spaceId', id) spaceId: string,
    @Args('otherId', id) otherId: string,
  ): Promise<models.PairNoted> {
    return { id: await this.duplicates.keepApart(viewer, spaceId, otherId) };
  }
}

const mergeNodes = (info: GraphQLResolveInfo, viewer: Viewer): MergeNodes => ({
  kept: nodeRequest(info, viewer, 'kept'),
  other: nodeRequest(info, viewer, 'other'),
});
