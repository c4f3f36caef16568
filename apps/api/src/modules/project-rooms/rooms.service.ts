import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx, Values } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { enter, type Room, type RoomRow } from './room.ts';
import { roomColumns } from './room.sql.ts';

/** Who may see and write what in a project. */
@Injectable()
export class Rooms {
  constructor(private readonly database: Database) {}

  /** A part of a project, looked at within a transaction; refused where there is no such project. */
  async of(
    tx: Tx,
    viewer: Viewer | null,
    projectId: string,
    part: 'work' | 'money' | 'updates',
  ): Promise<Room> {
    if (!idSchema.safeParse(projectId).success) throw new Refused(refusals.notFound());
    const values = new Values();
    const text = `SELECT ${roomColumns(viewer, values)} AS room FROM projects p WHERE p.id = ${values.add(projectId.toLowerCase(), 'uuid')}`;
    const [row] = await tx.$queryRawUnsafe<{ room: RoomRow }[]>(text, ...values.list);
    if (!row) throw new Refused(refusals.notFound());
    return enter(row.room, part, viewer);
  }

  /** Holds what is counted and ordered within a project until the transaction ends. */
  async takeTurn(tx: Tx, projectId: string): Promise<void> {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${projectId}, 31))::text`;
  }

  /** The same outside of a transaction, for reading and for files. */
  look(viewer: Viewer | null, projectId: string, part: 'work' | 'money' | 'updates'): Promise<Room> {
    return this.of(this.database.prisma, viewer, projectId, part);
  }
}
