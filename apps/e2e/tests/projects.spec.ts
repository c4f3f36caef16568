import { stage } from '../setup/stage.ts';
import { settled } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { maker, settle } from './support/town.ts';
import { words } from './support/words.ts';

const t = words('en');

test('three partners of three sectors: one begins, one is invited, one takes an open role', async ({
  visit,
}) => {
  test.setTimeout(150_000);
  const at = stage().town;
  const lead = await settle('Vida Hribar', { name: 'Mesto Hrib', kind: 'municipality', sector: 'public' });
  const studio = await maker('Oto Plesk');
  const bakery = await settle('Mara Kvas', {
    name: 'Pekarna Kvas',
    kind: 'small_business',
    sector: 'small_business',
  });
  const [office, atelier, shop] = await Promise.all(
    [lead, studio, bakery].map(({ session }) => visit({ at, session })),
  );
  if (!office || !atelier || !shop) throw new Error('There are three browsers.');
  const title = `Night market ${lead.actor.slug.slice(-4)}`;
  let address = '';

  await test.step('the city begins it with the studio it talks to, and it stays an idea', async () => {
    const { page } = office;
    await page.goto(`/projects/new?with=${studio.actor.slug}`);
    await settled(page);
    await page.getByLabel(new RegExp(`^${t('projects.form.title')}`)).fill(title);
    await page
      .getByLabel(new RegExp(`^${t('projects.form.summary')}`))
      .fill('Six evenings of crafts and music.');
    await page.getByRole('button', { name: t('projects.form.create'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText(t('domain.projectBlocker.one_sector'))).toBeVisible();
    address = new URL(page.url()).pathname;
  });

  await test.step('the studio takes part, and the team can be formed', async () => {
    await atelier.page.goto(address);
    await settled(atelier.page);
    await atelier.page.getByRole('button', { name: t('domain.partnerAnswer.accept'), exact: true }).click();
    await expect(
      atelier.page.getByRole('heading', { name: new RegExp(t('domain.projectState.idea')) }),
    ).toBeVisible();
    await office.page.reload();
    await settled(office.page);
    await office.page.getByRole('button', { name: t('domain.projectAction.form_team'), exact: true }).click();
    await expect(
      office.page.getByRole('heading', { name: new RegExp(t('domain.projectState.team_formed')) }).first(),
    ).toBeVisible();
  });

  await test.step('a role is opened, applied for, and filled by a third', async () => {
    await office.page.getByRole('button', { name: t('projects.roles.open'), exact: true }).click();
    const form = office.page.getByRole('dialog');
    await form
      .getByLabel(new RegExp(`^${t('projects.roles.form.title').replace('?', '\\?')}`))
      .fill('Bread for the evening');
    await form.getByRole('button', { name: t('projects.roles.publish'), exact: true }).click();
    await expect(office.page.getByRole('heading', { name: 'Bread for the evening' })).toBeVisible();

    await shop.page.goto(address);

    await settled(shop.page);
    await shop.page.getByRole('button', { name: t('projects.roles.apply'), exact: true }).click();
    const words = shop.page.getByRole('dialog');
    await words.getByLabel(new RegExp(`^${t('projects.apply.text')}`)).fill('We bake at night anyway.');
    await words.getByRole('button', { name: t('projects.apply.send'), exact: true }).click();
    await expect(shop.page.getByText('We bake at night anyway.')).toBeVisible();

    await office.page.reload();

    await settled(office.page);
    await office.page
      .getByRole('button', { name: new RegExp(`^${t('domain.applicationAnswer.accept')}`) })
      .click();
    await office.page
      .getByRole('dialog')
      .getByRole('button', { name: t('domain.applicationAnswer.accept'), exact: true })
      .click();
    const partners = office.page.getByRole('region', { name: t('projects.partners'), exact: true });
    await expect(partners.getByRole('link', { name: bakery.actor.name })).toBeVisible();
    for (const sector of ['public', 'creative', 'small_business'] as const)
      await expect(partners.getByText(t(`domain.sector.${sector}`), { exact: true }).first()).toBeVisible();
  });

  await test.step('a visitor reads who is in it, and nothing of the room', async () => {
    const { page } = await visit({ at });
    await page.goto(address);
    await settled(page);
    await expect(page.getByRole('link', { name: bakery.actor.name })).toBeVisible();
    await expect(page.getByRole('heading', { name: t('projects.history') })).toBeHidden();
  });
});
