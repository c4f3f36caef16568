import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buildActor,
  buildInterest,
  buildInterestEvent,
  buildMembership,
  buildPerson,
  buildSpace,
  buildSpaceRevision,
  insert,
} from '../builders/index.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
const person = buildPerson();
const actor = buildActor();
const space = buildSpace({ actorId: actor.id, createdById: person.id });
const written = { personId: person.id, actorId: actor.id };

beforeAll(async () => {
  database = await createTestDatabase();
  await insert(database.pool, 'persons', person);
  await insert(database.pool, 'actors', actor);
  await insert(database.pool, 'spaces', space);
});
afterAll(() => database.drop());

test('one running membership of a person in an actor', async () => {
  const { pool } = database;
  await insert(pool, 'memberships', buildMembership({ ...written, endedAt: new Date() }));
  await insert(pool, 'memberships', buildMembership(written));
  await expect(insert(pool, 'memberships', buildMembership(written))).rejects.toThrow(
    'memberships_running_key',
  );
});

test('one open interest of an actor in a space, and any number of closed ones', async () => {
  const { pool } = database;
  const interest = (state: 'declined' | 'withdrawn' | 'in_talks' | 'sent') =>
    insert(pool, 'interests', buildInterest({ spaceId: space.id, ...written, state }));
  await interest('declined');
  await interest('withdrawn');
  await interest('in_talks');
  await expect(interest('sent')).rejects.toThrow('interests_open_key');
});

test('nobody acts for an unclaimed actor, and whoever somebody acts for stays claimed', async () => {
  const { pool } = database;
  const unclaimed = await insert(pool, 'actors', buildActor({ isUnclaimed: true }));
  const member = buildMembership({ actorId: unclaimed.id, personId: person.id });
  await insert(pool, 'memberships', { ...member, endedAt: new Date() });
  const { id: actorId } = unclaimed;
  for (const refused of [
    () => insert(pool, 'memberships', buildMembership({ actorId, personId: person.id })),
    () => pool.query('UPDATE memberships SET ended_at = NULL WHERE id = $1', [member.id]),
    () => insert(pool, 'spaces', buildSpace({ actorId, createdById: person.id })),
    () => pool.query('UPDATE spaces SET actor_id = $1', [actorId]),
    () => insert(pool, 'interests', buildInterest({ spaceId: space.id, actorId, personId: person.id })),
  ])
    await expect(refused()).rejects.toThrow('nobody acts for actor');
  const verified = buildActor({ isUnclaimed: true, verifiedAt: new Date(), verifiedUntil: '2030-01-01' });
  await expect(insert(pool, 'actors', verified)).rejects.toThrow('actors_unclaimed_unverified');
  const turn = (id: string, to: boolean) =>
    pool.query('UPDATE actors SET is_unclaimed = $2 WHERE id = $1', [id, to]);
  await expect(turn(actor.id, true)).rejects.toThrow('cannot be unclaimed');
  await turn(actorId, false);
  await insert(pool, 'memberships', buildMembership({ actorId, personId: person.id }));
  await expect(turn(actorId, true)).rejects.toThrow('cannot be unclaimed');
});

test('a member who comes while an actor is set to unclaimed waits, and is refused', async () => {
  const { pool } = database;
  const { id: actorId } = await insert(pool, 'actors', buildActor());
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE actors SET is_unclaimed = true WHERE id = $1', [actorId]);
    const joining = insert(pool, 'memberships', buildMembership({ actorId, personId: person.id }));
    const outcome = expect(joining).rejects.toThrow('nobody acts for actor');
    await client.query('COMMIT');
    await outcome;
  } finally {
    client.release();
  }
});

test.each([
  ['spaces_areas_positive', { usableM2: -1 }],
  ['spaces_areas_positive', { usableM2: Number.NaN }],
  ['spaces_months_ordered', { minMonths: 12, maxMonths: 6 }],
  ['spaces_on_earth', { lat: 91, lon: 14 }],
  ['spaces_point_whole', { lat: 46, lon: null }],
  // Two constraints forbid it, and Postgres names the first of them by the alphabet.
  ['spaces_listed_', { state: 'listed' as const, listedAt: null }],
  ['spaces_version_counts', { version: 0 }],
  ['spaces_texts_localized', { title: { en: 5 } as never }],
  ['spaces_texts_localized', { title: { en: 'x'.repeat(30_000) } }],
  ['spaces_long_texts_bounded', { defects: 'x'.repeat(20_001) }],
  ['spaces_slug_form', { slug: 'Not A Slug' }],
])('%s keeps out %o', async (constraint, wrong) => {
  const row = buildSpace({ actorId: actor.id, createdById: person.id, ...wrong });
  await expect(insert(database.pool, 'spaces', row)).rejects.toThrow(constraint);
});

test('no refusal without a reason', async () => {
  const interest = buildInterest({ spaceId: space.id, ...written, state: 'declined' });
  await insert(database.pool, 'interests', interest);
  const event = buildInterestEvent({ interestId: interest.id, ...written, state: 'declined', reason: '  ' });
  await expect(insert(database.pool, 'interest_events', event)).rejects.toThrow('declined_with_reason');
});

test('history cannot be changed, and is deleted only by a transaction that says why', async () => {
  const { pool } = database;
  await insert(pool, 'space_revisions', buildSpaceRevision({ spaceId: space.id, ...written }));
  for (const sql of [
    "UPDATE space_revisions SET reason = 'nicer'",
    'DELETE FROM space_revisions',
    'TRUNCATE space_revisions',
    'TRUNCATE audit_log CASCADE',
  ]) {
    await expect(pool.query(sql)).rejects.toThrow('is append-only');
  }
  await pool.query("BEGIN; SET LOCAL kvart.erase = 'on'; DELETE FROM space_revisions; COMMIT");
  expect((await pool.query('SELECT 1 FROM space_revisions')).rowCount).toBe(0);
});
