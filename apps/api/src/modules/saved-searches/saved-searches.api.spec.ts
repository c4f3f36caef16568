import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';
import { AlertMails } from './alert-mails.ts';
import { FindHits } from './find-hits.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
let seeker: Awaited<ReturnType<KvartApp['member']>>;
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member('owner', { name: 'Občina Kamnik' });
  seeker = await kvart.member('owner', { name: 'Studio Pod lipo' });
});
afterAll(() => kvart.close());

const shape = `__typename ... on UserError { code } ... on InvalidInput { issues { code path } }
  ... on SavedSearch { id name search rhythm newCount newSpaces { id slug title { text } } }`;
const save = `mutation ($input: SaveSearchInput!) { result: saveSearch(input: $input) { ${shape} } }`;
const change = `mutation ($id: ID!, $input: ChangeSavedSearchInput!) {
  result: changeSavedSearch(id: $id, input: $input) { ${shape} } }`;
const see = `mutation ($id: ID!) { result: seeSavedSearch(id: $id) { ${shape} } }`;
const remove = `mutation ($id: ID!) { result: removeSavedSearch(id: $id) { ${shape} } }`;
const list = `{ savedSearches { id name search rhythm newCount newSpaces { slug } } savedSearchNews }`;

interface Saved {
  __typename: string;
  code?: string;
  id: string;
  name: string;
  search: string;
  rhythm: string;
  newCount: number;
  newSpaces: { slug: string }[];
}
type Person = Awaited<ReturnType<KvartApp['member']>>;

const keep = async (who: Person, input: object = {}) =>
  (
    await who.client.data<{ result: Saved }>(save, {
      input: { name: 'Delavnice', search: 'use=use.workshop&min=20', rhythm: 'DAILY', ...input },
    })
  ).result;
const mine = async (who: Person) =>
  who.client.data<{ savedSearches: Saved[]; savedSearchNews: number }>(list);

/** Publishes a space the way a person does, and waits until the searches have been looked through. */
async function publish(overrides: object = {}) {
  const space = await addSpace(kvart, owner, { state: 'ready', ...overrides });
  const { result } = await owner.client.data<{ result: { __typename: string } }>(
    `mutation ($id: ID!, $version: Int!) { result: publishSpace(id: $id, version: $version) {
      __typename ... on UserError { code } } }`,
    { id: space.id, version: space.version },
  );
  expect(result).toEqual({ __typename: 'Space' });
  return space;
}
const until = async <T>(look: () => Promise<T | false>): Promise<T> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const seen = await look();
    if (seen !== false) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It never came.');
};

/** The mails somebody has got, once none is under way. */
const mailsTo = ({ person }: Person) =>
  until(async () => {
    const { rows } = await kvart.database.pool.query(
      `SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'mail.send'`,
    );
    return rows.length === 0 && kvart.mailbox.mails.filter(({ to }) => to.includes(person.email));
  });

describe('keeping a search', () => {
  it('keeps its one spelling, once, for its person alone', async () => {
    const stranger = await kvart.member();
    const [one, again] = await Promise.all([
      keep(stranger, { search: '?min=20&use=use.workshop&sort=newest' }),
      keep(stranger, { name: 'Noch einmal', search: 'use=use.workshop&min=20' }),
    ]);
    expect(one).toMatchObject({ __typename: 'SavedSearch', search: 'min=20&use=use.workshop', newCount: 0 });
    expect(again.id).toBe(one.id);
    expect((await mine(seeker)).savedSearches).toEqual([]);
    for (const [operation, variables] of [
      [change, { id: one.id, input: { name: 'Meins' } }],
      [see, { id: one.id }],
      [remove, { id: one.id }],
      [remove, { id: 'nothing' }],
    ] as const) {
      const { result } = await seeker.client.data<{ result: Saved }>(operation, variables);
      expect(result).toMatchObject({ __typename: 'NotFound' });
    }
  });

  it('has an end, even when many are saved at once', async () => {
    const collector = await kvart.member();
    for (let n = 1; n < 50; n += 1) await keep(collector, { search: `min=${n}` });
    const answers = await Promise.all([
      keep(collector, { search: 'min=101' }),
      keep(collector, { search: 'min=102' }),
    ]);
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'SavedSearch',
      'too_many_saved_searches',
    ]);
    expect(await keep(collector, { search: 'min=7', name: 'Neu' })).toMatchObject({ name: 'Neu' });
  });

  it('refuses a name that says nothing', async () => {
    expect(await keep(seeker, { name: '  ' })).toMatchObject({ __typename: 'InvalidInput' });
  });
});

