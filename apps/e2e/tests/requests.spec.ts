import { stage } from '../setup/stage.ts';
import { expect, test } from './support/test.ts';
import { addSpace, maker, settle } from './support/town.ts';
import { words } from './support/words.ts';

const t = words('en');

test('a room is looked for, an owner proposes one, and the asker takes it up', async ({ visit }) => {
  test.setTimeout(120_000);
  const at = stage().town;
  const asker = await maker('Ana Kralj');
  const owner = await settle('Igor Bele', { name: 'Tovarna Bele', kind: 'private_owner', sector: 'public' });
  const space = await addSpace(owner, 'listed');
  const studio = await visit({ at, session: asker.session });
  const office = await visit({ at, session: owner.session });
  // Others have rooms and requests in the same town.
  const wanted = `Room for a print workshop ${asker.actor.slug.slice(-4)}`;
  const { page } = studio;

  await test.step('she says what she looks for', async () => {
    await page.goto('/space-requests/new');
    await page.getByLabel(new RegExp(`^${t('requests.form.title')}`)).fill(wanted);
    await page
      .getByRole('group', { name: t('requests.form.uses') })
      .getByRole('button', { name: 'Workshop', exact: true })
      .click();
    await page
      .getByLabel(new RegExp(`^${t('requests.form.text')}`))
      .fill('We print posters and teach printing.');
    await page.getByLabel(new RegExp(`^${t('requests.form.place')}`)).pressSequentially('Ljubljana');
    await page
      .getByRole('option', { name: /^Ljubljana/ })
      .first()
      .click();
    await page.getByRole('button', { name: t('requests.form.publish'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: wanted })).toBeVisible();
    await expect(page.getByRole('heading', { name: /spaces? fits?$/ })).toBeVisible();
  });

  await test.step('the owner sees on the page of the space that it fits, and proposes it', async () => {
    await office.page.goto(`/spaces/${space.slug}`);
    const fits = office.page.getByRole('region', { name: /requests? fits?$/ });
    await fits.getByRole('button', { name: new RegExp(wanted) }).click();
    const dialog = office.page.getByRole('dialog');
    await dialog.getByLabel(new RegExp(`^${t('requests.propose.message')}`)).fill('It is free from January.');
    await dialog.getByRole('button', { name: t('requests.propose.send'), exact: true }).click();
    await expect(
      fits.getByText(t('requests.propose.state', { state: t('domain.proposalState.sent') })).first(),
    ).toBeVisible();
  });

  await test.step('she takes it up, and the form for an interest waits with her words', async () => {
    await page.reload();
    await expect(page.getByText('It is free from January.')).toBeVisible();
    await page.getByRole('button', { name: new RegExp(`^${t('requests.proposal.takeUp')}`) }).click();
    await expect(page).toHaveURL(new RegExp(`/spaces/${space.slug}`));
    await expect(page.getByLabel(new RegExp(`^${t('spaces.interest.message')}`))).toHaveValue(
      /We print posters/,
    );
    await page.getByRole('button', { name: t('spaces.interest.send'), exact: true }).click();
    await expect(page.getByRole('heading', { name: t('spaces.sent.title') })).toBeVisible();
  });

  await test.step('the owner reads the answer', async () => {
    await office.page.goto('/notifications');
    await expect(office.page.getByText(new RegExp(`takes up your proposal`)).first()).toBeVisible();
  });
});
