import { chromium, type Page } from 'playwright-core';

/** A phone of the middle class on a line like Lighthouse's: 1.6 Mbit/s, 150 ms there and back. */
const line = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 84_375 };
const slowdown = 4;

/** Runs in the page: when it was first pressed, and when that opened something. */
const watch = `
  addEventListener('pointerdown', () => { window.tapped ??= performance.now() }, true);
  const look = () => {
    if (document.querySelector('dialog[open]')) window.opened = performance.now();
    else requestAnimationFrame(look);
  };
  look();`;

/** Taps the menu and waits for what it opens; answers with the milliseconds between. */
const tapMenu = async (page: Page): Promise<number> => {
  await page.evaluate(watch);
  await page.locator('header button[aria-label]:visible').last().tap();
  // A function, for the policy of the pages forbids that text becomes a program.
  await page.waitForFunction(() => 'opened' in globalThis, undefined, { timeout: 30_000 });
  return page.evaluate<number>('Math.round(opened - tapped)');
};

/**
 * How long a reader waits for the first thing they press: with what every page needs there already, and at once
 * after the page has appeared, when nothing is.
 */
export async function firstTap(url: string, port: number): Promise<{ readMs: number; hastyMs: number }> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const measured = async (wait: 'networkidle' | 'domcontentloaded') => {
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 1.75,
      isMobile: true,
      hasTouch: true,
      locale: 'en-GB',
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', line);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(url, { waitUntil: wait });
    const ms = await tapMenu(page);
    await context.close();
    return ms;
  };
  const readMs = await measured('networkidle');
  const hastyMs = await measured('domcontentloaded');
  await browser.close();
  return { readMs, hastyMs };
}
