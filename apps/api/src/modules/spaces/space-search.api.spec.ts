import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace, statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member();
  await kvart.database.pool.query('UPDATE actors SET name = $1', ['Mestna občina']);
  const at = (hour: number) => new Date(Date.UTC(2026, 4, 1, hour));
  const kamnik = { placeId: 'gn:3198365', lat: 46.2256, lon: 14.6121 };
  const wien = { placeId: 'gn:2761369', lat: 48.2085, lon: 16.3721 };
  const add = (slug: string, over: Parameters<typeof addSpace>[2]) =>
    addSpace(kvart, owner, { state: 'listed', slug, description: {}, ...over });
  await add('soba', {
    ...kamnik,
    title: { sl: 'Svetla soba' },
    usableM2: 20,
    listedAt: at(1),
    uses: ['use.studio'],
    rentPerM2: 9,
  });
  await add('delavnica', {
    ...kamnik,
    title: { sl: 'Delavnica na Šutni' },
    usableM2: 60,
    listedAt: at(2),
    condition: 'ready',
    stepFree: 'yes',
  });
  await add('hala', {
    ...wien,
    title: { de: 'Halle am Gürtel' },
    usableM2: 300,
    listedAt: at(3),
    rentMode: 'free',
    uses: ['use.workshop', 'use.gallery'],
    maxMonths: 12,
  });
  await add('laden', {
    ...wien,
    title: { de: 'Eckladen' },
    usableM2: 60,
    listedAt: at(4),
    uses: ['use.shop'],
    availableFrom: '2028-01-01',
  });
  await add('entwurf', { ...wien, title: { de: 'Halle im Hof' }, state: 'draft' });
});
afterAll(() => kvart.close());

const search = `query ($filter: SpaceFilter, $sort: SpaceSort, $first: Int, $after: String) {
  spaces(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { slug } facets { name values { value count } } } }`;
const points = `query ($filter: SpaceFilter, $zoom: Int) { spacePoints(filter: $filter, zoom: $zoom) {
  id slug title count lat lon state } }`;

interface Found {
  spaces: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: { slug: string }[];
    facets: { name: string; values: { value: string; count: number }[] }[];
  };
}
interface Points {
  spacePoints: { id: string; slug: string; title: string; count: number; state: string | null }[];
}

const find = async (filter: object = {}, more: object = {}) =>
  (await kvart.visitor().data<Found>(search, { filter, ...more })).spaces;
const slugs = async (filter: object, more: object = {}) =>
  (await find(filter, more)).nodes.map(({ slug }) => slug);
const onMap = async (filter: object, zoom = 16) =>
  (await kvart.visitor().data<Points>(points, { filter, zoom })).spacePoints;

describe('words', () => {
  it.each([
    ['sobe', ['soba'], 'another ending'],
    ['SVETLA SOBA', ['soba'], 'capital letters'],
    ['sutna', ['delavnica'], 'no caron, another case'],
    ['delavnca', ['delavnica', 'hala'], 'a letter forgotten'],
    ['stduio', ['soba'], 'two letters changed places'],
    ['galrija', ['hala'], 'a letter forgotten in the name of a use'],
    ['gurtel', ['hala'], 'no umlaut'],
    ['Обућара', [], 'a word nobody has'],
    ['камник', ['delavnica', 'soba'], 'the town in another script'],
    ['Vienna', ['laden', 'hala'], 'the town in another language'],
    ['Galerie', ['hala'], 'a use in another language'],
    ['halle', ['hala'], 'but no drafts'],
    ['!?', ['laden', 'hala', 'delavnica', 'soba'], 'nothing but signs narrows nothing'],
  ])('"%s" finds %j: %s', async (text, expected) => {
    expect((await slugs({ text })).sort()).toEqual([...expected].sort());
  });

  it.each([
    ...[
      "'",
      '\\',
      '%_%',
      ':*',
      'a & b | !c <-> d',
      '-- drop table',
      '{}[]()',
      '\t\n',
      '🏚️',
      '漢字 かな',
      'ω',
      'ß',
      'İ',
      'ﬁ',
    ],
    ...[
      'a'.repeat(200),
      'a b c d e f g h i j k',
      '\u0001',
      '\ud800',
      '\u0000',
      'x'.repeat(5000),
      "soba' OR 1=1",
      "''''",
    ],
  ])('%j breaks nothing', async (text) => {
    for (const query of [search, points]) {
      const { status, errors } = await kvart.visitor().graphql(query, { filter: { text } });
      expect(status).toBeLessThan(500);
      for (const { extensions } of errors)
        expect(['INVALID_INPUT', 'BAD_INPUT', 'BAD_REQUEST']).toContain(extensions?.code);
    }
  });

  it('what is in the title comes before what is in a label', async () => {
    expect((await slugs({ text: 'delavnica' }))[0]).toBe('delavnica');
  });
});

