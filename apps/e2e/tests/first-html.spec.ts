import { locales } from '@kvart/i18n';
import { stage } from '../setup/stage.ts';
import { demoThings } from './support/demo-pages.ts';
import { expect, test } from './support/test.ts';

/** What the server sends before any script runs. */
async function firstHtml(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(stage().demo.url + path, { headers });
  const html = await response.text();
  const first = (pattern: RegExp) => pattern.exec(html)?.[1];
  return {
    status: response.status,
    html,
    lang: first(/<html lang="([^"]+)"/),
    title: first(/<title>([^<]+)<\/title>/),
    description: first(/<meta name="description" content="([^"]+)"/),
    canonical: first(/<link rel="canonical" href="([^"]+)"/),
    languages: [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)"/g)].map(([, lang]) => lang),
    property: (name: string) => first(new RegExp(`<meta property="${name}" content="([^"]+)"`)),
    jsonLd: first(/<script type="application\/ld\+json">([^]*?)<\/script>/),
    data: JSON.parse(
      first(/<script type="application\/json" id="kvart-data">([^]*?)<\/script>/) ?? 'null',
    ) as {
      queries: { query: string; data: Record<string, unknown> }[];
    } | null,
  };
}

const pages = [
  { name: 'start', path: () => '/', operation: 'VisitorHome', pictured: false },
  { name: 'spaces', path: () => '/spaces', operation: 'SpacesPage', pictured: false },
  { name: 'space', path: (key: string) => `/spaces/${key}`, operation: 'SpacePage', pictured: true },
  {
    name: 'actor',
    path: (_: string, key: string) => `/actors/${key}`,
    operation: 'ActorPage',
    pictured: true,
  },
];

for (const { name, path, operation, pictured } of pages) {
  test(`the first HTML of "${name}" says what it is`, async () => {
    const { listed, actor } = await demoThings();
    const address = path(listed.key, actor.key);
    const page = await firstHtml(address);
    expect(page.status).toBe(200);
    expect(page.title?.length).toBeGreaterThan(8);
    expect(page.description?.length).toBeGreaterThan(30);
    expect(page.canonical).toBe(stage().demo.url + address);
    expect(page.languages).toEqual([...locales, 'x-default']);
    expect(page.property('og:title')).toBe(page.title);
    expect(page.property('og:url')).toBe(page.canonical);
    const answer = page.data?.queries.find(({ query }) => query === operation);
    expect(Object.values(answer?.data ?? {}).length).toBeGreaterThan(0);
    if (!pictured) return;
    const image = page.property('og:image') ?? '';
    expect((await fetch(image)).headers.get('content-type')).toMatch(/^image\//);
    expect(JSON.parse(page.jsonLd ?? '{}')).toMatchObject({ '@context': 'https://schema.org' });
  });
}

test('the first HTML comes in the language of the reader', async () => {
  const slovene = await firstHtml('/', { 'accept-language': 'sl' });
  const german = await firstHtml('/?lang=de', { 'accept-language': 'sl' });
  const serbian = await firstHtml('/', { 'accept-language': 'sr-Latn-RS,sr;q=0.9,en;q=0.8' });
  expect([slovene.lang, german.lang, serbian.lang]).toEqual(['sl', 'de', 'sr-Latn']);
  expect(new Set([slovene.title, german.title, (await firstHtml('/')).title]).size).toBe(3);
});

test('what nobody may see is not found, in the first HTML too', async () => {
  const { draft } = await demoThings();
  const nowhere = await firstHtml('/spaces/nothing-here');
  const hidden = await firstHtml(`/spaces/${draft.key}`);
  expect([nowhere.status, hidden.status, (await firstHtml('/nothing')).status]).toEqual([404, 404, 404]);
  // All but the name that was asked for, and the moment.
  const without = (html: string, key: string) => html.replaceAll(key, 'KEY').replace(/"now":\d+/, '');
  expect(without(hidden.html, draft.key)).toBe(without(nowhere.html, 'nothing-here'));
  expect(hidden.html).toContain('<meta name="robots" content="noindex">');
});
