import type { ProjectPart } from '@kvart/domain/projects';
import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx, Values } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { Realtime, rooms as channels, Watchables } from '../../platform/realtime/index.ts';
import { enter, type Room, type RoomRow } from './room.ts';
import { roomColumns } from './room.sql.ts';

/** Who may see and write what in a project, and telling them that something is new. */
@Injectable()
export class Rooms implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly realtime: Realtime,
    private readonly watchables: Watchables,
  ) {}

  onModuleInit(): void {
    this.watchables.register('projectRoom', async (viewer, id) => {
      const project = await this.find(this.database.prisma, viewer, id);
      return project !== null && project.seats.length > 0;
    });
  }

  /** A part of a project, looked at within a transaction; refused where there is no such project. */
  async of(tx: Tx, viewer: Viewer | null, projectId: string, part: ProjectPart): Promise<Room> {
    const project = await this.find(tx, viewer, projectId);
    if (!project) throw new Refused(refusals.notFound());
    return enter(project, part, viewer);
  }

  /** The same outside of a transaction; null where the part is not shown. */
  async look(viewer: Viewer | null, projectId: string, part: ProjectPart): Promise<Room | null> {
    const project = await this.find(this.database.prisma, viewer, projectId);
    const room = project && enter(project, part, viewer);
    return room?.isShown ? room : null;
  }

  /** Holds what is counted and ordered within a project until the transaction ends. */
  async takeTurn(tx: Tx, projectId: string): Promise<void> {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${projectId}, 31))::text`;
  }

  /** Tells those who sit in the room just now that there is something new. */
  async changed(tx: Tx, projectId: string, part: string): Promise<void> {
    await this.realtime.publish(tx, {
      room: channels.watching('projectRoom', projectId),
      event: 'room.changed',
      payload: { projectId, part },
    });
  }

  private async find(
    tx: Pick<Tx, '$queryRawUnsafe'>,
    viewer: Viewer | null,
    projectId: string,
  ): Promise<RoomRow | null> {
    const id = idSchema.safeParse(projectId);
    if (!id.success) return null;
    const values = new Values();
    const text = `SELECT ${roomColumns(viewer, values)} AS room FROM projects p WHERE p.id = ${values.add(id.data, 'uuid')}`;
    const [row] = await tx.$queryRawUnsafe<{ room: RoomRow }[]>(text, ...values.list);
    return row?.room ?? null;
  }
}
