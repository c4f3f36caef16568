import type { Locator, Page } from '@playwright/test';
import { stage } from '../setup/stage.ts';
import { settled } from './support/axe.ts';
import { keyboard } from './support/hand.ts';
import { expect, test } from './support/test.ts';
import { words } from './support/words.ts';

const t = words('en');
const start = (label: string) => new RegExp(`^${label.replace(/[?()]/g, '\\$&')}`);
const main = (page: Page): Locator => page.getByRole('main');
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });
const field = (page: Page, label: string) => main(page).getByLabel(start(label)).first();
const dialog = (page: Page) => page.getByRole('dialog');

// What was done stays done: a second try would find another desk.
test.describe.configure({ retries: 0 });

test('an adviser works half an hour, by keyboard alone, and every act stands in the log', async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const { url, sessions } = stage().demo;
  const { page } = await visit({
    session: sessions['adviser.herrenberg@demo.kvart.example'],
    viewport: { width: 1280, height: 800 },
  });
  const hand = keyboard(page);
  const nav = page.getByRole('navigation', { name: t('deskNav.label') });
  const bar = page.getByRole('complementary', { name: t('deskNav.case') });
  /** How many cases wait, as the ways of the desk say. */
  const waiting = async (): Promise<number> =>
    Number(/\d+/.exec(await nav.getByRole('link', { name: start(t('deskNav.cases')) }).innerText())?.[0]);
  const goTo = async (label: string) => {
    await hand.press(nav.getByRole('link', { name: start(label) }));
    await settled(page);
  };
  const openCase = async (kind: 'verification' | 'notice' | 'first_listing') => {
    await page.goto(`${url}/desk?kind=${kind}`);
    await settled(page);
    const first = main(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('checkbox') })
      .getByRole('link');
    const name = await first.first().innerText();
    await hand.press(first.first());
    await bar.waitFor();
    return name;
  };

  await page.goto(`${url}/desk`);
  await settled(page);
  // The numbers come a moment after the ways.
  await expect.poll(waiting).toBeGreaterThan(3);
  const before = await waiting();

  const verified = await test.step('verifies an actor', async () => {
    const name = await openCase('verification');
    await hand.write(field(page, t('verifications.document')), 'Statutes, shown at the counter');
    await hand.write(field(page, t('verifications.callBack')), 'The chair, at the number of the register');
    await hand.write(field(page, t('verifications.reason')), 'Name, seat and statutes agree.');
    await hand.press(button(page, t('verifications.grant')));
    await expect(page.getByText(t('verifications.granted'))).toBeVisible();
    return name;
  });

  const told = await test.step('decides a notice with a statement of reasons', async () => {
    const name = await openCase('notice');
    await hand.select(field(page, t('desk.statement.measure')), 'ask_to_edit');
    await hand.write(field(page, t('desk.statement.facts')), 'We went there: the rail is missing.');
    await hand.pick(main(page).getByRole('radio', { name: t('domain.noticeGround.rules') }));
    await hand.write(field(page, t('desk.decide.basis')), 'What is dangerous is said on the page.');
    await hand.press(button(page, t('desk.decide.send')));
    await expect(page.getByText(t('desk.decide.done'))).toBeVisible();
    return name;
  });

  const seen = await test.step('looks at a first listing and sets it aside, on its own page', async () => {
    const name = await openCase('first_listing');
    await hand.press(bar.getByRole('button', { name: t('domain.caseStep.done') }));
    await expect(page.getByText(t('deskNav.seenTo'))).toBeVisible();
    await hand.press(bar.getByRole('link', { name: start(t('deskNav.next', { thing: '' })) }));
    await settled(page);
    return name;
  });

  await test.step('the queue is shorter by what was done', async () => {
    await page.goto(`${url}/desk`);
    await settled(page);
    await expect.poll(waiting).toBe(before - 3);
  });

  await test.step('introduces two actors', async () => {
    await goTo(t('deskNav.introductions'));
    await hand.press(main(page).getByRole('link', { name: t('suggestions.introduceTwo.title') }));
    await hand.search(field(page, t('suggestions.introduceTwo.first')), 'Stadt Herr', /^Stadt Herrenberg/);
    await hand.search(field(page, t('suggestions.introduceTwo.second')), 'Schule', /^Schule/);
    await hand.write(field(page, t('suggestions.introduceTwo.note')), 'A term about empty shops?');
    await hand.press(button(page, t('suggestions.introduceTwo.send')));
    await expect(page.getByText(t('suggestions.introduceTwo.done'))).toBeVisible();
    await expect(page).toHaveURL(/\/introductions$/);
  });

  await test.step('asks how an earlier one went, and writes it down', async () => {
    const due = main(page)
      .getByRole('listitem')
      .filter({ hasText: t('brokerage.introductions.asked') });
    await hand.press(
      due.first().getByRole('button', { name: start(t('domain.introductionOutcome.cooperation')) }),
    );
    await expect(page.getByText(t('brokerage.introductions.recorded'))).toBeVisible();
  });

  await test.step('writes down a call', async () => {
    await goTo(t('deskNav.advice'));
    await hand.press(button(page, t('brokerage.advice.log')));
    const inside = (label: string) => dialog(page).getByLabel(start(label)).first();
    await hand.search(inside(t('brokerage.advice.actor')), 'Stadt Herr', /^Stadt Herrenberg/);
    await hand.write(inside(t('brokerage.advice.minutes')), '20');
    await hand.write(inside(t('brokerage.advice.topic')), 'Which rooms to list first');
    await hand.press(dialog(page).getByRole('button', { name: t('brokerage.advice.save') }));
    await expect(main(page).getByText('Which rooms to list first')).toBeVisible();
  });

  await test.step('takes the numbers along for the funder', async () => {
    await goTo(t('deskNav.dashboard'));
    const file = page.waitForEvent('download');
    await hand.press(
      main(page).getByRole('link', { name: t('brokerage.dashboard.export', { format: 'XLSX' }) }),
    );
    expect((await file).suggestedFilename()).toMatch(/\.xlsx$/);
  });

  await test.step('every act stands in the log', async () => {
    await goTo(t('deskNav.log'));
    const acts = main(page).getByRole('listitem');
    const said = (noun: string, verb: string) => `${noun}: ${verb}`;
    for (const [act, thing] of [
      [said(t('log.noun.case'), t('log.verb.done')), seen],
      [said(t('log.noun.decision'), t('domain.measure.ask_to_edit')), told],
      [said(t('log.noun.actor'), t('log.verb.verified')), verified],
    ] as const)
      await expect(acts.filter({ hasText: act }).filter({ hasText: thing }).first()).toBeVisible();
  });
});
