import type { Page } from '@playwright/test';
import { stage } from '../setup/stage.ts';
import { mailTo } from './support/mailbox.ts';
import { expect, test } from './support/test.ts';
import { addSpace, maker, officer } from './support/town.ts';
import { plain, words } from './support/words.ts';

const t = words('en');
const wish = 'We restore chairs and would like to see the room on Monday.';

const bell = (page: Page, count: number) =>
  page.getByRole('banner').getByRole('button', { name: t('notifications.bell', { count }), exact: true });

test('the bell rings in the other browser, leads to the thing, and is quiet once that was read', async ({
  visit,
}) => {
  const at = stage().town;
  const [owner, seeker] = await Promise.all([officer('Irena Bell'), maker('Tine Bell')]);
  const space = await addSpace(owner, 'listed');
  const title = Object.values(space.title)[0] ?? '';
  const office = await visit({ at, session: owner.session, viewport: { width: 1280, height: 800 } });
  await office.page.goto('/settings/notifications');
  await expect(bell(office.page, 0)).toBeVisible();

  const studio = await visit({ at, session: seeker.session });
  await studio.page.goto(`/spaces/${space.slug}`);
  await studio.page.getByRole('button', { name: t('spaces.interest.button'), exact: true }).click();
  await studio.page.getByLabel(t('spaces.interest.message')).fill(wish);
  await studio.page.getByRole('button', { name: t('spaces.interest.send'), exact: true }).click();
  await expect(studio.page.getByText(t('spaces.sent.sent'))).toBeVisible();

  await bell(office.page, 1).click();
  const panel = office.page.getByRole('region', { name: t('notifications.title') });
  await panel.getByRole('link', { name: new RegExp(title) }).click();
  await expect(office.page.getByText(wish)).toBeVisible();
  await expect(bell(office.page, 0)).toBeVisible();

  await office.page.goto('/notifications?show=unread');
  await expect(office.page.getByText(t('notifications.none.unread'))).toBeVisible();
  const subject = plain(t('mail.interest_received.subject', { actor: seeker.actor.name, space: title }));
  await mailTo(at, owner.person.email, (mail) => mail.subject === subject);
});

test('what is silenced stays silent, and what was chosen is kept', async ({ visit }) => {
  const at = stage().town;
  const person = await maker('Nika Quiet');
  const phone = await visit({
    at,
    session: person.session,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await phone.page.goto('/settings/notifications');
  const mail = phone.page.getByRole('checkbox', {
    name: `${t('domain.notificationType.interest_answered')}: ${t('notifications.channel.mail')}`,
  });
  await expect(mail).toBeChecked();
  await mail.uncheck();
  await phone.page
    .getByRole('main')
    .getByRole('button', { name: t('common.save'), exact: true })
    .first()
    .tap();
  await expect(phone.page.getByText(t('common.saved'), { exact: true })).toBeVisible();
  await phone.page.reload();
  await expect(mail).not.toBeChecked();
});
