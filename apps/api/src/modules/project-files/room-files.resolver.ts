import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { done } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { conflictOf, RoomEdits, type RoomKind } from '../project-rooms/index.ts';
import { roomFileKind } from './room-file-kind.ts';
import * as models from './room-file.model.ts';
import { RoomFilesService } from './room-files.service.ts';

const id = { type: () => ID } as const;
const writers = 'people of active partners who edit in the room, while the project runs';

@Resolver()
export class RoomFilesResolver {
  constructor(
    private readonly edits: RoomEdits,
    private readonly files: RoomFilesService,
  ) {}

  @Public(
    'public files by the visibility of the project; all versions and persons only for those in the room',
  )
  @Query(() => models.RoomFiles, { nullable: true })
  projectFiles(
    @Ctx() { viewer }: RequestContext,
    @Args('slug') slug: string,
  ): Promise<models.RoomFiles | null> {
    return this.files.list(viewer, slug);
  }

  @Access('confirmed', writers)
  @Mutation(() => models.EditRoomFileResult)
  async editRoomFile(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('base') base: models.RoomFileInput,
    @Args('mine') mine: models.RoomFileInput,
  ) {
    const kind = roomFileKind as unknown as RoomKind;
    const result = await this.edits.edit(viewer, kind, key, { base: { ...base }, mine: { ...mine } });
    return 'id' in result ? this.files.existing(viewer, result.id) : conflictOf(result, locale);
  }

  @Access('confirmed', writers)
  @Mutation(() => models.RemoveRoomFileResult, {
    description: 'All versions go; in the room stay its name, who removed it and when.',
  })
  async removeRoomFile(
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', { type: () => Int }) seen: number,
  ) {
    await this.files.remove(viewer, key, seen);
    return done;
  }
}
