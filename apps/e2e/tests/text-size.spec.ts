import { findChromium } from '@kvart/testing/chromium';
import { stage } from '../setup/stage.ts';
import { expectNoOverhang, settled } from './support/axe.ts';
import { demoThings, pageOf, thingPages } from './support/demo-pages.ts';
import { plainPages, type PageState } from './support/pages.ts';
import { demoSession, expect, signIn, test } from './support/test.ts';

const allPages = async (): Promise<PageState[]> => {
  const things = await demoThings();
  return [...plainPages.filter(({ act }) => !act), ...thingPages.map((one) => pageOf(things, one))];
};

/** A reader who has set the letters of the browser twice as large: a visitor, and somebody who is signed in. */
for (const signedIn of [false, true]) {
  test(`letters of twice the size fit on every page ${signedIn ? 'of somebody' : 'of a visitor'}`, async ({
    playwright,
  }) => {
    test.setTimeout(240_000);
    const { executablePath, args } = await findChromium();
    const browser = await playwright.chromium.launch({
      executablePath,
      args: [...args, '--blink-settings=defaultFontSize=32,defaultFixedFontSize=26'],
    });
    const whoSees = ({ as, at }: PageState) => `${as ?? 'visitor'} ${(at?.(stage()) ?? stage().demo).url}`;
    const pages = (await allPages()).filter(({ as }) => !!as === signedIn);
    for (const [first, ...others] of Map.groupBy(pages, whoSees).values()) {
      if (!first) continue;
      const where = first.at?.(stage()) ?? stage().demo;
      const context = await browser.newContext({
        baseURL: where.url,
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
      });
      if (first.as) await signIn(context, where, demoSession(first.as));
      const page = await context.newPage();
      for (const { name, path } of [first, ...others]) {
        await page.goto(path);
        await settled(page);
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
        await expectNoOverhang(page, `on the page "${name}"`);
      }
      await context.close();
    }
    await browser.close();
  });
}
