import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, Values } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { abilitiesIn, enter, type Room, roomColumns, type RoomRow } from '../project-rooms/index.ts';
import { updateColumns } from './update-kind.ts';
import type { ProjectUpdate, ProjectUpdates } from './update.model.ts';

/** Reading the updates of projects. */
@Injectable()
export class UpdatesService {
  constructor(private readonly database: Database) {}

  async list(viewer: Viewer | null, slug: string): Promise<ProjectUpdates | null> {
    const values = new Values();
    const text = `SELECT ${roomColumns(viewer, values)} AS room,
      (SELECT coalesce(json_agg(${updateColumns} ORDER BY r.posted_at DESC, r.id), '[]') FROM project_updates r
        WHERE r.project_id = p.id) AS updates
      FROM projects p WHERE p.slug = ${values.add(slug.slice(0, 200), 'text')}`;
    const [row] = await this.database.composed<{ room: RoomRow; updates: ProjectUpdate[] }>(
      text,
      values.list,
    );
    const room = row && enter(row.room, 'updates', viewer);
    if (!row || !room?.isShown) return null;
    return {
      project: row.room,
      updates: row.updates
        .filter(({ isPublic }) => isPublic || room.rights !== null)
        .map((update) => shown(update, room)),
      viewerCan: abilitiesIn(room, viewer),
    };
  }

  /** One that was just written, as its writer sees it. */
  async existing(viewer: Viewer, rawId: string): Promise<ProjectUpdate> {
    const id = idSchema.safeParse(rawId);
    const values = new Values();
    const text = `SELECT ${updateColumns} AS row, ${roomColumns(viewer, values)} AS room
      FROM project_updates r JOIN projects p ON p.id = r.project_id WHERE r.id = ${values.add(id.data ?? null, 'uuid')}`;
    const [found] = await this.database.composed<{ row: ProjectUpdate; room: RoomRow }>(text, values.list);
    const room = found && enter(found.room, 'updates', viewer);
    if (!found || !room || room.rights === null) throw new Refused(refusals.notFound());
    return found.row;
  }
}

/** Names of persons stay in the room. */
const shown = (update: ProjectUpdate, { rights }: Room): ProjectUpdate =>
  rights === null ? { ...update, postedByName: null } : update;
