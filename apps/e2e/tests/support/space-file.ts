import { expect, type Page } from '@playwright/test';
import type { SpaceFieldName, SpaceSection } from '@kvart/domain/spaces';
import type { Hand } from './hand.ts';
import { words } from './words.ts';

const t = words('en');

/** The controls of one field of the form. */
export const fieldOf = (page: Page, field: SpaceFieldName) => page.locator(`[data-field="${field}"]`);

/** Opens a section of the form, if it is closed. */
export async function openSection(page: Page, hand: Hand, section: SpaceSection): Promise<void> {
  const summary = page
    .locator('summary')
    .filter({ has: page.getByRole('heading', { name: t(`domain.section.${section}`), exact: true }) });
  await summary.waitFor();
  if (!(await summary.evaluate((element) => element.parentElement?.hasAttribute('open'))))
    await hand.press(summary);
}

/** Fills in everything that publishing asks of a municipal space with a term of three years. */
export async function fillFile(page: Page, hand: Hand, photo: Buffer): Promise<void> {
  const line = (field: SpaceFieldName) => fieldOf(page, field).getByRole('textbox').first();
  const list = (field: SpaceFieldName) => fieldOf(page, field).getByRole('combobox').first();
  const radio = (field: SpaceFieldName, name: string) => fieldOf(page, field).getByRole('radio', { name });

  await openSection(page, hand, 'identity');
  await hand.write(line('address'), 'Šutna 12');
  await hand.write(fieldOf(page, 'point').getByLabel(t('domain.field.lat')), '46.2259');
  await hand.write(fieldOf(page, 'point').getByLabel(t('domain.field.lon')), '14.6121');

  await openSection(page, hand, 'physical');
  await hand.write(line('usableM2'), '64,5');
  await hand.write(line('floor'), '0');

  await openSection(page, hand, 'condition');
  await hand.pick(radio('condition', t('domain.condition.light_works')));

  await openSection(page, hand, 'use');
  await hand.write(fieldOf(page, 'permittedUseIds').getByRole('searchbox'), 'workshop');
  const use = fieldOf(page, 'permittedUseIds').getByRole('checkbox').first();
  await hand.tick(use);

  await openSection(page, hand, 'term');
  await hand.day(fieldOf(page, 'availableFrom').locator('input'), '2027-02-02');
  await hand.write(line('minMonths'), '6');
  await hand.write(line('maxMonths'), '36');

  await openSection(page, hand, 'money');
  await hand.pick(radio('rentMode', t('domain.rentMode.reduced')));
  await hand.write(line('rentPerM2'), '4,50');
  await hand.write(line('runningCosts'), '95');

  await openSection(page, hand, 'energy');
  await hand.write(line('energyClass'), 'D');

  await openSection(page, hand, 'access');
  await hand.pick(radio('stepFree', t('domain.stepFree.partly')));

  await openSection(page, hand, 'protection');
  await hand.pick(radio('heritage', t('domain.heritage.none')));

  await openSection(page, hand, 'legal');
  await hand.select(list('ownerType'), 'private');
  await hand.pick(radio('legalRoute', t('domain.legalRoute.direct_agreement')));

  await openSection(page, hand, 'media');
  await addPhoto(page, hand, photo);
  await hand.write(line('contactName'), 'Property office');
  await hand.write(line('contactEmail'), 'rooms@example.org');
}

/** Takes a photo with the phone's camera and says what can be seen. */
export async function addPhoto(page: Page, hand: Hand, photo: Buffer): Promise<void> {
  const photos = fieldOf(page, 'photos');
  await choosePhoto(page, hand, { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo });
  await hand.write(photos.getByLabel(t('spaceForm.photo.alt')), 'Bright room with three tall windows');
  await hand.press(photos.getByRole('button', { name: t('spaceForm.photo.add'), exact: true }));
  await expect(photos.getByText(t('spaceForm.photo.cover'))).toBeVisible();
}

/** Opens the camera and hands a file over. */
export async function choosePhoto(
  page: Page,
  hand: Hand,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await hand.press(
    fieldOf(page, 'photos').getByRole('button', { name: t('spaceForm.photo.take'), exact: true }),
  );
  await (await chooser).setFiles(file);
}
