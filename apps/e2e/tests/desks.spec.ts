import { stage } from '../setup/stage.ts';
import { expect, test, type Visit, type Visitor } from './support/test.ts';
import { mailTo } from './support/mailbox.ts';
import { onDatabase, settle, register, type Townsperson } from './support/town.ts';
import { words } from './support/words.ts';

const t = words('en');
const button = ({ page }: Visit, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });
const phone: Visitor = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Somebody who may decide: of a verified actor in Kamnik. */
const official = (kind: 'municipality' | 'support_organisation'): Promise<Townsperson> =>
  settle('Barbara Kos', {
    name: kind === 'municipality' ? 'Občina Kamnik' : 'Center Kamnik',
    kind,
    sector: kind === 'municipality' ? 'public' : 'support',
    placeId: 'gn:3198365',
    verifiedAt: new Date(),
    verifiedUntil: '2099-01-01',
  });

test('what a visitor has noticed becomes a draft, and the visitor hears of it', async ({ visit }) => {
  const at = stage().town;
  const street = await visit({ ...phone, at });
  const email = 'mimoidoca@visitor.example';
  await street.page.goto('/report-vacancy');
  await street.page.getByLabel(t('reports.form.address')).fill('Šutna 33');
  await street.page.getByLabel(new RegExp(`^${t('reports.form.town')}`)).pressSequentially('Kamnik');
  await street.page
    .getByRole('option', { name: /^Kamnik/ })
    .first()
    .tap();
  await street.page.getByRole('radio', { name: t('domain.vacancyLength.years') }).check();
  await street.page.getByRole('radio', { name: t('domain.reportSource.passing_by') }).check();
  await street.page.getByLabel(t('reports.form.email')).fill(email);
  await button(street, t('reports.form.send')).tap();
  await expect(street.page.getByRole('heading', { name: t('reports.done.title') })).toBeVisible();

  const mail = await mailTo(at, email, ({ links }) => links.some((link) => link.includes('/my-report')));
  await street.page.goto(mail.links.find((link) => link.includes('/my-report')) ?? '');
  await button(street, t('reports.mine.confirm')).tap();
  await expect(street.page.getByText(t('reports.mine.confirmed'))).toBeVisible();

  const { session } = await official('municipality');
  const office = await visit({ at, session });
  await office.page.goto('/vacancy-reports');
  await office.page.getByRole('link', { name: /Šutna 33/ }).click();
  await button(office, t('reports.step.triage')).click();
  await office.page.getByRole('radio', { name: t('reports.step.verify'), exact: false }).check();
  await button(office, t('reports.step.send')).click();
  await button(office, t('reports.draft.button')).click();
  await expect(office.page).toHaveURL(/\/spaces\/[\w-]+\/edit/);
  await expect(office.page.getByLabel(t('domain.field.address'))).toHaveValue('Šutna 33');
  await mailTo(at, email, ({ subject }) => subject !== mail.subject);
});

test('an unclaimed actor is given to somebody who is known', async ({ visit }) => {
  const at = stage().town;
  const entry = await register('Društvo Lipa');
  const desk = await official('support_organisation');
  const asker = await settle('Ana Novak', { name: 'Atelje Novak' });
  const hers = await visit({ ...phone, at, session: asker.session });
  await hers.page.goto(`/actors/${entry.slug}`);
  await hers.page.getByRole('link', { name: t('claims.card.button') }).tap();
  await hers.page.getByRole('radio', { name: t('claims.way.word') }).check();
  await hers.page.getByLabel(t('claims.form.desk')).selectOption(desk.actor.id);
  await hers.page.getByLabel(t('claims.form.message')).fill('I keep the books.');
  await button(hers, t('claims.form.send')).tap();
  await expect(hers.page).toHaveURL(/\/claims\/[\w-]+$/);

  const theirs = await visit({ at, session: desk.session });
  await theirs.page.goto('/claims');
  await theirs.page.getByRole('link', { name: 'Društvo Lipa' }).click();
  await button(theirs, t('domain.claimDecision.grant')).click();
  await expect(theirs.page.getByRole('alert')).toBeVisible();
  await theirs.page.getByLabel(t('claims.decide.reason')).fill('We know her from the market.');
  await button(theirs, t('domain.claimDecision.grant')).click();
  await expect(theirs.page.getByText(t('domain.claimState.granted')).first()).toBeVisible();

  await mailTo(at, asker.person.email, ({ text }) => text.includes('We know her from the market.'));
  await hers.page.goto(`/actors/${entry.slug}/edit`);
  await expect(hers.page.getByLabel(t('actors.form.name'), { exact: true })).toHaveValue('Društvo Lipa');
});

test('an inventory is brought in, seen first, and undone', async ({ visit }) => {
  const at = stage().town;
  const { session, actor } = await official('municipality');
  const drafts = () =>
    onDatabase(at.database, async (client) => {
      const { rows } = await client.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM spaces WHERE actor_id = $1',
        [actor.id],
      );
      return rows[0]?.n;
    });
  const office = await visit({ at, session });
  await office.page.goto('/imports/new');
  await office.page.getByLabel(t('imports.file.label')).setInputFiles({
    name: 'inventory.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'oznaka;naziv;naslov;površina m2\nA1;Pekarna;Šutna 1;45,50\nA2;;Šutna 2;30\nA3;Kovačnica;Šutna 3;80\n',
    ),
  });
  await button(office, t('imports.file.send')).click();
  await button(office, t('imports.check.button')).click();
  await expect(office.page.getByRole('heading', { name: t('imports.result.checked') })).toBeVisible();
  expect(await drafts()).toBe(0);
  await button(office, t('imports.start.button', { n: 2 })).click();
  await expect(office.page.getByRole('heading', { name: t('imports.result.done') })).toBeVisible();
  expect(await drafts()).toBe(2);
  await button(office, t('imports.undo.button')).click();
  await office.page
    .getByRole('dialog')
    .getByRole('button', { name: t('imports.undo.button'), exact: true })
    .click();
  await expect(office.page.getByRole('heading', { name: t('imports.result.undone') })).toBeVisible();
  expect(await drafts()).toBe(0);
});
