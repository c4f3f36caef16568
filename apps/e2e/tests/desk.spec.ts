import { randomUUID } from 'node:crypto';
import { signedInClient } from '@kvart/testing';
import { insert } from '@kvart/testing/builders';
import type { Locator, Page } from '@playwright/test';
import { stage } from '../setup/stage.ts';
import { settled } from './support/axe.ts';
import { mailTo } from './support/mailbox.ts';
import { colleagueOf } from './support/talk.ts';
import { expect, test } from './support/test.ts';
import { addSpace, onDatabase, settle, type Townsperson } from './support/town.ts';
import { plain, words } from './support/words.ts';

const t = words('en');
const sl = words('sl');
const de = words('de');

/** Nobody else in the town lives here: whatever its desk sees is of this journey. */
const celje = 'gn:3202781';

/** A field by its label, whatever mark stands behind the words. */
const field = (within: Page | Locator, label: string): Locator =>
  within.getByLabel(new RegExp(`^${label.replace(/[?()]/g, '\\$&')}`));
const button = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('button', { name, exact: true });
const go = async (page: Page, address: string) => {
  await page.goto(address);
  await settled(page);
};

const complaint = 'Das Haus ist seit Jahren abgerissen, dort steht nichts mehr.';
const facts = 'We stood in the street: there is a car park where the house should be.';
const basis = 'Rule 2: what is on offer exists.';
const appeal = 'Hiša stoji na dvorišču za parkiriščem, vhod je z druge ulice.';
const reason = 'I went through the back gate: the house is there, and it is empty.';

const answerAppeal = `mutation ($input: AnswerAppealInput!) {
  result: answerAppeal(input: $input) { __typename ... on UserError { code } } }`;

