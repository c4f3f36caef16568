import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@kvart/testing';
import { templateDatabase, type TemplateDatabase } from '@kvart/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPlaces } from '../places/load-places.ts';
import { loadTaxonomy, readTaxonomy } from './load-taxonomy.ts';

const languages = ['en', 'sl', 'de', 'sk', 'bg', 'ro', 'sr', 'sr-Latn'];
const folder = mkdtempSync(join(tmpdir(), 'kvart-taxonomy-'));
const own = join(folder, 'own.json');

let template: TemplateDatabase;
let database: TestDatabase;
beforeAll(async () => {
  template = await templateDatabase();
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  await template.stop();
  rmSync(folder, { recursive: true });
});

const write = (concepts: unknown, scheme = 'space_use') =>
  writeFileSync(own, JSON.stringify({ scheme, concepts }));

test('every shipped concept has a label in every language of the network, and no two siblings share one', () => {
  const concepts = readTaxonomy(undefined);
  for (const { id, labels } of concepts) expect(Object.keys(labels), id).toEqual(languages);
  for (const language of languages) {
    const shown = concepts.map(({ scheme, parentId, labels }) => `${scheme} ${parentId} ${labels[language]}`);
    expect(new Set(shown).size, language).toBe(shown.length);
  }
});

test('Serbian labels are in the script they name', () => {
  for (const { id, labels } of readTaxonomy(undefined)) {
    // Abbreviations stay as they are.
    expect((labels.sr ?? '').replaceAll('ИТ', ''), id).not.toMatch(/\p{Script=Latin}/u);
    expect(labels['sr-Latn'], id).not.toMatch(/\p{Script=Cyrillic}/u);
  }
});

test('loading twice changes nothing', async () => {
  expect(await loadTaxonomy(database.pool)).toMatchObject({ retired: 0 });
  const rows = () => database.pool.query('SELECT * FROM concepts ORDER BY id');
  const before = (await rows()).rows;
  await loadTaxonomy(database.pool);
  expect((await rows()).rows).toEqual(before);
});

test('a city adds a concept and renames one; what it takes away again is retired, not deleted', async () => {
  const { pool } = database;
  write([
    { id: 'use.letterpress', parent: 'use.workshop', labels: { en: 'Letterpress' } },
    { id: 'use.shop', labels: { en: 'Store' } },
  ]);
  await loadTaxonomy(pool, { extraPath: own });
  const { rows } = await pool.query(`SELECT id, parent_id, labels->>'en' AS label FROM concepts
    WHERE id IN ('use.letterpress', 'use.shop') ORDER BY id`);
  expect(rows).toEqual([
    { id: 'use.letterpress', parent_id: 'use.workshop', label: 'Letterpress' },
    { id: 'use.shop', parent_id: null, label: 'Store' },
  ]);
  expect(await loadTaxonomy(pool)).toMatchObject({ retired: 1 });
  const retired = await pool.query(`SELECT id FROM concepts WHERE retired`);
  expect(retired.rows).toEqual([{ id: 'use.letterpress' }]);
});

test('what administrators changed stays, and a circle with it does not keep Kvart from starting', async () => {
  const { pool } = database;
  const own = async () => (await pool.query(`SELECT * FROM concepts WHERE own ORDER BY id`)).rows as object[];
  await pool.query(
    `UPDATE concepts SET labels = labels || '{"en": "Own gallery"}', own = true WHERE id = 'use.gallery'`,
  );
  await pool.query(
    `INSERT INTO concepts (id, scheme, labels, own) VALUES ('own.kiln', 'space_use', '{"en": "Kiln"}', true)`,
  );
  const before = await own();
  expect(before).toHaveLength(2);
  await loadTaxonomy(pool);
  expect(await own()).toEqual(before);
  // The files have the first below the second; here it is the other way round.
  const [below, above] = ['capability.space.window', 'capability.space'];
  await pool.query(`UPDATE concepts SET parent_id = NULL WHERE id = $1`, [below]);
  await pool.query(`UPDATE concepts SET parent_id = $1, own = true WHERE id = $2`, [below, above]);
  await pool.query(`UPDATE concepts SET labels = '{}' WHERE id = 'use.shop'`);
  await loadTaxonomy(pool);
  const { rows } = await pool.query(
    `SELECT parent_id, (SELECT labels->>'en' FROM concepts WHERE id = 'use.shop') AS shop
    FROM concepts WHERE id = $1`,
    [below],
  );
  expect(rows).toEqual([{ parent_id: null, shop: 'Shop' }]);
});

test.each([
  [
    'an unknown parent',
    [{ id: 'use.letterpress', parent: 'trade.food', labels: { en: 'Letterpress' } }],
    /parent trade\.food/,
  ],
  ['a wrong id', [{ id: 'Letterpress', labels: { en: 'Letterpress' } }], /is no concept id/],
  ['no English label', [{ id: 'use.letterpress', labels: { sl: 'Knjigotisk' } }], /English label/],
  [
    'a wrong locale',
    [{ id: 'use.letterpress', labels: { en: 'Letterpress', deutsch: 'Buchdruck' } }],
    /no locale/,
  ],
])('a file with %s is refused with a clear sentence', (_what, concepts, sentence) => {
  write(concepts);
  expect(() => readTaxonomy(own)).toThrow(sentence);
});

test('the pilot cities are among the places, findable in both scripts, and loading again is skipped', async () => {
  const { pool } = database;
  expect(await loadPlaces(pool)).toMatchObject({ loaded: false });
  const find = async (text: string) =>
    (
      await pool.query<{ name: string }>(
        `SELECT name FROM places WHERE search_text LIKE '%' || kvart_fold($1) || '%' ORDER BY population DESC LIMIT 3`,
        [text],
      )
    ).rows.map(({ name }) => name);
  expect(await find('Сомбор')).toContain('Sombor');
  expect(await find('Габрово')).toContain('Gabrovo');
  expect(await find('Kaschau')).toContain('Košice');
  expect(await find('Resita')).toContain('Reșița');
  expect(await find('Vienna')).toContain('Wien');
  const { rows } = await pool.query(
    `SELECT country, count(*)::int AS places, count(region)::int AS placed FROM places GROUP BY 1`,
  );
  expect(rows).toHaveLength(14);
  for (const { country, places, placed } of rows) expect(placed / places, country).toBeGreaterThan(0.95);
});
