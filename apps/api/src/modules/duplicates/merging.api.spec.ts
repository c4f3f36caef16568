import { buildInterest, insert, type TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyRow } from '../../testing/every-row.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { foreignKeysTo, namesOf } from '../../testing/pointers.ts';
import { chance } from '../../testing/random.ts';
import { addSpace, jobsDone } from '../../testing/spaces.ts';
import { twoSpaces } from '../../testing/two-spaces.ts';
import { pointing, staying } from './pointing.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
let neighbours: (typeof owner)[];
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member('owner', { name: 'Občina Kamnik' });
  neighbours = [await kvart.member('owner'), await kvart.member('owner')];
});
afterAll(() => kvart.close());

interface Merge {
  __typename: string;
  code?: string;
  id: string;
}
const shape = `__typename ... on UserError { code } ... on SpaceMerge { id }`;
const select = async <T extends object>(text: string, values: unknown[] = []) =>
  (await kvart.database.pool.query<T>(text, values)).rows;
const versionOf = async (id: string) =>
  (await select<{ version: number }>('SELECT version FROM spaces WHERE id = $1', [id]))[0]?.version;
const merge = async (client: TestClient, keptId: string, otherId: string, take: string[] = []) => {
  const versions = { keptVersion: await versionOf(keptId), otherVersion: await versionOf(otherId) };
  const text = `mutation ($input: MergeInput!) { result: mergeSpaces(input: $input) { ${shape} } }`;
  return (await client.data<{ result: Merge }>(text, { input: { keptId, otherId, take, ...versions } }))
    .result;
};
const undo = async (client: TestClient, id: string) =>
  (
    await client.data<{ result: Merge }>(`mutation ($id: ID!) { result: undoMerge(id: $id) { ${shape} } }`, {
      id,
    })
  ).result;

const fields = ['title', 'point', 'rentPerM2', 'permittedUseIds', 'contactEmail', 'availableFrom', 'floor'];
const moving = pointing.map(({ table, column }) => `${table}.${column}`);
// Two actors' conversation about a thing is found by a name that has the thing in it.
const named = [...moving, 'conversations.pair_key'];
/** Beside the rows that `pointing` speaks of: the entry itself, and logs that quote what happened. */
const quoted = ['spaces.id', 'space_merges.moved', 'space_revisions.changes', 'space_merges.replaced'];

/** Rows that still name the entry that went although nothing stands in their place. */
async function leftBehind(keptId: string, otherId: string): Promise<string[]> {
  const left: string[] = [];
  for (const { table, column, where = 'true', unless } of pointing) {
    const taken = unless
      ? `EXISTS (SELECT FROM ${table} k WHERE k.${column} = $1::uuid AND ${unless})`
      : 'false';
    const rows = await select(
      `SELECT 1 FROM ${table} t WHERE t.${column} = $2::uuid AND (${where}) AND NOT ${taken} AND $1::uuid IS NOT NULL`,
      [keptId, otherId],
    );
    if (rows.length > 0) left.push(`${table}.${column}`);
  }
  const talks = await select(
    `SELECT 1 FROM conversations t WHERE t.pair_key LIKE '%' || $2::text AND NOT EXISTS (
      SELECT FROM conversations k WHERE k.pair_key = replace(t.pair_key, $2::text, $1::text))`,
    [keptId, otherId],
  );
  return talks.length > 0 ? [...left, 'conversations.pair_key'] : left;
}

