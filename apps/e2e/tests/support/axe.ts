import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Every rule of WCAG 2.2 AA that a machine can judge, on the page as it stands. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}\n${failureSummary ?? ''}`,
    ),
  );
}

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

const views = [
  { size: desk, theme: 'light' },
  { size: desk, theme: 'dark' },
  { size: phone, theme: 'dark' },
  { size: phone, theme: 'light' },
] as const;

/** Judges the page in both themes on a desk and on a phone. */
export async function expectAccessible(page: Page, sizes = views.map(({ size }) => size)): Promise<void> {
  for (const { size, theme } of views) {
    if (!sizes.includes(size)) continue;
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme });
    await settled(page);
    expect.soft(await violations(page), `${theme} at ${size.width} px`).toEqual([]);
  }
}

/** On a phone only, for what exists only there. */
export const onPhone = [phone];

/** At 320 px, and with letters twice as large, nothing has to be scrolled sideways. */
export async function expectReflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => overhang(page), { message: 'scrolls sideways at 320 px' }).toEqual([]);
  await page.setViewportSize(desk);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await expect.poll(() => overhang(page), { message: 'scrolls sideways at 200 % text' }).toEqual([]);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

/** The elements that make the page wider than the window, none where it is not. */
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
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
}
