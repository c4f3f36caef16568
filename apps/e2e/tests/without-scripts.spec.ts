import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Locale, locales } from '@kvart/i18n';
import { root } from '../setup/product.ts';
import { stage } from '../setup/stage.ts';
import { demoThings } from './support/demo-pages.ts';
import { onDatabase } from './support/town.ts';
import { demoSession, expect, test } from './support/test.ts';

/** A reader of each script, and of the longest words. */
const langs = ['en', 'de', 'sr'] as const;

for (const lang of langs) {
  test(`without scripts a space can be read and left again, in ${lang}`, async ({ visit }) => {
    const { listed } = await demoThings();
    const facts = await onDatabase(stage().demo.database, async (client) => {
      const { rows } = await client.query<{ usable_m2: string; actor: string; slug: string }>(
        `SELECT s.usable_m2, a.name AS actor, a.slug FROM spaces s JOIN actors a ON a.id = s.actor_id WHERE s.slug = $1`,
        [listed.key],
      );
      return rows[0];
    });
    const { page } = await visit({ lang, javaScriptEnabled: false });
    await page.goto(`/spaces/${listed.key}`);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const main = page.getByRole('main');
    const area = Number(facts?.usable_m2).toLocaleString(lang, { maximumFractionDigits: 2 });
    await expect(main.getByText(`${area}\u00a0m²`).first()).toBeVisible();
    // A picture with a size of its own, from the first byte on.
    await expect(main.locator('img[width][height][srcset]').first()).toBeVisible();
    // What it costs and whom to ask.
    await expect(main.locator('#costs')).toBeVisible();
    await expect(main.locator('#owner')).toBeVisible();
    await main.getByRole('link', { name: facts?.actor, exact: true }).first().click();
    await expect(page).toHaveURL(new RegExp(`/actors/${facts?.slug}$`));
    await expect(page.getByRole('heading', { level: 1, name: facts?.actor })).toBeVisible();
  });
}

test('without scripts the start page leads to the search, and the search to a space', async ({ visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await page.goto('/');
  await page.getByRole('main').locator('a[href="/spaces"]').first().click();
  const cards = page.getByRole('main').getByRole('article');
  expect(await cards.count()).toBeGreaterThan(5);
  const before = await page.getByRole('status').filter({ hasText: /\d/ }).first().textContent();
  // The search is a form like any other: its words go into the address.
  await page.getByRole('searchbox').first().fill('atelje');
  await page.getByRole('searchbox').first().press('Enter');
  await expect(page).toHaveURL(/\/spaces\?q=atelje/);
  await expect(page.getByRole('status').filter({ hasText: /\d/ }).first()).not.toHaveText(before ?? '');
  await cards.first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/spaces\/[a-z0-9-]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('what is typed and pressed before the scripts are there is not lost', async ({ visit }) => {
  const { page } = await visit();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  // The entry is there, what it fetches is late.
  await page.route(/\/assets\/main-[\w-]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/sign-in');
  await page.locator('input[type=email]').fill('nobody@example.org');
  await page.locator('input[type=password]').fill('a password of no account');
  await page.locator('form[method=post] button[type=submit]').click();
  expect(new URL(page.url()).search).toBe('');
  release();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('input[type=email]')).toHaveValue('nobody@example.org');
});

test('what is pressed and typed before even the first script is there is not lost', async ({ visit }) => {
  const { page } = await visit();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/index-[\w-]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/sign-in', { waitUntil: 'commit' });
  await page.locator('header button[aria-label]:visible').last().click();
  await page.locator('input[type=email]').pressSequentially('somebody');
  release();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator('input[type=email]')).toHaveValue('somebody');
});

test('a page whose first script did not come is asked for anew, once', async ({ visit }) => {
  const { page, guard } = await visit({ session: demoSession('creative.kamnik') });
  guard.allow(/Failed to load resource/);
  let pages = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) pages += 1;
  });
  await page.route(/\/assets\/main-[\w-]+\.js$/, (route) => (pages < 2 ? route.abort() : route.continue()));
  await page.goto('/home');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(pages).toBe(2);
});

