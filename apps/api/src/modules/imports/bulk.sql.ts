import type { Tx } from '../../platform/database/index.ts';
import { columnName } from '../spaces/index.ts';

type Writer = Pick<Tx, '$executeRawUnsafe' | '$queryRawUnsafe'>;

/** Values by field name, as they go into the table of that name's columns. */
export type Fields = Record<string, unknown>;

const stored = (rows: readonly Fields[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [columnName(name), value])),
    ),
  );

/**
 * Writes many new rows with one statement.
 * @param fields those that every row carries; the rest keeps its default.
 * @returns ids of the rows that came in: one whose external id is taken already does not.
 */
export async function insertMany(
  tx: Writer,
  table: 'spaces' | 'actors',
  fields: readonly string[],
  rows: readonly Fields[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const columns = fields.map(columnName).join(', ');
  const key = table === 'spaces' ? 'actor_id, external_source, external_id' : 'external_source, external_id';
  const written = await tx.$queryRawUnsafe<{ id: string }[]>(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)
     ON CONFLICT (${key}) DO NOTHING RETURNING id`,
    stored(rows),
  );
  return new Set(written.map(({ id }) => id));
}

/**
 * Changes many rows with one statement, each only if it still has the version that was seen.
 * @returns ids of those that were changed; they have the next version.
 */
export async function updateMany(
  tx: Writer,
  table: 'spaces' | 'actors',
  fields: readonly string[],
  rows: readonly (Fields & { id: string; version: number })[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const set = fields.map(columnName).map((column) => `${column} = r.${column}`);
  const written = await tx.$queryRawUnsafe<{ id: string }[]>(
    `UPDATE ${table} t SET ${[...set, 'version = t.version + 1', 'updated_at = now()'].join(', ')}
     FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) r
     WHERE t.id = r.id AND t.version = r.version RETURNING t.id`,
    stored(rows),
  );
  return new Set(written.map(({ id }) => id));
}

/** Removes rows that still have the version they were made with. */
export async function deleteMany(
  tx: Writer,
  table: 'spaces' | 'actors',
  rows: readonly { id: string; version: number }[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const gone = await tx.$queryRawUnsafe<{ id: string }[]>(
    `DELETE FROM ${table} t USING jsonb_to_recordset($1::jsonb) AS r(id uuid, version int)
     WHERE t.id = r.id AND t.version = r.version RETURNING t.id`,
    JSON.stringify(rows.map(({ id, version }) => ({ id, version }))),
  );
  return new Set(gone.map(({ id }) => id));
}

/** Those of the wanted slugs that are taken. */
export async function takenSlugs(
  tx: Writer,
  table: 'spaces' | 'actors',
  wanted: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.$queryRawUnsafe<{ slug: string }[]>(
    `SELECT slug FROM ${table} WHERE slug = ANY ($1::text[])`,
    wanted,
  );
  return new Set(rows.map(({ slug }) => slug));
}