describe('filters', () => {
  it.each([
    [{ minM2: 50, maxM2: 100 }, ['laden', 'delavnica']],
    [{ conditions: ['READY'] }, ['delavnica']],
    [{ rentModes: ['FREE'] }, ['hala']],
    [{ maxRentPerM2: 5 }, ['laden', 'hala', 'delavnica']],
    [{ stepFree: true }, ['delavnica']],
    [{ stepFree: false }, ['laden', 'hala', 'delavnica', 'soba']],
    [{ minMonths: 24 }, ['laden', 'delavnica', 'soba']],
    [{ maxMonths: 5 }, []],
    [{ minKw: 1 }, []],
    [{ currency: 'CZK', maxRentPerM2: 500 }, ['hala']],
    [{ minRentPerM2: 9 }, ['soba']],
    [{ ownerTypes: ['PRIVATE'] }, []],
    [{ legalRoutes: ['OPEN_CALL'] }, ['laden', 'hala', 'delavnica', 'soba']],
    [{ availableBy: '2027-01-01' }, ['hala', 'delavnica', 'soba']],
    [{ country: 'SI' }, ['delavnica', 'soba']],
    [{ uses: ['use.workshop'] }, ['hala', 'delavnica']],
    [{ placeId: 'gn:2761369' }, ['laden', 'hala']],
    [{ placeId: 'gn:3196359', radiusKm: 30 }, ['delavnica', 'soba']],
    [{ placeId: 'gn:3196359', radiusKm: 10 }, []],
    [{ box: { west: 16, south: 48, east: 17, north: 49 } }, ['laden', 'hala']],
    [{ states: ['DRAFT'] }, []],
    [{ text: 'hala', country: 'AT', minM2: 100 }, ['hala']],
  ])('%j', async (filter, expected) => {
    expect(await slugs(filter)).toEqual(expected);
    expect((await onMap(filter)).map(({ slug }) => slug).sort()).toEqual([...expected].sort());
  });

  it('of nonsense say what is wrong', async () => {
    const answers = [
      { minM2: 10, maxM2: 5 },
      { box: { west: 0, south: 10, east: 1, north: 5 } },
      { country: 'XX' },
      { radiusKm: -1 },
      { minRentPerM2: 9, maxRentPerM2: 3 },
      { minMonths: 9, maxMonths: 3 },
      { currency: 'USD' },
    ].map((filter) => kvart.visitor().graphql(search, { filter }));
    for (const { data, errors } of await Promise.all(answers)) {
      expect(data).toBeNull();
      expect(errors[0]?.extensions?.code).toBe('INVALID_INPUT');
    }
  });
});

describe('counts beside the filters', () => {
  it('hold under all other filters, and ignore their own', async () => {
    const { facets, totalCount } = await find({ country: 'AT', uses: ['use.shop'] });
    const facet = (name: string) =>
      Object.fromEntries(
        facets.find((one) => one.name === name)!.values.map((one) => [one.value, one.count]),
      );
    expect(totalCount).toBe(1);
    expect(facet('uses')).toEqual({ 'use.shop': 1, 'use.workshop': 1, 'use.gallery': 1 });
    expect(facet('country')).toEqual({ AT: 1 });
    expect(facet('conditions')).toEqual({ LIGHT_WORKS: 1 });
    const { facets: all } = await find();
    expect(all.find(({ name }) => name === 'stepFree')!.values).toEqual([{ value: 'true', count: 1 }]);
  });

  it('come with list and total in one statement', async () => {
    const client = kvart.visitor();
    await client.data(search, { filter: { text: 'hala' } });
    expect(await statementsOf(kvart, () => client.data(search, { filter: { text: 'hala' } }))).toHaveLength(
      1,
    );
    expect(await statementsOf(kvart, () => owner.client.data(search, { filter: {} }))).toHaveLength(2);
  });
});

