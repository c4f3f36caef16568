import type { SpaceFilter, SpaceState } from '@kvart/domain/spaces';
import { insert, type TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Database } from '../../platform/database/index.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import {
  addManySpaces,
  type StoredSpace,
  type TitleWord,
  titleWords,
  type Town,
  townIds,
  useIds,
  useTree,
} from '../../testing/many-spaces.ts';
import { type Chance, chance } from '../../testing/random.ts';
import { wishes } from '../../testing/wishes.ts';
import { facetNames } from './space-filter.sql.ts';

/*
 * List, map, total and counts against a reference that shares no code with them: plain loops over the rows that
 * were put in. What words mean is written down with the words themselves.
 */

type Viewer = 'visitor' | 'member' | 'admin';

/** A question as it is sent, with what the reference needs to know of it. */
interface Asked {
  viewer: Viewer;
  filter: Omit<SpaceFilter, 'states'> & { states?: SpaceState[] };
  words: TitleWord[];
}

let kvart: KvartApp;
let spaces: StoredSpace[];
let towns: Town[];
let memberActorId: string;
const clients = {} as Record<Viewer, TestClient>;

beforeAll(async () => {
  kvart = await startKvart();
  const random = chance(2026);
  await insert(kvart.database.pool, 'concepts', [
    ...Object.keys(useTree).map((id) => ({ id, scheme: 'space_use', parentId: null, labels: { en: 'Qq' } })),
    ...Object.entries(useTree).flatMap(([parentId, ids]) =>
      ids.map((id) => ({ id, scheme: 'space_use', parentId, labels: { en: 'Qq' } })),
    ),
  ]);
  const member = await kvart.member('editor');
  const others = [await kvart.member(), await kvart.member()];
  const admin = await kvart.person({ platformRole: 'admin' });
  memberActorId = member.actor.id;
  Object.assign(clients, { visitor: kvart.visitor(), member: member.client, admin: admin.client });
  ({ spaces, towns } = await addManySpaces(kvart, random, [member, ...others], member, 420));
}, 60_000);
afterAll(() => kvart.close());

const states: SpaceState[] = ['listed', 'draft', 'ready', 'withdrawn', 'archived'];

/** Half of the parts of a filter are mostly absent, or nothing would be found. */
function ask(random: Chance): Asked {
  const { maybe, one, some, next, whole } = random;
  const words = maybe(0.35) ? some(Object.keys(titleWords) as TitleWord[], whole(1, 2)) : [];
  const town = one(towns);
  const around = { lat: town.lat + next() - 0.5, lon: town.lon + next() - 0.5 };
  const [high, wide] = [next() * 3, next() * 4];
  const box = {
    south: around.lat - high,
    north: around.lat + high,
    west: around.lon - wide,
    east: around.lon + wide,
  };
  const optional: [number, Partial<Asked['filter']>][] = [
    [0.25, { placeId: town.id, ...(maybe(0.7) ? { radiusKm: one([1, 5, 50, 250, 500]) } : {}) }],
    [0.1, { box: maybe(0.2) ? { ...box, west: box.east, east: box.west } : box }],
    [0.2, { minM2: one([20, 50, 50.5]) }],
    [0.2, { maxM2: one([50.5, 100, 400]) }],
    [0.3, { uses: some(useIds, whole(1, 2)) }],
    [0.2, { conditions: some(['ready', 'light_works', 'shell'] as const, whole(1, 2)) }],
    [0.2, { rentModes: some(['market', 'free', 'reduced'] as const, whole(1, 2)) }],
    [0.2, { currency: one(['EUR', 'CZK', 'HUF'] as const) }],
    [0.1, { minRentPerM2: one([0, 1, 5]) }],
    [0.2, { maxRentPerM2: one([5, 5.5, 100]) }],
    [0.15, { stepFree: maybe(0.8) }],
    [0.1, { minKw: one([11, 11.1]) }],
    [
      0.25,
      one([
        { minMonths: 6 },
        { minMonths: 24 },
        { maxMonths: 0 },
        { maxMonths: 6 },
        { minMonths: 6, maxMonths: 12 },
      ]),
    ],
    [
      0.2,
      one([
        { availableBy: one(['2026-01-01', '2026-12-31', '2027-03-15']) },
        { availableUntil: '2026-12-31' },
        { availableBy: '2026-07-01', availableUntil: one(['2026-08-31', '2026-09-01', '2027-12-31']) },
      ]),
    ],
    [0.15, { readiness: some(['fine', 'needs_work', 'unchecked'] as const, whole(1, 2)) }],
    [0.15, { ownerTypes: some(['municipal', 'private'] as const, whole(1, 2)) }],
    [0.1, { legalRoutes: some(['open_call', 'free_use'] as const, whole(1, 2)) }],
    [0.15, { country: one(['SI', 'AT', 'SK'] as const) }],
    [0.05, { actorId: memberActorId }],
    [0.3, { states: some(states, whole(1, 3)) }],
  ];
  const filter = Object.assign({}, ...optional.filter(([often]) => maybe(often)).map(([, part]) => part));
  if (words.length > 0) filter.text = words.map((word) => one<string>(titleWords[word])).join(' ');
  return { viewer: one<Viewer>(['visitor', 'visitor', 'member', 'admin']), filter, words };
}