test('a page that is used the moment it appears keeps every key and every press', async ({ visit }) => {
  const { page } = await visit();
  await page.goto('/sign-in', { waitUntil: 'commit' });
  await page.locator('input[type=email]').pressSequentially('nobody@example.org');
  await page.locator('input[type=password]').pressSequentially('a password of no account');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('input[type=email]')).toHaveValue('nobody@example.org');
  await page.goto('/spaces', { waitUntil: 'commit' });
  await page.locator('header button[aria-label]:visible').last().click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the first view of each public page stays within its weight', async () => {
  const dist = join(root, 'apps/web/dist');
  const read = (path: string) => readFileSync(join(dist, path));
  const preload = JSON.parse(read('preload.json').toString()) as {
    app: string[];
    messages: Record<string, Record<string, string[]>>;
    routes: Record<string, string[]>;
    routeMessages: Record<string, string[]>;
  };
  const html = read('index.html').toString();
  const entry = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].flatMap(([, path]) => path ?? []);
  const weigh = (scripts: string[]) =>
    Math.ceil([...new Set(scripts)].reduce((sum, path) => sum + gzipSync(read(path)).length, 0) / 1000);
  /** What is fetched while the reader reads, and what the first touch of a page has fetched in all. */
  const weightsOf = (file: string, lang: string) => {
    const groups = preload.messages[lang] ?? {};
    const ahead = [...entry, ...preload.app, ...(groups['core'] ?? [])];
    const messages = (preload.routeMessages[file] ?? []).flatMap((name) => groups[name] ?? []);
    return { ahead: weigh(ahead), whole: weigh([...ahead, ...messages, ...(preload.routes[file] ?? [])]) };
  };
  // Kilobytes of script; none may grow unnoticed.
  const most = {
    index: 172,
    'sign-in': 173,
    'actors.$slug': 192,
    actors: 206,
    spaces: 218,
    'spaces.$slug': 216,
    'space-requests': 193,
    'space-requests.$slug': 207,
    projects: 195,
    'projects.$slug': 215,
    'projects.$slug.effect': 200,
  };
  // Letters of two bytes weigh more, however well they are packed.
  const heavier: Partial<Record<Locale, number>> = { sk: 2, bg: 4, sr: 4 };
  for (const [file, limit] of Object.entries(most)) {
    const weights = locales.map((lang) => ({ lang, ...weightsOf(file, lang) }));
    const within = weights.every(
      ({ lang, ahead, whole }) =>
        ahead <= 163 + (heavier[lang] ? 1 : 0) && whole <= limit + (heavier[lang] ?? 0),
    );
    expect({ file, within, weights }).toEqual({ file, within: true, weights });
  }
});

test('a page carries the style that it shows, and no more', async () => {
  const { listed, actor } = await demoThings();
  for (const path of [
    '/',
    '/spaces',
    '/space-requests',
    `/spaces/${listed.key}`,
    `/actors/${actor.key}`,
    '/sign-in',
    '/nothing',
  ]) {
    const html = await fetch(stage().demo.url + path).then((response) => response.text());
    const css = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
    const weight = gzipSync(css).length;
    expect({ path, weight, within: weight > 3000 && weight <= 7500 }).toEqual({ path, weight, within: true });
    expect(html).not.toContain('rel="stylesheet"');
  }
});

test('a page that is only read fetches what every page needs, and runs none of it', async ({ visit }) => {
  const { page } = await visit();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto('/spaces');
  await expect.poll(() => scripts.some((path) => path.includes('/base-'))).toBe(true);
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((path) => path.includes('/spaces-'))).toEqual([]);
  const isOurs = () => page.evaluate(() => Object.keys(document.querySelector('h1') ?? {}).length > 0);
  expect(await isOurs()).toBe(false);
  await page.mouse.move(100, 100);
  await page.mouse.move(110, 120);
  await expect.poll(isOurs).toBe(true);
});
