import { isClaimToDecide } from '@kvart/domain/claims';
import { type DeskScope, deskScope, type Territory } from '@kvart/domain/desk';
import type { PlatformRole, Viewer } from '@kvart/domain/shared';
import {
  buildActor,
  buildClaim,
  buildPerson,
  createTestDatabase,
  insert,
  type TestDatabase,
} from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Values } from '../../platform/database/index.ts';
import { claimPlace, claimsToDecide } from './claims-to-decide.sql.ts';

let database: TestDatabase;
const places = ['gn:3196359', 'gn:2761369', null] as const;
const people = [buildPerson(), buildPerson()];
const claimed = places.map((placeId) => buildActor({ placeId, isUnclaimed: true }));
const claims = claimed.flatMap((actor) =>
  people.flatMap((person) =>
    (['mail', 'document', 'word'] as const).map((way) =>
      buildClaim({ actorId: actor.id, personId: person.id, way, state: 'withdrawn' }),
    ),
  ),
);
/** Centres with territories of every kind, one without any, and one that some cases were handed to. */
const parts: (readonly Territory[])[] = [
  [{ kind: 'country', code: 'SI' }],
  [{ kind: 'country', code: 'AT' }],
  [{ kind: 'region', code: 'SI04' }],
  [{ kind: 'region', code: 'SI03' }],
  [{ kind: 'municipality', code: 'gn:2761369' }],
  [
    { kind: 'municipality', code: 'gn:3196359' },
    { kind: 'country', code: 'AT' },
  ],
  [],
];
const centres = parts.map(() => buildActor({ kind: 'support_organisation', placeId: places[0] }));
const handedTo = centres[3]?.id ?? null;

interface Place {
  id: string;
  country: string | null;
  nuts: string | null;
  placeId: string | null;
  handedTo: string | null;
}
let where: Map<string, Place>;

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await insert(pool, 'persons', people);
  await insert(pool, 'actors', [...claimed, ...centres]);
  await insert(pool, 'claims', claims);
  await pool.query(
    `INSERT INTO desk_cases (id, kind, source_id, title, due_at, centre_id, handed_note)
     SELECT gen_random_uuid(), 'claim', id, 'Claim', now(), $1, 'Yours.' FROM unnest($2::uuid[]) AS t (id)`,
    [handedTo, claims.filter((_, n) => n % 2 === 0).map(({ id }) => id)],
  );
  const { rows } = await pool.query<Place>(
    `SELECT c.id, trim(a.country) AS country, p.nuts, a.place_id AS "placeId", (SELECT d.centre_id FROM desk_cases d
       WHERE d.source_id = c.id) AS "handedTo" FROM claims c JOIN actors a ON a.id = c.actor_id
     LEFT JOIN places p ON p.id = a.place_id`,
  );
  where = new Map(rows.map((row) => [row.id, row]));
});
afterAll(() => database.drop());

const byTheRule = (viewer: Viewer | null, scope: DeskScope): string[] =>
  claims
    .filter((claim) => {
      const place = where.get(claim.id);
      return place && isClaimToDecide(viewer, { ...place, personId: claim.personId, way: claim.way }, scope);
    })
    .map(({ id }) => id)
    .sort();

const byTheStatement = async (viewer: Viewer | null, scope: DeskScope): Promise<string[]> => {
  const values = new Values();
  const condition = claimsToDecide(viewer, scope, values);
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT c.id FROM claims c JOIN actors a ON a.id = c.actor_id ${claimPlace} WHERE ${condition}`,
    values.list,
  );
  return rows.map(({ id }) => id).sort();
};

it('finds the same claims by the rule and by the statement, for every kind of viewer', async () => {
  expect([...where.values()].some((place) => place.handedTo !== null)).toBe(true);
  let seen = 0;
  for (const platformRole of ['member', 'adviser', 'admin'] satisfies PlatformRole[])
    for (const suspended of [false, true])
      for (const emailConfirmed of [true, false])
        for (const [n, territories] of parts.entries()) {
          const { id } = centres[n] ?? { id: '' };
          const viewer: Viewer = {
            ...{ personId: people[0]?.id ?? '', sessionId: people[0]?.id ?? '', emailConfirmed, suspended },
            ...{ platformRole, memberships: { [id]: 'editor' as const }, actingAs: null },
          };
          const actor = {
            ...{ id, kind: 'support_organisation' as const, country: null, archivedAt: null, territories },
            ...{ verifiedAt: new Date(), verifiedUntil: '2099-01-01' },
          };
          const scope = deskScope(viewer, [actor], '2026-11-23');
          const found = await byTheStatement(viewer, scope);
          expect(found, JSON.stringify(viewer)).toEqual(byTheRule(viewer, scope));
          seen += found.length;
        }
  const nowhere = { everywhere: false, centres: [] };
  expect(await byTheStatement(null, nowhere)).toEqual([]);
  // A test in which nobody sees anything would agree too.
  expect(seen).toBeGreaterThan(40);
});
