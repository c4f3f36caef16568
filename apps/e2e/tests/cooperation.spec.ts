import { randomUUID } from 'node:crypto';
import { buildActorConcept, insert } from '@kvart/testing/builders';
import type { Locator, Page } from '@playwright/test';
import { stage } from '../setup/stage.ts';
import { settled } from './support/axe.ts';
import { messageWith } from './support/talk.ts';
import { expect, test } from './support/test.ts';
import { maker, onDatabase, settle, type Townsperson } from './support/town.ts';
import { words } from './support/words.ts';

const t = words('en');

/** A field by its label, whatever mark stands behind the words. */
const field = (within: Page | Locator, label: string): Locator =>
  within.getByLabel(new RegExp(`^${label.replace(/[?()]/g, '\\$&')}`));
const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

/** Says what an actor needs or offers. */
const says = ({ actor }: Townsperson, relation: 'needs' | 'offers', conceptId: string) =>
  onDatabase(stage().town.database, (town) =>
    insert(town, 'actor_concepts', {
      ...buildActorConcept({ actorId: actor.id, conceptId, relation }),
      id: randomUUID(),
    }),
  );

test('from a suggestion to a project of three sectors, in three browsers, nothing typed twice', async ({
  visit,
}) => {
  test.setTimeout(240_000);
  const at = stage().town;
  // Names of their own, so that a second try does not meet those of the first.
  const own = randomUUID().slice(0, 4);
  const city = await settle('Vida Hribar', {
    name: `Mesto Hrib ${own}`,
    kind: 'municipality',
    sector: 'public',
  });
  const studio = await maker(`Oto Plesk ${own}`);
  const bakery = await settle('Mara Kvas', {
    name: `Pekarna Kvas ${own}`,
    kind: 'small_business',
    sector: 'small_business',
  });
  await says(city, 'needs', 'capability.communication.window_design');
  await says(studio, 'offers', 'capability.communication.window_design');
  const [office, atelier, shop] = await Promise.all(
    [city, studio, bakery].map(({ session }) => visit({ at, session })),
  );
  if (!office || !atelier || !shop) throw new Error('There are three browsers.');
  const typed = new Set<string>();
  /** Types something that nobody has typed before. */
  const type = async (where: Locator, text: string) => {
    expect(typed, 'is typed for the first time').not.toContain(text);
    typed.add(text);
    await where.fill(text);
  };
  const go = async (page: Page, address: string) => {
    await page.goto(address);
    await settled(page);
  };
  let because = '';
  let address = '';

  await test.step('a suggestion becomes an introduction, with its reasons as the first words', async () => {
    const { page } = office;
    await go(page, '/for-you');
    const card = page.getByRole('article').filter({ hasText: studio.actor.name });
    await expect(card.getByRole('list', { name: t('suggestions.reasons') })).toBeVisible();
    await button(card, `${t('suggestions.introduce')}: ${studio.actor.name}`).click();
    const letter = page.getByRole('dialog');
    because = await field(letter, t('messages.start.reason')).inputValue();
    expect(because).not.toBe('');
    await type(letter.getByLabel(t('messages.text'), { exact: true }), 'Shall we fill the old arcade?');
    await button(letter, t('messages.start.send')).click();
    await expect(page.getByText(t('messages.intro.waiting'))).toBeVisible();
  });

  await test.step('the introduction becomes a conversation', async () => {
    const { page } = atelier;
    await go(page, '/messages');
    await page.getByRole('link', { name: t('messages.introductionsWait') }).click();
    await page.getByRole('link', { name: new RegExp(city.actor.name) }).click();
    await expect(page.getByText(because).first()).toBeVisible();
    await button(page, t('messages.intro.accept')).click();
    await type(page.getByRole('textbox', { name: t('messages.write', { title: '' }) }), 'Gladly, in spring.');
    await button(page, t('messages.send')).click();
    await expect(messageWith(office.page, 'Gladly, in spring.')).toBeVisible();
  });

  await test.step('the conversation becomes a project, which stays an idea until a second sector is in', async () => {
    const { page } = office;
    await button(page, t('messages.menu.open')).click();
    await page.getByRole('link', { name: t('messages.menu.project') }).click();
    await expect(field(page, t('projects.form.title'))).not.toHaveValue('');
    await expect(field(page, t('projects.invite.message'))).toHaveValue(because);
    await type(field(page, t('projects.form.summary')), 'Six evenings of crafts and music in the arcade.');
    await button(page, t('projects.form.create')).click();
    await expect(page.getByText(t('domain.projectBlocker.one_sector'))).toBeVisible();
    address = new URL(page.url()).pathname;
  });

  await test.step('the studio takes part, and the team is formed', async () => {
    await go(atelier.page, address);
    await button(atelier.page, t('domain.partnerAnswer.accept')).click();
    await expect(
      atelier.page.getByRole('heading', { name: new RegExp(t('domain.projectState.idea')) }),
    ).toBeVisible();
    await go(office.page, address);
    await button(office.page, t('domain.projectAction.form_team')).click();
    await expect(
      office.page.getByRole('heading', { name: new RegExp(t('domain.projectState.team_formed')) }).first(),
    ).toBeVisible();
  });

  await test.step('a role is opened, applied for, and filled by a third sector', async () => {
    const { page } = office;
    await button(page, t('projects.roles.open')).click();
    const role = page.getByRole('dialog');
    await type(field(role, t('projects.roles.form.title')), 'Bread for the evening');
    await button(role, t('projects.roles.publish')).click();
    await expect(page.getByRole('heading', { name: 'Bread for the evening' })).toBeVisible();

    await go(shop.page, address);
    await button(shop.page, t('projects.roles.apply')).click();
    const application = shop.page.getByRole('dialog');
    await type(field(application, t('projects.apply.text')), 'We bake at night anyway.');
    await button(application, t('projects.apply.send')).click();
    await expect(shop.page.getByText('We bake at night anyway.')).toBeVisible();

    await go(page, address);
    await page.getByRole('button', { name: new RegExp(`^${t('domain.applicationAnswer.accept')}`) }).click();
    await button(page.getByRole('dialog'), t('domain.applicationAnswer.accept')).click();
    const partners = page.getByRole('region', { name: t('projects.partners'), exact: true });
    await expect(partners.getByRole('link', { name: bakery.actor.name })).toBeVisible();
    for (const sector of ['public', 'creative', 'small_business'] as const)
      await expect(partners.getByText(t(`domain.sector.${sector}`), { exact: true }).first()).toBeVisible();
  });

  await test.step('a milestone is set by one, and reached by another', async () => {
    await go(office.page, `${address}/work`);
    await button(office.page, t('work.addMilestone')).click();
    const goal = office.page.getByRole('dialog');
    await type(field(goal, t('work.field.title')), 'The first evening');
    await type(field(goal, t('work.field.dueOn')), '2027-05-08');
    await button(goal, t('common.save')).click();
    await expect(goal).toBeHidden();

    await go(atelier.page, `${address}/work`);
    await button(atelier.page, t('work.editOf', { title: 'The first evening' })).click();
    const reached = atelier.page.getByRole('dialog');
    await type(field(reached, t('work.field.reachedOn')), '2027-05-07');
    await button(reached, t('common.save')).click();
    await expect(reached).toBeHidden();
    // Whoever looks at the same page sees it without asking again.
    await expect(office.page.getByText(t('work.milestone.reached', { date: '' }).trim())).toBeVisible();
  });

  await test.step('what it costs is planned, spent, and reported', async () => {
    const { page } = shop;
    await go(page, `${address}/money`);
    await button(page, t('money.lines.add')).click();
    const line = page.getByRole('dialog');
    await type(field(line, t('money.field.title')), 'Flour and wood');
    await type(field(line, t('money.field.amount')), '480.50');
    await button(line, t('common.save')).click();
    await expect(line).toBeHidden();
    await button(page, t('money.expenses.add')).click();
    const spent = page.getByRole('dialog');
    await type(field(spent, t('money.field.title')), 'Flour of May');
    await type(field(spent, t('money.field.amount')), '120.25');
    await button(spent, t('common.save')).click();
    await expect(spent).toBeHidden();

    await go(office.page, `${address}/money`);
    await button(office.page, t('money.expense.confirmOf', { title: 'Flour of May' })).click();
    await expect(
      office.page
        .getByRole('table', { name: t('money.sums') })
        .getByText('120.25')
        .first(),
    ).toBeVisible();
    const [download] = await Promise.all([
      office.page.waitForEvent('download'),
      office.page.getByRole('link', { name: t('money.export', { format: 'CSV' }) }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
  });

  await test.step('the studio writes the story, the city tells it', async () => {
    await go(atelier.page, `${address}/story`);
    await type(field(atelier.page, t('story.form.headline')), 'Six evenings that woke an arcade');
    await type(field(atelier.page, t('story.form.beginning')), 'The arcade had stood empty for nine years.');
    await type(field(atelier.page, t('story.form.happened')), 'On the third evening people danced.');
    await button(atelier.page, t('story.form.save')).click();
    await expect(atelier.page.getByText(t('story.form.saved')).first()).toBeVisible();
    await go(office.page, `${address}/story`);
    await button(office.page, t('story.form.publish')).click();
    await expect(office.page.getByText(t('story.form.published')).first()).toBeVisible();
  });

  await test.step('a visitor reads the story and who is in it, and nothing of the room', async () => {
    const { page } = await visit({ at });
    await go(page, address);
    await expect(page.getByRole('heading', { name: 'Six evenings that woke an arcade' })).toBeVisible();
    await expect(page.getByText('On the third evening people danced.')).toBeVisible();
    await expect(page.getByRole('link', { name: bakery.actor.name })).toBeVisible();
    for (const room of [t('work.title'), t('money.title')])
      await expect(page.getByRole('main').getByRole('link', { name: room, exact: true })).toBeHidden();
    await expect(page.getByText('Flour')).toBeHidden();
  });
});
