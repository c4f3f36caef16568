import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildActor, insert } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';
import { escapeHtml } from '../../platform/http/escape-html.ts';
import { scriptJson } from './page-head.ts';
import { findPage } from './page-routes.ts';

let kvart: KvartApp;
let client: string;

/** A built client in small: what the server needs of it. */
beforeAll(async () => {
  client = await mkdtemp(join(tmpdir(), 'kvart-client-'));
  await mkdir(join(client, 'assets'));
  await writeFile(join(client, 'assets', 'index-abcdefgh.js'), 'export {};');
  await writeFile(
    join(client, 'index.html'),
    '<!doctype html><html lang="%lang%" data-theme="%theme%"><head><!--kvart:head--><link rel="stylesheet" crossorigin href="/assets/index-abcdefgh.css"></head><body><div id="root"><!--kvart:page--></div><!--kvart:data--></body></html>',
  );
  await writeFile(join(client, 'assets', 'index-abcdefgh.css'), '.shown{color:red}.hidden{color:blue}');
  const actorPage = `query ActorPage($slug: String!) { actor(slug: $slug) { slug name about { text } website place { name country } logo { id } contact { email } } }`;
  const spacePage = `query SpacePage($slug: String!) { space(slug: $slug) { slug } }`;
  const published = `query PublishedText($kind: PublishedTextKind!, $on: String) { publishedText(kind: $kind, on: $on) { text } }`;
  await writeFile(
    join(client, 'operations.json'),
    JSON.stringify({ ActorPage: actorPage, SpacePage: spacePage, PublishedText: published }),
  );
  await writeFile(
    join(client, 'preload.json'),
    JSON.stringify({
      app: ['/assets/main.js'],
      messages: { sl: { core: ['/assets/sl.js'], actors: ['/assets/sl-actors.js'] } },
      routes: { 'actors.$slug': ['/assets/actor.js'] },
      routeMessages: { 'actors.$slug': ['actors'] },
    }),
  );
  await mkdir(join(client, 'server'));
  await writeFile(
    join(client, 'server', 'server.mjs'),
    `let drawn = 0;
export const draw = async (address, boot) => {
  if (address.includes('faulty')) throw new Error('window is not defined');
  const { actor } = boot.queries.find(({ query }) => query === 'ActorPage')?.data ?? {};
  return { html: '<h1 class="shown">' + (boot.missing ?? actor?.about.text ?? boot.locale) + ' ' + (drawn += 1) + '</h1>', links: '<link rel="preload" href="/a.webp">' };
};`,
  );
  kvart = await startKvart({ WEB_DIST: client, PUBLIC_URL: 'https://kvart.example' });
  // Somebody has set it up: nothing is drawn before that.
  await kvart.person();
  await insert(
    kvart.database.pool,
    'actors',
    buildActor({
      slug: 'tiskarna',
      name: 'Tiskarna </script><script>alert(1)</script> & "Sin"',
      about: { sl: 'Tiskamo $& ročno.', en: 'We print by hand.' },
      originalLocale: 'sl',
      email: 'canary@example.org',
    }),
  );
});
afterAll(async () => {
  await kvart.close();
  await rm(client, { recursive: true, force: true });
});

const page = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(kvart.url + path, { headers });
  return { status: response.status, headers: response.headers, html: await response.text() };
};

interface Boot {
  locale: string;
  queries: { query: string; variables: object; data: object }[];
  clock?: { now: number; timeZone: string };
  missing?: string;
}
/** Enough of an answer to be worth packing. */
const fields = (field: string) => Array.from({ length: 30 }, (_, index) => `f${index}: ${field}`).join(' ');

const bootOf = (html: string) =>
  JSON.parse(/<script type="application\/json" id="kvart-data">(.*?)<\/script>/s.exec(html)![1]!) as Boot;

