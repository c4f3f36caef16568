import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stage } from '../setup/stage.ts';
import { settled } from './support/axe.ts';
import { demoThings } from './support/demo-pages.ts';
import { finger } from './support/hand.ts';
import { phonePhoto } from './support/photo.ts';
import { choosePhoto, fieldOf, openSection } from './support/space-file.ts';
import { addSpace, maker, officer, onDatabase } from './support/town.ts';
import { demoSession, expect, test, type Visitor } from './support/test.ts';
import { words } from './support/words.ts';

const t = words('en');
const phone: Visitor = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('a lost session in the middle of the form keeps what was typed', async ({ visit }) => {
  const at = stage().town;
  const owner = await officer();
  const space = await addSpace(owner, 'draft');
  const { page } = await visit({ ...phone, at, session: owner.session });
  await page.goto(`/spaces/${space.slug}/edit`);
  await settled(page);
  await onDatabase(at.database, (town) =>
    town.query('UPDATE sessions SET revoked_at = now() WHERE person_id = $1', [owner.person.id]),
  );
  await openSection(page, finger, 'identity');
  const address = fieldOf(page, 'address').getByRole('textbox');
  await address.fill('Nova ulica 7');
  await address.blur();

  const dialog = page.getByRole('dialog', { name: t('auth.again.title') });
  const button = page.getByRole('main').getByRole('button', { name: t('shell.signIn'), exact: true });
  await expect(dialog.or(button).first()).toBeVisible();
  if (!(await dialog.isVisible())) await button.click();
  await dialog.getByLabel(t('auth.email')).fill(owner.person.email);
  await dialog.getByLabel(t('auth.password'), { exact: true }).fill(owner.password);
  await dialog.getByRole('button', { name: t('auth.signIn.button'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(address).toHaveValue('Nova ulica 7');
  await expect
    .poll(() =>
      onDatabase(at.database, async (town) => {
        const { rows } = await town.query<{ address: string }>('SELECT address FROM spaces WHERE id = $1', [
          space.id,
        ]);
        return rows[0]?.address;
      }),
    )
    .toBe('Nova ulica 7');
});

test('what is typed offline survives a reload and is sent later', async ({ visit }) => {
  const at = stage().town;
  const owner = await officer();
  const space = await addSpace(owner, 'draft');
  const { page, context, guard } = await visit({ ...phone, at, session: owner.session });
  guard.allow(/ERR_INTERNET_DISCONNECTED/);
  // The map may still be on its way when the line goes; it says so in its place.
  guard.allow(/Worker failed to load/);
  await page.goto(`/spaces/${space.slug}/edit`);
  await settled(page);
  await openSection(page, finger, 'identity');
  await context.setOffline(true);
  await expect(page.getByText(t('shell.offline'))).toBeVisible();
  const address = fieldOf(page, 'address').getByRole('textbox');
  await address.fill('Stara pot 3');
  await address.blur();
  await expect(page.getByText(t('spaceForm.save.offline')).filter({ visible: true })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(t('shell.offline'))).toBeHidden();
  await page.reload();
  await settled(page);
  await openSection(page, finger, 'identity');
  await expect(address).toHaveValue('Stara pot 3');
});

test('a double press shows interest once', async ({ visit }) => {
  const at = stage().town;
  const space = await addSpace(await officer(), 'listed');
  const { session } = await maker();
  const { page } = await visit({ ...phone, at, session });
  await page.goto(`/spaces/${space.slug}`);
  await page.getByRole('button', { name: t('spaces.interest.button'), exact: true }).click();
  await page
    .getByLabel(t('spaces.interest.message'))
    .fill('We would like to repair bicycles here with our neighbours.');
  await page.getByRole('button', { name: t('spaces.interest.send'), exact: true }).dblclick();
  await expect(page.getByText(t('spaces.sent.sent'))).toBeVisible();
  const { rowCount } = await onDatabase(at.database, (town) =>
    town.query('SELECT 1 FROM interests WHERE space_id = $1', [space.id]),
  );
  expect(rowCount).toBe(1);
});

test('a double press publishes once', async ({ visit }) => {
  const at = stage().town;
  const owner = await officer();
  const space = await addSpace(owner, 'ready');
  const { page } = await visit({ ...phone, at, session: owner.session });
  await page.goto(`/spaces/${space.slug}`);
  const publish = { name: t('domain.spaceAction.publish'), exact: true };
  await page.getByRole('button', publish).click();
  await page.getByRole('dialog').getByRole('button', publish).dblclick();
  await expect(page.getByText(t('spaces.yours.listed'))).toBeVisible();
  const { rows } = await onDatabase(at.database, (town) =>
    town.query(`SELECT action FROM space_revisions WHERE space_id = $1 AND state = 'listed'`, [space.id]),
  );
  expect(rows).toHaveLength(1);
});

const pngHead = Buffer.from('89504e470d0a1a0a', 'hex');
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const refused = [
  // Its head says PNG; nobody reads on in 40 MB.
  [
    'a photo of 40 MB',
    'file_too_large',
    'huge.png',
    () => Buffer.concat([pngHead, Buffer.alloc(40_000_000, 7)]),
  ],
  ['a drawing that holds a script', 'file_type', 'plan.svg', () => Buffer.from(drawing)],
  ['a photo that is cut off', 'file_broken', 'half.jpg', async () => (await phonePhoto()).subarray(0, 900)],
] as const;

for (const [what, code, name, make] of refused) {
  test(`${what} is refused with a clear sentence`, async ({ visit }, info) => {
    const owner = await officer();
    const space = await addSpace(owner, 'draft');
    const { page, guard } = await visit({ ...phone, at: stage().town, session: owner.session });
    guard.allow(/status of 4(00|13|15|22)/);
    await page.goto(`/spaces/${space.slug}/edit`);
    await settled(page);
    await openSection(page, finger, 'media');
    const photos = fieldOf(page, 'photos');
    const file = info.outputPath(name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await make());
    await choosePhoto(page, finger, file);
    const waiting = photos.getByRole('list', { name: t('spaceForm.photo.waiting') });
    await waiting.getByLabel(t('spaceForm.photo.alt')).fill('The room');
    await waiting.getByRole('button', { name: t('spaceForm.photo.add'), exact: true }).click();
    await expect(waiting.getByText(t(`errors.${code}`))).toBeVisible({ timeout: 20_000 });
    await expect(waiting.getByLabel(t('spaceForm.photo.alt'))).toHaveValue('The room');
  });
}

test('a draft does not exist for somebody else', async ({ visit }) => {
  const { draft } = await demoThings();
  for (const session of [undefined, demoSession('creative.kosice')]) {
    const { page, guard } = await visit({ session });
    guard.allow(/status of 404/);
    await page.goto(`/spaces/${draft.key}`);
    await expect(page.getByRole('heading', { level: 1, name: t('shell.notFound.title') })).toBeVisible();
    if (!session) continue;
    await page.goto(`/spaces/${draft.key}/edit`);
    await expect(page.getByRole('heading', { level: 1, name: t('shell.notFound.title') })).toBeVisible();
  }
});

test('the first person of an empty Kvart is led to the set-up', async ({ visit }) => {
  const { page } = await visit({ at: stage().empty });
  await page.goto('/');
  await expect(page).toHaveURL(/\/setup$/);
  await expect(page.getByRole('heading', { level: 1, name: t('auth.setup.title') })).toBeVisible();
});