test('a notice, a decision, an appeal, and another person who puts it right, in three languages', async ({
  visit,
}) => {
  test.setTimeout(240_000);
  const at = stage().town;
  const own = randomUUID().slice(0, 4);
  const title = `Hiša ob Savinji ${own}`;
  const owner = await settle(`Lojze Vrt ${own}`, { name: `Mizarstvo Vrt ${own}`, placeId: celje }, 'sl');
  const partner = await colleagueOf(owner, `Grace Field ${own}`);
  const first = await settle(`Iva Tehtnica ${own}`, {
    ...{ name: `Podporni center Celje ${own}`, kind: 'support_organisation', sector: 'support' },
    ...{ placeId: celje, verifiedAt: new Date(), verifiedUntil: '2099-01-01' },
  });
  const second = await colleagueOf(first, `Ned Scale ${own}`);
  await onDatabase(at.database, (town) =>
    insert(town, 'territories', {
      ...{ id: randomUUID(), actorId: first.actor.id, kind: 'municipality', code: celje },
    }),
  );
  const space = await addSpace(owner, 'listed', {
    ...{ title: { sl: title }, originalLocale: 'sl', placeId: celje },
  });
  const page = `/spaces/${space.slug}`;
  const neighbour = `nachbarin-${own}@visitor.example`;
  const [street, house, desk, other] = await Promise.all([
    visit({ at, lang: 'de' }),
    visit({ at, lang: 'sl', session: owner.session }),
    visit({ at, session: first.session }),
    visit({ at, session: second.session }),
  ]);
  if (!street || !house || !desk || !other) throw new Error('There are four browsers.');
  let decision = '';

  await test.step('somebody without an account says what is wrong, and gets a receipt in German', async () => {
    await go(street.page, page);
    await street.page.getByRole('link', { name: de('common.reportThing') }).click();
    await expect(street.page.getByText(de('desk.notice.lead', { thing: title }))).toBeVisible();
    await street.page.getByRole('radio', { name: de('domain.noticeReason.false_information') }).check();
    await street.page.getByRole('radio', { name: de('domain.noticeGround.rules') }).check();
    await field(street.page, de('desk.notice.text')).fill(complaint);
    await field(street.page, de('desk.notice.email')).fill(neighbour);
    await button(street.page, de('desk.notice.send')).click();
    await expect(street.page.getByRole('heading', { name: de('desk.notice.done') })).toBeVisible();
    const receipt = de('mail.notice_receipt.subject', { thing: title });
    await mailTo(at, neighbour, ({ subject }) => subject === plain(receipt));
  });

  await test.step('an adviser takes the case, reads it, and hides the page with reasons', async () => {
    await go(desk.page, '/desk?kind=notice');
    await button(desk.page, t('desk.queue.take', { thing: title })).click();
    await expect(button(desk.page, t('desk.queue.giveBack', { thing: title }))).toBeVisible();
    await desk.page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
    await expect(desk.page.getByText(complaint)).toBeVisible();
    await expect(desk.page.getByText(owner.actor.name)).toBeVisible();
    await expect(desk.page.getByText(neighbour), 'the address is not shown').toBeHidden();
    await field(desk.page, t('desk.statement.measure')).selectOption('hide');
    await field(desk.page, t('desk.statement.facts')).fill(facts);
    await button(desk.page, t('desk.decide.send')).click();
    await expect(desk.page.getByRole('alert').getByText(t('common.required')).first()).toBeVisible();
    await field(desk.page, t('desk.decide.basis')).fill(basis);
    await button(desk.page, t('desk.decide.send')).click();
    await expect(desk.page.getByRole('heading', { name: t('desk.statement.title') })).toBeVisible();
  });

  await test.step('those behind it get the statement, each in their language; the visitor an answer', async () => {
    for (const [person, say] of [
      [owner.person, sl],
      [partner.person, t],
    ] as const) {
      const subject = plain(say('mail.statement_of_reasons.subject', { thing: title }));
      const mail = await mailTo(at, person.email, (one) => one.subject === subject);
      expect(mail.text).toContain(facts);
      expect(mail.text).toContain(basis);
      expect(mail.text, 'who sent the notice stays unknown').not.toContain(neighbour);
    }
    const answered = plain(de('mail.notice_answered.subject', { thing: title }));
    const answer = await mailTo(at, neighbour, ({ subject }) => subject === answered);
    expect(answer.text).toContain(facts);
  });

  await test.step('the page is gone for visitors, and the owner appeals', async () => {
    street.guard.allow(/status of 404/);
    await go(street.page, page);
    await expect(street.page.getByText(de('shell.notFound.title'))).toBeVisible();

    await go(house.page, '/notifications');
    const line = plain(sl('notificationLines.decision_made', { state: 'made', thing: title }));
    await house.page.getByRole('main').getByRole('link', { name: line }).click();
    await expect(
      house.page.getByRole('heading', { name: sl('desk.decision.title', { thing: title }) }),
    ).toBeVisible();
    decision = new URL(house.page.url()).pathname;
    for (const stated of [facts, basis, first.actor.name])
      await expect(house.page.getByText(stated).first()).toBeVisible();
    await field(house.page, sl('desk.appeal.text')).fill(appeal);
    await button(house.page, sl('desk.appeal.send')).click();
    await expect(house.page.getByText(sl('domain.appealState.submitted'))).toBeVisible();
    await expect(button(house.page, sl('desk.appeal.send'))).toBeHidden();
  });

  await test.step('whoever decided cannot answer, neither on the page nor past it', async () => {
    await go(desk.page, decision);
    await expect(desk.page.getByText(appeal)).toBeVisible();
    await expect(button(desk.page, t('domain.appealAnswer.uphold'))).toBeHidden();
    const input = {
      ...{ decisionId: decision.split('/').pop(), version: 1 },
      ...{ answer: 'REJECT', reason: 'I was right the first time.' },
    };
    const client = signedInClient(at.url, first.session).actingAs(first.actor.id);
    expect(await client.data(answerAppeal, { input })).toMatchObject({ result: { code: 'same_person' } });
  });

  await test.step('another adviser takes the appeal and upholds it', async () => {
    await go(other.page, '/desk?kind=appeal');
    await button(other.page, t('desk.queue.take', { thing: title })).click();
    await expect(button(other.page, t('desk.queue.giveBack', { thing: title }))).toBeVisible();
    await other.page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
    await expect(other.page.getByText(appeal)).toBeVisible();
    await field(other.page, t('desk.answer.reason')).fill(reason);
    await button(other.page, t('domain.appealAnswer.uphold')).click();
    await expect(other.page.getByText(t('domain.appealState.upheld'))).toBeVisible();
    await expect(button(other.page, t('domain.appealAnswer.uphold'))).toBeHidden();
  });

  await test.step('the page is back where it was, and those behind it are told', async () => {
    await go(street.page, page);
    await expect(street.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    for (const [person, say] of [
      [owner.person, sl],
      [partner.person, t],
    ] as const) {
      const subject = plain(say('mail.appeal_answered.subject', { state: 'upheld', thing: title }));
      const mail = await mailTo(at, person.email, (one) => one.subject === subject);
      expect(mail.text).toContain(reason);
    }
    await go(house.page, decision);
    await expect(house.page.getByText(sl('domain.appealState.upheld'))).toBeVisible();
    await expect(house.page.getByText(reason)).toBeVisible();
  });

  await test.step('the log of the desk tells every step, in order, with who did it', async () => {
    await go(desk.page, '/desk/log');
    const said = (
      noun: 'notice' | 'case' | 'appeal' | 'space',
      verb: 'submitted' | 'taken' | 'upheld' | 'withdrawn' | 'listed',
    ) => `${t(`log.noun.${noun}`)}: ${t(`log.verb.${verb}`)}`;
    const by = (act: string, { person }: Townsperson, why = '') =>
      new RegExp(`^.*${act}.*${person.name}.*${t('log.for', { actor: first.actor.name })}.*${why}$`);
    const acts = desk.page.getByRole('main').getByRole('listitem').filter({ hasText: title });
    await expect(acts).toContainText([
      by(said('appeal', 'upheld'), second, reason),
      by(said('space', 'listed'), second),
      by(said('case', 'taken'), second),
      new RegExp(`${said('appeal', 'submitted')}.*${owner.person.name}`),
      by(`${t('log.noun.decision')}: ${t('domain.measure.hide')}`, first, facts),
      by(said('space', 'withdrawn'), first),
      by(said('case', 'taken'), first),
      new RegExp(
        `${said('notice', 'submitted')}.*${t('log.byUnnamed')}.*${t('domain.noticeReason.false_information')}`,
      ),
    ]);
    await expect(desk.page.getByText(neighbour)).toBeHidden();
  });
});