const km = (a: { lat: number; lon: number }, lat: number, lon: number): number => {
  const [f, g] = [(a.lat * Math.PI) / 180, (lat * Math.PI) / 180];
  const turn = ((lon - a.lon) * Math.PI) / 180;
  // By the angle between two directions, not by the haversine that the statement uses.
  const cos = Math.sin(f) * Math.sin(g) + Math.cos(f) * Math.cos(g) * Math.cos(turn);
  return 6371.0088 * Math.acos(Math.min(1, cos));
};

const asksRent = ({ rentMode }: StoredSpace): boolean => rentMode !== 'free' && rentMode !== 'running_costs';

/** Each part of a filter by its name: whether a space meets it. Parts with counts go by the name of their counts. */
function partsOf({ filter, words, viewer }: Asked): Record<string, (space: StoredSpace) => boolean> {
  const { box, placeId, radiusKm } = filter;
  const town = towns.find(({ id }) => id === placeId);
  const isIn = (list: readonly string[] | undefined, value: string | null): boolean =>
    !list || (value !== null && list.includes(value));
  const atLeast = (value: number | null, bound: number | undefined): boolean =>
    bound === undefined || (value !== null && value >= bound);
  const atMost = (value: number | null, bound: number | undefined): boolean =>
    bound === undefined || (value !== null && value <= bound);
  return {
    seen: ({ state, actorId, wanted }) =>
      viewer === 'admin' ||
      state === 'listed' ||
      (viewer === 'member' && (actorId === memberActorId || (state === 'withdrawn' && wanted))),
    states: ({ state }) => (filter.states ?? ['listed']).includes(state),
    words: (space) => words.every((word) => space.words.includes(word)),
    place: ({ placeId: own, publicLat, publicLon }) => {
      if (!town) return true;
      if (radiusKm === undefined) return own === town.id;
      return publicLat !== null && publicLon !== null && km(town, publicLat, publicLon) <= radiusKm;
    },
    box: ({ publicLat: lat, publicLon: lon }) => {
      if (!box) return true;
      if (lat === null || lon === null || lat < box.south || lat > box.north) return false;
      return box.west <= box.east ? lon >= box.west && lon <= box.east : lon >= box.west || lon <= box.east;
    },
    area: ({ usableM2 }) => atLeast(usableM2, filter.minM2) && atMost(usableM2, filter.maxM2),
    power: ({ electricityKw }) => atLeast(electricityKw, filter.minKw),
    stay: ({ minMonths, maxMonths }) =>
      (maxMonths === null || atLeast(maxMonths, filter.minMonths)) &&
      (minMonths === null || atMost(minMonths, filter.maxMonths)),
    from: ({ availableFrom, periods }) => {
      const first = filter.availableBy ?? filter.availableUntil;
      const last = filter.availableUntil ?? first;
      if (!first || !last) return true;
      const taken = periods.some(({ startsOn, endsOn }) => startsOn <= last && (endsOn ?? last) >= first);
      return availableFrom !== null && availableFrom <= first && !taken;
    },
    actor: ({ actorId }) => !filter.actorId || actorId === filter.actorId,
    uses: (space) => !filter.uses || filter.uses.some((use) => serves(space, use)),
    conditions: ({ condition }) => isIn(filter.conditions, condition),
    rentModes: ({ rentMode }) => isIn(filter.rentModes, rentMode),
    currency: (space) => {
      const compares = space.currency === (filter.currency ?? 'EUR');
      const amount = !asksRent(space) ? 0 : compares ? space.rentPerM2 : null;
      return atLeast(amount, filter.minRentPerM2) && atMost(amount, filter.maxRentPerM2);
    },
    stepFree: ({ stepFree }) => !filter.stepFree || stepFree === 'yes',
    country: ({ country }) => !filter.country || country === filter.country,
    readiness: ({ readiness }) => isIn(filter.readiness, readiness),
    ownerTypes: ({ ownerType }) => isIn(filter.ownerTypes, ownerType),
    legalRoutes: ({ legalRoute }) => isIn(filter.legalRoutes, legalRoute),
  };
}

const serves = (space: StoredSpace, use: string): boolean =>
  [use, ...((useTree as Record<string, string[]>)[use] ?? [])].some((one) => space.uses.includes(one));

