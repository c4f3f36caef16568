import { stage } from '../setup/stage.ts';
import { expect, test } from './support/test.ts';
import { addSpace, officer } from './support/town.ts';
import { words } from './support/words.ts';

const t = words('en');

test('a room that was entered twice becomes one, and two again', async ({ visit }) => {
  const at = stage().town;
  const office = await officer('Zora Medved');
  // Everything the builder writes is the same: address, point, name.
  const [first, second] = [await addSpace(office, 'draft'), await addSpace(office, 'draft')];
  const { page } = await visit({ at, session: office.session });
  const main = page.getByRole('main');
  await page.goto('/spaces/duplicates');
  await main.getByRole('link', { name: t('duplicates.compare') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('duplicates.mergeTitle') })).toBeVisible();
  const kept = new URL(page.url()).searchParams.get('keep');
  const gone = [first, second].find(({ slug }) => slug !== kept);
  expect([first.slug, second.slug]).toContain(kept);
  await main.getByRole('button', { name: t('duplicates.merge'), exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/spaces/${kept}$`));

  // The address of the one that went leads to the one that stays.
  await page.goto(`/spaces/${gone?.slug}`);
  await expect(page).toHaveURL(new RegExp(`/spaces/${kept}$`));

  await page.goto('/spaces/duplicates');
  const undo = main.getByRole('button', { name: t('duplicates.undo'), exact: true });
  await expect(undo).toBeVisible();
  await expect(main.getByRole('link', { name: t('duplicates.compare') })).toHaveCount(0);
  await undo.click();
  await expect(main.getByRole('link', { name: t('duplicates.compare') })).toBeVisible();
  await page.goto(`/spaces/${gone?.slug}`);
  await expect(page).toHaveURL(new RegExp(`/spaces/${gone?.slug}$`));
});
