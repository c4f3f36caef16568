import { describe, expect, it } from 'vitest';
import { actorJsonLd, type JsonLd, listJsonLd, spaceJsonLd } from './json-ld.ts';
import { headHtml, headOf } from './page-head.ts';
import type { SpaceData } from './page-data.ts';

const origin = 'https://kvart.example';
const space: SpaceData = {
  ...{ slug: 'pekarna', title: { text: 'Pekarna </script>' }, description: { text: 'Bright.' } },
  ...{
    usableM2: 64.5,
    place: { name: 'Kamnik', country: 'SI' },
    address: null,
    point: { lat: 46.2, lon: 14.6 },
  },
  photos: [{ alt: 'Room', width: 1600, height: 1200, variants: [{ width: 640, url: '/files/a/640.webp' }] }],
  ...{
    actor: { name: 'Občina', slug: 'obcina' },
    monthlyCost: 385.25,
    currency: 'EUR',
    minMonths: 6,
    maxMonths: null,
  },
  ...{ freeFrom: '2026-09-01', listedAt: '2026-08-01T10:00:00Z', floor: 0 },
};

/** What search engines ask of each kind of thing: these fields, and types they know. */
const demands: Record<string, readonly string[]> = {
  RealEstateListing: ['name', 'url', 'datePosted', 'mainEntity', 'offers'],
  Accommodation: ['name', 'address', 'floorSize'],
  PostalAddress: ['addressLocality', 'addressCountry'],
  GeoCoordinates: ['latitude', 'longitude'],
  Offer: ['offeredBy', 'priceSpecification', 'businessFunction'],
  UnitPriceSpecification: ['price', 'priceCurrency'],
  QuantitativeValue: ['unitCode'],
  Organization: ['name', 'url'],
  GovernmentOrganization: ['name', 'url'],
  BreadcrumbList: ['itemListElement'],
  ItemList: ['itemListElement', 'numberOfItems'],
  ListItem: ['position', 'name'],
};

function expectValid(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(expectValid);
  if (value === null || typeof value !== 'object') return;
  const thing = value as JsonLd;
  const type = thing['@type'];
  if (type !== undefined) {
    expect(Object.keys(demands)).toContain(type);
    for (const field of demands[String(type)] ?? [])
      expect(thing, `${String(type)}.${field}`).toHaveProperty(field);
  }
  for (const [key, inner] of Object.entries(thing)) {
    if (typeof inner === 'string' && ['url', '@id', 'item', 'image', 'logo'].includes(key))
      expect(URL.canParse(inner), `${key}: ${inner}`).toBe(true);
    expectValid(inner);
  }
}
/** As it reaches a reader: without what is undefined. */
const written = (value: JsonLd) => JSON.parse(JSON.stringify(value)) as { '@graph': JsonLd[] };

describe('JSON-LD', () => {
  it('describes a space as a listing of rooms with an offer, and the way to it', () => {
    const ld = written(spaceJsonLd(space, 'sl', origin));
    expectValid(ld);
    expect(ld['@graph'].map((thing) => thing['@type'])).toEqual(['RealEstateListing', 'BreadcrumbList']);
    expect(ld['@graph'][0]).toMatchObject({
      image: ['https://kvart.example/files/a/640.webp'],
      leaseLength: { minValue: 6 },
      mainEntity: { floorSize: { value: 64.5, unitCode: 'MTK' }, floorLevel: '0' },
      offers: { priceSpecification: { price: 385.25, priceCurrency: 'EUR' } },
    });
    expect(JSON.stringify(ld)).not.toContain('streetAddress');
  });

  it('describes actors by their kind', () => {
    const actor = { slug: 'o', name: 'Občina', about: null, website: null, place: null, logo: null };
    const ld = written(actorJsonLd({ ...actor, kind: 'MUNICIPALITY' }, 'de', origin));
    expectValid(ld);
    expect(ld['@graph'][0]).toMatchObject({ '@type': 'GovernmentOrganization' });
    expect(written(actorJsonLd(actor, 'de', origin))['@graph'][0]).toMatchObject({ '@type': 'Organization' });
  });

  it('lists what stands on the page, in its order', () => {
    const nodes = [
      { slug: 'a', name: 'A' },
      { slug: 'b', name: 'B' },
    ];
    const ld = written(listJsonLd({ nodes, totalCount: 40 }, 'Spaces · Kvart', `${origin}/spaces`));
    expectValid(ld);
    expect(ld['@graph'][0]).toMatchObject({
      ...{ name: 'Spaces', numberOfItems: 40 },
      itemListElement: [{ position: 1, url: `${origin}/spaces/a` }, { position: 2 }],
    });
  });

  it('stands in the head beside the picture of the link, and cannot end its script', () => {
    const head = headOf('spaces.$slug', { SpacePage: { space } }, 'sl', origin);
    const html = headHtml(head, { origin, path: '/spaces/pekarna', locale: 'sl', indexed: true });
    expect(html).toContain(
      '<meta property="og:image" content="https://kvart.example/spaces/pekarna/card.jpg?lang=sl">',
    );
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expectValid(JSON.parse(json));
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });
});

describe('the head of the search', () => {
  it('names its feeds, with the filters in force', () => {
    const query = new URLSearchParams('q=soba&place=gn:1&state=draft&nonsense=1');
    const head = headOf('spaces', {}, 'de', origin, query);
    const html = headHtml(head, { origin, path: '/spaces', locale: 'de', indexed: true });
    expect(html).toMatch(
      /<link rel="alternate" type="application\/rss\+xml" title="[^"]+" href="https:\/\/kvart\.example\/feeds\/spaces\.rss\?q=soba&amp;place=gn%3A1&amp;lang=de">/,
    );
    expect(html).toContain('type="application/geo+json"');
    expect(headOf('actors', {}, 'de', origin).feeds).toBeUndefined();
  });
});
