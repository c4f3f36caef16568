import { findChromium } from '@kvart/testing/chromium';
import { stage } from '../setup/stage.ts';
import { expectNoOverhang, settled } from './support/axe.ts';
import { demoThings, pageOf, thingPages } from './support/demo-pages.ts';
import { plainPages } from './support/pages.ts';
import { demoSession, expect, signIn, test } from './support/test.ts';

/** A reader who has set the letters of the browser twice as large. */
test('letters of twice the size fit on every page', async ({ playwright }) => {
  test.setTimeout(120_000);
  const { executablePath, args } = await findChromium();
  const browser = await playwright.chromium.launch({
    executablePath,
    args: [...args, '--blink-settings=defaultFontSize=32,defaultFixedFontSize=26'],
  });
  const things = await demoThings();
  const pages = [...plainPages.filter(({ act }) => !act), ...thingPages.map((one) => pageOf(things, one))];
  for (const { name, path, at, as } of pages) {
    const where = at?.(stage()) ?? stage().demo;
    const context = await browser.newContext({
      baseURL: where.url,
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    });
    if (as) await signIn(context, where, demoSession(as));
    const page = await context.newPage();
    await page.goto(path);
    await settled(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    await expectNoOverhang(page, `on the page "${name}"`);
    await context.close();
  }
  await browser.close();
});
