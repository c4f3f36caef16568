import { createHash, randomUUID } from 'node:crypto';
import { actorKinds } from '@kvart/domain/actors';
import { buildPerson, buildSession, insert } from '@kvart/testing/builders';
import { stage } from '../setup/stage.ts';
import { expect, test } from './support/test.ts';
import { onDatabase } from './support/town.ts';
import { words } from './support/words.ts';

const t = words('en');

/** Somebody in the demo network who has an account and nothing else. */
async function somebodyNew(): Promise<string> {
  const own = randomUUID().slice(0, 8);
  const session = `newcomer-${own}`;
  await onDatabase(stage().demo.database, async (demo) => {
    const person = buildPerson({ id: randomUUID(), name: 'Lara Žagar', email: `${own}@newcomer.example` });
    await insert(demo, 'persons', person);
    await insert(demo, 'sessions', {
      ...buildSession({ personId: person.id }).row,
      id: randomUUID(),
      tokenHash: createHash('sha256').update(session).digest(),
    });
  });
  return session;
}

test('a firm with a two-minute profile gets ten suggestions of three kinds, each with a reason', async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const { page } = await visit({ session: await somebodyNew() });
  const next = page.getByRole('button', { name: t('common.next'), exact: true });
  const choose = async (legend: string, group: string, word: string) => {
    const within = page.getByRole('group', { name: legend });
    await within.getByText(group, { exact: true }).first().click();
    await within.getByRole('button', { name: word, exact: true }).click();
  };

  await test.step('she says in two minutes who she is', async () => {
    await page.goto('/onboarding');
    await page.getByRole('radio', { name: t('domain.actorKind.creative_firm') }).check();
    await next.click();
    await page.getByLabel(t('onboarding.name.label'), { exact: true }).fill('Atelje Žagar');
    await page.getByRole('combobox', { name: t('onboarding.name.place') }).pressSequentially('Kamnik');
    await page
      .getByRole('option', { name: /^Kamnik/ })
      .first()
      .click();
    await page.getByRole('button', { name: t('onboarding.name.create') }).click();
    await page.getByLabel(t('onboarding.work.about')).fill('Posters, signs and books, printed by hand.');
    await choose(t('onboarding.work.fields'), 'Design and creative services', 'Graphic design');
    await next.click();
    await choose(t('onboarding.give.needs'), 'Space', 'Premises');
    await choose(t('onboarding.give.needs'), 'Business and advice', 'Mentoring');
    await choose(t('onboarding.give.offers'), 'Communication and design', 'Brand and visual identity');
    await choose(t('onboarding.give.offers'), 'Programme and events', 'Workshops and courses');
    await next.click();
  });

  await test.step('and sees at once who suits her, and why', async () => {
    await page.getByRole('link', { name: t('onboarding.done.forYou') }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('suggestions.title') })).toBeVisible();
    const cards = page.getByRole('article');
    await expect(cards).toHaveCount(10);
    const kinds = new Set<string>();
    for (const card of await cards.all()) {
      const reasons = card.getByRole('list', { name: t('suggestions.reasons') }).getByRole('listitem');
      expect(await reasons.count()).toBeGreaterThan(0);
      const text = (await card.textContent()) ?? '';
      for (const kind of actorKinds) if (text.includes(t(`domain.actorKind.${kind}`))) kinds.add(kind);
    }
    expect(kinds.size).toBeGreaterThanOrEqual(3);
  });

  await test.step('rooms too, that permit what is usual for her work', async () => {
    await page.getByRole('tab', { name: t('suggestions.tab.space') }).click();
    await expect(page.getByRole('article').first()).toBeVisible();
  });

  await test.step('she writes to one, and the reason stands there already', async () => {
    await page.getByRole('tab', { name: t('suggestions.tab.partner') }).click();
    await page
      .getByRole('button', { name: new RegExp(`^${t('suggestions.introduce')}: `) })
      .first()
      .click();
    const reason = page.getByRole('dialog').getByLabel(new RegExp(`^${t('messages.start.reason')}`));
    await expect(reason).not.toHaveValue('');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('common.close') })
      .click();
  });

  await test.step('what is not for her goes, and comes back', async () => {
    const first = page.getByRole('article').first();
    const name = await first.getByRole('heading').innerText();
    await first.getByRole('button', { name: t('suggestions.notForMe.of', { name }) }).click();
    await expect(page.getByText(t('suggestions.putAside.why'))).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(9);
    await page
      .getByRole('main')
      .getByRole('button', { name: t('suggestions.undo') })
      .click();
    await expect(page.getByRole('article')).toHaveCount(10);
  });
});
