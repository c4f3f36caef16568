import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace, statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
let applicant: Awaited<ReturnType<KvartApp['member']>>;
let stranger: Awaited<ReturnType<KvartApp['member']>>;
let space: Awaited<ReturnType<typeof addSpace>>;
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member('owner', { name: 'Občina Kamnik' });
  applicant = await kvart.member('owner', { name: 'Studio Pod lipo' });
  stranger = await kvart.member();
});
afterAll(() => kvart.close());
beforeEach(async () => {
  space = await addSpace(kvart, owner, { state: 'listed' });
});

const shape = `__typename ... on UserError { code message } ... on InvalidInput { issues { code path } }
  ... on StaleVersion { currentVersion }
  ... on Interest { id version state message intendedUse { id } actor { name } person { name }
    space { slug interestCount viewerCan { expressInterest answer } viewerInterest { id state } }
    events { state personName actorName reason } viewerCan { answer withdraw } }`;
const express = `mutation ($input: ExpressInterestInput!) { result: expressInterest(input: $input) { ${shape} } }`;
const answer = `mutation ($id: ID!, $version: Int!, $answer: InterestAnswer!, $reason: Text) {
  result: answerInterest(id: $id, version: $version, answer: $answer, reason: $reason) { ${shape} } }`;
const withdraw = `mutation ($id: ID!, $version: Int!, $reason: Text) {
  result: withdrawInterest(id: $id, version: $version, reason: $reason) { ${shape} } }`;
const one = `query ($id: ID!) { interest(id: $id) { id state } }`;
const lists = `query ($spaceId: ID, $states: [InterestState!]) {
  received: receivedInterests(spaceId: $spaceId, states: $states) { totalCount nodes { id state space { slug } actor { name } } }
  sent: sentInterests(states: $states) { totalCount nodes { id } } }`;

interface Result {
  result: {
    __typename: string;
    id: string;
    version: number;
    state: string;
    code?: string;
    issues?: { code: string; path: string[] }[];
    events: { state: string; reason: string | null; actorName: string }[];
  };
}

const message = 'Radi bi odprli popravljalnico koles in dvakrat na teden tečaj.';
const input = (more: object = {}) => ({
  input: { spaceId: space.id, message, intendedUseId: 'use.workshop', ...more },
});
const sent = async () => (await applicant.client.data<Result>(express, input())).result;

describe('expressing interest', () => {
  it('reaches the other side, with a mail in its language, and counts once', async () => {
    const receiver = await kvart.person({ locale: 'sl', email: 'mojca@obcina.example' });
    await kvart.database.pool.query(
      `INSERT INTO memberships (id, actor_id, person_id, role) VALUES (gen_random_uuid(), $1, $2, 'editor')`,
      [owner.actor.id, receiver.person.id],
    );
    expect(await sent()).toMatchObject({
      __typename: 'Interest',
      version: 1,
      state: 'SENT',
      message,
      intendedUse: { id: 'use.workshop' },
      actor: { name: 'Studio Pod lipo' },
      space: {
        interestCount: null,
        viewerCan: { expressInterest: false },
        viewerInterest: { state: 'SENT' },
      },
      events: [{ state: 'SENT', actorName: 'Studio Pod lipo', reason: null }],
      viewerCan: { answer: false, withdraw: true },
    });
    const mail = await kvart.mailbox.waitFor(({ to }) => to.includes('mojca@obcina.example'));
    expect(mail.text).toContain('popravljalnico koles');
    expect(mail.text).toContain('Nekdanja pekarna na trgu');
    expect(mail.links.some((link) => link.includes('/interests/'))).toBe(true);
  });

  it('two at the same moment leave exactly one', async () => {
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => applicant.client.data<Result>(express, input())),
    );
    const kinds = results.map(({ result }) => result.__typename).sort();
    expect(kinds).toEqual(['Conflict', 'Conflict', 'Conflict', 'Interest']);
    expect(results.find(({ result }) => result.__typename === 'Conflict')?.result.code).toBe('interest_open');
    const { rows } = await kvart.database.pool.query(
      `SELECT (SELECT count(*)::int FROM interests WHERE space_id = $1) AS interests,
        (SELECT count(*)::int FROM interest_events e JOIN interests i ON i.id = e.interest_id WHERE i.space_id = $1) AS events`,
      [space.id],
    );
    expect(rows[0]).toEqual({ interests: 1, events: 1 });
  });

  it('is refused with the reason', async () => {
    const refused = async (client: typeof owner.client, more: object = {}) =>
      (await client.data<Result>(express, input(more))).result;
    expect(await refused(kvart.visitor())).toMatchObject({ __typename: 'SignInRequired' });
    expect(await refused((await kvart.person()).client)).toMatchObject({ __typename: 'Forbidden' });
    expect(await refused(owner.client)).toMatchObject({ __typename: 'Conflict', code: 'own_space' });
    const plain = await kvart.join(applicant.actor, 'member');
    expect(await refused(plain.client)).toMatchObject({ __typename: 'Forbidden', code: 'not_editor' });
    const draft = await addSpace(kvart, owner, { state: 'draft' });
    expect(await refused(applicant.client, { spaceId: draft.id })).toMatchObject({ __typename: 'NotFound' });
    expect(await refused(applicant.client, { message: 'Hi' })).toMatchObject({
      issues: [{ code: 'too_short', path: ['message'] }],
    });
    expect(await refused(applicant.client, { intendedUseId: 'trade.baker' })).toMatchObject({
      issues: [{ code: 'invalid_choice', path: ['intendedUseId'] }],
    });
  });
});

