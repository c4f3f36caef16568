import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { done } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { conflictOf, RoomEdits, type RoomKind } from '../project-rooms/index.ts';
import { UpdateKind } from './update-kind.ts';
import * as models from './update.model.ts';
import { UpdatePictures } from './update-pictures.service.ts';
import { UpdatesService } from './updates.service.ts';

const id = { type: () => ID } as const;
const writers = 'people of active partners who edit in the room, also once the project is closed';

@Resolver()
export class UpdatesResolver {
  private readonly kind: RoomKind;

  constructor(
    private readonly edits: RoomEdits,
    private readonly updates: UpdatesService,
    private readonly pictures: UpdatePictures,
    { kind }: UpdateKind,
  ) {
    this.kind = kind as unknown as RoomKind;
  }

  @Public(
    'public updates by the visibility of the project and of its updates; others and persons for the room',
  )
  @Query(() => models.ProjectUpdates, { nullable: true })
  projectUpdates(
    @Ctx() { viewer }: RequestContext,
    @Args('slug') slug: string,
  ): Promise<models.ProjectUpdates | null> {
    return this.updates.list(viewer, slug);
  }

  @Access('confirmed', writers)
  @Mutation(() => models.PostUpdateResult)
  async postUpdate(
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('input') input: models.UpdateInput,
  ): Promise<models.ProjectUpdate> {
    const made = await this.edits.create(viewer, this.kind, { projectId, id: key }, { ...input });
    return this.updates.existing(viewer, made);
  }

  @Access('confirmed', writers)
  @Mutation(() => models.EditUpdateResult)
  async editUpdate(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('base') base: models.UpdateInput,
    @Args('mine') mine: models.UpdateInput,
  ) {
    const result = await this.edits.edit(viewer, this.kind, key, { base: { ...base }, mine: { ...mine } });
    return 'id' in result ? this.updates.existing(viewer, result.id) : conflictOf(result, locale);
  }

  @Access('confirmed', writers)
  @Mutation(() => models.RemoveUpdateResult)
  async removeUpdate(
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', { type: () => Int }) seen: number,
  ) {
    await this.edits.remove(viewer, this.kind, key, seen);
    return done;
  }

  @Access('confirmed', writers)
  @Mutation(() => models.PostUpdateResult)
  async removeUpdatePicture(
    @Asking() viewer: Viewer,
    @Args('id', { ...id, description: 'Of the update.' }) key: string,
  ): Promise<models.ProjectUpdate> {
    await this.pictures.remove(viewer, key);
    return this.updates.existing(viewer, key);
  }
}
