import { randomUUID } from 'node:crypto';
import type { PersonalRows } from '../modules/personal-data/index.ts';
import type { KvartApp } from './kvart-app.ts';

type Pool = KvartApp['database']['pool'];
interface Column {
  name: string;
  type: string;
  isNeeded: boolean;
  first: string | null;
}

/** Values that tell, wherever they turn up again, which column they were put into: `c4n4ry-<n>-<table>-<column>-`. */
const sung = /c4n4ry-\d+-\w+-\w+-/g;
const canary = (n: number, table: string, column: string) => `c4n4ry-${n}-${table}-${column}-`;

const columnsSql = `SELECT a.attname AS name, y.typname AS type, a.attnotnull AND NOT a.atthasdef AS "isNeeded",
    (SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = y.oid ORDER BY e.enumsortorder LIMIT 1) AS first
  FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
  WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''`;

const texts = new Set(['text', 'varchar', 'bpchar', 'json', 'jsonb', '_text', 'bytea']);

/** Something of the type, whatever it is. */
function anyValue({ type, first }: Column): unknown {
  if (type.startsWith('_')) return '{}';
  if (first !== null) return first;
  if (type === 'uuid') return randomUUID();
  if (type.startsWith('json')) return '{}';
  if (type === 'bytea') return Buffer.alloc(32, 1);
  if (type === 'bool') return true;
  if (type.startsWith('timestamp') || type === 'date') return '2026-11-01';
  return type === 'bpchar' ? 'SI' : type === 'text' || type === 'varchar' ? `x${randomUUID()}` : 1;
}

const asType = (type: string, value: string): unknown => {
  if (type.startsWith('json')) return JSON.stringify({ said: value });
  return type === '_text' ? [value] : type === 'bytea' ? Buffer.from(value) : value;
};

/** Which columns of an entry can hold a canary: all of rows that go, and those that are emptied or named as kept. */
const singing = ({ erase, keeps, pointer }: PersonalRows, columns: readonly Column[]) => {
  const named = new Set([
    ...Object.keys(typeof erase === 'object' ? erase : {}),
    ...Object.keys(keeps ?? {}),
  ]);
  return columns.filter(
    ({ name, type, first }) =>
      first === null && texts.has(type) && name !== pointer && (erase === 'rows' || named.has(name)),
  );
};

/** The name of an entry's row among those that are made: tables may stand in the register more than once. */
export interface Seed {
  /** What the row has to hold so that the entry speaks of it. */
  row: Record<string, unknown>;
  /** Changes a row that is there instead of making one. */
  of?: string;
}

/**
 * Makes a row for each entry of the register, with a canary in every column that may hold one. A new entry with a
 * pointer joins by itself; for another one `seeds` has to say which rows it speaks of. In a database of its own: checks
 * of the tables are dropped, because no made-up row would fulfil them.
 */
export async function sing(
  pool: Pool,
  register: readonly PersonalRows[],
  personId: string,
  seeds: (entry: PersonalRows) => Seed | null,
): Promise<{ given: string[]; kept: string[]; gone: string[] }> {
  const said = { given: [] as string[], kept: [] as string[], gone: [] as string[] };
  const client = await pool.connect();
  try {
    for (const table of new Set(register.map((entry) => entry.table))) {
      const { rows } = await client.query<{ name: string }>(
        `SELECT conname AS name FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`,
        [table],
      );
      for (const { name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
    }
    await client.query(`SET session_replication_role = replica`);
    for (const [n, entry] of register.entries()) {
      const seed = seeds(entry);
      if (!seed) continue;
      const { table, pointer, gives = [], keeps = {} } = entry;
      const { rows: columns } = await client.query<Column>(columnsSql, [table]);
      const row: Record<string, unknown> = {};
      for (const column of columns) if (column.isNeeded && !seed.of) row[column.name] = anyValue(column);
      for (const { name, type } of singing(entry, columns)) {
        if (name in seed.row) continue;
        const text = canary(n, table, name);
        row[name] = asType(type, text);
        (name in keeps ? said.kept : said.gone).push(text);
        if (gives.includes(name)) said.given.push(text);
      }
      const list = columns.find(({ name }) => name === pointer)?.type === '_uuid';
      if (pointer && !seed.of) row[pointer] = list ? [personId] : personId;
      const all = Object.entries({ ...row, ...seed.row });
      const names = all.map(([name]) => name);
      const values = all.map(([, value]) => value);
      await client.query(
        seed.of
          ? `UPDATE ${table} SET ${names.map((name, at) => `${name} = $${at + 2}`).join(', ')} WHERE id = $1`
          : `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
        seed.of ? [seed.of, ...values] : values,
      );
    }
  } finally {
    await client.query(`SET session_replication_role = DEFAULT`);
    client.release();
  }
  return said;
}

/** Every canary that is heard in any table of any schema, queues and counters included, and where other words stand. */
export async function heard(pool: Pool, words: readonly string[] = []): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found = new Set<string>();
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(
      `SELECT to_jsonb(t)::text || coalesce((SELECT string_agg(convert_from(v, 'LATIN1'), ' ')
         FROM (SELECT decode(substr(x.value, 3), 'hex') AS v FROM jsonb_each_text(to_jsonb(t)) x
           WHERE x.value ~ '^\\\\x([0-9a-f]{2})+$' AND x.value !~ '00') b), '') AS row FROM ${name} t`,
    );
    for (const { row } of rows) {
      for (const [token] of row.matchAll(sung)) found.add(token);
      for (const word of words)
        if (row.toLowerCase().includes(word.toLowerCase())) found.add(`${word} in ${name}`);
    }
  }
  return [...found].sort();
}
