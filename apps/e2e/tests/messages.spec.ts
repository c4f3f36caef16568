import { stage } from '../setup/stage.ts';
import { keyboard } from './support/hand.ts';
import { phonePhoto } from './support/photo.ts';
import { acquainted, colleagueOf, history, messageWith, remove, say, stored } from './support/talk.ts';
import { expect, test, type Visit, type Visitor } from './support/test.ts';
import { maker, officer, type Townsperson } from './support/town.ts';
import { words } from './support/words.ts';

const t = words('en');
const phone: Visitor = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desk: Visitor = { viewport: { width: 1280, height: 800 } };

type Visiting = (visitor?: Visitor) => Promise<Visit>;

const comeIn = (visit: Visiting, how: Visitor, { session }: Townsperson) =>
  visit({ ...how, at: stage().town, session });

/** The field to write in, which carries the name of those one writes to. */
const field = ({ page }: Visit) => page.getByRole('textbox', { name: t('messages.write', { title: '' }) });

async function write(visit: Visit, text: string): Promise<void> {
  await field(visit).fill(text);
  await visit.page.getByRole('button', { name: t('messages.send'), exact: true }).click();
}

const openMenuOf = async ({ page }: Visit, text: string): Promise<void> => {
  await messageWith(page, text).hover();
  await messageWith(page, text)
    .getByRole('button', { name: /^What to do with/ })
    .click();
};

test('an introduction is accepted, and the two sides talk', async ({ visit }) => {
  test.setTimeout(90_000);
  const maja = await maker('Maja Zupan');
  const barbara = await officer('Barbara Kos');
  const hers = await comeIn(visit, phone, maja);
  await hers.page.goto(`/actors/${barbara.actor.slug}`);
  await hers.page.getByRole('button', { name: t('actors.getInTouch') }).tap();
  await hers.page.getByLabel(t('messages.start.reason')).fill('We look for a workshop');
  await hers.page.getByLabel(t('messages.text'), { exact: true }).fill('Dober dan, delamo igrače.');
  await hers.page
    .getByRole('dialog')
    .getByRole('button', { name: t('messages.start.send') })
    .tap();
  await expect(hers.page).toHaveURL(/\/messages\/[\w-]+$/);
  await expect(hers.page.getByText(t('messages.intro.waiting'))).toBeVisible();
  await expect(field(hers)).toBeHidden();

  const office = await comeIn(visit, desk, barbara);
  await office.page.goto('/messages');
  await office.page.getByRole('link', { name: t('messages.introductionsWait') }).click();
  await office.page.getByRole('link', { name: new RegExp(maja.actor.name) }).click();
  await expect(office.page.getByText('We look for a workshop')).toBeVisible();
  await office.page.getByRole('button', { name: t('messages.intro.accept'), exact: true }).click();
  await write(office, 'Welcome! The **old bakery** is free.');
  await expect(messageWith(office.page, 'Welcome!').getByText('old bakery')).toHaveCSS('font-weight', '700');

  await expect(messageWith(hers.page, 'Welcome!')).toBeVisible();
  await field(hers).pressSequentially('Hva');
  await expect(
    office.page.getByText(t('messages.typing', { names: maja.person.name, count: 1 })),
  ).toBeVisible();
  await write(hers, 'Hvala, pridemo jutri.');
  await openMenuOf(office, 'pridemo jutri');
  await office.page.getByRole('button', { name: t('messages.reaction.with', { emoji: '👍' }) }).click();
  await expect(messageWith(hers.page, 'pridemo jutri').getByRole('button', { name: /^👍/ })).toBeVisible();

  await openMenuOf(office, 'pridemo jutri');
  await office.page.getByRole('button', { name: t('messages.thread.open') }).click();
  const thread = office.page.getByRole('dialog', { name: t('messages.thread.title') });
  await thread.getByRole('textbox').fill('Ten o’clock?');
  await thread.getByRole('button', { name: t('messages.send'), exact: true }).click();
  await expect(thread.getByRole('article').filter({ hasText: 'Ten o’clock?' })).toBeVisible();
  await expect(
    messageWith(hers.page, 'pridemo jutri').getByRole('button', {
      name: t('messages.thread.replies', { count: 1 }),
    }),
  ).toBeVisible();

  await hers.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'toys.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() });
  await expect(hers.page.getByText(t('messages.attach.ready'))).toBeVisible();
  await write(hers, 'Takole izgledajo.');
  await office.page.keyboard.press('Escape');
  const picture = messageWith(office.page, 'Takole izgledajo.').getByRole('img', { name: /^toys/ });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
});

