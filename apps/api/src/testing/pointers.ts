import type { KvartApp } from './kvart-app.ts';

type Pool = KvartApp['database']['pool'];

/** Columns with a foreign key to a table, as `table.column`: asked of the database itself. */
export async function foreignKeysTo(pool: Pool, table: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT DISTINCT c.conrelid::regclass::text || '.' || a.attname AS name FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
       WHERE c.contype = 'f' AND c.confrelid = $1::regclass ORDER BY 1`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/**
 * Where a thing is named, as `table.column`, in any column that can hold an id: with a foreign key or without one, as
 * a part of a text or deep in a document. Queues of jobs are left out; they are empty once all is done.
 */
export async function namesOf(pool: Pool, id: string): Promise<string[]> {
  const { rows: columns } = await pool.query<{ table: string; column: string; type: string }>(
    `SELECT c.relname AS table, a.attname AS column, t.typname AS type FROM pg_attribute a
       JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped AND a.attnum > 0
         AND t.typname IN ('uuid', '_uuid', 'text', '_text', 'varchar', 'json', 'jsonb')`,
  );
  const parts = columns.map(({ table, column, type }) => {
    const found = type === 'uuid' ? `${column} = $1::uuid` : `${column}::text LIKE '%' || $1::text || '%'`;
    return `SELECT '${table}.${column}' AS name WHERE EXISTS (SELECT FROM ${table} WHERE ${found})`;
  });
  const { rows } = await pool.query<{ name: string }>(
    `SELECT name FROM (${parts.join(' UNION ALL ')}) n WHERE $1::text IS NOT NULL ORDER BY 1`,
    [id],
  );
  return rows.map(({ name }) => name);
}
