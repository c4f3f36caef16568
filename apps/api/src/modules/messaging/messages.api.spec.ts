import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import {
  act,
  changesQuery,
  listQuery,
  type Member,
  onConversation,
  oneQuery,
  openTalk,
  pageQuery,
  say,
} from '../../testing/messaging.ts';
import { chance } from '../../testing/random.ts';
import { statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let a: Member;
let b: Member;
let stranger: Member;
let talk: string;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());
beforeEach(async () => {
  [a, b, stranger] = await Promise.all([kvart.member(), kvart.member(), kvart.member()]);
  talk = await openTalk(kvart, a, b);
});

interface Page {
  messages: {
    hasOlder: boolean;
    hasNewer: boolean;
    lastSeq: number;
    lastChange: number;
    firstUnreadSeq: number | null;
    messages: { id: string; seq: number; change: number; text: string }[];
  };
}
const page = async (who: Member, more: object = {}) =>
  (await who.client.data<Page>(pageQuery, { conversationId: talk, asActorId: who.actor.id, ...more }))
    .messages;
const markRead = onConversation('markConversationRead', 'MarkConversationReadInput');
const saveDraft = onConversation('saveDraft', 'SaveDraftInput');
const unread = async (who: Member) =>
  (
    await who.client.data<{ conversation: { unreadCount: number } }>(oneQuery, {
      id: talk,
      asActorId: who.actor.id,
    })
  ).conversation.unreadCount;

describe('sending', () => {
  it('gives every message the next place, also to fifty at once', async () => {
    const senders = Array.from({ length: 50 }, (_, n) => say(n % 2 ? a : b, talk, `Nr. ${n}`));
    const sent = await Promise.all(senders);
    expect(sent.map(({ __typename }) => __typename)).toEqual(sent.map(() => 'Message'));
    expect(sent.map(({ seq }) => seq as number).sort((x, y) => x - y)).toEqual(sent.map((_, n) => n + 2));
    const { rows } = await kvart.database.pool.query(
      'SELECT last_seq, last_change FROM conversations WHERE id = $1',
      [talk],
    );
    expect(rows).toEqual([{ last_seq: 51, last_change: 51 }]);
  });

  it('of the same id twice at once is sending once', async () => {
    const id = v7();
    const sent = await Promise.all(Array.from({ length: 8 }, () => say(a, talk, 'Once only', { id })));
    expect(new Set(sent.map(({ seq }) => seq))).toEqual(new Set([2]));
    expect((await page(a)).lastSeq).toBe(2);
    expect(await say(a, talk, 'Once only', { id })).toMatchObject({ id, seq: 2, text: 'Once only' });
  });

  it('of other words or in another name under a known id is refused', async () => {
    const id = v7();
    await say(a, talk, 'First', { id });
    expect(await say(a, talk, 'Second', { id })).toMatchObject({ __typename: 'Conflict', code: 'id_taken' });
    expect(await say(b, talk, 'First', { id })).toMatchObject({ __typename: 'Conflict', code: 'id_taken' });
    const elsewhere = await openTalk(kvart, a, stranger);
    expect(await say(a, elsewhere, 'First', { id })).toMatchObject({ code: 'id_taken' });
    expect((await page(a)).lastSeq).toBe(2);
  });

  it('takes one statement beside the one that reads the session', async () => {
    await say(a, talk, 'Warm');
    const statements = await statementsOf(kvart, () => say(a, talk, 'Counted'));
    expect(statements.filter((text) => !/FROM sessions/i.test(text))).toHaveLength(1);
  });

  it('keeps what people write: NFC, line ends, no signs that turn the reading direction', async () => {
    expect(await say(a, talk, 'Cafe\u0301\r\n  **two**  \n\n\n\n\nend\n\n')).toMatchObject({
      text: 'Café\n  **two**\n\n\nend',
    });
    for (const [text, code] of [
      ['   ', 'required'],
      ['x'.repeat(8001), 'too_long'],
      ['a\u202eb', 'invalid_text'],
    ] as const) {
      expect((await say(a, talk, text)).issues).toEqual([expect.objectContaining({ code, path: ['text'] })]);
    }
    const huge = await a.client.graphql(
      `mutation { sendMessage(input: { id: "${v7()}", conversationId: "${talk}", asActorId: "${a.actor.id}", text: "${'x'.repeat(1_000_000)}" }) { __typename } }`,
    );
    expect(huge.errors.length).toBeGreaterThan(0);
    expect(await say(a, talk, 'Still here')).toMatchObject({ __typename: 'Message' });
  });
});

