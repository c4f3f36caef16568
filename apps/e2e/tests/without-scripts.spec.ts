import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../setup/product.ts';
import { stage } from '../setup/stage.ts';
import { demoThings } from './support/demo-pages.ts';
import { onDatabase } from './support/town.ts';
import { expect, test } from './support/test.ts';

const langs = ['en', 'sl', 'de'] as const;

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
  const weigh = (file: string, lang: string) => {
    const words = ['core', ...(preload.routeMessages[file] ?? [])];
    const messages = words.flatMap((name) => preload.messages[lang]?.[name] ?? []);
    const scripts = new Set([...entry, ...preload.app, ...messages, ...(preload.routes[file] ?? [])]);
    return [...scripts].reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
  };
  // Kilobytes of script. What weighs more than 165 is on its way there; none may grow unnoticed.
  const most = {
    index: 168,
    'sign-in': 168,
    'actors.$slug': 180,
    actors: 195,
    spaces: 206,
    'spaces.$slug': 200,
  };
  for (const [file, limit] of Object.entries(most)) {
    const weights = langs.map((lang) => Math.ceil(weigh(file, lang) / 1000));
    expect({ file, within: Math.max(...weights) <= limit, weights }).toEqual({ file, within: true, weights });
  }
});
