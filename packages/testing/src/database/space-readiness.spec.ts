import {
  checkMatters,
  type CheckMatter,
  type CheckState,
  checkStates,
  readinessOf,
} from '@kvart/domain/spaces';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildActor, buildPerson, buildSpace, insert, type Queryable } from '../builders/index.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
const person = buildPerson();
const actor = buildActor();

beforeAll(async () => {
  database = await createTestDatabase();
  await insert(database.pool, 'persons', person);
  await insert(database.pool, 'actors', actor);
});
afterAll(() => database.drop());

async function newSpace(): Promise<string> {
  const space = buildSpace({ actorId: actor.id, createdById: person.id });
  await insert(database.pool, 'spaces', space);
  return space.id;
}

const check = (spaceId: string, matter: CheckMatter, state: CheckState, note: string | null = 'Seen.') => ({
  spaceId,
  matter,
  state,
  note,
  checkedAt: new Date(),
  personId: person.id,
  actorId: actor.id,
});
const write = (on: Queryable, ...given: Parameters<typeof check>) =>
  insert(on, 'space_checks', check(...given));

async function readiness(id: string): Promise<string> {
  const { rows } = await database.pool.query<{ readiness: string }>(
    'SELECT readiness FROM spaces WHERE id = $1',
    [id],
  );
  return rows[0]?.readiness ?? '';
}

// Mostly good news, or all nine would never be settled; `undefined` stands for a matter without a row.
const mix = [...checkStates, undefined, 'fine', 'not_needed', 'fine', 'fine', 'not_needed', 'fine'] as const;
const mixed = (n: number) =>
  checkMatters.flatMap((matter, at) => {
    const state = mix[(n * (at + 2) + at * at) % mix.length];
    return state ? [{ matter, state }] : [];
  });

test('the total of any checks is the one that the rule gives', async () => {
  const samples = [
    [],
    ...Array.from({ length: 40 }, (_, n) => mixed(n)),
    ...(['fine', 'not_needed'] as const).map((state) => checkMatters.map((matter) => ({ matter, state }))),
  ];
  const seen = new Set<string>();
  for (const checks of samples) {
    const id = await newSpace();
    const rows = checks.map(({ matter, state }) => check(id, matter, state));
    if (rows.length > 0) await insert(database.pool, 'space_checks', rows);
    expect(await readiness(id), JSON.stringify(checks)).toBe(readinessOf(checks));
    seen.add(readinessOf(checks));
  }
  expect(seen.size).toBe(3);
});

test('it follows changes and removals, and cannot be written by hand', async () => {
  const { pool } = database;
  const id = await newSpace();
  for (const matter of checkMatters) await write(pool, id, matter, 'fine');
  expect(await readiness(id)).toBe('fine');
  await pool.query(`UPDATE space_checks SET state = 'needs_work' WHERE space_id = $1 AND matter = 'power'`, [
    id,
  ]);
  expect(await readiness(id)).toBe('needs_work');
  await pool.query(`UPDATE spaces SET readiness = 'fine' WHERE id = $1`, [id]);
  expect(await readiness(id)).toBe('needs_work');
  await pool.query(`DELETE FROM space_checks WHERE space_id = $1 AND matter = 'power'`, [id]);
  expect(await readiness(id)).toBe('unchecked');
  await pool.query('DELETE FROM spaces WHERE id = $1', [id]);
});

test('of two who write at once, the second counts the first one’s too', async () => {
  const id = await newSpace();
  for (const matter of checkMatters.slice(2)) await write(database.pool, id, matter, 'fine');
  const [first, second] = await Promise.all([database.pool.connect(), database.pool.connect()]);
  try {
    await first.query('BEGIN');
    await second.query('BEGIN');
    await write(first, id, 'power', 'fine');
    const waiting = write(second, id, 'water', 'fine');
    await first.query('COMMIT');
    await waiting;
    await second.query('COMMIT');
  } finally {
    first.release();
    second.release();
  }
  expect(await readiness(id)).toBe('fine');
});

test('whoever sends others to work says why', async () => {
  const id = await newSpace();
  for (const state of ['needs_work', 'not_needed'] as const) {
    await expect(write(database.pool, id, 'power', state, ' ')).rejects.toThrow('space_checks_with_reason');
    await expect(write(database.pool, id, 'power', state, null)).rejects.toThrow('space_checks_with_reason');
  }
  await write(database.pool, id, 'power', 'fine', null);
});
