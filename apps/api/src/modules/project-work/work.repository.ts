import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import type { RoomRow } from '../project-rooms/index.ts';
import { type WorkKind, workKinds } from './work-kinds.ts';
import type { TaskRow, WorkRow } from './work-row.ts';
import { type MyTaskList, myTasksStatement, rowStatement, workStatement } from './work.sql.ts';

export interface MyTaskRow {
  key: string;
  id: string;
  task: TaskRow;
  project: Pick<RoomRow, 'id' | 'slug' | 'title' | 'locale'>;
  canEdit: boolean;
}

/** Reading packages, milestones and tasks: one statement each. */
@Injectable()
export class WorkRepository {
  constructor(private readonly database: Database) {}

  async work(slug: string, viewer: Viewer | null, wantsText: boolean): Promise<WorkRow | null> {
    const { text, values } = workStatement(slug, viewer, wantsText);
    const [row] = await this.database.composed<{ work: WorkRow }>(text, values);
    return row?.work ?? null;
  }

  async row<Row>(
    kind: WorkKind,
    id: string,
    viewer: Viewer | null,
  ): Promise<{ row: Row; room: RoomRow } | null> {
    const { text, values } = rowStatement(workKinds[kind], id, viewer);
    const [found] = await this.database.composed<{ row: Row; room: RoomRow } & object>(text, values);
    return found ?? null;
  }

  async mine(list: MyTaskList): Promise<{ total: number; nodes: MyTaskRow[] }> {
    const { text, values } = myTasksStatement(list);
    const [row] = await this.database.composed<{ result: { total: number; nodes: MyTaskRow[] } }>(
      text,
      values,
    );
    return row?.result ?? { total: 0, nodes: [] };
  }
}