/** The values that a space counts for, by the name of the counts. */
const valuesOf: Record<string, (space: StoredSpace) => (string | null)[]> = {
  uses: (space) => useIds.filter((use) => serves(space, use)),
  conditions: ({ condition }) => [condition?.toUpperCase() ?? null],
  rentModes: ({ rentMode }) => [rentMode?.toUpperCase() ?? null],
  currency: (space) => [asksRent(space) && space.rentPerM2 !== null ? space.currency : null],
  stepFree: ({ stepFree }) => [stepFree === 'yes' ? 'true' : null],
  country: ({ country }) => [country],
  readiness: ({ readiness }) => [readiness.toUpperCase()],
  ownerTypes: ({ ownerType }) => [ownerType?.toUpperCase() ?? null],
  legalRoutes: ({ legalRoute }) => [legalRoute?.toUpperCase() ?? null],
  states: ({ state }) => [state.toUpperCase()],
};

function reference(asked: Asked) {
  const parts = Object.entries(partsOf(asked));
  const meet = (but?: string): StoredSpace[] =>
    spaces.filter((space) => parts.every(([name, holds]) => name === but || holds(space)));
  const facets = Object.fromEntries(
    Object.entries(valuesOf)
      .filter(([name]) => name !== 'states' || asked.viewer !== 'visitor')
      .map(([name, values]) => {
        const counts: Record<string, number> = {};
        for (const value of meet(name).flatMap(values)) if (value) counts[value] = (counts[value] ?? 0) + 1;
        return [name, counts];
      }),
  );
  const found = meet();
  return { found, ids: found.map(({ id }) => id).sort(), facets };
}

const document = `query ($filter: SpaceFilter, $sort: SpaceSort, $first: Int, $after: String, $zoom: Int, $more: Boolean!) {
  spaces(filter: $filter, sort: $sort, first: $first, after: $after) {
    nodes { id } pageInfo { hasNextPage endCursor }
    totalCount @skip(if: $more) facets @skip(if: $more) { name values { value count } } }
  near: spacePoints(filter: $filter, zoom: 18) @skip(if: $more) { id count }
  far: spacePoints(filter: $filter, zoom: $zoom) @skip(if: $more) { id count } }`;

