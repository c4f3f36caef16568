import { insert, type TestClient } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addManySpaces, useTree } from '../../testing/many-spaces.ts';
import { chance } from '../../testing/random.ts';
import { SpacesRepository } from './spaces.repository.ts';

/** What the kept tables say, zeros left out. */
const kept = `
  SELECT 'space' AS of, concat_ws('/', scope, facet, value) AS what, sum(n)::int AS n FROM space_counts GROUP BY 1, 2 HAVING sum(n) <> 0
  UNION ALL SELECT 'cell', concat_ws('/', zoom, x, y, sum(lat), sum(lon)), sum(n)::int FROM space_cells GROUP BY zoom, x, y HAVING sum(n) <> 0
  UNION ALL SELECT 'actor', concat_ws('/', kind, sector, country, is_unclaimed), sum(n)::int FROM actor_counts GROUP BY 1, 2 HAVING sum(n) <> 0
  UNION ALL SELECT 'word', word, 1 FROM search_words
  ORDER BY 1, 2`;

let kvart: KvartApp;
let client: TestClient;
const read = async () =>
  (await kvart.database.pool.query(kept)).rows as { of: string; what: string; n: number }[];
const countAnew = () => kvart.database.pool.query('SELECT kvart_count_anew(), kvart_search_words_anew()');

beforeAll(async () => {
  kvart = await startKvart();
  const members = [await kvart.member(), await kvart.member('owner', { kind: 'ngo', sector: 'civil' })];
  const [member] = members;
  if (!member) throw new Error('somebody has to own the spaces');
  const use = (id: string, parentId: string | null) => ({
    id,
    scheme: 'space_use',
    parentId,
    labels: { en: 'Qq' },
  });
  await insert(kvart.database.pool, 'concepts', [
    use('use.kept', null),
    ...Object.keys(useTree).map((id) => use(id, null)),
    ...Object.entries(useTree).flatMap(([parent, ids]) => ids.map((id) => use(id, parent))),
  ]);
  await addManySpaces(kvart, chance(7), members, member, 150);
  client = kvart.visitor();
}, 60_000);
afterAll(() => kvart.close());

it('keeps what counting anew would find, whatever is written, in one transaction or another', async () => {
  const { pool } = kvart.database;
  const changes = [
    `UPDATE spaces SET state = 'withdrawn' WHERE state = 'listed' AND id IN (SELECT id FROM spaces ORDER BY md5(id::text) LIMIT 40)`,
    `UPDATE spaces SET rent_mode = 'free', step_free = 'yes', lat = lat + 0.3 WHERE usable_m2 > 100`,
    `DELETE FROM space_uses WHERE space_id IN (SELECT id FROM spaces WHERE state = 'listed' ORDER BY id LIMIT 30)`,
    `UPDATE actors SET kind = 'municipality', sector = 'public'`,
    `UPDATE concepts SET parent_id = 'use.kept' WHERE id = (SELECT u FROM spaces, unnest(permitted_use_ids) u WHERE state = 'listed' GROUP BY u ORDER BY count(*) DESC, u LIMIT 1)`,
    `UPDATE spaces SET title = jsonb_build_object('sl', 'Zadnjikrat ' || slug) WHERE state = 'listed'`,
    `UPDATE spaces SET title = jsonb_build_object('sl', 'Kaj drugega') WHERE state = 'listed'`,
    `UPDATE actors SET archived_at = now() WHERE id IN (SELECT id FROM actors ORDER BY id LIMIT 1)`,
  ];
  for (const change of changes) {
    const before = await read();
    await pool.query(change);
    const after = await read();
    expect(after, change).not.toEqual(before);
    await countAnew();
    expect(after, change).toEqual(await read());
  }
});

it('says the same after changes were put together, with one row for each value', async () => {
  const { pool } = kvart.database;
  await pool.query(`UPDATE spaces SET step_free = 'no' WHERE step_free = 'yes'`);
  const before = await read();
  await kvart.app.get(SpacesRepository).foldCounts();
  expect(await read()).toEqual(before);
  const { rows } = await pool.query(
    'SELECT FROM space_counts GROUP BY scope, facet, value HAVING count(*) > 1 UNION ALL SELECT FROM space_cells GROUP BY zoom, x, y HAVING count(*) > 1',
  );
  expect(rows).toHaveLength(0);
});

it('forgets what a transaction took back, and counts what two write at once', async () => {
  const { pool } = kvart.database;
  const before = await read();
  const [one, two] = await Promise.all([pool.connect(), pool.connect()]);
  try {
    await one.query('BEGIN');
    await two.query('BEGIN');
    await one.query(
      `UPDATE spaces SET step_free = 'yes' WHERE id = (SELECT min(id::text)::uuid FROM spaces WHERE state = 'listed')`,
    );
    await two.query(
      `UPDATE spaces SET step_free = 'yes' WHERE id = (SELECT max(id::text)::uuid FROM spaces WHERE state = 'listed')`,
    );
    await one.query('COMMIT');
    await two.query('ROLLBACK');
  } finally {
    one.release();
    two.release();
  }
  const after = await read();
  expect(after).not.toEqual(before);
  await countAnew();
  expect(after).toEqual(await read());
});

it('is right after counts were put together while they were counted anew', async () => {
  const before = await read();
  const folding = await kvart.database.pool.connect();
  await folding.query('BEGIN');
  await folding.query('SELECT kvart_fold_counts()');
  const anew = countAnew();
  await new Promise((resolve) => setTimeout(resolve, 150));
  await folding.query('COMMIT');
  folding.release();
  await anew;
  expect(await read()).toEqual(before);
});

it('shows the map of everything from the kept grid: all spaces, single ones by name', async () => {
  const points = `query Points($zoom: Int) { spacePoints(zoom: $zoom) { id slug title lat lon count } }`;
  for (const zoom of [0, 4, 9]) {
    const found = await client.data<{ spacePoints: { slug: string; count: number }[] }>(points, { zoom });
    const sum = found.spacePoints.reduce((all, { count }) => all + count, 0);
    const { rows } = await kvart.database.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM spaces WHERE state = 'listed' AND public_lat IS NOT NULL`,
    );
    expect(sum).toBe(rows[0]?.n);
    for (const point of found.spacePoints) expect(point.slug === '').toBe(point.count > 1);
  }
});