describe('answering', () => {
  it('leads from shortlist to talks to a refusal with its reason, with a mail each time', async () => {
    const { id } = await sent();
    const reply = async (version: number, choice: string, reason?: string) =>
      (await owner.client.data<Result>(answer, { id, version, answer: choice, reason })).result;
    expect(await reply(1, 'SHORTLIST')).toMatchObject({ state: 'SHORTLISTED', version: 2 });
    expect(await reply(1, 'SHORTLIST')).toMatchObject({ __typename: 'Interest', version: 2 });
    expect(await reply(1, 'DECLINE', 'x')).toMatchObject({ __typename: 'StaleVersion' });
    expect(await reply(2, 'ACCEPT_FOR_TALKS')).toMatchObject({ state: 'IN_TALKS', version: 3 });
    expect(await reply(3, 'DECLINE')).toMatchObject({ issues: [{ code: 'required', path: ['reason'] }] });
    const declined = await reply(3, 'DECLINE', 'Prostor dobi knjižnica.');
    expect(declined.events.map(({ state }) => state)).toEqual([
      'SENT',
      'SHORTLISTED',
      'IN_TALKS',
      'DECLINED',
    ]);
    expect(await reply(4, 'SHORTLIST')).toMatchObject({ __typename: 'Conflict', code: 'wrong_state' });
    const mail = await kvart.mailbox.waitFor(
      ({ to, text }) => to.includes(applicant.person.email) && text.includes('knjižnica'),
    );
    expect(mail.text).toContain('Občina Kamnik');
    // Declined is over: the same actor may try again.
    expect((await sent()).__typename).toBe('Interest');
  });

  it('is for the owner alone; taking back is for the applicant alone; others see nothing', async () => {
    const { id } = await sent();
    const no = async (client: typeof owner.client, query: string, more: object) =>
      (await client.data<Result>(query, { id, version: 1, ...more })).result;
    expect(await no(applicant.client, answer, { answer: 'SHORTLIST' })).toMatchObject({ code: 'not_editor' });
    expect(await no(owner.client, withdraw, {})).toMatchObject({ code: 'not_editor' });
    expect(await no(stranger.client, answer, { answer: 'SHORTLIST' })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await no(kvart.visitor(), withdraw, {})).toMatchObject({ __typename: 'SignInRequired' });
    expect(await stranger.client.data(one, { id })).toEqual({ interest: null });
    expect(await stranger.client.data(one, { id: 'x' })).toEqual({ interest: null });
    expect(await owner.client.data(one, { id })).toMatchObject({ interest: { state: 'SENT' } });
    const taken = await applicant.client.data<Result>(withdraw, {
      id,
      version: 1,
      reason: 'Našli smo drugje.',
    });
    expect(taken.result).toMatchObject({ state: 'WITHDRAWN', version: 2 });
  });

  it('by two people at once lets one through', async () => {
    const { id } = await sent();
    const editor = await kvart.join(owner.actor, 'editor');
    const [a, b] = await Promise.all([
      owner.client.data<Result>(answer, { id, version: 1, answer: 'SHORTLIST' }),
      editor.client.data<Result>(answer, {
        id,
        version: 1,
        answer: 'DECLINE',
        reason: 'Too loud for the house.',
      }),
    ]);
    expect([a.result.__typename, b.result.__typename].sort()).toEqual(['Interest', 'StaleVersion']);
  });
});