describe('what points to a space', () => {
  it('is known, whatever tables there are', async () => {
    const known = new Set([...moving, ...staying]);
    const keys = await foreignKeysTo(kvart.database.pool, 'spaces');
    // A new table that points to spaces has to say in pointing.ts whether its rows go along.
    expect(keys.filter((name) => !known.has(name))).toEqual([]);
    const there = new Set(
      (
        await select<{ name: string }>(
          `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
        )
      ).map(({ name }) => name),
    );
    expect([...known].filter((name) => !there.has(name))).toEqual([]);
  });
});

describe('merging spaces and parting them', () => {
  it('gives the database back, row for row, and leaves nothing that leads to the one that went', async () => {
    const { pool } = kvart.database;
    const keys = await foreignKeysTo(pool, 'spaces');
    const met = new Set<string>();
    const went = new Set<string>();
    for (let seed = 1; seed <= 9; seed += 1) {
      const { kept, other } = await twoSpaces(kvart, seed, owner, neighbours);
      await jobsDone(kvart);
      const before = await everyRow(pool);
      for (const name of await namesOf(pool, other.id)) met.add(name);
      const take = chance(seed).some(fields, seed % 5);
      const done = await merge(owner.client, kept.id, other.id, take);
      expect([seed, done.code]).toEqual([seed, undefined]);
      await jobsDone(kvart);
      expect([seed, await leftBehind(kept.id, other.id)]).toEqual([seed, []]);
      const names = await namesOf(pool, other.id);
      // A column that neither goes along nor is said to stay: somebody forgot to say what becomes of it.
      expect([seed, names.filter((name) => ![...named, ...staying, ...quoted].includes(name))]).toEqual([
        seed,
        [],
      ]);
      const [{ moved } = { moved: [] }] = await select<{ moved: { table: string }[] }>(
        'SELECT moved FROM space_merges WHERE id = $1',
        [done.id],
      );
      for (const { table } of moved) went.add(table);
      expect([seed, (await undo(owner.client, done.id)).code]).toEqual([seed, undefined]);
      await jobsDone(kvart);
      const after = await everyRow(pool);
      expect([seed, Object.keys(before).filter((table) => before[table] !== after[table])]).toEqual([
        seed,
        [],
      ]);
    }
    // A table that points to spaces and is in none of the networks proves nothing: make some up in testing/two-spaces.ts.
    expect(
      [...keys, ...named, ...staying].filter((name) => !met.has(name) && name !== 'audit_log.object_id'),
    ).toEqual([]);
    const tables = [...pointing.map(({ table }) => table), 'conversations.pair_key'];
    expect(tables.filter((table) => !went.has(table))).toEqual([]);
  }, 120_000);

  it('leaves with the one that stays what was written in between, and takes along what was changed', async () => {
    const { pool } = kvart.database;
    const [neighbour] = neighbours;
    const kept = await addSpace(kvart, owner, { state: 'draft', title: { sl: 'Pekarna' } });
    const other = await addSpace(kvart, owner, { state: 'draft', title: { sl: 'Druga' }, floor: 2 });
    const period = (spaceId: string, from: string, to: string) =>
      select<{ id: string }>(
        `INSERT INTO space_periods (id, space_id, state, starts_on, ends_on) VALUES (gen_random_uuid(), $1, 'blocked', $2, $3)
          RETURNING id`,
        [spaceId, from, to],
      );
    const check = (spaceId: string, matter: string) =>
      select(
        `INSERT INTO space_checks (space_id, matter, state, checked_at, person_id, actor_id) VALUES ($1, $2, 'fine', now(), $3, $4)
          ON CONFLICT (space_id, matter) DO UPDATE SET note = 'Anew'`,
        [spaceId, matter, owner.person.id, owner.actor.id],
      );
    await period(kept.id, '2027-01-01', '2027-01-31');
    const [stayed] = await period(other.id, '2027-01-10', '2027-02-10');
    const [went] = await period(other.id, '2027-05-01', '2027-05-31');
    await check(other.id, 'water');
    const done = await merge(owner.client, kept.id, other.id, ['title', 'floor']);

    // In between: a new interest, a new check, a note on one that came along, a field written over, and days moved to
    // where the other entry has some of its own.
    const interest = buildInterest({
      spaceId: kept.id,
      actorId: neighbour?.actor.id ?? '',
      personId: neighbour?.person.id ?? '',
    });
    await insert(pool, 'interests', interest);
    await check(kept.id, 'power');
    await check(kept.id, 'water');
    await select('UPDATE spaces SET floor = 5 WHERE id = $1', [kept.id]);
    await select(`UPDATE space_periods SET starts_on = '2027-02-01', ends_on = '2027-02-28' WHERE id = $1`, [
      went?.id,
    ]);
    expect((await undo(owner.client, done.id)).code).toBeUndefined();

    const rows = await select(
      'SELECT id, title, floor FROM spaces WHERE id = ANY ($1::uuid[]) ORDER BY floor',
      [[kept.id, other.id]],
    );
    expect(rows).toEqual([
      { id: other.id, title: { sl: 'Druga' }, floor: 2 },
      { id: kept.id, title: { sl: 'Pekarna' }, floor: 5 },
    ]);
    const of = (table: string, what: string) =>
      select(`SELECT space_id, ${what} FROM ${table} WHERE space_id = ANY ($1::uuid[]) ORDER BY 2`, [
        [kept.id, other.id],
      ]);
    expect(await of('interests', 'id')).toEqual([{ space_id: kept.id, id: interest.id }]);
    expect(await of('space_checks', 'matter::text, note')).toEqual([
      { space_id: kept.id, matter: 'power', note: null },
      { space_id: other.id, matter: 'water', note: 'Anew' },
    ]);
    // It stands in the way by now, so it stays.
    const moved = await select('SELECT space_id FROM space_periods WHERE id = $1', [went?.id]);
    expect(moved).toEqual([{ space_id: kept.id }]);
    expect(await select('SELECT space_id FROM space_periods WHERE id = $1', [stayed?.id])).toEqual([
      { space_id: other.id },
    ]);
  });

  it('can be undone for 30 days, and not after them', async () => {
    const two = async () => {
      const kept = await addSpace(kvart, owner, { state: 'draft' });
      const other = await addSpace(kvart, owner, { state: 'draft' });
      return (await merge(owner.client, kept.id, other.id)).id;
    };
    const ago = (id: string, time: string) =>
      select(
        'UPDATE space_merges SET at = at - $2::interval, undo_until = undo_until - $2::interval WHERE id = $1',
        [id, time],
      );
    const [late, inTime] = [await two(), await two()];
    await ago(late, '30 days 1 minute');
    await ago(inTime, '29 days 23 hours 59 minutes');
    expect(await undo(owner.client, late)).toMatchObject({ code: 'undo_too_late' });
    expect(await undo(owner.client, inTime)).toMatchObject({ __typename: 'SpaceMerge' });
    const [row] = await select('SELECT undone_at FROM space_merges WHERE id = $1', [late]);
    expect(row).toEqual({ undone_at: null });
  });
});
