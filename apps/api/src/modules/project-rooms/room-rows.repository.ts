import type { Tx } from '../../platform/database/index.ts';
import type { RoomKind, StoredRow } from './room-kind.ts';

type Column = readonly [column: string, type: string];

/** Columns and values of the fields that are given. */
function columnsOf<Fields extends object>(
  kind: RoomKind<Fields>,
  fields: Partial<Fields>,
): { column: Column; value: unknown }[] {
  const columns: Record<string, Column | undefined> = kind.columns as never;
  return Object.entries(fields).flatMap(([field, value]) => {
    const column = columns[field];
    if (!column || value === undefined) return [];
    return [{ column, value: column[1] === 'jsonb' ? JSON.stringify(value) : value }];
  });
}

/** A row, held until the transaction ends: those who change it take turns. */
export async function lockRow<Fields extends object>(
  tx: Tx,
  kind: RoomKind<Fields>,
  id: string,
): Promise<(StoredRow & Fields) | null> {
  const [found] = await tx.$queryRawUnsafe<{ row: StoredRow & Fields; projectId: string }[]>(
    `SELECT ${kind.json} AS row, r.project_id::text AS "projectId" FROM ${kind.table} r
     WHERE r.id = $1::uuid FOR UPDATE OF r`,
    id,
  );
  return found ? { ...found.row, projectId: found.projectId } : null;
}

export async function countRows(tx: Tx, { table }: { table: string }, projectId: string): Promise<number> {
  const [row] = await tx.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM ${table} WHERE project_id = $1::uuid`,
    projectId,
  );
  return row?.count ?? 0;
}

export async function createRow<Fields extends object>(
  tx: Tx,
  kind: RoomKind<Fields>,
  row: { id: string; projectId: string; personId: string },
  fields: Fields,
): Promise<void> {
  const { table, isNumbered, onCreate } = kind;
  const columns = columnsOf(kind, fields);
  const written: [string, string][] = [
    ['id', '$1::uuid'],
    ['project_id', '$2::uuid'],
    ['updated_by_id', '$3::uuid'],
    ...columns.map(({ column }, at): [string, string] => [column[0], `$${at + 4}::${column[1]}`]),
    ...(isNumbered
      ? [
          ['number', `(SELECT coalesce(max(number), 0) + 1 FROM ${table} WHERE project_id = $2::uuid)`] as [
            string,
            string,
          ],
        ]
      : []),
    ...(onCreate?.(fields) ?? []),
  ];
  await tx.$executeRawUnsafe(
    `INSERT INTO ${table} (${written.map(([name]) => name).join(', ')})
     VALUES (${written.map(([, sql]) => sql).join(', ')})`,
    row.id,
    row.projectId,
    row.personId,
    ...columns.map(({ value }) => value),
  );
}

export async function changeRow<Fields extends object>(
  tx: Tx,
  kind: RoomKind<Fields>,
  { id, version }: { id: string; version: number },
  personId: string,
  fields: Partial<Fields>,
): Promise<void> {
  const columns = columnsOf(kind, fields);
  const sets = [
    ...columns.map(({ column: [name, type] }, at) => `${name} = $${at + 4}::${type}`),
    ...(kind.onChange?.(fields) ?? []).map(([name, sql]) => `${name} = ${sql}`),
    'version = $2::int + 1',
    'updated_at = now()',
    'updated_by_id = $3::uuid',
  ];
  await tx.$executeRawUnsafe(
    `UPDATE ${kind.table} SET ${sets.join(', ')} WHERE id = $1::uuid AND version = $2::int`,
    id,
    version,
    personId,
    ...columns.map(({ value }) => value),
  );
}

export async function removeRow(tx: Tx, { table }: { table: string }, id: string): Promise<void> {
  await tx.$executeRawUnsafe(`DELETE FROM ${table} WHERE id = $1::uuid`, id);
}
