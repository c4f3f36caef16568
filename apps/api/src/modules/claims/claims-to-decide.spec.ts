import { desksOf, isClaimToDecide } from '@kvart/domain/claims';
import type { PlatformRole, Viewer } from '@kvart/domain/shared';
import { verificationState } from '@kvart/domain/actors';
import {
  type ActorRow,
  buildActor,
  buildClaim,
  buildPerson,
  createTestDatabase,
  insert,
  type TestDatabase,
} from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Values } from '../../platform/database/index.ts';
import { claimsToDecide } from './claims-to-decide.sql.ts';

let database: TestDatabase;
const today = new Date().toISOString().slice(0, 10);
const places = { SI: 'gn:3196359', AT: 'gn:2761369' } as const;
const people = [buildPerson(), buildPerson()];

/** Desks of all kinds: verified until some day or not, of another kind, gone, in two countries and nowhere. */
const desks: ActorRow[] = [];
for (const placeId of [places.SI, places.AT, null])
  for (const kind of ['support_organisation', 'ngo'] as const)
    for (const verifiedUntil of [null, '2020-01-01', today, '2099-01-01'])
      for (const archivedAt of [null, new Date()])
        desks.push(
          buildActor({
            placeId,
            kind,
            archivedAt,
            verifiedAt: verifiedUntil ? new Date() : null,
            verifiedUntil,
          }),
        );
const claimed = [places.SI, places.AT, null].map((placeId) => buildActor({ placeId, isUnclaimed: true }));
const claims = claimed.flatMap((actor) =>
  people.flatMap((person) =>
    (['mail', 'document', 'word'] as const).map((way) =>
      buildClaim({ actorId: actor.id, personId: person.id, way, state: 'withdrawn' }),
    ),
  ),
);
const countryOf = (placeId: string | null) =>
  placeId === places.SI ? 'SI' : placeId === places.AT ? 'AT' : null;

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await insert(pool, 'persons', people);
  await insert(pool, 'actors', [...desks, ...claimed]);
  await insert(pool, 'claims', claims);
});
afterAll(() => database.drop());

const byTheRule = (viewer: Viewer | null): string[] => {
  const own = desksOf(
    viewer,
    desks.map(({ id, kind, archivedAt, placeId, verifiedAt, verifiedUntil }) => ({
      id,
      kind,
      archivedAt,
      country: countryOf(placeId),
      verification: verificationState({ verifiedAt, verifiedUntil }, today),
    })),
  );
  return claims
    .filter((claim) => {
      const actor = claimed.find(({ id }) => id === claim.actorId);
      return isClaimToDecide(viewer, { ...claim, country: countryOf(actor?.placeId ?? null) }, own);
    })
    .map(({ id }) => id)
    .sort();
};

const byTheStatement = async (viewer: Viewer | null): Promise<string[]> => {
  const values = new Values();
  const condition = claimsToDecide(viewer, values);
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT c.id FROM claims c JOIN actors a ON a.id = c.actor_id WHERE ${condition}`,
    values.list,
  );
  return rows.map(({ id }) => id).sort();
};

it('finds the same claims by the rule and by the statement, for every kind of viewer', async () => {
  const viewers: (Viewer | null)[] = [null];
  const roles = ['owner', 'editor', 'member'] as const;
  for (const platformRole of ['member', 'adviser', 'admin'] satisfies PlatformRole[])
    for (const suspended of [false, true])
      for (const emailConfirmed of [true, false])
        for (const memberships of [
          {},
          ...desks.map(({ id }, n) => ({ [id]: roles[n % 3] ?? 'owner' })),
          ...desks.map(({ id }) => ({ [id]: 'owner' as const })),
        ])
          viewers.push({
            personId: people[0]?.id ?? '',
            sessionId: people[0]?.id ?? '',
            emailConfirmed,
            suspended,
            platformRole,
            memberships,
            actingAs: null,
          });
  let seen = 0;
  for (const viewer of viewers) {
    const found = await byTheStatement(viewer);
    expect(found, JSON.stringify(viewer)).toEqual(byTheRule(viewer));
    seen += found.length;
  }
  // A test in which nobody sees anything would agree too.
  expect(seen).toBeGreaterThan(50);
});
