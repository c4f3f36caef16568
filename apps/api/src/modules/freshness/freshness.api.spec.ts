import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';
import { FreshnessClock } from './freshness-clock.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
const start = new Date('2031-01-01T05:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * 86_400_000);
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member('owner', { name: 'Občina Kamnik' });
});
afterAll(() => kvart.close());

const run = (days: number) => kvart.app.get(FreshnessClock).run(after(days));
const listed = (more: object = {}) =>
  addSpace(kvart, owner, { state: 'listed', listedAt: start, title: { en: 'Corner shop' }, ...more });
const rowOf = async (id: string) =>
  (
    await kvart.database.pool.query<Record<string, Date | string | null>>(
      `SELECT state, version, confirmed_at, confirmation_asked_at AS asked, confirmation_reminded_at AS reminded,
         stale_since AS stale, lapsed_at AS lapsed, ranked_at FROM spaces WHERE id = $1`,
      [id],
    )
  ).rows[0];
const mailTo = (email: string, subject: string) =>
  kvart.mailbox.waitFor((mail) => mail.to.includes(email) && mail.subject.includes(subject));
const tokens = (links: string[]) =>
  links
    .filter((link) => link.includes('/confirm-space#token='))
    .map((link) => String(link.split('#token=')[1]));

const answer = `mutation ($token: String!) { result: answerFreshness(token: $token) {
  __typename ... on UserError { code } ... on FreshnessLink { answer status title } } }`;
const look = `query ($token: String!) { freshnessLink(token: $token) { answer status title slug } }`;
interface Answered {
  result: { __typename: string; code?: string; status?: string };
}
const press = async (token: string) => (await kvart.visitor().data<Answered>(answer, { token })).result;

describe('a listed space', () => {
  it('is asked about, reminded of, marked as stale and taken off, each once and in its time', async () => {
    const { person } = await kvart.join(owner.actor, 'editor');
    await kvart.join(owner.actor, 'member');
    const space = await listed();
    const other = await listed({ title: { en: 'Old pharmacy' } });
    await run(59);
    expect(await rowOf(space.id)).toMatchObject({ confirmed_at: start, asked: null });

    await run(60);
    await run(60);
    const first = await mailTo(person.email, 'still free');
    expect(first.subject).toContain('2 spaces');
    expect(first.text).toContain('Corner shop');
    expect(first.text).toContain('Old pharmacy');
    expect(first.text).toContain('60 days ago');
    expect(tokens(first.links)).toHaveLength(4);
    expect(await rowOf(space.id)).toMatchObject({ asked: after(60), reminded: null });
    await run(73);
    expect(await rowOf(space.id)).toMatchObject({ reminded: null });
    await run(74);
    await run(74.5);
    await mailTo(person.email, 'Reminder');
    expect(kvart.mailbox.mails.filter(({ to }) => to.includes(person.email))).toHaveLength(2);
    // Owner and editor are written to, a member is not.
    expect(new Set(kvart.mailbox.mails.flatMap(({ to }) => to)).size).toBe(2);

    await run(87);
    expect(await rowOf(space.id)).toMatchObject({ stale: null });
    await run(88);
    expect(await rowOf(space.id)).toMatchObject({ state: 'listed', stale: after(88), version: 1 });
    const read = `query ($slug: String!) { space(slug: $slug) { state staleSince confirmedAt timeline { state reason personName } } }`;
    expect(await kvart.visitor().data(read, { slug: space.slug })).toMatchObject({
      space: { staleSince: expect.any(String), confirmedAt: expect.stringContaining('2031-01-01') },
    });

    await run(117);
    expect(await rowOf(other.id)).toMatchObject({ state: 'listed' });
    await run(118);
    await run(118);
    expect(await rowOf(other.id)).toMatchObject({
      state: 'withdrawn',
      lapsed: after(118),
      stale: null,
      version: 2,
    });
    expect(await kvart.visitor().data(read, { slug: space.slug })).toEqual({ space: null });
    const own = await owner.client.data<{ space: { timeline: object[] } }>(read, { slug: space.slug });
    expect(own.space.timeline.at(-1)).toMatchObject({
      state: 'WITHDRAWN',
      reason: 'unconfirmed',
      personName: null,
    });

    const gone = await mailTo(person.email, 'off the list');
    const [restore = ''] = tokens(gone.links);
    expect(await kvart.visitor().data(look, { token: restore })).toMatchObject({
      freshnessLink: { answer: 'RESTORE', status: 'OPEN' },
    });
    expect(await press(restore)).toMatchObject({ status: 'DONE' });
    expect(await press(restore)).toMatchObject({ status: 'DONE' });
    const states = [await rowOf(space.id), await rowOf(other.id)].map((row) => row?.state).sort();
    expect(states).toEqual(['listed', 'withdrawn']);
  });
});