interface Answer {
  spaces: {
    nodes: { id: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
    facets: { name: string; values: { value: string; count: number }[] }[];
  };
  near: { id: string; count: number }[];
  far: { count: number }[];
}

const lessDocument = `query ($filter: SpaceFilter) { spaceRelaxations(filter: $filter) { part radiusKm count } }`;

interface Less {
  spaceRelaxations: { part: string; radiusKm: number | null; count: number }[];
}

/** Everything that one wish less would find; the two coarse offers are looked at in a spec of their own. */
function lessOf(asked: Asked): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [part, names] of Object.entries(wishes)) {
    if (!names.some((name) => asked.filter[name] !== undefined && asked.filter[name] !== false)) continue;
    const filter = Object.fromEntries(
      Object.entries(asked.filter).filter(([name]) => !(names as readonly string[]).includes(name)),
    ) as Asked['filter'];
    counts[part] = reference({ ...asked, filter, words: part === 'TEXT' ? [] : asked.words }).ids.length;
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

const capitals = (list: readonly string[] | undefined) => list?.map((word) => word.toUpperCase());

async function answer({ viewer, filter }: Asked, sort: string, zoom: number, first: number) {
  const sent = {
    ...filter,
    conditions: capitals(filter.conditions),
    rentModes: capitals(filter.rentModes),
    readiness: capitals(filter.readiness),
    ownerTypes: capitals(filter.ownerTypes),
    legalRoutes: capitals(filter.legalRoutes),
    states: capitals(filter.states),
  };
  const less = await clients[viewer].data<Less>(lessDocument, { filter: sent });
  const page = (after: string | null) =>
    clients[viewer].data<Answer>(document, { filter: sent, sort, first, after, zoom, more: after !== null });
  const whole = await page(null);
  const ids = whole.spaces.nodes.map(({ id }) => id);
  for (let { pageInfo } = whole.spaces; pageInfo.hasNextPage;) {
    const { spaces: next } = await page(pageInfo.endCursor);
    ids.push(...next.nodes.map(({ id }) => id));
    pageInfo = next.pageInfo;
  }
  return { ...whole, ids, less: less.spaceRelaxations };
}

/** What each order goes by, where it goes by the row; rows without it stand at the end. */
const keyOf: Record<string, (space: StoredSpace, filter: Asked['filter']) => number> = {
  AREA_ASC: ({ usableM2 }) => usableM2 ?? Infinity,
  AREA_DESC: ({ usableM2 }) => -(usableM2 ?? -1),
  NEWEST: ({ listedAt }) => -Number(listedAt),
  PRICE_ASC: (space, { currency = 'EUR' }) => {
    if (!asksRent(space)) return 0;
    if (space.rentPerM2 === null) return Infinity;
    return space.currency === currency ? space.rentPerM2 : 1e6;
  },
  DISTANCE: ({ publicLat, publicLon }, { placeId }) => {
    const town = towns.find(({ id }) => id === placeId);
    if (!town || publicLat === null || publicLon === null) return town ? Infinity : 0;
    return Math.round(km(town, publicLat, publicLon) * 100);
  },
};

const sorts = ['RELEVANCE', ...Object.keys(keyOf)];

const questionOf = (random: ReturnType<typeof chance>) => ({
  asked: ask(random),
  sort: random.one(sorts),
  zoom: random.whole(0, 15),
  first: random.whole(30, 100),
});

/** Holds all that is answered to one question against the reference; 1 where there was something to find. */
async function agree({ asked, sort, zoom, first }: ReturnType<typeof questionOf>): Promise<number> {
  const said = JSON.stringify({ ...asked, sort });
  const expected = reference(asked);
  const got = await answer(asked, sort, zoom, first);
  expect([...got.ids].sort(), said).toEqual(expected.ids);
  expect(got.spaces.totalCount, said).toBe(expected.ids.length);
  const facets = got.spaces.facets.map(({ name, values }) => [
    name,
    Object.fromEntries(values.map(({ value, count }) => [value, count])),
  ]);
  expect(Object.fromEntries(facets), said).toEqual(expected.facets);
  const onMap = expected.found.filter(({ publicLat }) => publicLat !== null).map(({ id }) => id);
  expect(got.near.map(({ id }) => id).sort(), said).toEqual(onMap.sort());
  const sum = got.far.reduce((total, { count }) => total + count, 0);
  expect(sum, said).toBe(onMap.length);
  for (const { part, radiusKm, count } of got.less) {
    if (part !== 'RADIUS' || radiusKm === null) continue;
    const wider = reference({ ...asked, filter: { ...asked.filter, radiusKm } });
    expect([radiusKm, count], said).toEqual([radiusKm, wider.ids.length]);
  }
  const single = got.less.filter(({ part }) => part in wishes).map(({ part, count }) => [part, count]);
  expect(Object.fromEntries(single), said).toEqual(lessOf(asked));
  const key = keyOf[sort];
  if (key) {
    const byId = new Map(spaces.map((space) => [space.id, space]));
    const keys = got.ids.flatMap((id) => key(byId.get(id) as StoredSpace, asked.filter));
    expect(keys, said).toEqual([...keys].sort((a, b) => a - b));
  }
  return expected.found.length > 0 ? 1 : 0;
}

let withResults = 0;

describe('under generated filters', () => {
  it('every part of the made-up world is there', () => {
    expect(towns).toHaveLength(townIds.length);
  });

  it.each(Array.from({ length: 25 }, (_, round) => round))(
    'list, map, total and counts are the same set, round %i',
    async (round) => {
      const random = chance(1000 + round);
      const questions = Array.from({ length: 20 }, () => questionOf(random));
      // A few at a time, as browsers come.
      for (let start = 0; start < questions.length; start += 5) {
        await Promise.all(
          questions.slice(start, start + 5).map(async (question) => {
            const found = await agree(question);
            withResults += found;
          }),
        );
      }
    },
  );

  // The controls of the comparison itself: each filter is left out of the statement once, and that must be seen.
  it.each(facetNames)('a statement that forgets %s in its counts is found out', async (name) => {
    const database = kvart.app.get(Database);
    const whole = database.composed.bind(database);
    const flag = new RegExp(`(?<!AS )"is_${name}"`, 'g');
    let left = 0;
    vi.spyOn(database, 'composed').mockImplementation((text, values) => {
      left += text.match(flag)?.length ?? 0;
      return whole(text.replace(flag, 'true'), values);
    });
    const random = chance(7000);
    let seen = false;
    for (let tries = 0; tries < 400 && !seen; tries += 1) {
      const question = questionOf(random);
      const { filter } = question.asked;
      const own = { currency: ['minRentPerM2', 'maxRentPerM2'] } as Partial<
        Record<string, (keyof typeof filter)[]>
      >;
      const parts = own[name] ?? [name as keyof typeof filter];
      if (!parts.some((part) => filter[part] !== undefined)) continue;
      seen = await agree(question).then(
        () => false,
        (error: unknown) => error instanceof Error && error.name === 'AssertionError',
      );
    }
    vi.restoreAllMocks();
    expect([name, seen, left > 0]).toEqual([name, true, true]);
  });

  it('most questions had an answer to compare', () => {
    expect(withResults).toBeGreaterThan(250);
  });
});