describe('a public page', () => {
  it('of an entry that was merged into another one leads there', async () => {
    const owner = await kvart.member();
    const kept = await addSpace(kvart, owner, { state: 'listed' });
    const other = await addSpace(kvart, owner, { state: 'archived' });
    await kvart.database.pool.query('UPDATE spaces SET merged_into_id = $1 WHERE id = $2', [
      kept.id,
      other.id,
    ]);
    const response = await fetch(`${kvart.url}/spaces/${other.slug}?lang=de`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      `/spaces/${kept.slug}?lang=de`,
    ]);
  });

  it('carries title, description, alternates and JSON-LD in the language of the reader', async () => {
    const { status, html, headers } = await page('/actors/tiskarna', { 'accept-language': 'sl-SI,de;q=0.5' });
    expect(status).toBe(200);
    expect(headers.get('content-language')).toBe('sl');
    expect(html).toContain('<html lang="sl"');
    expect(html).toContain('<title>Tiskarna &lt;/script&gt;');
    expect(html).toContain('content="Tiskamo $&amp; ročno."');
    expect(html).toContain('<link rel="canonical" href="https://kvart.example/actors/tiskarna">');
    expect(html).toContain('hreflang="de" href="https://kvart.example/actors/tiskarna?lang=de"');
    expect(html).toContain('"@type":"Organization"');
    expect(html).toContain('data-scripts="/assets/main.js /assets/sl.js"');
    expect(html).toContain('data-more="/assets/sl-actors.js /assets/actor.js"');
  });

  it('holds the data the client would ask for, and nothing a visitor may not see', async () => {
    const { html } = await page('/actors/tiskarna?lang=de');
    const boot = bootOf(html);
    expect(boot.locale).toBe('de');
    expect(boot.queries).toMatchObject([
      { query: 'Viewer', variables: {}, data: { viewer: null } },
      { query: 'ActorPage', variables: { slug: 'tiskarna' }, data: { actor: { slug: 'tiskarna' } } },
    ]);
    expect(html).not.toContain('canary@example.org');
    expect(html).not.toContain('<script>alert');
  });

  it('leaves a signed-in reader to their client, and follows their theme', async () => {
    const { client: browser } = await kvart.person();
    // This installation has TLS in its address, so the cookie has the name that goes with it.
    const cookie = `__Host-kvart_session=${browser.cookie('kvart_session')}; kvart_theme=dark`;
    const { html } = await page('/actors/tiskarna', { cookie });
    expect(html).toContain('"queries":[]');
    expect(html).toContain('data-theme="dark"');
  });

  it('stands drawn in the HTML for a visitor, who then fetches the scripts', async () => {
    const { html } = await page('/actors/tiskarna?lang=sl', { cookie: 'kvart_theme=light' });
    expect(html).toMatch(
      /<div id="root" data-scripts="[^>]*><h1 class="shown">Tiskamo \$& ročno. \d+<\/h1><\/div>/,
    );
    expect(html).toContain('<link rel="preload" href="/a.webp">');
    expect(html).not.toContain('modulepreload');
    expect(bootOf(html).clock).toEqual({ now: expect.any(Number), timeZone: 'Europe/Ljubljana' });
  });

  it('carries the style that it shows, which the policy lets count, and names the whole', async () => {
    const { html, headers } = await page('/actors/tiskarna');
    const css = /<style>(.*)<\/style>/.exec(html)![1]!;
    expect(css).toBe('.shown{color:red}');
    const hash = createHash('sha256').update(css).digest('base64');
    expect(headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${hash}'`);
    expect(html).toContain('data-style="/assets/index-abcdefgh.css"');
    expect(html).not.toContain('rel="stylesheet"');
    const { client: browser } = await kvart.person();
    const cookie = `__Host-kvart_session=${browser.cookie('kvart_session')}`;
    const signedIn = await page('/actors/tiskarna', { cookie });
    expect(signedIn.html).toContain('rel="stylesheet"');
    expect(signedIn.headers.get('content-security-policy')).toContain("style-src 'self';");
  });

  it('travels packed, as do the answers of the API', async () => {
    const headers = { 'accept-encoding': 'br' };
    expect((await page('/actors/tiskarna', headers)).headers.get('content-encoding')).toBe('br');
    const answer = await fetch(`${kvart.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'x-kvart-csrf': '1' },
      body: JSON.stringify({ query: `{ ${fields('config { mode demo locales }')} }` }),
    });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(Object.keys(((await answer.json()) as { data: object }).data)).toHaveLength(30);
  });

  it('is drawn once while nothing changes, and anew as soon as its data does', async () => {
    const drawing = async () => /<h1 .*<\/h1>/.exec((await page('/actors/tiskarna?lang=en')).html)![0];
    const first = await drawing();
    expect(await drawing()).toBe(first);
    await kvart.database.pool.query(`UPDATE actors SET about = '{"en": "We bind too."}'::jsonb`);
    expect(await drawing()).toContain('We bind too.');
  });

  it('is left to the browser where drawing fails, and where somebody is signed in', async () => {
    const { status, html } = await page('/privacy?faulty');
    expect(status).toBe(200);
    expect(html).toContain('<div id="root"></div>');
    expect(html).toContain('<link rel="modulepreload" href="/assets/main.js">');
    expect(bootOf(html).clock).toBeUndefined();
    const { client: browser } = await kvart.person();
    const cookie = `__Host-kvart_session=${browser.cookie('kvart_session')}`;
    expect((await page('/privacy', { cookie })).html).toContain('<div id="root"></div>');
  });

  it('stands where there is nothing to show on it yet', async () => {
    expect((await page('/rules')).status).toBe(200);
  });

  it('answers 404 with the page of the client where there is nothing, and never for search engines', async () => {
    for (const path of ['/actors/nobody', '/no/such/page']) {
      const { status, html } = await page(path);
      expect({ path, status }).toEqual({ path, status: 404 });
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).toContain('<title>There is nothing at this address');
      // Drawn as well, without what was not found.
      expect(html).toContain(`<h1 class="shown">${path} `);
      expect(bootOf(html)).toMatchObject({ missing: path, queries: [{ query: 'Viewer' }] });
    }
    const { client: browser } = await kvart.person();
    const cookie = `__Host-kvart_session=${browser.cookie('kvart_session')}`;
    expect(bootOf((await page('/no/such/page', { cookie })).html).missing).toBeUndefined();
    expect((await page('/assets/gone.js')).headers.get('content-type')).toContain('text/plain');
  });

  it('comes with a policy that runs no script of others', async () => {
    const { headers } = await page('/');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is cached for ever where its name holds a hash', async () => {
    const { headers } = await page('/assets/index-abcdefgh.js');
    expect(headers.get('cache-control')).toContain('immutable');
    expect((await page('/index.html')).status).toBe(404);
    expect((await page('/operations.json')).status).toBe(404);
    expect((await page('/server/server.mjs')).status).toBe(404);
  });

  it('is listed for search engines', async () => {
    expect((await page('/robots.txt')).html).toContain('Sitemap: https://kvart.example/sitemap.xml');
    expect((await page('/sitemap.xml')).html).toContain('<loc>https://kvart.example/actors/tiskarna</loc>');
  });
});

describe('writing into HTML', () => {
  it('leaves nothing that could end an element or an attribute', () => {
    const nasty = `</script><!--"'&>`;
    expect(escapeHtml(nasty)).not.toMatch(/[<>"']/);
    expect(scriptJson({ nasty })).not.toContain('<');
    expect(JSON.parse(scriptJson({ nasty }))).toEqual({ nasty });
  });

  it('finds the page of an address', () => {
    expect(findPage('/spaces/new')?.route.file).toBe('spaces.new');
    expect(findPage('/spaces/atelje')).toMatchObject({ params: { slug: 'atelje' } });
    expect(findPage('/spaces/a/b/c')).toBeNull();
  });
});