test('three messages written without a line arrive once and in order', async ({ visit }) => {
  test.setTimeout(90_000);
  const ana = await maker('Ana Novak');
  const jan = await maker('Jan Hribar');
  const id = await acquainted(ana, jan);
  const hers = await comeIn(visit, phone, ana);
  const his = await comeIn(visit, desk, jan);
  hers.guard.allow(/ERR_INTERNET_DISCONNECTED/);
  await Promise.all([hers.page.goto(`/messages/${id}`), his.page.goto(`/messages/${id}`)]);
  await expect(messageWith(hers.page, 'Dober dan!')).toBeVisible();
  await expect(messageWith(his.page, 'Dober dan!')).toBeVisible();
  // The device keeps the page once it is idle.
  await expect
    .poll(() => hers.page.evaluate(async () => !!(await caches.match('/messages'))), { timeout: 20_000 })
    .toBe(true);

  await hers.context.setOffline(true);
  const three = ['First without a line', 'Second without a line', 'Third without a line'];
  for (const text of three) {
    await field(hers).fill(text);
    await hers.page.getByRole('button', { name: t('messages.send'), exact: true }).tap();
    await expect(messageWith(hers.page, text)).toContainText(t('messages.state.waiting'));
  }
  await hers.page.reload();
  for (const text of three)
    await expect(messageWith(hers.page, text)).toContainText(t('messages.state.waiting'));
  expect(await stored(id)).toEqual(['Dober dan!']);

  await hers.context.setOffline(false);
  for (const { page } of [hers, his]) {
    await expect(messageWith(page, 'Third without a line')).toBeVisible();
    await expect(history(page).getByRole('article')).toContainText(['Dober dan!', ...three]);
    await expect(history(page).getByText('without a line')).toHaveCount(3);
  }
  await expect(history(hers.page).getByText(t('messages.state.waiting'))).toHaveCount(0);
  expect(await stored(id)).toEqual(['Dober dan!', ...three]);
});

test('who is no longer a member sees nothing more', async ({ visit }) => {
  const owner = await maker('Eva Kovač');
  const other = await maker('Luka Kralj');
  const colleague = await colleagueOf(owner, 'Tim Zajc');
  const id = await acquainted(other, owner);
  const his = await comeIn(visit, desk, colleague);
  his.guard.allow(/404/);
  await his.page.goto(`/messages/${id}?as=${owner.actor.id}`);
  await say(other, id, 'While you are with us');
  await expect(messageWith(his.page, 'While you are with us')).toBeVisible();

  await remove(owner, colleague);
  await say(other, id, 'Not for you any more');
  await expect(his.page.getByText('While you are with us')).toHaveCount(0, { timeout: 15_000 });
  await expect(his.page.getByText('Not for you any more')).toHaveCount(0);
  await his.page.goto(`/messages/${id}`);
  await expect(his.page.getByText(t('shell.notFound.title'))).toBeVisible();
});

test('a conversation by keyboard alone', async ({ visit }) => {
  const nina = await maker('Nina Vidmar');
  const rok = await maker('Rok Bizjak');
  const id = await acquainted(rok, nina, 'Can you come on Friday?');
  const hers = await comeIn(visit, desk, nina);
  const hand = keyboard(hers.page);
  const key = (name: string) => hers.page.keyboard.press(name);
  await hers.page.goto('/messages');
  await hand.press(hers.page.getByRole('link', { name: new RegExp(rok.actor.name) }));
  await expect(hers.page).toHaveURL(new RegExp(id));
  await hand.write(field(hers), 'Yes, at ten');
  await key('Enter');
  await expect(messageWith(hers.page, 'Yes, at ten')).toContainText(t('messages.state.delivered'));
  await expect(field(hers)).toBeFocused();

  await key('ArrowUp');
  const edit = hers.page.getByRole('dialog', { name: t('messages.actions.edit') });
  await hand.write(edit.getByRole('textbox'), 'Yes, at noon');
  await hand.press(edit.getByRole('button', { name: t('messages.actions.save') }));
  await expect(messageWith(hers.page, 'Yes, at noon')).toContainText(t('messages.edited'));
  // The live line may tell of the edit before the answer closes the dialog.
  await expect(edit).toBeHidden();

  await key('Control+Slash');
  await expect(hers.page.getByRole('dialog', { name: t('messages.keys.title') })).toBeVisible();
  await key('Escape');
  await hand.press(messageWith(hers.page, 'Can you come').getByRole('button', { name: /^What to do with/ }));
  await hand.press(hers.page.getByRole('button', { name: t('messages.reaction.with', { emoji: '👍' }) }));
  await expect(messageWith(hers.page, 'Can you come').getByRole('button', { name: /^👍/ })).toBeVisible();
  expect(await stored(id)).toEqual(['Can you come on Friday?', 'Yes, at noon']);
});
