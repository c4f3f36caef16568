import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules that look at colours, and nothing else changes with the theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Every rule of WCAG 2.2 AA that a machine can judge, on the page as it stands; or those of colours alone. */
export async function violations(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // There are no frames, so the page itself can put its findings together. What passed is not worked out in
  // detail, and nothing is fetched again: no page plays anything, which is all that would be looked at.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const chosen = axe.options({
    runOnly: rules === 'all' ? { type: 'tag', values: standards } : { type: 'rule', values: colourRules },
    resultTypes: ['violations'],
    preload: false,
  });
  const { violations: found } = await chosen.analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}\n${failureSummary ?? ''}`,
    ),
  );
}

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

// All rules at both sizes and in both themes; the two other pairs can differ in their colours alone.
const views = [
  { size: desk, theme: 'light', rules: 'all' },
  { size: desk, theme: 'dark', rules: 'colours' },
  { size: phone, theme: 'dark', rules: 'all' },
  { size: phone, theme: 'light', rules: 'colours' },
] as const;

/** Judges the page in both themes on a desk and on a phone. */
export async function expectAccessible(page: Page, sizes = views.map(({ size }) => size)): Promise<void> {
  for (const { size, theme, rules } of views) {
    if (!sizes.includes(size)) continue;
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme });
    await complete(page);
    // Looking at what waited has scrolled the page: what the bar at its top hides now can be scrolled from under it.
    await page.evaluate(() => window.scrollTo(0, 0));
    const release = size === phone ? await unfasten(page) : undefined;
    expect.soft(await violations(page, rules), `${theme} at ${size.width} px`).toEqual([]);
    await release?.();
  }
}

/** On a phone only, for what exists only there. */
export const onPhone = [phone];

/**
 * Lets bars that stay at the edge of a phone's screen scroll along: what lies under them for the moment can be
 * scrolled from under them, which axe does not know.
 */
async function unfasten(page: Page): Promise<() => Promise<void>> {
  const fastened = await page.evaluateHandle(() => {
    const bars = [...document.querySelectorAll<HTMLElement>('main ~ *, main *, header')].filter((element) =>
      ['fixed', 'sticky'].includes(getComputedStyle(element).position),
    );
    for (const bar of bars) bar.style.setProperty('position', 'static');
    return bars;
  });
  return async () => {
    await fastened.evaluate((bars) => bars.forEach((bar) => bar.style.removeProperty('position')));
    await fastened.dispose();
  };
}

/** At the width of a small phone nothing has to be scrolled sideways. */
export async function expectReflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoOverhang(page, 'at 320 px');
}

/** A reader who has set the letters of the browser twice as large reads everything without scrolling sideways. */
export async function expectLargeText(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.setViewportSize(desk);
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
    .toBe('32px');
  await expectNoOverhang(page, 'with letters of twice the size');
}

/** Nothing makes the page wider than the window. */
export const expectNoOverhang = (page: Page, when: string): Promise<void> =>
  expect.poll(() => overhang(page), { message: `scrolls sideways ${when}` }).toEqual([]);

const overhang = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160)),
    ];
  });

/** The page's heading is there, and nothing is still on its way. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible({ timeout: 40_000 });
  await takenOver(page);
  await complete(page);
}

/** What waits until it is seen is looked at, until nothing waits any more. */
async function complete(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const waiting = await page.locator('.skeleton:visible').all();
      await waiting[0]?.scrollIntoViewIfNeeded({ timeout: 500 }).catch(() => undefined);
      return waiting.length;
    })
    .toBe(0);
}

/** Waits until the client has taken over what the server has drawn: a change before that would not match. */
async function takenOver(page: Page): Promise<void> {
  const isOurs = () => {
    const heading = document.querySelector('h1');
    return heading !== null && Object.keys(heading).some((key) => key.startsWith('__reactFiber'));
  };
  // It waits for a sign of somebody.
  await page.evaluate(() => dispatchEvent(new Event('wheel')));
  await expect.poll(() => page.evaluate(isOurs)).toBe(true);
  // The last of it is written with the next frame.
  await page.waitForTimeout(100);
}
