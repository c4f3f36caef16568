import { stage } from '../setup/stage.ts';
import {
  expectAccessible,
  expectLargeText,
  expectReflow,
  onPhone,
  settled,
  violations,
} from './support/axe.ts';
import { demoThings, pageOf, thingPages, type DemoThings } from './support/demo-pages.ts';
import { plainPages, type PageState } from './support/pages.ts';
import { demoSession, expect, test, type Visit, type Visitor } from './support/test.ts';

type Open = (visitor?: Visitor) => Promise<Visit>;

async function look(visit: Open, { path, at, as, act, missing, phone }: PageState): Promise<void> {
  const { page, guard } = await visit({ at: at?.(stage()), session: as ? demoSession(as) : undefined });
  if (missing) guard.allow(/status of 404/);
  await page.goto(path);
  await settled(page);
  await act?.(page);
  await expectAccessible(page, phone && onPhone);
  await expectReflow(page);
  if (!phone) await expectLargeText(page);
}

for (const state of plainPages) {
  test(`axe and reflow: ${state.name}`, ({ visit }) => look(visit, state));
}

let things: DemoThings | undefined;
for (const state of thingPages) {
  test(`axe and reflow: ${state.name}`, async ({ visit }) => {
    things ??= await demoThings();
    await look(visit, pageOf(things, state));
  });
}

test('axe finds what is wrong on purpose', async ({ visit }) => {
  const { page } = await visit();
  await page.goto('/privacy');
  await settled(page);
  await page.evaluate(() => {
    const wrong = document.createElement('div');
    wrong.innerHTML = '<input><p>pale</p>';
    wrong.style.setProperty('color', '#bbb');
    wrong.style.setProperty('background', '#fff');
    document.querySelector('main')?.append(wrong);
  });
  const found = (await violations(page)).map((violation) => violation.split(':')[0]);
  expect(found).toEqual(expect.arrayContaining(['label', 'color-contrast']));
});
