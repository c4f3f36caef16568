import type { Viewer } from '@kvart/domain/shared';
import type { SpaceAction } from '@kvart/domain/spaces';
import { Args, ID, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext, Text } from '../../platform/graphql/index.ts';
import { PhotosService } from './photos.service.ts';
import { SpaceReads } from './space-reads.service.ts';
import { nodeRequest } from './space-request.ts';
import { SpaceInput } from './space.inputs.ts';
import type { ShownSpace } from './space-view.ts';
import * as results from './space.results.ts';
import { SpacesService } from './spaces.service.ts';

const editors = 'owners and editors of the actor that the space belongs to';
const editorsAndAdmins = `${editors}, and administrators`;
const nullableText = { type: () => Text, nullable: true } as const;
const id = { type: () => ID } as const;
const int = { type: () => Int } as const;

@Resolver()
export class SpaceMutationsResolver {
  constructor(
    private readonly spaces: SpacesService,
    private readonly photos: PhotosService,
    private readonly reads: SpaceReads,
  ) {}

  @Access('acting', 'owners and editors of the actor')
  @Mutation(() => results.CreateSpaceResult)
  async createSpace(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input', { type: () => SpaceInput, nullable: true }) input: SpaceInput | null,
  ) {
    return this.answer(context, info, await this.spaces.create(viewer, given(input), context.locale));
  }

  @Access('confirmed', editors)
  @Mutation(() => results.SaveSpaceResult)
  async saveSpace(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) spaceId: string,
    @Args('version', int) version: number,
    @Args('input') input: SpaceInput,
  ) {
    await this.spaces.save(viewer, { id: spaceId, version }, given(input));
    return this.answer(context, info, spaceId);
  }

  @Access('confirmed', editors)
  @Mutation(() => results.MarkSpaceReadyResult)
  markSpaceReady(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', id) spaceId: string,
    @Args('version', int) version: number,
  ) {
    return this.step(context, info, { id: spaceId, version }, 'mark_ready');
  }

  @Access('confirmed', editors)
  @Mutation(() => results.PublishSpaceResult)
  publishSpace(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', id) spaceId: string,
    @Args('version', int) version: number,
  ) {
    return this.step(context, info, { id: spaceId, version }, 'publish');
  }

  @Access('confirmed', editors)
  @Mutation(() => results.ConfirmSpaceResult, { description: 'Says that a listed space is still free.' })
  confirmSpace(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', id) spaceId: string,
    @Args('version', int) version: number,
  ) {
    return this.step(context, info, { id: spaceId, version }, 'confirm');
  }

  @Access('confirmed', editorsAndAdmins)
  @Mutation(() => results.WithdrawSpaceResult)
  withdrawSpace(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', id) spaceId: string,
    @Args('version', int) version: number,
    @Args('reason', nullableText) reason: string | null,
  ) {
    return this.step(context, info, { id: spaceId, version }, 'withdraw', reason);
  }

  @Access('confirmed', editorsAndAdmins)
  @Mutation(() => results.ArchiveSpaceResult)
  archiveSpace(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', id) spaceId: string,
    @Args('version', int) version: number,
  ) {
    return this.step(context, info, { id: spaceId, version }, 'archive');
  }

  @Access('confirmed', editors)
  @Mutation(() => results.ReopenSpaceResult)
  reopenSpace(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', id) spaceId: string,
    @Args('version', int) version: number,
  ) {
    return this.step(context, info, { id: spaceId, version }, 'reopen');
  }

  @Access('confirmed', editors)
  @Mutation(() => results.UpdatePhotoResult)
  async updatePhoto(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) photoId: string,
    @Args('alt', nullableText) alt?: string | null,
    @Args('licence', nullableText) licence?: string | null,
  ) {
    return this.answer(context, info, await this.photos.describe(viewer, photoId, { alt, licence }));
  }

  @Access('confirmed', editors)
  @Mutation(() => results.MovePhotoResult)
  async movePhoto(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) photoId: string,
    @Args('position', int) position: number,
  ) {
    return this.answer(context, info, await this.photos.move(viewer, photoId, position));
  }

  @Access('confirmed', editors)
  @Mutation(() => results.RemovePhotoResult)
  async removePhoto(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) photoId: string,
  ) {
    return this.answer(context, info, await this.photos.remove(viewer, photoId));
  }

  private async step(
    context: RequestContext,
    info: GraphQLResolveInfo,
    key: { id: string; version: number },
    action: Exclude<SpaceAction, 'edit'>,
    reason?: string | null,
  ): Promise<ShownSpace> {
    // The guard let nobody without an account come here.
    await this.spaces.step(context.viewer as Viewer, key, action, reason);
    return this.answer(context, info, key.id);
  }

  /** The space as it is now, in what the request asks for of it. */
  private answer(context: RequestContext, info: GraphQLResolveInfo, spaceId: string): Promise<ShownSpace> {
    return this.reads.existing(context, spaceId, nodeRequest(info, context.viewer));
  }
}

/** GraphQL inputs come without a prototype; the schemas want plain objects. */
const given = (input: object | null): object => ({ ...input });
