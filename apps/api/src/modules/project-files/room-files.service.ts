import type { Readable } from 'node:stream';
import { guardEditPart } from '@kvart/domain/projects';
import { roomBounds, versionNote } from '@kvart/domain/projects/room';
import { id as idSchema, line, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { DocumentPipeline, FileAccess, Files } from '../../platform/files/index.ts';
import {
  abilitiesIn,
  enter,
  known,
  lockRow,
  RoomEdits,
  type RoomKind,
  Rooms,
} from '../project-rooms/index.ts';
import { roomFileKind } from './room-file-kind.ts';
import type { RoomFile, RoomFiles } from './room-file.model.ts';
import { RoomFilesRepository } from './room-files.repository.ts';

interface Upload {
  projectId: string;
  /** Made by the client: a new one for a new file, that of a file for its next version. */
  id: string;
  name: unknown;
  note: unknown;
}

/** Files of a project: each a line of versions, in the room or for everybody who sees the project. */
@Injectable()
export class RoomFilesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: RoomFilesRepository,
    private readonly rooms: Rooms,
    private readonly edits: RoomEdits,
    private readonly pipeline: DocumentPipeline,
    private readonly files: Files,
    private readonly access: FileAccess,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.files.registerUse('project_file', { table: 'project_file_versions', column: 'file_id' });
    this.access.register('project_file', async (viewer, { id }) => {
      const place = await this.repository.placeOf(id);
      const room = place && (await this.rooms.look(viewer, place.projectId, 'about'));
      return !!room && (room.rights !== null || (place.isPublic && place.isCurrent));
    });
  }

  async list(viewer: Viewer | null, slug: string): Promise<RoomFiles | null> {
    const row = await this.repository.list(slug, viewer);
    // Whoever sees the project sees its public files, whatever is shown of the work.
    if (!row || !enter(row.room, 'about', viewer).isShown) return null;
    const room = enter(row.room, 'work', viewer);
    return {
      project: row.room,
      files: room.rights === null ? row.files.filter(({ isPublic }) => isPublic).map(outside) : row.files,
      viewerCan: abilitiesIn(room, viewer),
    };
  }

  async existing(viewer: Viewer, rawId: string): Promise<RoomFile> {
    const id = idSchema.safeParse(rawId);
    const found = id.success ? await this.repository.one(id.data, viewer) : null;
    if (!found || enter(found.room, 'work', viewer).rights === null) throw new Refused(refusals.notFound());
    return found.file;
  }

  /** Takes in a file or its next version. Rights are looked at before the first byte, and again. */
  async add(
    viewer: Viewer,
    { projectId, id: rawId, name, note: rawNote }: Upload,
    { open, viewerNow }: { open: () => Promise<Readable>; viewerNow: () => Promise<Viewer> },
  ): Promise<RoomFile> {
    const id = known(rawId);
    const note = validated(versionNote, typeof rawNote === 'string' ? rawNote : '');
    const title = titleOf(name);
    await this.database.transaction((tx) => this.mayAdd(tx, viewer, known(projectId), id));
    const file = await this.pipeline.ingest(await open(), {
      ...{ uploadedById: viewer.personId, name: title, most: roomBounds.fileBytes },
      ...{ kind: 'project_file', withOffice: true },
    });
    const now = await viewerNow();
    const isNew = await this.database.transaction((tx) => this.mayAdd(tx, now, known(projectId), id));
    if (isNew) await this.edits.create(now, kind, { projectId, id }, { title });
    await this.database.transaction(async (tx) => {
      await this.rooms.takeTurn(tx, projectId);
      await this.mayAdd(tx, now, projectId, id);
      const number = (await this.repository.versions(tx, id)) + 1;
      await this.repository.addVersion(tx, id, { fileId: file.id, note, personId: now.personId, number });
      await this.rooms.changed(tx, projectId, 'work');
    });
    return this.existing(now, id);
  }

  async remove(viewer: Viewer, rawId: string, version: number): Promise<void> {
    const id = known(rawId);
    await this.database.transaction(async (tx) => {
      const stored = await lockRow(tx, roomFileKind, id);
      if (!stored || stored.removedAt) throw new Refused(refusals.notFound());
      const { projectId } = stored;
      const room = await this.rooms.of(tx, viewer, projectId, 'work');
      orRefuse(guardEditPart(viewer, room.facts, 'work'));
      if (stored.version !== version) throw new Refused(refusals.stale(stored.version));
      await this.files.remove(tx, await this.repository.remove(tx, id, viewer.personId));
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, action: 'project_file.removed' },
        ...{ objectType: 'project', objectId: projectId },
      });
      await this.rooms.changed(tx, projectId, 'work');
    });
  }

  /** @returns whether the file is new to the room. */
  private async mayAdd(tx: Tx, viewer: Viewer, projectId: string, id: string): Promise<boolean> {
    const room = await this.rooms.of(tx, viewer, projectId, 'work');
    orRefuse(guardEditPart(viewer, room.facts, 'work'));
    const stored = await lockRow(tx, roomFileKind, id);
    if (stored && (stored.projectId !== projectId || stored.removedAt))
      throw new Refused(refusals.notFound());
    if (stored && (await this.repository.versions(tx, id)) >= roomBounds.fileVersions)
      throw new Refused(refusals.conflict('project_full', { max: roomBounds.fileVersions }));
    return !stored;
  }
}

const kind = roomFileKind as unknown as RoomKind;

/** Others read what is current, and no names of persons. */
const outside = (file: RoomFile): RoomFile => ({
  ...file,
  removedByName: null,
  versions: file.versions.slice(0, 1).map((version) => ({ ...version, note: '', addedByName: null })),
});

/** The name of a file without its ending: what it really is decides about that. */
function titleOf(raw: unknown): string {
  const base = typeof raw === 'string' ? raw.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '') : '';
  const read = line({ min: 1, max: roomBounds.fileTitle }).safeParse(base.slice(0, roomBounds.fileTitle));
  return read.success ? read.data : 'file';
}
