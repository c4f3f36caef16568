import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';
import { readBasemap } from './basemap.ts';
import { drawMap } from './map-picture.ts';
import { viewOf } from './map-view.ts';

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart({ PUBLIC_URL: 'https://kvart.example' });
  const owner = await kvart.member('owner', { name: 'Občina Kamnik' });
  const add = (slug: string, more: object) =>
    addSpace(kvart, owner, { slug, state: 'listed', listedAt: new Date(), ...more });
  await add('velika', { usableM2: 200, title: { sl: 'Hiša <b>&"sin"</b>' }, originalLocale: 'sl' });
  await add('mala', { usableM2: 20, lat: 46.55, lon: 15.64 });
  await add('blizu', { usableM2: 25, lat: 46.5505, lon: 15.6403 });
  await add('osnutek', { state: 'draft', listedAt: null });
});
afterAll(() => kvart.close());

const show = async (query = '', headers: Record<string, string> = {}) => {
  const answer = await fetch(`${kvart.url}/embed/spaces${query}`, { headers });
  return { answer, html: await answer.text() };
};
const slugsIn = (html: string) =>
  new Set([...html.matchAll(/https:\/\/kvart\.example\/spaces\/([\w-]+)\?lang=/g)].map(([, slug]) => slug));

describe('the search in a frame of another site', () => {
  it('may be framed by anyone, runs nothing, and knows no cookies', async () => {
    const cookie = 'kvart_lang=de; kvart_theme=dark; kvart_session=abc';
    const { answer, html } = await show('?lang=sl', { cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(answer.headers.get('vary')).not.toContain('Cookie');
    const policy = String(answer.headers.get('content-security-policy'));
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    const [, css = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    expect(policy).toContain(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=/);
    expect((await show('', { cookie, 'accept-language': 'sl' })).html).toContain('<html lang="sl"');
    // This page alone: the others stay out of frames.
    const other = await fetch(`${kvart.url}/feeds/spaces.rss`);
    expect(other.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('lists what is on offer, and every link opens Kvart in a new tab', async () => {
    const { html } = await show('?view=list&lang=sl');
    expect(slugsIn(html)).toEqual(new Set(['velika', 'mala', 'blizu']));
    expect(html).toContain('Hiša &lt;b&gt;');
    const links = html.match(/<a [^>]*>/g) ?? [];
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(link).toMatch(/target="_blank" rel="noopener"/);
    expect(html).not.toContain('<svg viewBox="0 0 460');
  });

  it('shows the same as the search under the same filters', async () => {
    for (const query of [
      'min=100',
      'max=100',
      'min=21&max=30',
      'q=Hiša',
      'use=use.workshop',
      'step-free=1',
      'box=15,46,16,47',
    ]) {
      const { html } = await show(`?${query}&view=list`);
      const search = await fetch(`${kvart.url}/feeds/spaces.geojson?${query}`);
      const { features } = (await search.json()) as { features: { properties: { url: string } }[] };
      const expected = features.map(({ properties }) => properties.url.split('/').at(-1));
      expect({ query, slugs: slugsIn(html) }).toEqual({ query, slugs: new Set(expected) });
    }
    expect(slugsIn((await show('?state=draft')).html)).not.toContain('osnutek');
  });

  it('gathers pins that lie together, each a link with a name', async () => {
    const { html } = await show('?view=map&lang=en');
    const pins = [...html.matchAll(/<a class="pin" href="([^"]+)"[^>]*aria-label="([^"]+)"/g)];
    expect(pins).toHaveLength(2);
    expect(pins.map(([, , name]) => name)).toContain('2 spaces here');
    const [, cluster = ''] = pins.find(([, , name]) => name === '2 spaces here') ?? [];
    const box = new URL(cluster.replaceAll('&amp;', '&')).searchParams.get('box');
    expect(slugsIn((await show(`?view=list&box=${box}`)).html)).toEqual(new Set(['mala', 'blizu']));
    expect(html).not.toContain('<ol');
  });

  it('says where nothing is, and takes nonsense for nothing', async () => {
    expect((await show('?min=900000&lang=de')).html).toContain('zurzeit kein Raum');
    const { answer, html } = await show('?view=<script>&theme=x&lang=xx&box=a,b&q=%00');
    expect(answer.status).toBe(200);
    expect(html).toContain('data-theme="light"');
    expect((await show('?theme=dark')).html).toContain('data-theme="dark"');
  });
});

describe('the drawn map', () => {
  it('has land, names and a river where it should, and nothing outside of the picture', () => {
    const basemap = readBasemap('nowhere');
    if (!basemap) throw new Error('The map of the sources is missing.');
    const view = viewOf(
      [
        { lat: 46.05, lon: 14.5 },
        { lat: 48.2, lon: 16.37 },
        { lat: 45.8, lon: 15.97 },
      ],
      { width: 640, height: 460 },
    );
    const { land, rivers, labels } = drawMap(basemap, view);
    expect(land.length).toBeGreaterThan(20);
    expect(rivers).not.toBe('');
    expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['Wien', 'Ljubljana', 'Zagreb']));
    for (const [x, y] of [...land.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, a, b]) => [
      Number(a),
      Number(b),
    ])) {
      expect(x).toBeGreaterThanOrEqual(-8);
      expect(x).toBeLessThanOrEqual(648);
      expect(y).toBeGreaterThanOrEqual(-8);
      expect(y).toBeLessThanOrEqual(468);
    }
  });
});