describe('the lists of both sides', () => {
  it('show what one received and sent, in two statements', async () => {
    const { id } = await sent();
    interface Lists {
      received: { totalCount: number; nodes: { id: string }[] };
      sent: { totalCount: number; nodes: { id: string }[] };
    }
    const forOwner = await owner.client.data<Lists>(lists, { spaceId: space.id });
    expect(forOwner.received).toMatchObject({
      totalCount: 1,
      nodes: [{ id, space: { slug: space.slug }, actor: { name: 'Studio Pod lipo' } }],
    });
    expect(forOwner.sent.totalCount).toBe(0);
    const forApplicant = await applicant.client.data<Lists>(lists, { states: ['SENT'] });
    expect(forApplicant.sent.nodes.map((node) => node.id)).toContain(id);
    expect(forApplicant.received.totalCount).toBe(0);
    expect((await owner.client.data<Lists>(lists, { spaceId: 'x' })).received.totalCount).toBe(0);

    const inbox = `{ receivedInterests(first: 10) { nodes { id message space { slug title { text } } actor { name } events { state } } } }`;
    expect(await statementsOf(kvart, () => owner.client.data(inbox))).toHaveLength(2);
  });

  it('need an actor', async () => {
    const { errors } = await (await kvart.person()).client.graphql(lists);
    expect(errors[0]?.extensions?.code).toBe('ACTOR_REQUIRED');
    expect((await kvart.visitor().graphql(lists)).errors[0]?.extensions?.code).toBe('SIGN_IN_REQUIRED');
  });

  it('outlive the listing: the applicant still sees a withdrawn space', async () => {
    const { id } = await sent();
    await owner.client.data(
      `mutation ($id: ID!) { withdrawSpace(id: $id, version: 1, reason: "Let to the library") { __typename } }`,
      { id: space.id },
    );
    const page = `query ($slug: String!) { space(slug: $slug) { state viewerInterest { id } } }`;
    expect(await applicant.client.data(page, { slug: space.slug })).toEqual({
      space: { state: 'WITHDRAWN', viewerInterest: { id } },
    });
    expect(await stranger.client.data(page, { slug: space.slug })).toEqual({ space: null });
  });
});

describe('a space that was taken back to a draft', () => {
  it('is known to the applicant by name alone', async () => {
    const { id } = await sent();
    await kvart.database.pool.query(
      `UPDATE spaces SET state = 'draft', description = '{"en": "Not decided yet"}', usable_m2 = 77 WHERE id = $1`,
      [space.id],
    );
    const read = `query ($id: ID!) { interest(id: $id) { space { slug title { text } description { text } usableM2
      address point { lat } photos { id } cover { id } contact { email } history { nodes { action } } timeline { state }
      viewerCan { expressInterest } } } }`;
    const { interest } = await applicant.client.data<{ interest: { space: object } }>(read, { id });
    expect(interest.space).toEqual({
      slug: space.slug,
      title: { text: expect.any(String) },
      description: null,
      usableM2: null,
      address: null,
      point: null,
      photos: [],
      cover: null,
      contact: null,
      history: { nodes: [] },
      timeline: [],
      viewerCan: { expressInterest: false },
    });
    const own = await owner.client.data<{ interest: { space: { usableM2: number } } }>(read, { id });
    expect(own.interest.space.usableM2).toBe(77);
  });
});

describe('writing to owners again and again', () => {
  it('comes to an end, taken back or not', async () => {
    const eager = await kvart.member();
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 31; n += 1) {
      const { result } = await eager.client.data<Result>(express, input());
      codes.push(result.code);
      await kvart.database.pool.query(`UPDATE interests SET state = 'withdrawn' WHERE actor_id = $1`, [
        eager.actor.id,
      ]);
    }
    expect(codes.slice(0, 30)).toEqual(Array.from({ length: 30 }));
    expect(codes.at(-1)).toBe('rate_limited');
  });
});
