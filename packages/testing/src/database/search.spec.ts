import { foldText } from '@kvart/domain/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buildActor,
  buildActorConcept,
  buildPerson,
  buildSpace,
  buildSpaceUse,
  insert,
} from '../builders/index.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
const person = buildPerson();
const actor = buildActor({
  name: 'Ключарница Жабjек',
  about: { en: 'Locks and keys', de: 'Schlösser und Schlüssel' },
});
const space = buildSpace({
  actorId: actor.id,
  createdById: person.id,
  state: 'listed',
  title: { sl: 'Nekdanja čevljarska delavnica' },
  description: { de: 'Heller Raum am Fluß' },
});

beforeAll(async () => {
  database = await createTestDatabase();
  await insert(database.pool, 'persons', person);
  await insert(database.pool, 'actors', actor);
  await insert(database.pool, 'spaces', space);
});
afterAll(() => database.drop());

const finds = async (table: 'actors' | 'spaces', query: string): Promise<boolean> => {
  const sql = `SELECT 1 FROM ${table} WHERE search_doc @@ to_tsquery('simple', kvart_fold($1))`;
  return (await database.pool.query(sql, [query])).rowCount === 1;
};

test.each([
  ['Нови Сад', 'novi sad'],
  ['NOVI SAD', 'novi sad'],
  ['Ђорђе', 'dorde'],
  ['Đorđe', 'dorde'],
  ['Љубљана', 'ljubljana'],
  ['Њивице', 'njivice'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['Київ', 'kijiv'],
  ['Търговище', 'targoviste'],
  ['Reșița', 'resita'],
  ['Škofja Loka', 'skofja loka'],
])('%s is searched as %s', async (written, folded) => {
  const { rows } = await database.pool.query('SELECT kvart_fold($1) AS folded', [written]);
  expect(rows).toEqual([{ folded }]);
  expect(foldText(written)).toBe(folded);
});

test('texts of every language, the place and its other names are found, with and without marks', async () => {
  for (const query of ['cevljarska', 'ČEVLJ:*', 'fluss', 'ljubljana', 'Laibach']) {
    expect([query, await finds('spaces', query)]).toEqual([query, true]);
  }
  for (const query of ['ključarnica', 'schlosser', 'keys & locks', 'ljubljana']) {
    expect([query, await finds('actors', query)]).toEqual([query, true]);
  }
});

test('labels of uses and concepts come and go with them, in every language', async () => {
  const { pool } = database;
  expect(await finds('spaces', 'galerija')).toBe(false);
  await insert(pool, 'space_uses', buildSpaceUse({ spaceId: space.id, conceptId: 'use.gallery' }));
  expect(await finds('spaces', 'galerija')).toBe(true);
  expect(await finds('spaces', 'galerie')).toBe(true);
  await pool.query('UPDATE space_uses SET permitted = false');
  expect(await finds('spaces', 'galerija')).toBe(false);

  const concept = buildActorConcept({
    actorId: actor.id,
    conceptId: 'use.gallery',
    relation: 'needs',
    note: 'Sundays',
  });
  await insert(pool, 'actor_concepts', concept);
  expect(await finds('actors', 'galerija & sundays')).toBe(true);
  await pool.query('DELETE FROM actor_concepts');
  expect(await finds('actors', 'galerija')).toBe(false);
});

test('a new label of a concept and a new name of a place reach everybody who uses them', async () => {
  const { pool } = database;
  await insert(pool, 'space_uses', buildSpaceUse({ spaceId: space.id, conceptId: 'use.workshop' }));
  await pool.query(`UPDATE concepts SET labels = labels || '{"xx": "Verkstad"}' WHERE id = 'use.workshop'`);
  await pool.query(`UPDATE places SET other_names = other_names || '{Emona}' WHERE id = 'gn:3196359'`);
  expect(await finds('spaces', 'verkstad & emona')).toBe(true);
  expect(await finds('actors', 'emona')).toBe(true);
});

test('an actor stands where its place is, until it says otherwise', async () => {
  const { pool } = database;
  const where = async () => (await pool.query('SELECT lat, lon, country FROM actors')).rows[0];
  expect(await where()).toMatchObject({ lat: expect.closeTo(46.05, 1), country: 'SI' });
  const { rows } = await pool.query("SELECT id, lat, lon FROM places WHERE country = 'AT' LIMIT 1");
  await pool.query('UPDATE actors SET place_id = $1', [rows[0].id]);
  expect(await where()).toEqual({ lat: rows[0].lat, lon: rows[0].lon, country: 'AT' });
  await pool.query('UPDATE actors SET lat = 48, lon = 16');
  expect(await where()).toEqual({ lat: 48, lon: 16, country: 'AT' });
});
