import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';

let kvart: KvartApp;
const nasty = 'Hiša ]]> <b>&amp; "sin" & hči</b>';

beforeAll(async () => {
  kvart = await startKvart({ PUBLIC_URL: 'https://kvart.example' });
  const owner = await kvart.member('owner', { name: 'Občina Kamnik' });
  const add = (slug: string, more: object) =>
    addSpace(kvart, owner, { slug, state: 'listed', listedAt: new Date(), ...more });
  await add('velika', { usableM2: 200, title: { sl: nasty }, originalLocale: 'sl' });
  await add('mala', { usableM2: 20, pointBlurred: true, address: 'Skrita 7' });
  await add('osnutek', { state: 'draft', listedAt: null });
});
afterAll(() => kvart.close());

const ask = (path: string, headers: Record<string, string> = {}) => fetch(kvart.url + path, { headers });
const textOf = async (path: string) => (await ask(path)).text();

interface Collection {
  numberMatched: number;
  links: { rel: string; href: string }[];
  features: { geometry: { coordinates: number[] } | null; properties: Record<string, unknown> }[];
}
const pointsOf = async (path: string) => (await (await ask(path)).json()) as Collection;

/** Every element is closed in turn, and no sign stands where it would begin one. */
function expectWellFormed(xml: string): void {
  const bare = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '').replace(/<\?[\s\S]*?\?>/g, '');
  const open: string[] = [];
  for (const [, end, name = '', own] of bare.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (end) expect(open.pop()).toBe(name);
    else if (!own) open.push(name);
  }
  expect(open).toEqual([]);
  expect(bare.replace(/<\/?[\w:][^<>]*>/g, '')).not.toMatch(
    /[<>]|&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i,
  );
}

describe('feeds of spaces', () => {
  it.each(['rss', 'atom'])('tell in %s what is on offer, whatever stands in the titles', async (kind) => {
    const answer = await ask(`/feeds/spaces.${kind}?lang=sl`);
    expect(answer.headers.get('content-type')).toContain(`application/${kind}+xml`);
    const xml = await answer.text();
    expectWellFormed(xml);
    // Readers take it for HTML: what somebody wrote brings no element of its own.
    const written = [...xml.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(([, text = '']) => text).join('');
    expect(written).toContain('sin');
    expect(written.replaceAll('<br>', '')).not.toContain('<');
    expect(xml).toContain('https://kvart.example/spaces/velika');
    expect(xml).not.toMatch(/osnutek|Skrita/);
    expect(xml).toContain(`https://kvart.example/feeds/spaces.${kind}?lang=sl`.replace('&', '&amp;'));
  });

  it('take the filters of the page, and never the states of drafts', async () => {
    expect(await textOf('/feeds/spaces.rss?min=100')).not.toContain('/spaces/mala');
    expect(await textOf('/feeds/spaces.rss?max=100')).not.toContain('/spaces/velika');
    expect(await textOf('/feeds/spaces.rss?state=draft')).not.toContain('osnutek');
    expect((await pointsOf('/feeds/spaces.geojson?min=100')).numberMatched).toBe(1);
  });

  it('are sent once to those who keep them, by tag or by date', async () => {
    const first = await ask('/feeds/spaces.rss');
    const { etag, 'last-modified': changed } = Object.fromEntries(first.headers);
    expect((await ask('/feeds/spaces.rss', { 'if-none-match': String(etag) })).status).toBe(304);
    expect((await ask('/feeds/spaces.rss', { 'if-modified-since': String(changed) })).status).toBe(304);
    await kvart.database.pool.query(
      `UPDATE spaces SET usable_m2 = 21, updated_at = now() + interval '5 seconds' WHERE slug = 'mala'`,
    );
    expect((await ask('/feeds/spaces.rss', { 'if-none-match': String(etag) })).status).toBe(200);
    expect((await ask('/feeds/spaces.rss', { 'if-modified-since': String(changed) })).status).toBe(200);
  });

  it('are read by other sites, and set no cookie', async () => {
    const answer = await ask('/feeds/spaces.geojson');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

describe('spaces as GeoJSON', () => {
  it('are points with facts; a blurred one is blurred', async () => {
    const { features } = await pointsOf('/feeds/spaces.geojson?lang=sl');
    expect(features).toHaveLength(2);
    const small = features.find(({ properties }) => properties.usableM2 !== 200);
    expect(small?.properties).toMatchObject({ address: null, pointBlurred: true, owner: 'Občina Kamnik' });
    expect(small?.geometry?.coordinates).not.toEqual([14.5051, 46.0511]);
  });

  it('go on where the answer says, each space once', async () => {
    const owner = await kvart.member();
    await kvart.database.pool.query(
      `INSERT INTO spaces (id, slug, actor_id, created_by_id, state, listed_at, title, original_locale, updated_at)
       SELECT gen_random_uuid(), 'v-' || n, $1, $2, 'listed', now() - n * interval '1 second', '{"en": "R"}', 'en', now()
       FROM generate_series(1, 5100) n`,
      [owner.actor.id, owner.person.id],
    );
    const first = await pointsOf('/feeds/spaces.geojson?lang=en');
    expect(first.features).toHaveLength(5000);
    const next = String(first.links[0]?.href).replace('https://kvart.example', '');
    const second = await pointsOf(next);
    expect(second.links).toEqual([]);
    const urls = [...first.features, ...second.features].map(({ properties }) => properties.url);
    expect(new Set(urls).size).toBe(first.numberMatched);
    expect(urls).toHaveLength(first.numberMatched);
    const bad = await ask('/feeds/spaces.geojson?after=nonsense');
    expect(bad.status).toBe(422);
    expect((await textOf('/feeds/spaces.rss')).match(/<item>/g)).toHaveLength(100);
  });
});
