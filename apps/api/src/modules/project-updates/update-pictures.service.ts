import type { Readable } from 'node:stream';
import { guardEditPart, storyPictureAlt } from '@kvart/domain/projects';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { FileAccess, Files, PhotoPipeline } from '../../platform/files/index.ts';
import { known, Rooms } from '../project-rooms/index.ts';
import { type PicturedUpdate, UpdatesRepository } from './updates.repository.ts';

/** The picture of an update; it says what is on it. */
@Injectable()
export class UpdatePictures implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: UpdatesRepository,
    private readonly rooms: Rooms,
    private readonly pipeline: PhotoPipeline,
    private readonly files: Files,
    private readonly access: FileAccess,
  ) {}

  onModuleInit(): void {
    this.files.registerUse('update_picture', { table: 'project_updates', column: 'picture_id' });
    // It is seen as far as the update is, at every moment.
    this.access.register('update_picture', async (viewer, { id }) => {
      const update = await this.repository.ofPicture(id);
      const room = update && (await this.rooms.look(viewer, update.projectId, 'updates'));
      return !!room && (room.rights !== null || update.isPublic);
    });
  }

  /** Takes in a picture, in the place of an earlier one. Rights are looked at before the first byte, and again. */
  async add(
    viewer: Viewer,
    raw: { id: string; alt: unknown },
    { open, viewerNow }: { open: () => Promise<Readable>; viewerNow: () => Promise<Viewer> },
  ): Promise<string> {
    const pictureAlt = validated(storyPictureAlt, typeof raw.alt === 'string' ? raw.alt : '');
    const id = known(raw.id);
    await this.database.transaction((tx) => this.held(tx, viewer, id));
    const file = await this.pipeline.ingest(await open(), {
      ...{ kind: 'update_picture', isPublic: false, uploadedById: viewer.personId },
    });
    const now = await viewerNow();
    await this.database.transaction((tx) =>
      this.replace(tx, now, id, { pictureId: file.id, pictureAlt, updatedById: now.personId }),
    );
    return id;
  }

  async remove(viewer: Viewer, rawId: string): Promise<void> {
    const none = { pictureId: null, pictureAlt: '', updatedById: viewer.personId };
    await this.database.transaction((tx) => this.replace(tx, viewer, known(rawId), none));
  }

  private async replace(
    tx: Tx,
    viewer: Viewer,
    id: string,
    picture: Parameters<UpdatesRepository['show']>[2],
  ): Promise<void> {
    const { pictureId, projectId } = await this.held(tx, viewer, id);
    await this.repository.show(tx, id, picture);
    if (pictureId) await this.files.remove(tx, [pictureId]);
    await this.rooms.changed(tx, projectId, 'updates');
  }

  private async held(tx: Tx, viewer: Viewer, id: string): Promise<PicturedUpdate> {
    const update = await this.repository.find(tx, id);
    if (!update) throw new Refused(refusals.notFound());
    const { facts } = await this.rooms.of(tx, viewer, update.projectId, 'updates');
    orRefuse(guardEditPart(viewer, facts, 'updates'));
    return update;
  }
}
