import {
  type CheckMatter,
  checkMatters,
  type CheckState,
  conditions,
  legalRoutes,
  ownerTypes,
  rentModes,
  type SpaceReadiness,
  spaceReadinesses,
  type SpaceState,
  stepFreeGrades,
} from '@kvart/domain/spaces';
import {
  type ActorRow,
  builderContext,
  buildInterest,
  buildSpace,
  buildSpaceUse,
  insert,
  type PersonRow,
  type SpaceRow,
} from '@kvart/testing';
import type { KvartApp } from './kvart-app.ts';
import { type Chance } from './random.ts';

/** A space as it lies in the table, with all that filters look at. */
export interface StoredSpace extends SpaceRow {
  uses: string[];
  country: string;
  /** The words of the title that a search may ask for. */
  words: string[];
  publicLat: number | null;
  publicLon: number | null;
  readiness: SpaceReadiness;
  /** True where an actor of the member has shown interest. */
  wanted: boolean;
  periods: { startsOn: string; endsOn: string | null }[];
}

export const townIds = ['gn:3198365', 'gn:3196359', 'gn:2761369', 'gn:3060972', 'gn:3054643', 'gn:2867714'];
/** A use above two others, beside the usual ones, which have none above them. */
export const useTree = { 'use.test_stage': ['use.test_dance', 'use.test_music'] };
export const useIds = [
  'use.studio',
  'use.shop',
  'use.gallery',
  'use.test_stage',
  'use.test_dance',
  'use.test_music',
];

/** Times in which a space may be taken, none of which touches another. */
const takenTimes: { startsOn: string; endsOn: string | null }[] = [
  { startsOn: '2025-06-01', endsOn: '2026-01-01' },
  { startsOn: '2026-08-31', endsOn: '2026-08-31' },
  { startsOn: '2026-12-31', endsOn: '2027-03-14' },
  { startsOn: '2027-12-31', endsOn: null },
];

/** Words that nothing else in the tables resembles, with other ways to write them. */
export const titleWords = {
  zmajska: ['zmajska', 'ZMAJSKA', 'zmajske', 'zmasjka'],
  bukovje: ['bukovje', 'Bukovja', 'bukvoje', 'bkovje'],
  češnjevec: ['češnjevec', 'cesnjevca', 'чешњевец', 'češnjevc'],
  Wirtsgarten: ['wirtsgarten', 'Wirtsgartens', 'wirtsgraten'],
  přádelna: ['přádelna', 'pradelny', 'pradlena'],
} as const;
export type TitleWord = keyof typeof titleWords;

export interface Town {
  id: string;
  country: string;
  lat: number;
  lon: number;
}

/** The fewest checks that add up to a total. */
function checksFor(total: SpaceReadiness): { matter: CheckMatter; state: CheckState; note: string | null }[] {
  if (total === 'fine') return checkMatters.map((matter) => ({ matter, state: 'fine', note: null }));
  return total === 'needs_work' ? [{ matter: 'power', state: 'needs_work', note: 'New wires' }] : [];
}

/** Spaces of every kind, many on the edges of what filters tell apart: half of them share few values. */
export async function addManySpaces(
  { database: { pool } }: Pick<KvartApp, 'database'>,
  { next, whole, maybe, one, some }: Chance,
  owners: readonly { actor: ActorRow; person: PersonRow }[],
  seeker: { actor: ActorRow; person: PersonRow },
  count: number,
): Promise<{ spaces: StoredSpace[]; towns: Town[] }> {
  const { rows: towns } = await pool.query<Town>(
    'SELECT id, country, lat, lon FROM places WHERE id = ANY ($1) ORDER BY id',
    [townIds],
  );
  const context = builderContext('many');
  const known = <T>(value: T, probability = 0.85): T | null => (maybe(probability) ? value : null);
  const spaces = Array.from({ length: count }, (_, index) => {
    const owner = one(owners);
    const town = one(towns);
    const words = some(Object.keys(titleWords), whole(0, 2));
    const hasPoint = maybe(0.95);
    const state: SpaceState = maybe(0.7) ? 'listed' : one(['draft', 'ready', 'withdrawn', 'archived']);
    const minMonths = known(one([0, 1, 6, 12]), 0.7);
    // Most stand around their town, some far off, a few in one house.
    const spread = one([0, 0.02, 0.3, 3]);
    const row = buildSpace(
      {
        actorId: owner.actor.id,
        createdById: owner.person.id,
        slug: `many-${index}`,
        state,
        listedAt: new Date(Date.UTC(2026, 0, 1, whole(0, 500))),
        title: { [one(['sl', 'de', 'cs'])]: [...words, `nr${index}`].join(' ') },
        description: {},
        address: null,
        placeId: town.id,
        lat: hasPoint ? town.lat + (next() - 0.5) * spread : null,
        lon: hasPoint ? town.lon + (next() - 0.5) * spread : null,
        pointBlurred: maybe(0.2),
        usableM2: known(one([10, 20, 50, 50.5, 100, whole(5, 900)])),
        electricityKw: known(one([3.5, 11, 22, 43])),
        condition: known(one(conditions)),
        stepFree: known(one(stepFreeGrades)),
        ownerType: known(one(ownerTypes)),
        legalRoute: known(one(legalRoutes)),
        rentMode: known(one(rentModes)),
        currency: one(['EUR', 'EUR', 'CZK', 'HUF']),
        rentPerM2: known(one([0, 1, 5, 5.5, 100, 900])),
        minMonths,
        maxMonths: known((minMonths ?? 0) + one([0, 6, 24]), 0.6),
        availableFrom: known(one(['2026-01-01', '2026-09-01', '2027-03-15'])),
      },
      context,
    );
    return {
      ...row,
      uses: some(useIds, whole(0, 3)),
      country: town.country,
      words,
      wanted: maybe(0.1),
      readiness: one(spaceReadinesses),
      periods: maybe(0.4) ? some(takenTimes, whole(1, 2)) : [],
    };
  });
  await insert(
    pool,
    'spaces',
    spaces.map(
      ({ uses: _u, country: _c, words: _w, wanted: _wa, readiness: _r, periods: _p, ...row }) => row,
    ),
  );
  await insert(
    pool,
    'space_uses',
    spaces.flatMap(({ id, uses }) => uses.map((conceptId) => buildSpaceUse({ spaceId: id, conceptId }))),
  );
  await insert(
    pool,
    'space_checks',
    spaces.flatMap(({ id, readiness }) =>
      checksFor(readiness).map((check) => ({
        ...check,
        spaceId: id,
        checkedAt: context.now,
        personId: seeker.person.id,
        actorId: seeker.actor.id,
      })),
    ),
  );
  await insert(
    pool,
    'space_periods',
    spaces.flatMap(({ id, periods }) =>
      periods.map((period) => ({ ...period, id: context.ids.next(), spaceId: id, state: 'occupied' })),
    ),
  );
  await insert(
    pool,
    'interests',
    spaces
      .filter(({ wanted }) => wanted)
      .map(({ id }) => buildInterest({ spaceId: id, actorId: seeker.actor.id, personId: seeker.person.id })),
  );
  const points = await pool.query<{ id: string; lat: number | null; lon: number | null }>(
    'SELECT id, public_lat AS lat, public_lon AS lon FROM spaces',
  );
  const pointOf = new Map(points.rows.map((row) => [row.id, row]));
  return {
    towns,
    spaces: spaces.map((space) => ({
      ...space,
      publicLat: pointOf.get(space.id)?.lat ?? null,
      publicLon: pointOf.get(space.id)?.lon ?? null,
    })),
  };
}