describe('what comes on offer', () => {
  it('shows with the searches it fits, and not with others or the owner’s own', async () => {
    const fits = await keep(seeker);
    const other = await keep(seeker, { name: 'Velike', search: 'min=5000' });
    const words = await keep(seeker, { name: 'Besede', search: 'q=mizarska+hala' });
    const own = await keep(owner);
    const space = await publish({ title: { sl: 'Mizarska hala' } });
    const news = await until(async () => {
      const { savedSearches, savedSearchNews } = await mine(seeker);
      const isTold = savedSearches.filter(({ newCount }) => newCount > 0).length >= 2 && savedSearchNews > 0;
      return isTold && { savedSearches, savedSearchNews };
    });
    const found = Object.fromEntries(news.savedSearches.map((search) => [search.id, search.newCount]));
    expect(found).toMatchObject({ [fits.id]: 1, [words.id]: 1, [other.id]: 0 });
    expect(news.savedSearchNews).toBe(1);
    expect(news.savedSearches.find(({ id }) => id === fits.id)?.newSpaces).toEqual([{ slug: space.slug }]);
    expect((await mine(owner)).savedSearches.find(({ id }) => id === own.id)?.newCount).toBe(0);

    // Delivered twice, the same offer is not new twice.
    await seeker.client.data(see, { id: fits.id });
    await kvart.app.get(FindHits).match({ spaceId: space.id, version: space.version, after: null });
    expect((await mine(seeker)).savedSearches.find(({ id }) => id === fits.id)?.newCount).toBe(0);
  });

  it('comes by mail in the rhythm and language of the person, once, and stops with one press', async () => {
    const reader = await kvart.member();
    await kvart.database.pool.query(`UPDATE persons SET locale = 'de' WHERE id = $1`, [reader.person.id]);
    const search = await keep(reader, { name: 'Werkstatt', search: 'q=strojarna' });
    await publish({ title: { sl: 'Strojarna prva' } });
    await publish({ title: { sl: 'Strojarna druga' } });
    await until(async () => (await mine(reader)).savedSearchNews === 2 || false);
    const alerts = kvart.app.get(AlertMails);
    await alerts.weekly();
    await alerts.immediately();
    await Promise.all([alerts.daily(), alerts.daily()]);
    const [mail, ...others] = await mailsTo(reader);
    expect(others).toEqual([]);
    if (!mail) throw new Error('There is no mail.');
    expect(mail.subject).toBe('2 neue Räume für „Werkstatt“');
    expect(mail.text).toContain('Strojarna prva');
    expect(mail.text).toContain('Strojarna druga');
    await alerts.daily();
    expect(await mailsTo(reader)).toHaveLength(1);

    const stop = mail.links.find((link) => link.includes('/unsubscribe/')) ?? '';
    expect((await mine(reader)).savedSearches[0]?.rhythm).toBe('DAILY');
    const pressed = await fetch(`${kvart.url}${new URL(stop).pathname}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(pressed.status).toBe(200);
    expect((await mine(reader)).savedSearches[0]).toMatchObject({ id: search.id, rhythm: 'NONE' });
    await publish({ title: { sl: 'Strojarna tretja' } });
    await until(async () => (await mine(reader)).savedSearchNews === 3 || false);
    await alerts.daily();
    // Mails that are wanted again tell of what comes from now on.
    await reader.client.data(change, { id: search.id, input: { rhythm: 'DAILY' } });
    await alerts.daily();
    expect(await mailsTo(reader)).toHaveLength(1);
  });

  it('is not told where it is gone again, or was looked at already', async () => {
    const reader = await kvart.member();
    const search = await keep(reader, { search: 'q=klobukarna', rhythm: 'IMMEDIATELY' });
    const gone = await publish({ title: { sl: 'Klobukarna stara' } });
    await publish({ title: { sl: 'Klobukarna nova' } });
    await until(async () => (await mine(reader)).savedSearchNews === 2 || false);
    await kvart.database.pool.query(`UPDATE spaces SET state = 'withdrawn' WHERE id = $1`, [gone.id]);
    expect((await mine(reader)).savedSearchNews).toBe(1);
    await reader.client.data(see, { id: search.id });
    await kvart.app.get(AlertMails).immediately();
    expect(await mailsTo(reader)).toEqual([]);
  });

  it('knows no stranger’s key', async () => {
    const unknown = await fetch(`${kvart.url}/unsubscribe/${crypto.randomUUID()}`, { method: 'POST' });
    expect(unknown.status).toBe(404);
    expect((await fetch(`${kvart.url}/unsubscribe/x`, { method: 'POST' })).status).toBe(404);
  });
});
