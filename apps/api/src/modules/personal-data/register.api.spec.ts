import { readdirSync, readFileSync } from 'node:fs';
import { createTestDatabase, type TestDatabase } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foreignKeysTo } from '../../testing/pointers.ts';
import type { PersonalRows } from './personal-rows.ts';
import { register } from './register.ts';

const models = new URL('../../../../../prisma/models/', import.meta.url);

/** What the models mark as personal data: columns as `table.column`, and whole tables. */
function marks() {
  const columns: string[] = [];
  const tables: string[] = [];
  for (const file of readdirSync(models)) {
    const text = readFileSync(new URL(file, models), 'utf8');
    for (const [, notes = '', body = ''] of text.matchAll(/((?:^\/\/\/.*\n)*)^model \w+ \{\n([^}]*)\n\}/gm)) {
      const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '';
      if (/personal data/i.test(notes)) tables.push(table);
      let marked = false;
      for (const line of body.split('\n').map((one) => one.trim())) {
        if (line.startsWith('///')) marked ||= /personal data/i.test(line);
        else {
          const column = /@map\("(\w+)"\)/.exec(line)?.[1] ?? line.split(/\s/)[0];
          if (marked && !line.startsWith('@@')) columns.push(`${table}.${column}`);
          marked = false;
        }
      }
    }
  }
  return { columns, tables };
}

/** Columns that hold a person's id by their name, with a foreign key or without one. */
async function namedPointers({ pool }: TestDatabase): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT c.relname || '.' || a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       JOIN pg_type y ON y.oid = a.atttypid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
       AND y.typname IN ('uuid', '_uuid') AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f'
         AND k.conrelid = c.oid AND a.attnum = ANY (k.conkey) AND k.confrelid <> 'persons'::regclass)
       AND a.attname ~ '(person_ids?|_by_id|assignee_id|adviser_id|notifier_id|decider_id|attended_ids)$' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** What the entries answer, as `table.column`, and the tables whose rows go. */
function answered(entries: readonly PersonalRows[]) {
  const columns = new Set<string>();
  const pointers = new Set<string>();
  const emptied = new Set<string>();
  for (const { table, pointer, erase, keeps } of entries) {
    if (erase === 'rows') emptied.add(table);
    if (pointer && (erase === 'rows' || (erase && pointer in erase) || (keeps && pointer in keeps)))
      pointers.add(`${table}.${pointer}`);
    for (const column of Object.keys({ ...(erase === 'rows' ? {} : erase), ...keeps }))
      columns.add(`${table}.${column}`);
  }
  return { columns, pointers, emptied, tables: new Set(entries.map(({ table }) => table)) };
}

const unanswered = (entries: readonly PersonalRows[], marked: readonly string[], keys: readonly string[]) => {
  const { columns, pointers, emptied } = answered(entries);
  const isText = (name: string) => columns.has(name) || emptied.has(name.split('.')[0] ?? '');
  return [
    ...keys.filter((name) => !pointers.has(name) && name !== 'persons.id'),
    ...marked.filter((name) => !keys.includes(name) && !isText(name)),
  ];
};

let database: TestDatabase;
let keys: string[];
beforeAll(async () => {
  database = await createTestDatabase();
  keys = [
    ...new Set([...(await foreignKeysTo(database.pool, 'persons')), ...(await namedPointers(database))]),
  ];
});
afterAll(() => database.drop());

describe('the register of personal data', () => {
  it('answers every mark of the models and everything that points to a person', () => {
    const { columns, tables } = marks();
    expect(columns.length).toBeGreaterThan(90);
    expect(keys.length).toBeGreaterThan(90);
    expect(unanswered(register, columns, keys)).toEqual([]);
    expect(tables.filter((table) => !answered(register).tables.has(table))).toEqual([]);
  });

  it('is red for any that has no answer', () => {
    const { columns } = marks();
    const without = (table: string) => register.filter((entry) => entry.table !== table);
    expect(unanswered(without('sessions'), columns, keys)).toEqual(['sessions.person_id']);
    expect(unanswered(without('vacancy_reports'), columns, keys)).toEqual(['vacancy_reports.reporter_email']);
    expect(unanswered(without('messages'), columns, keys)).toEqual(['messages.person_id', 'messages.text']);
    expect(unanswered(register, [...columns, 'spaces.dream'], [...keys, 'spaces.dreamer_id'])).toEqual([
      'spaces.dreamer_id',
      'spaces.dream',
    ]);
  });

  it('speaks of tables and columns that there are, in statements that Postgres understands', async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const known = new Set(rows.map(({ name }) => name));
    const named = register.flatMap(({ table, pointer, gives = [], erase, keeps = {}, file }) =>
      [
        pointer,
        file,
        ...gives,
        ...Object.keys(keeps),
        ...(typeof erase === 'object' ? Object.keys(erase) : []),
      ]
        .filter((column) => column !== undefined)
        .map((column) => `${table}.${column}`),
    );
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
