import { mergedActorFields, signsOf } from '@kvart/domain/desk';
import { buildActor, insert, type TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../platform/database/index.ts';
import { everyRow } from '../../testing/every-row.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { chance } from '../../testing/random.ts';
import { jobsDone } from '../../testing/spaces.ts';
import { twoActors } from '../../testing/two-actors.ts';
import { ActorPairsRepository } from './actor-pairs.repository.ts';
import { ofPartner, pointing, staying } from './pointing.ts';

let kvart: KvartApp;
let adviser: TestClient;
beforeAll(async () => {
  kvart = await startKvart();
  adviser = (await kvart.person({ platformRole: 'adviser' })).client;
});
afterAll(() => kvart.close());

const select = async <T extends object>(text: string, values: unknown[] = []) =>
  (await kvart.database.pool.query<T>(text, values)).rows;

interface Side {
  actor: { id: string; slug: string; version: number; name: string };
}
interface Pair {
  __typename: string;
  code?: string;
  id: string;
  first: Side;
  second: Side;
  signs: string[];
  canDecide: boolean;
  merge: { id: string; canUndo: boolean } | null;
}
const shown = `... on ActorPair { id signs percent canDecide
  first { actor { id slug version name } memberCount } second { actor { id slug version name } memberCount }
  merge { id keptId canUndo undoneAt } }`;
const parts = `__typename ... on UserError { code } ${shown}`;
const read = async (client: TestClient, id: string) =>
  (
    await client.data<{ pair: Pair | null }>(`query ($id: ID!) { pair: actorPair(id: $id) { ${shown} } }`, {
      id,
    })
  ).pair;
const sideOf = (pair: Pair, id: string) =>
  [pair.first, pair.second].find(({ actor }) => actor.id === id)?.actor;

async function merge(client: TestClient, pairId: string, keptId: string, more: object = {}): Promise<Pair> {
  const pair = await read(adviser, pairId);
  if (!pair) throw new Error('no pair');
  const kept = sideOf(pair, keptId);
  const other = [pair.first, pair.second].find(({ actor }) => actor.id !== keptId)?.actor;
  const input = {
    ...{ pairId, keptId, keptVersion: kept?.version, otherId: other?.id, otherVersion: other?.version },
    ...{ take: [], reason: 'Ista matična številka.', ...more },
  };
  const text = `mutation ($input: MergeActorsInput!) { result: mergeActors(input: $input) { ${parts} } }`;
  return (await client.data<{ result: Pair }>(text, { input })).result;
}
const undo = async (client: TestClient, pair: Pair, mergeId = pair.merge?.id) =>
  (
    await client.data<{ result: Pair }>(
      `mutation ($pairId: ID!, $mergeId: ID!) { result: undoActorMerge(pairId: $pairId, mergeId: $mergeId) { ${parts} } }`,
      { pairId: pair.id, mergeId },
    )
  ).result;
const pairOf = async (a: string, b: string) =>
  (
    await select<{ id: string }>(
      `INSERT INTO actor_pairs (first_id, second_id, signs, percent)
        VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), '{name}', 90) RETURNING id`,
      [a, b],
    )
  )[0]?.id ?? '';
const slugOf = async (slug: string) =>
  (
    await kvart
      .visitor()
      .data<{ actor: { slug: string } | null }>(`query ($slug: String!) { actor(slug: $slug) { slug } }`, {
        slug,
      })
  ).actor?.slug;

describe('what points to an actor', () => {
  it('is known, whatever tables there are', async () => {
    const rows = await select<{ name: string }>(
      `SELECT c.conrelid::regclass::text || '.' || a.attname AS name FROM pg_constraint c
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
         WHERE c.contype = 'f' AND c.confrelid = 'actors'::regclass
       UNION SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.atttypid = 'uuid'::regtype
           AND NOT a.attisdropped AND a.attname ~ '(^|_)actor_id$'`,
    );
    const known = new Set([...pointing.map(({ table, column }) => `${table}.${column}`), ...staying]);
    const forgotten = rows.map(({ name }) => name).filter((name) => !known.has(name));
    expect(
      forgotten,
      `These columns name actors. Say in modules/actor-merges/pointing.ts what becomes of their rows when one actor is taken
      into another: in "pointing" they go along (with "unless" for rows in whose place one of the kept actor stands), in
      "staying" they keep naming whom they named. Then make some of them up in testing/two-actors.ts.`,
    ).toEqual([]);
    const there = new Set(
      (
        await select<{ name: string }>(
          `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
        )
      ).map(({ name }) => name),
    );
    expect([...known].filter((name) => !there.has(name))).toEqual([]);
  });

  it('and so is what hangs on a partner of a project, and each key', async () => {
    const rows = await select<{ name: string }>(
      `SELECT c.conrelid::regclass::text || '.' || a.attname AS name FROM pg_constraint c
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
         WHERE c.contype = 'f' AND c.confrelid = 'project_partners'::regclass ORDER BY 1`,
    );
    // A new table that points to partners stands in `ofPartner`, too.
    expect(ofPartner.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
      rows.map(({ name }) => name),
    );
    const keys = await select<{ table: string; key: string[] }>(
      `SELECT conrelid::regclass::text AS table, array_agg(a.attname::text) AS key FROM pg_constraint c
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) WHERE c.contype = 'p' GROUP BY 1`,
    );
    for (const { table, key } of [...pointing, ...ofPartner])
      expect([table, [...key].toSorted()]).toEqual([
        table,
        keys.find((one) => one.table === table)?.key.toSorted(),
      ]);
  });
});

describe('merging actors and parting them', () => {
  it('gives the database back, row for row, whatever was in the way', { timeout: 120_000 }, async () => {
    const news = ['actors_merged'];
    for (let seed = 1; seed <= 8; seed += 1) {
      const { kept, other, pairId } = await twoActors(kvart, seed, seed % 4 === 0);
      await jobsDone(kvart);
      const before = await everyRow(kvart.database.pool, news);
      const fields = mergedActorFields.filter((field) => field !== 'verification');
      const take = chance(seed)
        .some(fields, seed % 5)
        .map((field) => field.toUpperCase());
      const done = await merge(adviser, pairId, kept.id, { take, dropVerification: true });
      expect([seed, done.code]).toEqual([seed, undefined]);
      // Nothing that goes along was left behind, but for what stood in the way.
      const left = await select<{ n: number }>('SELECT count(*)::int AS n FROM spaces WHERE actor_id = $1', [
        other.id,
      ]);
      expect(left).toEqual([{ n: 0 }]);
      expect(
        await select('SELECT 1 FROM memberships WHERE actor_id = $1 AND ended_at IS NULL', [other.id]),
      ).toEqual([]);
      expect([seed, (await undo(adviser, done)).code]).toEqual([seed, undefined]);
      await jobsDone(kvart);
      const after = await everyRow(kvart.database.pool, news);
      const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
      expect([seed, changed]).toEqual([seed, []]);
    }
  });
});

describe('two actors that are one', () => {
  it('have one page, the people of both, and both addresses', async () => {
    const one = await kvart.member('owner', { name: 'Zavod Kres' });
    const two = await kvart.member('editor', { name: 'Kres' });
    const pairId = await pairOf(one.actor.id, two.actor.id);
    await insert(kvart.database.pool, 'memberships', {
      ...{ id: crypto.randomUUID(), actorId: one.actor.id, personId: two.person.id, role: 'member' },
    });
    const stranger = await kvart.member('owner');
    for (const who of [one, two, stranger]) {
      expect(await read(who.client, pairId)).toBeNull();
      expect(await merge(who.client, pairId, one.actor.id)).toMatchObject({ code: 'not_found' });
    }
    expect(await merge(adviser, pairId, one.actor.id, { keptVersion: 9 })).toMatchObject({
      code: 'stale_version',
    });
    const done = await merge(adviser, pairId, one.actor.id, { take: ['NAME'] });
    expect(done).toMatchObject({ canDecide: false, merge: { keptId: one.actor.id, canUndo: true } });
    expect(sideOf(done, one.actor.id)?.name).toBe('Kres');
    expect(await slugOf(two.actor.slug)).toBe(one.actor.slug);
    const roles = await select('SELECT role FROM memberships WHERE person_id = $1 AND ended_at IS NULL', [
      two.person.id,
    ]);
    expect(roles).toEqual([{ role: 'editor' }]);
    await jobsDone(kvart);
    const told = await select<{ person_id: string }>(
      `SELECT person_id FROM notifications WHERE type = 'actors_merged'
      AND subject_id = $1`,
      [done.merge?.id],
    );
    expect(told.map(({ person_id }) => person_id).toSorted()).toEqual(
      [one.person.id, two.person.id].toSorted(),
    );
    const log = await select(`SELECT action FROM audit_log WHERE object_id = $1 AND action LIKE 'actors.%'`, [
      two.actor.id,
    ]);
    expect(log).toEqual([{ action: 'actors.merged' }]);

    // A third: the latest is undone first, and what somebody changed since stays.
    const third = await kvart.member('owner', { name: 'Kres Kamnik' });
    const next = await merge(adviser, await pairOf(one.actor.id, third.actor.id), third.actor.id);
    expect(await slugOf(two.actor.slug)).toBe(third.actor.slug);
    expect(await undo(adviser, done)).toMatchObject({ code: 'undo_later_first' });
    expect((await undo(adviser, next)).code).toBeUndefined();
    await select(`UPDATE actors SET name = 'Kres in prijatelji' WHERE id = $1`, [one.actor.id]);
    expect(await undo(adviser, done)).toMatchObject({ canDecide: true, merge: { canUndo: false } });
    expect(await select('SELECT name FROM actors WHERE id = $1', [one.actor.id])).toEqual([
      { name: 'Kres in prijatelji' },
    ]);
    expect(await slugOf(two.actor.slug)).toBe(two.actor.slug);
  });

  it('lie with the centre that looks after both, and nobody decides about their own', async () => {
    const centre = await kvart.member('editor', {
      ...{
        kind: 'support_organisation',
        sector: 'support',
        verifiedAt: new Date(),
        verifiedUntil: '2099-01-01',
      },
    });
    const here = await kvart.member('owner');
    const there = await kvart.member('owner', { placeId: 'gn:2761369' });
    const both = await kvart.member('owner');
    const own = await pairOf(here.actor.id, centre.actor.id);
    const abroad = await pairOf(here.actor.id, there.actor.id);
    const pair = await pairOf(here.actor.id, both.actor.id);
    expect(await read(centre.client, abroad)).toBeNull();
    expect(await merge(centre.client, abroad, here.actor.id)).toMatchObject({ code: 'not_found' });
    expect(await merge(centre.client, own, here.actor.id)).toMatchObject({ code: 'own_actor' });
    expect(await read(centre.client, pair)).toMatchObject({ canDecide: true });
    const cases = await centre.client.data<{ deskCases: { nodes: { path: string }[] } }>(
      '{ deskCases(kind: DUPLICATE, first: 50) { nodes { path } } }',
    );
    expect(cases.deskCases.nodes).toContainEqual({ path: `/desk/duplicates/${pair}` });
    expect(cases.deskCases.nodes).not.toContainEqual({ path: `/desk/duplicates/${abroad}` });
    const kept = `mutation ($pairId: ID!) { result: keepActorsApart(pairId: $pairId) { ${parts} } }`;
    await centre.client.data(kept, { pairId: pair });
    expect(
      await select('SELECT closed_at IS NOT NULL AS closed FROM desk_cases WHERE source_id = $1', [pair]),
    ).toEqual([{ closed: true }]);
  });

  it('lose no confirmed identity unknowingly, and the one that people act for stays', async () => {
    const sure = { verifiedAt: new Date(), verifiedUntil: '2099-01-01' };
    const plain = await kvart.member('owner');
    const verified = await kvart.member('owner', sure);
    const pair = await pairOf(plain.actor.id, verified.actor.id);
    expect(await merge(adviser, pair, plain.actor.id)).toMatchObject({ code: 'verification_at_stake' });
    const away = await merge(adviser, pair, verified.actor.id, { take: ['VERIFICATION'] });
    expect(away).toMatchObject({ code: 'verification_at_stake' });
    expect((await merge(adviser, pair, plain.actor.id, { take: ['VERIFICATION'] })).code).toBeUndefined();
    const [now] = await select('SELECT verified_at IS NOT NULL AS verified FROM actors WHERE id = $1', [
      plain.actor.id,
    ]);
    expect(now).toEqual({ verified: true });

    const listed = await insert(kvart.database.pool, 'actors', buildActor({ isUnclaimed: true }));
    const claimed = await kvart.member('owner');
    const third = await pairOf(listed.id, claimed.actor.id);
    expect(await merge(adviser, third, listed.id)).toMatchObject({ code: 'keep_the_claimed' });
    await select(
      `WITH n AS (INSERT INTO notices (id, object_type, object_id, title, ground, reason, text, locale)
         VALUES (gen_random_uuid(), 'actor', $1, 'A', 'rules', 'spam', 'Oglas.', 'sl') RETURNING id),
       d AS (INSERT INTO decisions (id, notice_id, measure, facts, ground, locale, restricts, basis, until)
         SELECT gen_random_uuid(), id, 'restrict', 'Dejstva.', 'rules', 'sl', '{write}', 'Pravilo 2', '2099-01-01' FROM n RETURNING id)
       INSERT INTO holds (id, decision_id, object_type, object_id, effect) SELECT gen_random_uuid(), id, 'actor', $1, 'write' FROM d`,
      [claimed.actor.id],
    );
    expect(await merge(adviser, third, claimed.actor.id)).toMatchObject({ code: 'actor_held' });
  });
});

describe('likely duplicates', () => {
  const compare = () =>
    kvart.app.get(Database).transaction((tx) => kvart.app.get(ActorPairsRepository).compare(tx, 1000));

  it('are found by their signs, each by its index', async () => {
    await compare();
    const make = (more: object) =>
      insert(kvart.database.pool, 'actors', buildActor({ placeId: 'gn:3198365', ...more }));
    const first = await make({
      name: 'Keramična delavnica Glina d.o.o.',
      website: 'https://www.glina.example/o-nas',
    });
    const named = await make({ name: 'GLINA, keramicna delavnica' });
    const sited = await make({
      name: 'Glina šola keramike',
      website: 'https://glina.example',
      placeId: 'gn:2761369',
    });
    const mailed = await make({ name: 'Povsem drugo ime', email: first.email?.toUpperCase() });
    const shared = await make({
      name: 'Glinena hiša',
      website: 'https://facebook.com/glina',
      placeId: 'gn:2761369',
    });
    await select(`UPDATE actors SET register_number = '5001234000', country = 'SI' WHERE id = ANY ($1)`, [
      [first.id, mailed.id],
    ]);
    expect((await compare()).taken).toBe(5);
    const pairs = await select<{ other: string; signs: string[] }>(
      `SELECT CASE first_id WHEN $1 THEN second_id ELSE first_id END AS other, signs::text[] FROM actor_pairs
        WHERE $1 IN (first_id, second_id)`,
      [first.id],
    );
    const signs = new Map(pairs.map((pair) => [pair.other, pair.signs]));
    expect(signs.get(named.id)).toEqual(['name']);
    expect(signs.get(sited.id)).toEqual(['website']);
    expect(signs.get(mailed.id)).toEqual(['register_number', 'mail']);
    expect(signs.has(shared.id)).toBe(false);
    // The rule in words says the same.
    const none = {
      sameRegisterNumber: false,
      sameMail: false,
      sameSite: false,
      samePlace: false,
      sameCountry: true,
    };
    expect(signsOf({ ...none, nameSimilarity: 0.6, samePlace: true })).toEqual(['name']);
    expect(signsOf({ ...none, nameSimilarity: 0.6 })).toEqual([]);
    expect(signsOf({ ...none, sameSite: true, nameSimilarity: 0.1 })).toEqual([]);
  });
});
