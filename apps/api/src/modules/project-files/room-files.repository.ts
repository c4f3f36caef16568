import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx, Values } from '../../platform/database/index.ts';
import { type RoomRow, roomColumns } from '../project-rooms/index.ts';
import { roomFileColumns } from './room-file-kind.ts';
import type { RoomFile } from './room-file.model.ts';

/** Whose version a stored file is. */
interface Place {
  projectId: string;
  isPublic: boolean;
  isCurrent: boolean;
}

const placeSql = `SELECT r.project_id::text AS "projectId", r.is_public AS "isPublic",
  v.number = (SELECT max(l.number) FROM project_file_versions l WHERE l.project_file_id = r.id) AS "isCurrent"
  FROM project_file_versions v JOIN project_files r ON r.id = v.project_file_id WHERE v.file_id = $1::uuid`;

@Injectable()
export class RoomFilesRepository {
  constructor(private readonly database: Database) {}

  async list(slug: string, viewer: Viewer | null): Promise<{ room: RoomRow; files: RoomFile[] } | null> {
    const values = new Values();
    const text = `SELECT ${roomColumns(viewer, values)} AS room,
      (SELECT coalesce(json_agg(${roomFileColumns} ORDER BY r.removed_at NULLS FIRST, lower(r.title), r.id), '[]')
        FROM project_files r WHERE r.project_id = p.id) AS files
      FROM projects p WHERE p.slug = ${values.add(slug.slice(0, 200), 'text')}`;
    const [row] = await this.database.composed<{ room: RoomRow; files: RoomFile[] }>(text, values.list);
    return row ?? null;
  }

  async one(id: string, viewer: Viewer): Promise<{ file: RoomFile; room: RoomRow } | null> {
    const values = new Values();
    const text = `SELECT ${roomFileColumns} AS file, ${roomColumns(viewer, values)} AS room
      FROM project_files r JOIN projects p ON p.id = r.project_id WHERE r.id = ${values.add(id, 'uuid')}`;
    const [row] = await this.database.composed<{ file: RoomFile; room: RoomRow }>(text, values.list);
    return row ?? null;
  }

  async placeOf(fileId: string): Promise<Place | null> {
    const [row] = await this.database.read<Place & object>('project_files.place', placeSql, [fileId]);
    return row ?? null;
  }

  versions(tx: Tx, id: string): Promise<number> {
    return tx.projectFileVersion.count({ where: { projectFileId: id } });
  }

  async addVersion(
    tx: Tx,
    id: string,
    { fileId, note, personId, number }: { fileId: string; note: string; personId: string; number: number },
  ): Promise<void> {
    await tx.projectFileVersion.create({
      data: { id: uuid(), projectFileId: id, number, note, fileId, addedById: personId },
    });
    await tx.projectFile.update({
      where: { id },
      data: { version: { increment: 1 }, updatedById: personId },
    });
  }

  /** Leaves the name and who removed it. @returns the stored files that are to go. */
  async remove(tx: Tx, id: string, personId: string): Promise<string[]> {
    const versions = await tx.projectFileVersion.findMany({
      where: { projectFileId: id, fileId: { not: null } },
      select: { fileId: true },
    });
    await tx.projectFile.update({
      where: { id },
      data: {
        ...{ removedAt: new Date(), removedById: personId, updatedById: personId },
        ...{ isPublic: false, version: { increment: 1 } },
      },
    });
    return versions.flatMap(({ fileId }) => (fileId ? [fileId] : []));
  }
}
