import {
  decodeCursor,
  encodeCursor,
  id as idSchema,
  inputIssue,
  isIsoDate,
  pageInput,
  refusals,
  type Viewer,
} from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { enter } from '../project-rooms/index.ts';
import type { WorkKind } from './work-kinds.ts';
import type { Milestone, MyTaskConnection, ProjectTask, ProjectWork, WorkPackage } from './work.model.ts';
import { WorkRepository } from './work.repository.ts';
import type { TaskRow } from './work-row.ts';
import { shownMine, shownTask, shownWork } from './work-view.ts';

const order = 'soonest';
type Row = WorkPackage | Milestone | ProjectTask;

/** Reading the work of projects. */
@Injectable()
export class WorkReads {
  constructor(private readonly repository: WorkRepository) {}

  async work(viewer: Viewer | null, slug: string, wantsText: boolean): Promise<ProjectWork | null> {
    const row = await this.repository.work(slug.slice(0, 200), viewer, wantsText);
    return row && shownWork(row, viewer);
  }

  /** One of them, or null where it is not there for the reader. */
  async find<R extends Row>(viewer: Viewer | null, kind: WorkKind, rawId: string): Promise<R | null> {
    const id = idSchema.safeParse(rawId);
    if (!id.success) return null;
    const found = await this.repository.row<R>(kind, id.data, viewer);
    if (!found) return null;
    const room = enter(found.room, 'work', viewer);
    if (!room.isShown) return null;
    return kind === 'task' ? (shownTask(found.row as unknown as TaskRow, room) as R) : found.row;
  }

  async existing<R extends Row>(viewer: Viewer, kind: WorkKind, id: string): Promise<R> {
    const row = await this.find<R>(viewer, kind, id);
    if (!row) throw new Refused(refusals.notFound());
    return row;
  }

  async mine(
    viewer: Viewer,
    isDone: boolean,
    raw: { first: number; after: string | null },
  ): Promise<MyTaskConnection> {
    const { first, after } = validated(pageInput, raw);
    const cursor = after ? readCursor(after) : null;
    const { nodes, total } = await this.repository.mine({ viewer, isDone, first, after: cursor });
    const rows = nodes.slice(0, first);
    const last = rows.at(-1);
    return {
      nodes: rows.map(shownMine),
      pageInfo: {
        hasNextPage: nodes.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.key], id: last.id }) : null,
      },
      totalCount: total,
    };
  }
}

function readCursor(raw: string) {
  const cursor = orRefuse(decodeCursor(raw, order, 1));
  const [day] = cursor.keys;
  if (typeof day === 'string' && isIsoDate(day) && idSchema.safeParse(cursor.id).success) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
