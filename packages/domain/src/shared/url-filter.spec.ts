import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorFilterInput } from '../actors/inputs.ts';
import { actorSearchFromUrl, actorSearchToUrl } from '../actors/search-url.ts';
import { spaceFilterInput } from '../spaces/filter.ts';
import { spaceSearchFromUrl, spaceSearchToUrl } from '../spaces/search-url.ts';

describe('a search in an address', () => {
  it('reads what it wrote', () => {
    const search = {
      filter: {
        text: 'atelje ob reki',
        placeId: 'gn:3197147',
        radiusKm: 12.5,
        box: { west: 14.5, south: 46.1, east: 14.7, north: 46.3 },
        minM2: 20,
        maxM2: 100,
        uses: ['use.gallery', 'use.workshop'],
        conditions: ['LIGHT_WORKS', 'READY'],
        rentModes: ['FREE'],
        currency: 'CZK',
        minRentPerM2: 10,
        maxRentPerM2: 200.5,
        stepFree: true,
        minKw: 11.5,
        minMonths: 6,
        maxMonths: 24,
        ownerTypes: ['MUNICIPAL'],
        legalRoutes: ['OPEN_CALL'],
        states: ['DRAFT'],
        availableBy: '2027-03-01',
        availableUntil: '2027-03-01',
      },
      sort: 'NEWEST',
    } as const;
    expect(spaceSearchFromUrl(spaceSearchToUrl(search))).toEqual({ ...search, first: 20 });
  });

  it('reads and writes the search for actors too', () => {
    const search = { filter: { kinds: ['NGO'], verified: true }, sort: 'NAME' } as const;
    const params = actorSearchToUrl(search);
    expect(actorSearchFromUrl(params)).toEqual({ ...search, first: 20 });
    expect(actorSearchToUrl({ filter: {}, sort: 'RELEVANCE' }).size).toBe(0);
    const nobody = { filter: { claimed: false }, sort: 'RELEVANCE' } as const;
    expect(String(actorSearchToUrl(nobody))).toBe('claimed=0');
    expect(actorSearchFromUrl(actorSearchToUrl(nobody))).toEqual({ ...nobody, first: 20 });
  });

  it('leaves out what is broken and keeps the rest', () => {
    const params = new URLSearchParams(
      'q=soba&min=abc&max=-4&currency=XXX&kw=1.23&min-rent=9&max-rent=3&condition=palace&box=1,2&rent=free&sort=best&from=2027-02-31',
    );
    expect(spaceSearchFromUrl(params)).toEqual({
      filter: { text: 'soba', rentModes: ['FREE'], minRentPerM2: 9 },
      sort: 'RELEVANCE',
      first: 20,
    });
  });

  it('leaves out a last day before the first', () => {
    const filterOf = (query: string) => spaceSearchFromUrl(new URLSearchParams(query)).filter;
    expect(filterOf('from=2027-03-02&until=2027-03-01')).toEqual({ availableBy: '2027-03-02' });
    expect(filterOf('until=2027-03-01')).toEqual({ availableUntil: '2027-03-01' });
  });

  it('never throws, and writing what was read changes nothing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('q', 'min', 'max', 'box', 'use', 'kind', 'sector', 'sort', 'verified', 'claimed'),
          fc.oneof(
            fc.string(),
            fc.double().map(String),
            fc.array(fc.double({ min: -90, max: 90 }), { minLength: 4, maxLength: 4 }).map(String),
          ),
        ),
        (raw) => {
          const params = new URLSearchParams(raw);
          const spaces = spaceSearchFromUrl(params);
          expect(spaceSearchFromUrl(spaceSearchToUrl(spaces))).toEqual(spaces);
          const actors = actorSearchFromUrl(params);
          expect(actorSearchFromUrl(actorSearchToUrl(actors))).toEqual(actors);
        },
      ),
    );
  });

  /** The domain's spelling of what GraphQL spells in capitals. */
  const inDomain = (filter: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(filter).map(([name, value]) => [
        name,
        Array.isArray(value) && name !== 'uses' ? value.map((item) => String(item).toLowerCase()) : value,
      ]),
    );
  const searches = [
    { read: spaceSearchFromUrl, schema: spaceFilterInput },
    { read: actorSearchFromUrl, schema: actorFilterInput },
  ];
  const rarely = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('si', 'EUR', '2027-02-31'),
  );
  const figures = fc.oneof(
    fc.integer({ min: -5, max: 1_000_005 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100),
  );

  it('lets through only what the filter itself takes', () => {
    const params = fc.dictionary(
      fc.constantFrom(
        ...['q', 'place', 'radius', 'box', 'country', 'min', 'max', 'use', 'condition', 'rent', 'currency'],
        ...['min-rent', 'max-rent', 'step-free', 'kw', 'months', 'max-months', 'from', 'owner', 'route'],
        ...['state', 'kind', 'sector', 'field', 'offers', 'needs', 'verified', 'claimed'],
      ),
      fc.oneof(
        rarely,
        figures.map(String),
        fc.constantFrom('gn:3197147', 'use.shop', 'ready', 'free', 'municipal', 'draft', 'ngo', '1', '0'),
        fc.array(fc.double({ min: -200, max: 200, noNaN: true }), { minLength: 4, maxLength: 4 }).map(String),
      ),
    );
    fc.assert(
      fc.property(params, (raw) => {
        for (const { read, schema } of searches) {
          const { filter } = read(new URLSearchParams(raw));
          expect(schema.safeParse(inDomain(filter)).error).toBeUndefined();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lets through all that the filter takes', () => {
    const numbers = {
      radius: 'radiusKm',
      min: 'minM2',
      'max-rent': 'maxRentPerM2',
      kw: 'minKw',
      months: 'minMonths',
    };
    const texts = {
      q: 'text',
      place: 'placeId',
      country: 'country',
      currency: 'currency',
      from: 'availableBy',
    };
    const agree = (param: string, name: string, raw: string, value: unknown) => {
      const isKept = name in spaceSearchFromUrl(new URLSearchParams({ [param]: raw })).filter;
      expect([param, raw, isKept]).toEqual([
        param,
        raw,
        spaceFilterInput.safeParse({ [name]: value }).success,
      ]);
    };
    fc.assert(
      fc.property(fc.constantFrom(...Object.entries(numbers)), figures, ([param, name], value) =>
        agree(param, name, String(value), value + 0),
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(texts)),
        rarely.filter((raw) => raw !== ''),
        ([param, name], raw) => agree(param, name, raw, new URLSearchParams({ raw }).get('raw')),
      ),
    );
  });
});
