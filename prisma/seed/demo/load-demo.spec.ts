import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildFile,
  createTestDatabase,
  templateDatabase,
  type TemplateDatabase,
  type TestDatabase,
} from '@kvart/testing';
import { caseKinds } from '@kvart/domain/desk';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawPicture, sceneNames } from '../pictures/catalogue.ts';
import { renderPicture } from '../pictures/render.ts';
import { insertNetwork } from './insert-network.ts';
import { loadDemo } from './load-demo.ts';
import { buildDemoNetwork } from './network.ts';
import { storePictures } from './store-pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'kvart-demo-'));
const now = new Date('2026-11-23T09:30:00.000Z');

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

test('the database takes every row, and who asks again changes nothing', async () => {
  const { pool } = database;
  const network = buildDemoNetwork({ now, passwordHash: 'a hash' });
  // The rows of files as they would be; drawing all of them takes longer than a test should.
  const files = [
    ...network.files.map(({ id, isPublic }) => buildFile({ id, isPublic, kind: 'photo' })),
    ...network.papers.map(({ id, name }) => buildFile({ id, name, kind: 'document', isPublic: false })),
  ];
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await insertNetwork(client, network, files);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  const { rows } = await pool.query(`SELECT
    (SELECT count(*)::int FROM actors WHERE is_demo AND country IS NOT NULL AND lat IS NOT NULL) AS actors,
    (SELECT count(*)::int FROM spaces WHERE is_demo AND search_text <> '') AS spaces,
    (SELECT count(*)::int FROM spaces WHERE state = 'listed' AND cardinality(permitted_use_ids) > 0) AS listed,
    (SELECT count(DISTINCT readiness)::int FROM spaces WHERE state = 'listed') AS totals`);
  expect(rows[0]).toEqual({ actors: 137, spaces: 84, listed: 56, totals: 3 });
  // Each badge says what was checked, and stands on a decision.
  const { rows: badges } = await pool.query(`SELECT count(*)::int AS verified,
      count(*) FILTER (WHERE cardinality(a.verified_checks) = 0 OR v.id IS NULL)::int AS unfounded,
      count(*) FILTER (WHERE a.kind <> 'support_organisation' AND a.verified_for_id IS NULL)::int AS without_centre
    FROM actors a LEFT JOIN verifications v ON v.actor_id = a.id WHERE a.verified_at IS NOT NULL`);
  expect(badges[0]).toMatchObject({ unfounded: 0, without_centre: 0 });
  expect(await loadDemo({ pool, filesDir: join(folder, 'none') })).toMatchObject({ loaded: false });

  // The desk of the first city has something of everything, and most of it is not late.
  const { rows: waiting } = await pool.query<{ kind: string; late: boolean }>(
    `SELECT kind, due_at < $1 AS late FROM desk_cases WHERE closed_at IS NULL AND country = 'SI'`,
    [now],
  );
  expect(new Set(waiting.map(({ kind }) => kind))).toEqual(new Set(caseKinds));
  expect(waiting.filter(({ late }) => late).length).toBeLessThan(waiting.length / 3);
  // What the transparency report counts stands in the log as well, and the chain holds.
  const { rows: counted } = await pool.query(`SELECT
    (SELECT count(*)::int FROM notices) = (SELECT count(*)::int FROM audit_log WHERE action = 'notice.submitted') AS notices,
    (SELECT count(*)::int FROM decisions) = (SELECT count(*)::int FROM audit_log WHERE action ~ '^decision[.](?!looked_at)')
      AS decisions,
    (SELECT count(*)::int FROM verifications) = (SELECT count(*)::int FROM audit_log WHERE action = 'actor.verified')
      AS verified,
    (SELECT count(*)::int FROM kvart_audit_faults()) AS faults`);
  expect(counted).toEqual([{ notices: true, decisions: true, verified: true, faults: 0 }]);
});

test('a stored picture lies where the file store looks, in the sizes that its row names', async () => {
  const network = buildDemoNetwork({ now, passwordHash: 'a hash' });
  const [first, second] = network.files.filter(
    ({ picture }) => 'scene' in picture && picture.scene === 'plan',
  );
  const logo = network.files.find(({ picture }) => 'logo' in picture);
  const chosen = [first, second, logo].filter((file) => file !== undefined);
  const places = { filesDir: join(folder, 'files'), cacheDir: join(folder, 'cache') };
  const rows = await storePictures(chosen, places);
  expect(rows.map(({ id }) => id)).toEqual(chosen.map(({ id }) => id));
  for (const row of rows) {
    let bytes = 0;
    for (const width of row.variants) {
      const stored = await readFile(join(places.filesDir, row.id.slice(-2), row.id, `${width}.webp`));
      expect(await sharp(stored).metadata()).toMatchObject({ format: 'webp', width });
      bytes += stored.length;
    }
    expect(row.bytes).toBe(bytes);
    expect(row.variants.at(-1)).toBe(row.width);
    expect(row.blur).toMatch(/^data:image\/webp;base64,/);
  }
  // From the cache it comes out the same.
  expect(await storePictures(chosen, places)).toEqual(rows);
});

test.each(sceneNames)(
  'the drawing "%s" is the same every time and more than an even surface',
  async (scene) => {
    const key = { scene, number: 1 };
    const svg = drawPicture(key).toSvg();
    expect(drawPicture(key).toSvg()).toBe(svg);
    expect(drawPicture({ scene, number: 2 }).toSvg()).not.toBe(svg);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    const { variants } = await renderPicture(key);
    const { channels, entropy } = await sharp(variants[1]?.bytes).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(12);
    expect(entropy).toBeGreaterThan(3);
  },
);
