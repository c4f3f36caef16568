import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { RoomRow } from '../project-rooms/index.ts';
import { columnsOf, type WorkFields, type WorkKind, workKinds } from './work-kinds.ts';
import type { TaskRow, WorkRow } from './work-row.ts';
import { type MyTaskList, myTasksStatement, rowStatement, workSources, workStatement } from './work.sql.ts';

/** A row as it is stored: its fields, and what every kind has. */
export type StoredWork = WorkFields & {
  id: string;
  version: number;
  updatedByName: string | null;
  projectId: string;
};

export interface MyTaskRow {
  key: string;
  id: string;
  task: TaskRow;
  project: Pick<RoomRow, 'id' | 'slug' | 'title' | 'locale'>;
  canEdit: boolean;
}

/** What somebody may be given: checked before it is written, so that the answer says which field is wrong. */
export interface Pointers {
  packageId: boolean;
  milestoneId: boolean;
  ownerPartnerId: boolean;
  leadPartnerId: boolean;
  needs: boolean;
  /** Partners for whom the person sits in the room. */
  seats: string[];
}

const pointersSql = `SELECT
  ($2::uuid IS NULL OR EXISTS (SELECT FROM work_packages WHERE id = $2::uuid AND project_id = $1::uuid)) AS "packageId",
  ($3::uuid IS NULL OR EXISTS (SELECT FROM milestones WHERE id = $3::uuid AND project_id = $1::uuid)) AS "milestoneId",
  ($4::uuid IS NULL OR EXISTS (SELECT FROM project_partners WHERE id = $4::uuid AND project_id = $1::uuid
    AND state = 'active')) AS "ownerPartnerId",
  ($5::uuid IS NULL OR EXISTS (SELECT FROM project_partners WHERE id = $5::uuid AND project_id = $1::uuid
    AND state = 'active')) AS "leadPartnerId",
  (SELECT count(*) FROM project_tasks WHERE id = ANY ($6::uuid[]) AND project_id = $1::uuid)
    = cardinality($6::uuid[]) AS needs,
  ARRAY(SELECT s.partner_id::text FROM project_people s
    JOIN project_partners o ON o.id = s.partner_id AND o.state = 'active'
    JOIN memberships m ON m.actor_id = o.actor_id AND m.person_id = s.person_id AND m.ended_at IS NULL
    WHERE s.project_id = $1::uuid AND s.person_id = $7::uuid) AS seats`;

/** The tables of packages, milestones and tasks. */
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
    const { text, values } = rowStatement(kind, id, viewer);
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

  /** A row, held until the transaction ends: those who change it take turns. */
  async lock(tx: Tx, kind: WorkKind, id: string): Promise<StoredWork | null> {
    const { from, alias, columns } = workSources[kind];
    const [row] = await tx.$queryRawUnsafe<{ row: StoredWork; projectId: string }[]>(
      `SELECT ${columns} AS row, ${alias}.project_id::text AS "projectId" FROM ${from}
       WHERE ${alias}.id = $1::uuid FOR UPDATE OF ${alias}`,
      id,
    );
    return row ? { ...row.row, projectId: row.projectId } : null;
  }

  async count(tx: Tx, kind: WorkKind, projectId: string): Promise<number> {
    const [row] = await tx.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${workKinds[kind].table} WHERE project_id = $1::uuid`,
      projectId,
    );
    return row?.count ?? 0;
  }

  async pointers(tx: Tx, projectId: string, fields: Partial<WorkFields>): Promise<Pointers> {
    const { packageId, milestoneId, ownerPartnerId, leadPartnerId, needs, ownerPersonId } = fields;
    const [row] = await tx.$queryRawUnsafe<Pointers[]>(
      pointersSql,
      projectId,
      packageId ?? null,
      milestoneId ?? null,
      ownerPartnerId ?? null,
      leadPartnerId ?? null,
      needs ?? [],
      ownerPersonId ?? null,
    );
    if (!row) throw new Error('The statement about pointers gave no row');
    return row;
  }

  /** What each task of a project waits for, and what it is called. */
  async needs(tx: Tx, projectId: string): Promise<{ id: string; number: number; needs: string[] }[]> {
    return tx.$queryRaw`SELECT t.id::text, t.number,
      ARRAY(SELECT d.need_id::text FROM task_needs d WHERE d.task_id = t.id) AS needs
      FROM project_tasks t WHERE t.project_id = ${projectId}::uuid`;
  }

  async create(
    tx: Tx,
    kind: WorkKind,
    row: { id: string; projectId: string; personId: string },
    fields: WorkFields,
  ): Promise<void> {
    const { table, isNumbered } = workKinds[kind];
    const columns = columnsOf(kind, fields);
    const names = ['id', 'project_id', 'updated_by_id', ...columns.map(({ column }) => column[0])];
    const places = columns.map(({ column }, at) => `$${at + 4}::${column[1]}`);
    if (isNumbered) {
      names.push('number');
      places.push(`(SELECT coalesce(max(number), 0) + 1 FROM ${table} WHERE project_id = $2::uuid)`);
    }
    if (kind === 'task') {
      names.push('created_by_id', 'done_at');
      places.push('$3::uuid', fields.state === 'done' ? 'now()' : 'NULL');
    }
    await tx.$executeRawUnsafe(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES ($1::uuid, $2::uuid, $3::uuid, ${places.join(', ')})`,
      row.id,
      row.projectId,
      row.personId,
      ...columns.map(({ value }) => value),
    );
    if (fields.needs) await this.setNeeds(tx, row.id, fields.needs);
  }

  async change(
    tx: Tx,
    kind: WorkKind,
    { id, version }: { id: string; version: number },
    personId: string,
    fields: Partial<WorkFields>,
  ): Promise<void> {
    const columns = columnsOf(kind, fields);
    const sets = columns.map(({ column: [name, type] }, at) => `${name} = $${at + 4}::${type}`);
    if (fields.state !== undefined) {
      sets.push(`done_at = ${fields.state === 'done' ? 'coalesce(done_at, now())' : 'NULL'}`);
    }
    if (kind === 'task' && fields.dueOn !== undefined) sets.push('reminded_at = NULL');
    await tx.$executeRawUnsafe(
      `UPDATE ${workKinds[kind].table} SET ${[...sets, 'version = $2::int + 1', 'updated_at = now()', 'updated_by_id = $3::uuid'].join(', ')}
       WHERE id = $1::uuid AND version = $2::int`,
      id,
      version,
      personId,
      ...columns.map(({ value }) => value),
    );
    if (fields.needs) await this.setNeeds(tx, id, fields.needs);
  }

  async remove(tx: Tx, kind: WorkKind, id: string): Promise<void> {
    await tx.$executeRawUnsafe(`DELETE FROM ${workKinds[kind].table} WHERE id = $1::uuid`, id);
  }

  private async setNeeds(tx: Tx, taskId: string, needs: readonly string[]): Promise<void> {
    await tx.taskNeed.deleteMany({ where: { taskId, needId: { notIn: [...needs] } } });
    await tx.taskNeed.createMany({
      data: needs.map((needId) => ({ taskId, needId })),
      skipDuplicates: true,
    });
  }
}
