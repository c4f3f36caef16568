/** Takes pictures of the maps in a real browser: `npm run basemap:look`, then open test-results/basemap. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Page } from 'playwright-core';
import { build, preview } from 'vite';

const target = join(import.meta.dirname, '../../test-results/basemap');
const configFile = join(import.meta.dirname, 'look.vite.ts');
const cities = ['kamnik', 'kosice', 'herrenberg', 'leonding', 'gabrovo', 'resita', 'sombor', 'balti'];
const wanted = process.argv.slice(2);

await build({ configFile, logLevel: 'warn' });
const server = await preview({ configFile, preview: { port: 0, host: '127.0.0.1' } });
const address = server.resolvedUrls?.local[0] ?? '';
mkdirSync(target, { recursive: true });
const browser = await playwright.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath()),
  // Its arguments suit a server without a screen; these few would hide what a reader's browser does.
  args: chromium.args.filter((arg) => !/single-process|no-zygote|disable-web-security/.test(arg)),
});
const complaints: string[] = [];
const blank = await browser.newPage();

type Shot = { name: string; query: string; act?: (page: Page) => Promise<void> };
const shots: Shot[] = [
  { name: 'region', query: 'show=actors' },
  { name: 'region-spaces-sl', query: 'show=spaces&lang=sl' },
  ...cities.map((city) => ({ name: `city-${city}`, query: `show=spaces&city=${city}` })),
  { name: 'country', query: 'show=actors&city=kamnik', act: zoomOut(4) },
  { name: 'district', query: 'show=actors&city=leonding', act: zoomOut(2) },
  { name: 'selected', query: 'show=actors&city=gabrovo&selected=gabrovo-9' },
  { name: 'crowd', query: 'show=actors&each=300&lang=de' },
  { name: 'place', query: 'show=place' },
  { name: 'blurred', query: 'show=blurred' },
  { name: 'pick', query: 'show=pick' },
];

function zoomOut(times: number) {
  return async (page: Page): Promise<void> => {
    for (let i = 0; i < times; i++) {
      await page.getByRole('button', { name: 'Zoom out' }).click();
      await page.waitForTimeout(700);
    }
  };
}

for (const width of [360, 1440]) {
  for (const theme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      viewport: { width, height: width === 360 ? 640 : 800 },
      colorScheme: theme,
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
    for (const shot of shots) {
      const name = `${shot.name}-${width}-${theme}`;
      if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
      await page.goto(`${address}?${shot.query}`);
      await page.getByRole('button', { name: 'Zoom in' }).waitFor();
      await page.waitForTimeout(4500);
      await shot.act?.(page);
      if (shot.act) await page.waitForTimeout(800);
      await page.screenshot({ path: join(target, `${name}.png`) });
    }
    await page.close();
  }
}
await blank.close();
await browser.close();
await server.close();
console.log(complaints.length ? [...new Set(complaints)].join('\n') : 'No complaints from the browser.');
