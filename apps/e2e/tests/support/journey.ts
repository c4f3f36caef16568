import { expect, type Page } from '@playwright/test';
import type { Running } from '../../setup/stage.ts';
import type { Hand } from './hand.ts';
import { mailTo } from './mailbox.ts';
import { cameraName, hiddenIn, phonePhoto, storedVariants } from './photo.ts';
import { fillFile } from './space-file.ts';
import { officer, onDatabase, type Townsperson } from './town.ts';
import { plain, words } from './words.ts';

const t = words('en');
const sl = words('sl');

const message = 'Delamo lesene igrače in iščemo prostor za delavnico, odprto tudi za otroke.';
const reason = 'We have to keep the room dry for the archive until the roof is done.';

/** The steps of the way from a vacant room to the first answer; each works one browser. */
export class Journey {
  private readonly title: string;
  private readonly at: Running;
  private readonly maker: { name: string; email: string; studio: string };
  private officer: Townsperson | undefined;
  private slug = '';

  constructor(title: string, at: Running) {
    this.title = title;
    this.at = at;
    const own = title.replace(/\W+/g, '').toLowerCase();
    this.maker = { name: 'Maja Zupan', email: `${own}@maker.example`, studio: `Igrače ${title}` };
  }

  async signIn(page: Page, hand: Hand): Promise<void> {
    this.officer = await officer(`Officer ${this.title}`);
    const { person, password } = this.officer;
    await page.goto('/');
    await hand.press(page.getByRole('banner').getByRole('link', { name: t('shell.signIn') }));
    await hand.write(page.getByLabel(t('auth.email')), person.email);
    await hand.write(page.getByLabel(t('auth.password'), { exact: true }), password);
    await hand.press(
      page.getByRole('main').getByRole('button', { name: t('auth.signIn.button'), exact: true }),
    );
    await expect(page).toHaveURL(/\/home$/);
  }

  async beginSpace(page: Page, hand: Hand): Promise<void> {
    await page.goto('/spaces/new');
    await hand.write(page.getByLabel(t('domain.field.title')), this.title);
    await hand.search(page.getByLabel(t('domain.field.placeId')), 'Kamnik', /^Kamnik/);
    await hand.press(page.getByRole('button', { name: t('spaceForm.new.start') }));
    await expect(page.getByRole('heading', { level: 1, name: this.title })).toBeVisible();
  }

  async seeMissing(page: Page, hand: Hand): Promise<void> {
    const [before = ''] = t('spaceForm.readiness.open', { count: 99 }).split('99').slice(-1);
    await hand.press(page.getByRole('button', { name: new RegExp(`${before}$`) }));
    const list = page.getByRole('dialog', { name: t('spaceForm.readiness.title') });
    const count = await list.getByRole('link').count();
    expect(count).toBeGreaterThan(15);
    await hand.press(list.getByRole('button', { name: t('domain.spaceAction.publish'), exact: true }));
    await expect(list.getByText(t('spaceForm.publish.missing', { count }))).toBeVisible();
    await hand.press(list.getByRole('button', { name: t('common.close') }));
    await expect(list).toBeHidden();
  }

  async fillIn(page: Page, hand: Hand): Promise<void> {
    const photo = await phonePhoto();
    expect(await hiddenIn(photo), `a photo with ${cameraName}`).toEqual(['exif', 'camera']);
    await fillFile(page, hand, photo);
  }

  async publish(page: Page, hand: Hand): Promise<void> {
    const publish = { name: t('domain.spaceAction.publish'), exact: true };
    await hand.press(page.getByRole('button', publish));
    await hand.press(page.getByRole('dialog').getByRole('button', publish));
    await expect(page).toHaveURL(/\/spaces\/(?!.*edit)[\w-]+$/);
    this.slug = new URL(page.url()).pathname.split('/').pop() ?? '';
    await expect(page.getByText(t('spaces.yours.listed'))).toBeVisible();
  }

  async checkStoredPhoto(): Promise<void> {
    const id = await onDatabase(this.at.database, async (client) => {
      const { rows } = await client.query<{ file_id: string }>(
        'SELECT file_id FROM space_photos p JOIN spaces s ON s.id = p.space_id WHERE s.slug = $1',
        [this.slug],
      );
      return rows[0]?.file_id ?? '';
    });
    const variants = await storedVariants(this.at.files, id);
    expect(variants.length).toBeGreaterThan(1);
    for (const variant of variants) expect(await hiddenIn(variant)).toEqual([]);
  }