describe('the links of the mail', () => {
  it('answer without signing in, once, and only for somebody who still looks after the space', async () => {
    const team = await kvart.member('owner', { name: 'Mestna galerija' });
    const room = (title: string) =>
      addSpace(kvart, team, { state: 'listed', listedAt: start, title: { en: title } });
    const [kept, let_, third] = [await room('Kept room'), await room('Let room'), await room('Third room')];
    await run(60);
    const mail = await mailTo(team.person.email, 'still free');
    const open = await Promise.all(
      tokens(mail.links).map(async (token) => ({
        token,
        ...(await kvart.visitor().data<{ freshnessLink: { answer: string; title: string } }>(look, { token }))
          .freshnessLink,
      })),
    );
    const tokenOf = (title: string, wanted: string) =>
      open.find((link) => link.title === title && link.answer === wanted)?.token ?? '';
    // Looking changes nothing.
    expect(await rowOf(kept.id)).toMatchObject({ version: 1, asked: after(60) });

    expect(await press(tokenOf('Kept room', 'STILL_FREE'))).toMatchObject({ status: 'DONE' });
    expect(await rowOf(kept.id)).toMatchObject({ state: 'listed', version: 2, asked: null });
    expect(await press(tokenOf('Kept room', 'STILL_FREE'))).toMatchObject({ status: 'DONE' });
    expect(await rowOf(kept.id)).toMatchObject({ version: 2 });
    expect(await press(tokenOf('Kept room', 'GONE'))).toMatchObject({ code: 'link_outdated' });

    expect(await press(tokenOf('Let room', 'GONE'))).toMatchObject({ status: 'DONE' });
    expect(await rowOf(let_.id)).toMatchObject({ state: 'withdrawn', lapsed: null });
    expect(await press(`${tokenOf('Third room', 'GONE')}x`)).toMatchObject({ code: 'link_expired' });

    // An edit in between does not settle the question.
    const save = `mutation ($id: ID!, $version: Int!) { saveSpace(id: $id, version: $version, input: { rooms: 4 }) { __typename } }`;
    await team.client.data(save, { id: third.id, version: 1 });
    await kvart.database.pool.query('UPDATE memberships SET ended_at = now() WHERE person_id = $1', [
      team.person.id,
    ]);
    expect(await press(tokenOf('Third room', 'STILL_FREE'))).toMatchObject({ code: 'not_editor' });
  });
});

describe('confirming in Kvart', () => {
  it('is for editors, and ends the asking', async () => {
    const space = await listed();
    await kvart.database.pool.query(
      `UPDATE spaces SET confirmation_asked_at = now(), confirmation_reminded_at = now(), stale_since = now() WHERE id = $1`,
      [space.id],
    );
    const stale = await rowOf(space.id);
    expect(Number(stale?.ranked_at)).toBeLessThan(Number(start));
    const newer = await listed({ listedAt: after(-300) });
    const order = async () =>
      (
        await kvart
          .visitor()
          .data<{ spaces: { nodes: { id: string }[] } }>(
            `query ($filter: SpaceFilter) { spaces(filter: $filter, sort: NEWEST) { nodes { id } } }`,
            { filter: { actorId: owner.actor.id } },
          )
      ).spaces.nodes.map(({ id }) => id);
    // Nobody confirmed it: it stands behind what was listed long before.
    const standsBehind = async () => {
      const ids = await order();
      return ids.indexOf(space.id) > ids.indexOf(newer.id);
    };
    expect(await standsBehind()).toBe(true);
    const confirm = `mutation ($id: ID!, $version: Int!) { result: confirmSpace(id: $id, version: $version) {
      __typename ... on UserError { code } ... on Space { version staleSince viewerCan { confirm } } } }`;
    const stranger = await kvart.member();
    const variables = { id: space.id, version: 1 };
    expect(await stranger.client.data(confirm, variables)).toMatchObject({ result: { code: 'not_editor' } });
    expect(await owner.client.data(confirm, variables)).toMatchObject({
      result: { version: 2, staleSince: null, viewerCan: { confirm: true } },
    });
    expect(await owner.client.data(confirm, variables)).toMatchObject({ result: { version: 2 } });
    expect(await rowOf(space.id)).toMatchObject({ asked: null, reminded: null, ranked_at: start });
    expect(await standsBehind()).toBe(false);
  });
});
