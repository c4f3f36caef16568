import { stage } from '../setup/stage.ts';
import { finger, keyboard, type Hand } from './support/hand.ts';
import { Journey } from './support/journey.ts';
import { test, type Visit, type Visitor } from './support/test.ts';

const phone: Visitor = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** From a vacant room to the first answer, in the browsers of an officer, a visitor and a maker. */
async function fromRoomToAnswer(
  visit: (visitor?: Visitor) => Promise<Visit>,
  handOf: (visitor: Visit) => Hand,
  title: string,
): Promise<void> {
  const at = stage().town;
  const office = await visit({ ...phone, at });
  const street = await visit({ ...phone, at });
  const studio = await visit({ ...phone, at, lang: 'sl' });
  const journey = new Journey(title, at);

  await test.step('an officer signs in', () => journey.signIn(office.page, handOf(office)));
  await test.step('she begins a space', () => journey.beginSpace(office.page, handOf(office)));
  await test.step('she sees what is missing', () => journey.seeMissing(office.page, handOf(office)));
  await test.step('she fills it in, with a photo', () => journey.fillIn(office.page, handOf(office)));
  await test.step('she publishes it', () => journey.publish(office.page, handOf(office)));
  await test.step('the photo holds no place', () => journey.checkStoredPhoto());
  await test.step('a visitor finds it in the list', () => journey.findInList(street.page, handOf(street)));
  await test.step('and on the map', () => journey.findOnMap(street.page, handOf(street)));
  await test.step('a maker signs up', () => journey.signUp(studio.page, handOf(studio)));
  await test.step('she confirms by the mailed link', () => journey.confirm(studio.page, handOf(studio)));
  await test.step('she makes a profile', () => journey.onboard(studio.page, handOf(studio)));
  await test.step('the officer looks at her interests', () => journey.waitForInterest(office.page));
  await test.step('the maker shows interest', () => journey.showInterest(studio.page, handOf(studio)));
  await test.step('the officer sees it at once', () => journey.seeInterest(office.page, handOf(office)));
  await test.step('she answers with a reason', () => journey.answer(office.page, handOf(office)));
  await test.step('the maker sees it at once', () => journey.seeAnswer(studio.page));
  await test.step('and gets a mail in her language', () => journey.readMail());
  await test.step('both see the history', () => journey.seeHistory(office.page, studio.page, handOf(studio)));
}

/** One town serves all repetitions of a run: each needs a room that the search tells from the others. */
const rooms = [
  'pekarna',
  'kovačnica',
  'mlekarna',
  'hranilnica',
  'sušilnica',
  'tiskarna',
  'vrtnarija',
  'usnjarna',
];

test('from a vacant room to the first answer, on phones', async ({ visit }, { repeatEachIndex }) => {
  test.setTimeout(120_000);
  await fromRoomToAnswer(visit, () => finger, `Nekdanja ${rooms[repeatEachIndex] ?? ''}`);
});

test('from a vacant room to the first answer, by keyboard alone', async ({ visit }, { repeatEachIndex }) => {
  test.setTimeout(180_000);
  await fromRoomToAnswer(
    visit,
    ({ page }) => keyboard(page),
    `Opuščena ${rooms[rooms.length - 1 - repeatEachIndex] ?? ''}`,
  );
});