  async findInList(page: Page, hand: Hand): Promise<void> {
    await page.goto('/spaces');
    await hand.write(page.getByLabel(t('search.text')), this.title);
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('spaces.list.count', { count: 1 }), { exact: true })).toBeVisible();
    const list = page.getByRole('list', { name: t('spaces.list.label') });
    await expect(list.getByRole('link')).toHaveText([this.title]);
  }

  async findOnMap(page: Page, hand: Hand): Promise<void> {
    await hand.press(page.getByRole('button', { name: t('search.showMap'), exact: true }));
    const pins = page.locator('.kvart-pin');
    await expect(pins).toHaveCount(1);
    await expect(pins).toHaveAccessibleName(new RegExp(this.title));
    await hand.press(page.getByRole('button', { name: t('search.showList'), exact: true }));
    await hand.press(page.getByRole('link', { name: this.title }));
    await expect(page.getByRole('heading', { level: 1, name: this.title })).toBeVisible();
    await expect(page.getByRole('button', { name: t('spaces.interest.button') })).toBeVisible();
  }

  async signUp(page: Page, hand: Hand): Promise<void> {
    await page.goto('/sign-up');
    await hand.write(page.getByLabel(sl('auth.name')), this.maker.name);
    await hand.write(page.getByLabel(sl('auth.email')), this.maker.email);
    await hand.write(page.getByLabel(sl('auth.password'), { exact: true }), 'lesene igrače za vse otroke');
    await hand.press(page.getByRole('button', { name: sl('auth.signUp.button'), exact: true }));
    await expect(page.getByText(sl('auth.mail.confirm', { email: this.maker.email }))).toBeVisible();
  }

  async confirm(page: Page, hand: Hand): Promise<void> {
    const subject = sl('mail.confirm_email.subject');
    const mail = await mailTo(this.at, this.maker.email, (one) => one.subject === subject);
    await page.goto(mail.links[0] ?? '');
    await hand.press(
      page.getByRole('main').getByRole('button', { name: sl('auth.confirm.button'), exact: true }),
    );
    await expect(page.getByRole('heading', { level: 1, name: sl('onboarding.title') })).toBeVisible();
  }

  async onboard(page: Page, hand: Hand): Promise<void> {
    const next = page.getByRole('button', { name: sl('common.next'), exact: true });
    await hand.pick(page.getByRole('radio', { name: sl('domain.actorKind.creative_firm') }));
    await hand.press(next);
    await hand.write(page.getByLabel(sl('onboarding.name.label'), { exact: true }), this.maker.studio);
    await hand.search(page.getByRole('combobox', { name: sl('onboarding.name.place') }), 'Kamnik', /^Kamnik/);
    await hand.press(page.getByRole('button', { name: sl('onboarding.name.create') }));
    await hand.write(page.getByLabel(sl('onboarding.work.about')), 'Igrače iz domačega lesa.');
    await hand.press(next);
    // The step before has such a button too: only this one is to be passed over.
    await expect(page.getByRole('group', { name: sl('onboarding.give.needs') })).toBeVisible();
    await hand.press(page.getByRole('button', { name: sl('onboarding.skip') }));
    await expect(
      page.getByText(sl('onboarding.done.title', { actor: this.maker.studio })).first(),
    ).toBeVisible();
  }

  async waitForInterest(page: Page): Promise<void> {
    await page.goto('/interests');
    await expect(page.getByText(t('interests.received.none'))).toBeVisible();
    await mark(page);
  }

  async showInterest(page: Page, hand: Hand): Promise<void> {
    await page.goto(`/spaces/${this.slug}`);
    await hand.press(page.getByRole('button', { name: sl('spaces.interest.button'), exact: true }));
    await hand.write(page.getByLabel(sl('spaces.interest.message')), message);
    await hand.press(page.getByRole('button', { name: sl('spaces.interest.send'), exact: true }));
    await expect(page.getByText(sl('spaces.sent.sent'))).toBeVisible();
    await mark(page);
  }

  async seeInterest(page: Page, hand: Hand): Promise<void> {
    const row = page.getByRole('main').getByRole('link', { name: this.maker.studio });
    await expect(row).toBeVisible();
    await expectNoReload(page);
    await hand.press(row);
    await expect(page.getByText(message)).toBeVisible();
  }

  async answer(page: Page, hand: Hand): Promise<void> {
    await hand.pick(page.getByRole('radio', { name: t('domain.interestAnswer.decline') }));
    await hand.write(page.getByRole('textbox', { name: t('interests.answer.reason') }), reason);
    await hand.press(page.getByRole('button', { name: t('interests.answer.send'), exact: true }));
    await expect(page.getByText(t('interests.owner.declined'))).toBeVisible();
  }

  async seeAnswer(page: Page): Promise<void> {
    await expect(page.getByText(sl('spaces.sent.declined'))).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
    await expectNoReload(page);
  }

  async readMail(): Promise<void> {
    const subject = plain(sl('mail.interest_answered.subject', { state: 'declined', space: this.title }));
    const mail = await mailTo(this.at, this.maker.email, (one) => one.subject === subject);
    expect(mail.text).toContain(reason);
    const told = t('mail.interest_received.subject', { actor: this.maker.studio, space: this.title });
    await mailTo(this.at, this.officer?.person.email ?? '', (one) => one.subject === told);
  }

  async seeHistory(office: Page, studio: Page, hand: Hand): Promise<void> {
    await hand.press(studio.getByRole('link', { name: sl('spaces.sent.open'), exact: true }));
    for (const [page, words] of [
      [office, t],
      [studio, sl],
    ] as const) {
      const history = page.getByRole('region', { name: words('interests.history') });
      await expect(history.getByText(words('domain.interestState.sent'), { exact: true })).toBeVisible();
      await expect(history.getByText(words('domain.interestState.declined'), { exact: true })).toBeVisible();
      await expect(history.getByText(reason)).toBeVisible();
    }
  }
}

/** Leaves a mark that a reload would wipe away. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { kvartMark: true }));

const expectNoReload = async (page: Page) =>
  expect(await page.evaluate(() => 'kvartMark' in window), 'the page was not loaded again').toBe(true);
