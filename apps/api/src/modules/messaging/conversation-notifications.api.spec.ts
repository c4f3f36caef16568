import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import {
  act,
  doing,
  keyOf,
  type Member,
  onConversation,
  openTalk,
  reply,
  say,
  startTalk,
} from '../../testing/messaging.ts';
import { ConversationNotifications } from './conversation-notifications.ts';

let kvart: KvartApp;
let a: Member;
let b: Member;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());
beforeEach(async () => {
  [a, b] = await Promise.all([
    kvart.member('owner', { name: 'Studio Breza' }),
    kvart.member('owner', { name: 'Mesto' }),
  ]);
});

interface Line {
  type: string;
  text: string;
  quote: string | null;
  count: number;
  path: string;
}
const lines = async ({ client }: Pick<Member, 'client'>) =>
  (
    await client.data<{ notifications: { nodes: Line[] } }>(
      '{ notifications(unread: true) { nodes { type text quote count path } } }',
    )
  ).notifications.nodes;
/** A minute on: the calm time is over. */
const later = (talk: string) =>
  kvart.app.get(ConversationNotifications, { strict: false }).tellUnread(talk, new Date(Date.now() + 60_000));
const settled = () =>
  expect
    .poll(async () => {
      const { rows } = await kvart.database.pool.query(
        'SELECT 1 FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts',
      );
      return rows.length;
    })
    .toBe(0);
const markRead = (who: Member, talk: string, seq: number) =>
  act(who.client, onConversation('markConversationRead', 'MarkConversationReadInput'), {
    ...keyOf(who, talk),
    seq,
  });
/** Lines that a mail waits for. */
const waiting = async ({ person }: Member) =>
  (
    await kvart.database.pool.query(
      'SELECT id FROM notifications WHERE person_id = $1 AND mail_due_at IS NOT NULL',
      [person.id],
    )
  ).rows;
/** A conversation whose beginning both sides have seen. */
async function talking(): Promise<string> {
  const talk = await openTalk(kvart, a, b);
  await settled();
  await markRead(b, talk, 1);
  await settled();
  return talk;
}

describe('messages', () => {
  it('not read within the calm time make one line, which reading clears together with its mail', async () => {
    const talk = await talking();
    for (let n = 1; n <= 20; n += 1) await say(a, talk, `Nr. ${n}`);
    await settled();
    expect(await lines(b)).toEqual([]);
    await later(talk);
    await later(talk);
    expect(await lines(b)).toEqual([
      {
        type: 'MESSAGE_RECEIVED',
        text: '20 new messages from Studio Breza',
        quote: 'Nr. 20',
        count: 20,
        path: `/messages/${talk}?as=${b.actor.id}`,
      },
    ]);
    // Nobody is told of their own words.
    expect(await lines(a)).toEqual([]);
    expect(await waiting(b)).toHaveLength(1);
    await markRead(b, talk, 15);
    await settled();
    expect(await lines(b)).toMatchObject([{ count: 6 }]);
    await markRead(b, talk, 21);
    await settled();
    expect(await lines(b)).toEqual([]);
    expect(await waiting(b)).toEqual([]);
  });

  it('are told to those who write for the actor, and not to who silenced them, has read them, or is not asked', async () => {
    const talk = await talking();
    const [editor, member] = [await kvart.join(b.actor, 'editor'), await kvart.join(b.actor, 'member')];
    await act(b.client, doing.mute, { ...keyOf(b, talk), forever: true });
    await say(a, talk, 'Hello');
    await later(talk);
    expect([await lines(b), await lines(editor), await lines(member)].map(({ length }) => length)).toEqual([
      0, 1, 0,
    ]);
    await kvart.database.pool.query('UPDATE memberships SET ended_at = now() WHERE person_id = $1', [
      editor.person.id,
    ]);
    expect(await lines(editor)).toEqual([]);
  });

  it('that name somebody tell them at once', async () => {
    const talk = await talking();
    await say(a, talk, 'Mojca, look', { mentionPersonIds: [b.person.id] });
    await settled();
    expect(await lines(b)).toMatchObject([
      { type: 'MENTION', text: `${a.person.name}, Studio Breza mentioned you in “Studio Breza”` },
    ]);
  });
});

describe('introductions', () => {
  it('are told with their reason, and so is the answer; to be ignored is not', async () => {
    const { id: talk } = await startTalk(a, [b]);
    await settled();
    expect(await lines(b)).toMatchObject([
      {
        type: 'INTRODUCTION_ASKED',
        text: 'Studio Breza would like to get in touch with Mesto',
        quote: 'We look for rooms.',
      },
    ]);
    await reply(b, talk);
    await settled();
    expect(await lines(a)).toMatchObject([{ text: 'Mesto accepted your introduction' }]);

    const c = await kvart.member();
    const ignored = await startTalk(c, [b]);
    await reply(b, ignored.id, 1, 'IGNORED');
    await settled();
    expect(await lines(c)).toEqual([]);
  });
});

describe('a conversation that was handed over', () => {
  it('is told to who has it now, and not to who takes it themselves', async () => {
    const talk = await talking();
    const editor = await kvart.join(b.actor, 'editor');
    await act(b.client, doing.assign, { ...keyOf(b, talk), personId: editor.person.id });
    await settled();
    expect(await lines(editor)).toMatchObject([
      { text: `${b.person.name}, Mesto gave you the conversation “Studio Breza”` },
    ]);
    await act(b.client, doing.assign, { ...keyOf(b, talk), personId: b.person.id });
    await settled();
    expect(await lines(b)).toEqual([]);
  });
});
