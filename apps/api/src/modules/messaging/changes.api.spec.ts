import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import {
  act,
  changesQuery,
  doing,
  keyOf,
  listed,
  listQuery,
  type Member,
  onConversation,
  openTalk,
  reportMessage,
  say,
  simple,
  talkOf,
} from '../../testing/messaging.ts';

let kvart: KvartApp;
let a: Member;
let b: Member;
let c: Member;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());
beforeEach(async () => {
  [a, b, c] = await Promise.all([kvart.member(), kvart.member(), kvart.member()]);
});

describe('a message', () => {
  it('is edited by its writer alone, and keeps what it said', async () => {
    const talk = await openTalk(kvart, a, b);
    const { id } = await say(a, talk, 'Tuesday');
    const input = { messageId: id, asActorId: a.actor.id, text: 'Wednesday', version: 1 };
    const colleague = { ...a, ...(await kvart.join(a.actor, 'owner')) };
    expect(await act(colleague.client, doing.edit, input)).toMatchObject({ code: 'not_author' });
    expect(await act(b.client, doing.edit, { ...input, asActorId: b.actor.id })).toMatchObject({
      code: 'not_author',
    });
    expect(await act(c.client, doing.edit, { ...input, asActorId: c.actor.id })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await act(a.client, doing.edit, input)).toMatchObject({
      text: 'Wednesday',
      version: 2,
      change: 3,
      seq: 2,
    });
    expect(await act(a.client, doing.edit, input)).toMatchObject({ version: 2, change: 3 });
    expect(await act(a.client, doing.edit, { ...input, text: 'Friday' })).toMatchObject({
      currentVersion: 2,
    });
    const versions = `query ($messageId: ID!, $asActorId: ID!) { messageVersions(messageId: $messageId, asActorId: $asActorId) { version text } }`;
    expect(await b.client.data(versions, { messageId: id, asActorId: b.actor.id })).toEqual({
      messageVersions: [{ version: 1, text: 'Tuesday' }],
    });
    const caught = await b.client.data(changesQuery, { ...keyOf(b, talk), afterChange: 2 });
    expect(caught).toMatchObject({
      messageChanges: { lastChange: 3, messages: [{ id, text: 'Wednesday' }] },
    });
  });

  it('leaves a tombstone when it is taken back', async () => {
    const talk = await openTalk(kvart, a, b);
    const { id } = await say(a, talk, 'A secret');
    const input = { messageId: id, asActorId: a.actor.id };
    await act(a.client, doing.edit, { ...input, text: 'A big secret', version: 1 });
    expect(await act(b.client, doing.remove, { ...input, asActorId: b.actor.id })).toMatchObject({
      code: 'not_author',
    });
    const colleague = { ...a, ...(await kvart.join(a.actor, 'owner')) };
    expect(await act(colleague.client, doing.remove, input)).toMatchObject({ text: '', seq: 2, version: 3 });
    expect(await act(a.client, doing.remove, input)).toMatchObject({ text: '', version: 3 });
    const { rows } = await kvart.database.pool.query(
      `SELECT row_to_json(m)::text || coalesce((SELECT string_agg(v.text, '') FROM message_versions v), '') AS all
       FROM messages m WHERE m.id = $1`,
      [id],
    );
    expect((rows[0] as { all: string }).all).not.toContain('secret');
    expect(await say(a, talk, 'A secret', { id })).toMatchObject({ id, seq: 2, text: '' });
  });

  it('is reacted to with a few signs, and answered in threads', async () => {
    const talk = await openTalk(kvart, a, b);
    const { id } = await say(a, talk, 'Who comes?');
    const input = { messageId: id, asActorId: b.actor.id, emoji: '👍', on: true };
    const liked = { reactions: [{ emoji: '👍', people: [{ id: b.person.id }] }] };
    expect(await act(b.client, doing.react, input)).toMatchObject({ ...liked, change: 3 });
    expect(await act(b.client, doing.react, input)).toMatchObject({ ...liked, change: 3 });
    expect(await act(b.client, doing.react, { ...input, emoji: 'x' })).toMatchObject({
      issues: [{ code: 'invalid_choice', path: ['emoji'] }],
    });
    expect(await act(b.client, doing.react, { ...input, on: false })).toMatchObject({
      reactions: [],
      change: 4,
    });
    const first = await say(b, talk, 'I do', { replyToId: id });
    expect(await say(a, talk, 'Fine', { replyToId: first.id })).toMatchObject({
      replyToId: first.id,
      rootId: id,
    });
    const thread = `query ($messageId: ID!, $asActorId: ID!) { thread(messageId: $messageId, asActorId: $asActorId) { messages { text replyCount } } }`;
    expect(await b.client.data(thread, { messageId: first.id, asActorId: b.actor.id })).toEqual({
      thread: {
        messages: [
          { text: 'Who comes?', replyCount: 2 },
          { text: 'I do', replyCount: 0 },
          { text: 'Fine', replyCount: 0 },
        ],
      },
    });
    const elsewhere = await openTalk(kvart, a, c);
    expect((await say(a, elsewhere, 'Hm', { replyToId: id })).issues).toMatchObject([
      { path: ['replyToId'] },
    ]);
    expect((await say(a, talk, 'Hm', { mentionPersonIds: [c.person.id] })).issues).toMatchObject([
      { path: ['mentionPersonIds'] },
    ]);
    expect(await say(a, talk, 'Hm', { mentionPersonIds: [b.person.id] })).toMatchObject({
      mentionPersonIds: [b.person.id],
    });
  });

  it('is shown to advisers only once somebody reports it, and that is logged', async () => {
    const talk = await openTalk(kvart, a, b);
    const { id } = await say(a, talk, 'Buy my watches');
    const input = { messageId: id, asActorId: b.actor.id, reason: 'SPAM' };
    expect(await act(c.client, reportMessage, { ...input, asActorId: c.actor.id })).toMatchObject({
      __typename: 'NotFound',
    });
    const made = await act(b.client, reportMessage, input);
    expect(await act(b.client, reportMessage, input)).toMatchObject({ id: made.id, reason: 'SPAM' });
    await act(a.client, doing.edit, { messageId: id, asActorId: a.actor.id, text: 'Nothing', version: 1 });
    const look = `query ($id: ID!) { reportedMessage(reportId: $id) { text reason } }`;
    const adviser = await kvart.person({ platformRole: 'adviser' });
    expect(await adviser.client.data(look, { id: made.id })).toEqual({
      reportedMessage: { text: 'Buy my watches', reason: 'SPAM' },
    });
    expect((await b.client.graphql(look, { id: made.id })).errors).toHaveLength(1);
    const { rows } = await kvart.database.pool.query(
      `SELECT person_id FROM audit_log WHERE action = 'message.looked_at' AND object_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ person_id: adviser.person.id }]);
  });
});

describe('the actor’s desk', () => {
  it('knows who looks after what, and what is done until something new comes', async () => {
    const talk = await openTalk(kvart, a, b);
    const colleague = await kvart.join(b.actor, 'editor');
    expect(await act(b.client, doing.assign, { ...keyOf(b, talk), personId: a.person.id })).toMatchObject({
      issues: [{ path: ['personId'] }],
    });
    expect(
      await act(b.client, doing.assign, { ...keyOf(b, talk), personId: colleague.person.id }),
    ).toMatchObject({
      assignee: { id: colleague.person.id },
    });
    expect(await listed({ ...b, ...colleague }, { box: 'MINE' })).toEqual([talk]);
    expect(await listed(b, { box: 'MINE' })).toEqual([]);
    expect((await act(b.client, doing.done, { ...keyOf(b, talk), done: true })).doneAt).not.toBeNull();
    expect([await listed(b), await listed(b, { box: 'DONE' }), await listed(a)]).toEqual([
      [],
      [talk],
      [talk],
    ]);
    await say(a, talk, 'One more thing');
    expect([await listed(b), await listed(b, { box: 'DONE' })]).toEqual([[talk], []]);
    expect(await talkOf(a, talk)).toMatchObject({ assignee: null, doneAt: null });
  });

  it('lists by box, words and pages, and counts what is unread and not muted', async () => {
    const ab = await openTalk(kvart, a, b);
    const ac = await openTalk(kvart, c, a);
    await kvart.database.pool.query(`UPDATE actors SET name = 'Čebelarstvo Rožič' WHERE id = $1`, [
      c.actor.id,
    ]);
    await say(b, ab, 'New');
    expect(await listed(a, { text: 'cebelar' })).toEqual([ac]);
    expect(await listed(a, { text: '100%_' })).toEqual([]);
    const count = async () =>
      (
        await a.client.data<{ unreadConversations: unknown }>(
          `{ unreadConversations { total byActor { actorId count } } }`,
        )
      ).unreadConversations;
    expect(await count()).toEqual({ total: 2, byActor: [{ actorId: a.actor.id, count: 2 }] });
    expect(await act(a.client, doing.mute, { ...keyOf(a, ab), forever: true })).toMatchObject({
      seat: { muted: true, mutedUntil: null },
    });
    expect(await count()).toMatchObject({ total: 1 });
    expect(await act(a.client, doing.mute, keyOf(a, ab))).toMatchObject({ seat: { muted: false } });
    interface Paged {
      conversations: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    const paged = async (after: string | null) =>
      (await a.client.data<Paged>(listQuery, { asActorId: a.actor.id, first: 1, after })).conversations;
    const first = await paged(null);
    const second = await paged(first.pageInfo.endCursor);
    expect([first, second].map(({ nodes, pageInfo }) => [nodes[0]?.id, pageInfo.hasNextPage])).toEqual([
      [ab, true],
      [ac, false],
    ]);
  });
});

it('receipts are for those who give them', async () => {
  const talk = await openTalk(kvart, a, b);
  const mark = onConversation('markConversationRead', 'MarkConversationReadInput');
  await act(b.client, mark, { ...keyOf(b, talk), seq: 1 });
  const receipts = async () =>
    (
      await a.client.data<{ readReceipts: { person: { id: string }; lastReadSeq: number }[] }>(
        `query ($conversationId: ID!, $asActorId: ID!) { readReceipts(conversationId: $conversationId, asActorId: $asActorId) { person { id } lastReadSeq } }`,
        keyOf(a, talk),
      )
    ).readReceipts;
  const seen = [{ person: { id: b.person.id }, lastReadSeq: 1 }];
  expect(await receipts()).toEqual(seen);
  const wish = simple(
    'setMessagePreferences',
    'MessagePreferencesInput',
    'MessagePreferences { readReceipts }',
  );
  for (const who of [a, b]) {
    await act(who.client, wish, { readReceipts: false });
    expect(await receipts()).toEqual([]);
    await act(who.client, wish, { readReceipts: true });
  }
  expect(await receipts()).toEqual(seen);
});