describe('pages', () => {
  it.each([
    ['NEWEST', ['laden', 'hala', 'delavnica', 'soba']],
    ['RELEVANCE', ['laden', 'hala', 'delavnica', 'soba']],
    ['AREA_ASC', ['soba', 'delavnica', 'laden', 'hala']],
    ['AREA_DESC', ['hala', 'laden', 'delavnica', 'soba']],
    ['PRICE_ASC', ['hala', 'delavnica', 'laden', 'soba']],
  ])('by %s follow each other without gap or double', async (sort, expected) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await find({}, { sort, first: 1, after });
      seen.push(...page.nodes.map(({ slug }) => slug));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(expected);
  });

  it('by fit as well', async () => {
    const text = 'delavnica';
    const whole = await slugs({ text });
    const first = await find({ text }, { first: 1 });
    const rest = await find({ text }, { first: 10, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ slug }) => slug)).toEqual(whole);
  });

  it('refuse a cursor that is broken, foreign or forged', async () => {
    const { pageInfo } = await find({}, { first: 1, sort: 'AREA_ASC' });
    const forged = Buffer.from(JSON.stringify({ s: 'newest', k: ["'; drop"], i: 'x' })).toString('base64url');
    for (const after of ['%%%', pageInfo.endCursor, forged]) {
      const { errors } = await kvart.visitor().graphql(search, { sort: 'NEWEST', after });
      expect(errors[0]?.extensions?.code).toBe('INVALID_INPUT');
    }
    for (const first of [0, -1, 101]) {
      expect((await kvart.visitor().graphql(search, { first })).errors).toHaveLength(1);
    }
  });
});

describe('the order by distance', () => {
  it('begins next to the place, and needs one', async () => {
    const [wien, ljubljana] = ['gn:2761369', 'gn:3196359'];
    const far = { sort: 'DISTANCE' };
    expect((await slugs({ placeId: wien, radiusKm: 500 }, far)).slice(0, 2).sort()).toEqual([
      'hala',
      'laden',
    ]);
    expect((await slugs({ placeId: ljubljana, radiusKm: 500 }, far)).slice(2).sort()).toEqual([
      'hala',
      'laden',
    ]);
    expect(await slugs({}, far)).toEqual(await slugs({}, { sort: 'NEWEST' }));
  });
});

