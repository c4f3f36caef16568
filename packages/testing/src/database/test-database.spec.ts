import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buildActor,
  buildActorConcept,
  buildFile,
  buildInterest,
  buildInterestEvent,
  buildMembership,
  buildPerson,
  buildSession,
  buildSpace,
  buildSpacePhoto,
  buildSpaceRevision,
  buildSpaceUse,
  builderContext,
  insert,
} from '../builders/index.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('every builder makes a row that the database takes', async () => {
  const { pool } = database;
  const person = await insert(pool, 'persons', buildPerson());
  await insert(pool, 'sessions', buildSession({ personId: person.id }).row);
  const actor = await insert(pool, 'actors', buildActor({ name: 'Ključavničarstvo Žabjek' }));
  await insert(pool, 'memberships', buildMembership({ actorId: actor.id, personId: person.id }));
  await insert(pool, 'actor_concepts', buildActorConcept({ actorId: actor.id, conceptId: 'use.workshop' }));
  const space = await insert(
    pool,
    'spaces',
    buildSpace({ actorId: actor.id, createdById: person.id, state: 'listed' }),
  );
  await insert(pool, 'space_uses', [
    buildSpaceUse({ spaceId: space.id }),
    buildSpaceUse({ spaceId: space.id, conceptId: 'use.studio', permitted: false }),
  ]);
  const file = await insert(pool, 'files', buildFile());
  await insert(pool, 'space_photos', buildSpacePhoto({ spaceId: space.id, fileId: file.id }));
  const written = { personId: person.id, actorId: actor.id };
  await insert(pool, 'space_revisions', buildSpaceRevision({ spaceId: space.id, ...written }));
  const interest = await insert(pool, 'interests', buildInterest({ spaceId: space.id, ...written }));
  await insert(
    pool,
    'interest_events',
    buildInterestEvent({ interestId: interest.id, state: 'declined', ...written }),
  );

  const { rows } = await pool.query(
    `SELECT s.country, s.title->>'sl' AS title, a.search_text AS words, a.lat
     FROM spaces s JOIN actors a ON a.id = s.actor_id`,
  );
  expect(rows).toEqual([
    {
      country: 'SI',
      title: 'Nekdanja pekarna na trgu',
      words: expect.stringContaining('kljucavnicarstvo zabjek'),
      lat: expect.closeTo(46.05, 1),
    },
  ]);
});

test('databases share nothing and are quick to make', async () => {
  const started = performance.now();
  const other = await createTestDatabase();
  const took = performance.now() - started;
  const { rows } = await other.pool.query(
    'SELECT (SELECT count(*) FROM persons)::int AS persons, (SELECT count(*) FROM places)::int AS places',
  );
  await other.drop();
  expect(rows[0].persons).toBe(0);
  expect(rows[0].places).toBeGreaterThan(10_000);
  // Generous: 100 ms on a machine that does nothing else.
  expect(took).toBeLessThan(2_000);
});

test('a context gives the same rows in every run', () => {
  const build = () => {
    const context = builderContext('demo');
    return [buildPerson({}, context), buildActor({}, context), buildActor({}, context)];
  };
  expect(build()).toEqual(build());
  const [person, one, other] = build();
  expect(new Set([person!.id, one!.id, other!.id]).size).toBe(3);
  expect(person!.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
