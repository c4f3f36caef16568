import { requestAudiences, fitLevel, fitOf, type OfferedRoom } from '@kvart/domain/space-requests';
import { conditions, heatings, rentModes, stepFreeGrades, vatModes, wcKinds } from '@kvart/domain/spaces';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { chance } from '../../testing/random.ts';
import { addSpace } from '../../testing/spaces.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import { FitRepository } from './fit.repository.ts';
import { SpaceRequestsRepository } from './space-requests.repository.ts';
import { wantedOf } from './space-request-view.ts';

const { whole, maybe, one, some } = chance(20_261_123);
const towns = ['gn:3196359', 'gn:3198365', 'gn:2761369'];
const uses = ['use.workshop', 'use.studio', 'use.shop', 'use.gallery'];
const or = <T>(probability: number, value: T): T | null => (maybe(probability) ? value : null);

let kvart: KvartApp;
let viewer: Parameters<SpaceRequestsRepository['one']>[1]['viewer'];
const spaceIds: string[] = [];
const requestIds: string[] = [];
beforeAll(async () => {
  kvart = await startKvart();
  const owner = await kvart.member();
  const asker = await kvart.member();
  viewer = {
    personId: asker.person.id,
    sessionId: uuid(),
    emailConfirmed: true,
    suspended: false,
    platformRole: 'member',
    memberships: {},
    actingAs: null,
  };
  for (let n = 0; n < 50; n += 1) {
    const space = await addSpace(kvart, n % 10 === 0 ? asker : owner, {
      state: n % 9 === 0 ? 'draft' : 'listed',
      uses: some(uses, whole(1, 2)),
      placeId: one(towns),
      lat: 46 + whole(0, 40) / 100,
      lon: 14.3 + whole(0, 40) / 100,
      usableM2: whole(20, 200),
      rentMode: one(rentModes),
      currency: one(['EUR', 'EUR', 'EUR', 'CZK']),
      rentPerM2: or(0.9, whole(100, 1200) / 100),
      runningCosts: or(0.9, whole(0, 300)),
      heatingCosts: or(0.3, whole(1, 90)),
      serviceCharge: or(0.3, whole(1, 90)),
      vat: or(0.8, one(vatModes)),
      vatRate: or(0.3, whole(50, 250) / 10),
      availableFrom: `2027-0${whole(1, 9)}-01`,
      minMonths: or(0.7, whole(1, 6)),
      maxMonths: or(0.7, whole(6, 36)),
      condition: one(conditions),
      stepFree: one(stepFreeGrades),
      electricityKw: or(0.7, whole(3, 40)),
      heating: or(0.7, one(heatings)),
      hasWater: or(0.7, maybe(0.7)),
      wc: or(0.7, one(wcKinds)),
      floor: whole(-1, 3),
      shopfrontM: or(0.7, whole(0, 6)),
      noiseLimits: or(0.3, 'Mir po deseti'),
    });
    spaceIds.push(space.id);
  }
  const { pool } = kvart.database;
  for (let n = 0; n < 60; n += 1) {
    const id = uuid();
    const low = or(0.5, whole(20, 120));
    await pool.query(
      `INSERT INTO space_requests (id, slug, state, published_at, expires_at, actor_id, created_by_id, audience, locale,
        title, text, use_ids, min_m2, max_m2, budget_max, budget_basis, currency, rent_modes, conditions, needed_from,
        term_months, min_kw, step_free, heating, water, wc, ground_floor, shopfront, noise)
      VALUES ($1::uuid, $1::uuid::text, 'published', now() + $2 * interval '1 second', now() + interval '90 days', $3, $4, $5, 'sl',
        'Soba', 'Soba', $6, $7, $8, $9, $10, 'EUR', $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [
        id,
        n,
        asker.actor.id,
        asker.person.id,
        one(requestAudiences),
        some(uses, whole(1, 3)),
        low,
        or(0.5, (low ?? 20) + whole(0, 100)),
        or(0.6, whole(100, 1200) / (n % 2 ? 1 : 100)),
        n % 2 ? 'month' : 'm2',
        or(0.2, some(rentModes, 2)) ?? [],
        or(0.2, some(conditions, 2)) ?? [],
        or(0.5, `2027-0${whole(1, 9)}-01`),
        or(0.4, whole(1, 36)),
        or(0.2, whole(1, 20)),
        ...Array.from({ length: 7 }, () => maybe(0.12)),
      ],
    );
    const named = maybe(0.6);
    await pool.query(
      `INSERT INTO space_request_places (request_id, position, place_id, lat, lon, radius_km) VALUES ($1, 0, $2, $3, $4, $5)`,
      [
        id,
        named ? one(towns) : null,
        named ? null : 46 + whole(0, 40) / 100,
        named ? null : 14.3 + whole(0, 40) / 100,
        named && maybe(0.5) ? null : whole(1, 30),
      ],
    );
    requestIds.push(id);
  }
});
afterAll(() => kvart.close());

it('the statements find both ways what the rule says', async () => {
  const fit = kvart.app.get(FitRepository);
  const requests = kvart.app.get(SpaceRequestsRepository);
  const catalogue = kvart.app.get(ConceptCatalogue);
  const node = { fields: new Set<string>(), actorFields: new Set<string>(), viewer };
  const page = { first: 500, after: null, wantsTotal: true };
  const { rows: stored } = await kvart.database.pool.query<{ id: string; state: string; actorId: string }>(
    `SELECT id, state, actor_id AS "actorId" FROM spaces`,
  );
  const rooms = new Map<string, OfferedRoom>();
  const byRule: string[] = [];
  const bySpaces: string[] = [];
  const byRequests: string[] = [];
  for (const id of spaceIds) {
    const { rows } = await kvart.database.pool.query<{ useIds: string[] }>(
      `SELECT permitted_use_ids AS "useIds" FROM spaces WHERE id = $1`,
      [id],
    );
    const broader = await catalogue.withBroader(rows[0]?.useIds ?? []);
    const found = await fit.requestsFor(id, broader, page, node);
    if (found.room) rooms.set(id, found.room);
    expect(found.total).toBe(found.nodes.length);
    byRequests.push(...found.nodes.map(({ request, f }) => `${request.id} ${id} ${f ? 'full' : 'near'}`));
  }
  for (const id of requestIds) {
    const row = await requests.one({ id }, node);
    if (!row) throw new Error('A request is gone');
    const narrower = await catalogue.withNarrower(row.useIds);
    const found = await fit.spacesFor(id, narrower, page, node);
    bySpaces.push(...found.nodes.map(({ space, f }) => `${id} ${space.id} ${f ? 'full' : 'near'}`));
    for (const space of stored) {
      const room = rooms.get(space.id);
      if (!room || space.state !== 'listed' || space.actorId === row.actorId) continue;
      const level = fitLevel(fitOf(room, wantedOf(row, narrower)));
      if (level !== 'none') byRule.push(`${id} ${space.id} ${level}`);
    }
  }
  expect(byRule.filter((line) => line.endsWith('full')).length).toBeGreaterThan(5);
  expect(byRule.filter((line) => line.endsWith('near')).length).toBeGreaterThan(20);
  expect(bySpaces.sort()).toEqual(byRule.sort());
  expect(byRequests.sort()).toEqual(byRule);
});