describe('the map', () => {
  it('gathers what is close and counts all of it', async () => {
    const far = await onMap({}, 3);
    expect(far.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(far.length).toBeLessThan(4);
    const near = await onMap({}, 18);
    expect(near).toHaveLength(4);
    expect(near.find(({ slug }) => slug === 'hala')).toMatchObject({
      title: 'Halle am Gürtel',
      count: 1,
      state: 'LISTED',
    });
    expect(new Set([...far, ...near].map(({ id }) => id)).size).toBe(far.length + near.length);
  });

  it('finds a blurred space where the public sees it, not where it is', async () => {
    const hidden = await addSpace(kvart, owner, {
      state: 'listed',
      slug: 'skrita',
      pointBlurred: true,
      lat: 44,
      lon: 20,
      address: 'Tajna ulica 7',
      heritageRegisterNo: 'EŠD 1234',
    });
    const around = (lat: number, lon: number) => ({
      box: { west: lon - 1e-4, south: lat - 1e-4, east: lon + 1e-4, north: lat + 1e-4 },
    });
    expect(await slugs(around(44, 20))).toEqual([]);
    const { rows } = await kvart.database.pool.query(
      'SELECT public_lat, public_lon FROM spaces WHERE id = $1',
      [hidden.id],
    );
    expect(await slugs(around(rows[0].public_lat, rows[0].public_lon))).toEqual(['skrita']);
    expect(await slugs({ text: 'Tajna ulica' })).toEqual([]);
    const told = await kvart
      .visitor()
      .data('{ space(slug: "skrita") { address postalCode heritageRegisterNo cadastralParcel } }');
    expect(told).toMatchObject({ space: { address: null, heritageRegisterNo: null, cadastralParcel: null } });
  });
});

describe('where nothing fits', () => {
  const less = async (filter: object) =>
    (
      await kvart
        .visitor()
        .data<{ spaceRelaxations: { part: string; radiusKm: number | null; count: number }[] }>(
          'query ($filter: SpaceFilter) { spaceRelaxations(filter: $filter) { part radiusKm count } }',
          { filter },
        )
    ).spaceRelaxations;

  it('says what one wish less would find, the nearest first', async () => {
    const kamnik = { placeId: 'gn:2761369', radiusKm: 10, stepFree: true };
    expect(await slugs(kamnik)).toEqual([]);
    expect(await less(kamnik)).toEqual([
      { part: 'STEP_FREE', radiusKm: null, count: 2 },
      { part: 'PLACE', radiusKm: null, count: 1 },
    ]);
    expect(await less({ placeId: 'gn:3196359', radiusKm: 10 })).toEqual([
      { part: 'RADIUS', radiusKm: 25, count: 2 },
      { part: 'RADIUS', radiusKm: 50, count: 2 },
      { part: 'RADIUS', radiusKm: 100, count: 2 },
      { part: 'RADIUS', radiusKm: 250, count: 2 },
      { part: 'PLACE', radiusKm: null, count: 5 },
    ]);
    expect(await less({ text: 'halle', minM2: 5000, conditions: ['SHELL'] })).toEqual([
      { part: 'ONLY_TEXT', radiusKm: null, count: 1 },
    ]);
    expect(await less({})).toEqual([]);
  });

  it('is one statement, and refuses nonsense as the search does', async () => {
    const client = kvart.visitor();
    const query = '{ spaceRelaxations(filter: { text: "xyz", minM2: 1000, country: "SI" }) { count } }';
    expect(await statementsOf(kvart, () => client.data(query))).toHaveLength(1);
    const { errors } = await client.graphql('{ spaceRelaxations(filter: { minM2: -1 }) { count } }');
    expect(errors[0]?.extensions?.code).toBe('INVALID_INPUT');
  });
});

describe("an actor's spaces", () => {
  it('are all states for its members and listed ones for others', async () => {
    const query = `query ($slug: String!) { actor(slug: $slug) { spaces(first: 50) { nodes { slug state } totalCount } } }`;
    interface Answer {
      actor: { spaces: { nodes: { state: string }[]; totalCount: number } };
    }
    const own = await owner.client.data<Answer>(query, { slug: owner.actor.slug });
    const others = await kvart.visitor().data<Answer>(query, { slug: owner.actor.slug });
    expect(own.actor.spaces.nodes.map(({ state }) => state)).toContain('DRAFT');
    expect(new Set(others.actor.spaces.nodes.map(({ state }) => state))).toEqual(new Set(['LISTED']));
  });
});

describe('beside the usual currency', () => {
  it('prices are ordered each currency by itself, and the one asked for comes first', async () => {
    const add = (slug: string, currency: 'CZK' | 'HUF', rentPerM2: number | null) =>
      addSpace(kvart, owner, { state: 'listed', slug, title: { en: 'Currency test' }, currency, rentPerM2 });
    await add('czk-90', 'CZK', 90);
    await add('huf-70', 'HUF', 70);
    await add('unknown', 'CZK', null);
    await add('czk-80', 'CZK', 80);
    const text = 'currency test';
    expect(await slugs({ text }, { sort: 'PRICE_ASC' })).toEqual(['czk-80', 'czk-90', 'huf-70', 'unknown']);
    expect(await slugs({ text, currency: 'HUF' }, { sort: 'PRICE_ASC' })).toEqual([
      'huf-70',
      'czk-80',
      'czk-90',
      'unknown',
    ]);
    const { facets } = await find({ text, currency: 'HUF', maxRentPerM2: 70 });
    expect(facets.find(({ name }) => name === 'currency')?.values).toEqual([
      { value: 'CZK', count: 2 },
      { value: 'HUF', count: 1 },
    ]);
  });
});