describe('what is not one’s own does not exist', () => {
  it('for strangers, visitors, and wrong ids: the same bytes', async () => {
    const asked = async (client: Member['client'], id: string, asActorId: string) => {
      const one = await client.graphql(oneQuery, { id, asActorId });
      const messages = await client.graphql(pageQuery, { conversationId: id, asActorId });
      const changes = await client.graphql(changesQuery, { conversationId: id, asActorId, afterChange: 0 });
      const strip = (answer: { data: unknown; errors: { message: string; extensions?: object }[] }) =>
        JSON.stringify([answer.data, answer.errors.map(({ message, extensions }) => [message, extensions])]);
      return [one, messages, changes]
        .map(strip)
        .join('\n')
        .replace(/"requestId":"[^"]*"/g, '');
    };
    const unknown = await asked(stranger.client, v7(), stranger.actor.id);
    expect(unknown).toContain('null');
    expect(await asked(stranger.client, talk, stranger.actor.id)).toBe(unknown);
    expect(await asked(stranger.client, talk, a.actor.id)).toBe(unknown);
    expect(await asked(stranger.client, 'nonsense', stranger.actor.id)).toBe(unknown);
    for (const input of [{}, { conversationId: v7() }]) {
      expect(await say(stranger, talk, 'Hello', input)).toMatchObject({
        __typename: 'NotFound',
        code: 'not_found',
      });
    }
    expect(await say(stranger, talk, 'Hello', { asActorId: a.actor.id })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(
      await act(stranger.client, markRead, { conversationId: talk, asActorId: stranger.actor.id, seq: 1 }),
    ).toMatchObject({ __typename: 'NotFound' });
  });

  it('and plain members read but do not write', async () => {
    const reader = { ...b, ...(await kvart.join(b.actor, 'member')) };
    expect((await page(reader)).messages).toHaveLength(1);
    expect(await say(reader, talk, 'Hello')).toMatchObject({ __typename: 'Forbidden', code: 'not_editor' });
  });

  it('nor does it after the membership has ended', async () => {
    const editor = { ...b, ...(await kvart.join(b.actor, 'editor')) };
    expect((await page(editor)).lastSeq).toBe(1);
    await kvart.database.pool.query('UPDATE memberships SET ended_at = now() WHERE person_id = $1', [
      editor.person.id,
    ]);
    const { data, errors } = await editor.client.graphql<Page>(pageQuery, {
      conversationId: talk,
      asActorId: b.actor.id,
    });
    expect([data?.messages, errors.length]).toEqual([undefined, 1]);
    expect(await say(editor, talk, 'Hello')).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('reading', () => {
  it('opens at the first unread message and goes on in both directions', async () => {
    for (let n = 2; n <= 40; n += 1) await say(a, talk, `Nr. ${n}`);
    await act(b.client, markRead, { conversationId: talk, asActorId: b.actor.id, seq: 20 });
    const opened = await page(b, { first: 12 });
    expect(opened).toMatchObject({ firstUnreadSeq: 21, hasOlder: true, hasNewer: true, lastSeq: 40 });
    expect(opened.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, n) => n + 18));
    const seqs = async (more: object) =>
      (await page(b, { first: 5, ...more })).messages.map(({ seq }) => seq);
    expect(await seqs({ after: 29 })).toEqual([30, 31, 32, 33, 34]);
    expect(await seqs({ after: 38 })).toEqual([39, 40]);
    expect(await seqs({ before: 18 })).toEqual([13, 14, 15, 16, 17]);
    expect(await seqs({ before: 3 })).toEqual([1, 2]);
    expect(await seqs({ around: 20 })).toEqual([18, 19, 20, 21, 22]);
    expect(await page(b, { before: 1 })).toMatchObject({ messages: [], hasOlder: false });
    await act(b.client, markRead, { conversationId: talk, asActorId: b.actor.id, seq: 99 });
    expect(await seqs({})).toEqual([36, 37, 38, 39, 40]);
    expect(await page(b)).toMatchObject({ firstUnreadSeq: null, hasNewer: false });
    const statements = await statementsOf(kvart, () => page(b));
    expect(statements.filter((text) => !/FROM sessions/i.test(text))).toHaveLength(1);
  });

  it('catches up by what changed, in steps', async () => {
    for (let n = 2; n <= 6; n += 1) await say(a, talk, `Nr. ${n}`);
    interface Changes {
      messageChanges: { complete: boolean; lastChange: number; messages: { seq: number }[] };
    }
    const since = async (afterChange: number, first = 200) =>
      (
        await b.client.data<Changes>(changesQuery, {
          conversationId: talk,
          asActorId: b.actor.id,
          afterChange,
          first,
        })
      ).messageChanges;
    const step = await since(1, 3);
    expect([step.complete, step.lastChange, step.messages.map(({ seq }) => seq)]).toEqual([
      false,
      4,
      [2, 3, 4],
    ]);
    const rest = await since(step.lastChange, 3);
    expect([rest.complete, rest.lastChange, rest.messages.map(({ seq }) => seq)]).toEqual([true, 6, [5, 6]]);
    expect(await since(6)).toMatchObject({ complete: true, lastChange: 6, messages: [] });
  });

  it('moves forward only, and one’s own words are never news', async () => {
    await say(a, talk, 'two');
    await say(b, talk, 'three');
    expect([await unread(a), await unread(b)]).toEqual([1, 2]);
    const read = async (seq: number) =>
      (await act(b.client, markRead, { conversationId: talk, asActorId: b.actor.id, seq })).seat;
    expect(await read(3)).toMatchObject({ lastReadSeq: 3 });
    expect(await read(1)).toMatchObject({ lastReadSeq: 3 });
    await say(b, talk, 'four');
    expect([await unread(a), await unread(b)]).toEqual([2, 0]);
  });

  it('counts in any history what a recount counts', async () => {
    const { one, whole } = chance(7);
    const colleague = { ...a, ...(await kvart.join(a.actor, 'editor')) };
    const people = [a, b, colleague];
    for (let step = 0; step < 60; step += 1) {
      const who = one(people);
      if (whole(0, 2) > 0) await say(who, talk, `Step ${step}`);
      else
        await act(who.client, markRead, {
          conversationId: talk,
          asActorId: who.actor.id,
          seq: whole(0, step + 1),
        });
    }
    for (const who of people) {
      const { rows } = await kvart.database.pool.query(
        `SELECT count(*)::int AS n FROM messages m LEFT JOIN conversation_seats s
           ON s.conversation_id = m.conversation_id AND s.person_id = $2 AND s.actor_id = $3
         WHERE m.conversation_id = $1 AND m.seq > coalesce(s.last_read_seq, 0) AND m.person_id <> $2`,
        [talk, who.person.id, who.actor.id],
      );
      expect(await unread(who)).toBe((rows[0] as { n: number }).n);
    }
    interface List {
      conversations: { nodes: { id: string; unreadCount: number }[] };
    }
    const listed = await a.client.data<List>(listQuery, { asActorId: a.actor.id });
    expect(listed.conversations.nodes.map(({ unreadCount }) => unreadCount)).toEqual([await unread(a)]);
  });

  it('keeps drafts with a version', async () => {
    const key = { conversationId: talk, asActorId: a.actor.id };
    expect(await act(a.client, saveDraft, { ...key, text: 'Dear', version: 0 })).toMatchObject({
      seat: { draft: 'Dear', draftVersion: 1 },
    });
    expect(await act(a.client, saveDraft, { ...key, text: 'Dear all', version: 0 })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 1,
    });
    expect(await act(a.client, saveDraft, { ...key, text: '', version: 1 })).toMatchObject({
      seat: { draft: '', draftVersion: 2 },
    });
    expect(await unread(a)).toBe(0);
  });
});
