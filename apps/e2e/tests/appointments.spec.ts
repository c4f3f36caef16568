import { stage } from '../setup/stage.ts';
import { mailTo } from './support/mailbox.ts';
import { expect, test } from './support/test.ts';
import { onDatabase, settle } from './support/town.ts';
import { words } from './support/words.ts';

const t = words('en');

test('somebody books a time with a centre, the adviser sees it and moves it, and both get their mails', async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const at = stage().town;
  const guest = await settle('Ana Kralj', { name: 'Studio Kralj' }, 'de');
  const adviser = await settle(
    'Igor Svet',
    {
      ...{ name: `Center ${Date.now()}`, kind: 'support_organisation', sector: 'support' },
      ...{ verifiedAt: new Date(), verifiedUntil: '2090-01-01' },
    },
    'sl',
  );
  const { slug } = adviser.actor;
  await onDatabase(at.database, (town) =>
    town.query(
      `INSERT INTO centre_services (id, centre_id, title, original_locale, minutes, languages, ways)
        VALUES (gen_random_uuid(), $1, '{"en": "First talk", "sl": "Prvi pogovor", "de": "Erstgespräch"}', 'en', 45, '{en}', '{place}')`,
      [adviser.actor.id],
    ),
  );
  const office = await visit({ at, session: adviser.session });
  const studio = await visit({ at, session: guest.session });

  await test.step('the adviser says when he can be met', async () => {
    const { page } = office;
    await page.goto('/desk/hours');
    for (let day = 0; day < 7; day += 1)
      await page.getByRole('button', { name: t('appointments.hours.add'), exact: true }).click();
    await page.getByRole('button', { name: t('appointments.hours.save'), exact: true }).click();
    await expect(page.getByText(t('appointments.hours.saved'))).toBeVisible();
  });

  await test.step('she books one of the times that are offered', async () => {
    const { page } = studio;
    await page.goto(`/actors/${slug}/services`);
    await page.getByRole('link', { name: t('appointments.bookOne', { title: 'First talk' }) }).click();
    const times = page.getByRole('group', { name: t('appointments.time') }).getByRole('radio');
    await times.nth(2).check();
    await page.getByLabel(t('appointments.topic'), { exact: true }).fill('A studio by the river');
    await page.getByRole('button', { name: t('appointments.send'), exact: true }).click();
    await expect(page).toHaveURL(/\/appointments\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1, name: 'First talk' })).toBeVisible();
    await mailTo(at, guest.person.email, ({ subject }) => subject.startsWith('Termin: Erstgespräch'));
    await mailTo(at, adviser.person.email, ({ subject }) => subject.startsWith('Termin: Prvi pogovor'));
  });

  await test.step('the adviser reads of it, and moves it with a few words', async () => {
    const { page } = office;
    await page.goto(studio.page.url());
    await expect(page.getByText('A studio by the river')).toBeVisible();
    await page.getByRole('button', { name: t('appointments.move'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio').nth(6).check();
    await dialog.getByRole('textbox').fill('The train is late.');
    await dialog.getByRole('button', { name: t('appointments.moveSend'), exact: true }).click();
    await expect(page.getByText(t('appointments.moved'))).toBeVisible();
    const moved = await mailTo(at, guest.person.email, ({ subject }) => subject.startsWith('Neue Zeit'));
    expect(moved.text).toContain('The train is late.');
    await mailTo(at, adviser.person.email, ({ subject }) => subject.startsWith('Nov čas'));
  });

  await test.step('it stands among her appointments', async () => {
    const { page } = studio;
    await page.goto('/appointments');
    await expect(page.getByRole('link', { name: 'First talk' })).toBeVisible();
  });
});
