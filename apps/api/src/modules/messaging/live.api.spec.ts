import type { TestClient } from '@kvart/testing';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import {
  act,
  blockActor,
  keyOf,
  type Member,
  messageFields,
  onConversation,
  openTalk,
  pageQuery,
  say,
  startTalk,
} from '../../testing/messaging.ts';

type Heard = { event: string; payload: Record<string, unknown> };

let kvart: KvartApp;
let a: Member;
let b: Member;
let talk: string;
const sockets: Socket[] = [];
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());
beforeEach(async () => {
  [a, b] = await Promise.all([kvart.member(), kvart.member()]);
  talk = await openTalk(kvart, a, b);
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));

async function listen(client: TestClient) {
  const session = client.cookie('kvart_session');
  const socket = io(kvart.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin: kvart.url, ...(session && { cookie: `kvart_session=${session}` }) },
  });
  sockets.push(socket);
  const heard: Heard[] = [];
  socket.onAny((event: string, payload: Record<string, unknown>) => {
    // The first message, sent before anybody listened, may still be on its way.
    if (event !== 'message.changed' || payload.seq !== 1) heard.push({ event, payload });
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const of = (event: string) => heard.filter((one) => one.event === event).map(({ payload }) => payload);
  const ask = (event: string, payload: unknown): Promise<{ ok: boolean; code?: string }> =>
    socket.timeout(3_000).emitWithAck(event, payload);
  return { heard, of, ask, socket };
}

describe('an open socket', () => {
  it('hears messages whole where they are short, and where they stand where they are long', async () => {
    const [theirs, strangers] = await Promise.all([listen(b.client), listen((await kvart.member()).client)]);
    const sent = await say(a, talk, 'Short *and* sweet');
    await expect.poll(() => theirs.of('message.changed')).toHaveLength(1);
    const [hint] = theirs.of('message.changed');
    expect(hint).toMatchObject({ conversationId: talk, seq: 2, change: 2 });
    expect(hint?.message).toMatchObject({ ...sent, __typename: 'Message' });
    await say(a, talk, 'č'.repeat(8000));
    await expect
      .poll(() => theirs.of('message.changed').at(-1))
      .toEqual({ conversationId: talk, seq: 3, change: 3 });
    expect(strangers.heard).toEqual([]);
  });

  it('says the same as the API, word for word', async () => {
    const theirs = await listen(b.client);
    await say(a, talk, 'One', { mentionPersonIds: [b.person.id] });
    await expect.poll(() => theirs.of('message.changed')).toHaveLength(1);
    const { messages } = await b.client.data<{ messages: { messages: Record<string, unknown>[] } }>(
      pageQuery,
      keyOf(b, talk),
    );
    expect(messageFields).toContain('systemEvent');
    expect(theirs.of('message.changed')[0]?.message).toMatchObject(messages.messages.at(-1) ?? {});
  });

  it('of the same person hears what was read elsewhere, the other side only of receipts', async () => {
    const [ours, own] = await Promise.all([listen(a.client), listen(b.client)]);
    await act(b.client, onConversation('markConversationRead', 'MarkConversationReadInput'), {
      ...keyOf(b, talk),
      seq: 1,
    });
    await expect.poll(() => own.of('seat.changed')).toMatchObject([{ conversationId: talk, lastReadSeq: 1 }]);
    await expect
      .poll(() => ours.of('receipt.changed'))
      .toEqual([{ conversationId: talk, personId: b.person.id, seq: 1 }]);
    expect(ours.of('seat.changed')).toEqual([]);
  });

  it('hears who types and who is there, and nobody else does', async () => {
    const stranger = await kvart.member();
    const [ours, theirs, others] = await Promise.all([
      listen(a.client),
      listen(b.client),
      listen(stranger.client),
    ]);
    const typed = keyOf(a, talk);
    expect(await others.ask('typing', { conversationId: talk, asActorId: stranger.actor.id })).toMatchObject({
      code: 'not_found',
    });
    expect(await others.ask('typing', typed)).toMatchObject({ ok: false, code: 'not_found' });
    for (const bad of [null, 7, {}, { conversationId: 'x', asActorId: 'y' }, [typed]])
      expect(await ours.ask('typing', bad)).toMatchObject({ ok: false, code: 'invalid_input' });
    for (let n = 0; n < 5; n += 1) expect(await ours.ask('typing', typed)).toEqual({ ok: true });
    await expect
      .poll(() => theirs.of('typing'))
      .toEqual([{ conversationId: talk, actorId: a.actor.id, personId: a.person.id, name: a.person.name }]);
    expect(await others.ask('watch', { conversationId: talk })).toMatchObject({
      ok: false,
      code: 'not_found',
    });
    await ours.ask('watch', { conversationId: talk });
    await theirs.ask('watch', { conversationId: talk });
    const knows = (who: typeof ours, person: string) =>
      expect.poll(() => who.of('presence')).toContainEqual({ personId: person, online: true });
    await knows(ours, b.person.id);
    await knows(theirs, a.person.id);
    theirs.socket.close();
    await expect.poll(() => ours.of('presence').at(-1)).toEqual({ personId: b.person.id, online: false });
    expect(others.heard).toEqual([]);
  });

  it('of a removed member, a blocked actor and a revoked session hears nothing more', async () => {
    const removed = await kvart.join(b.actor, 'editor');
    const revoked = await kvart.join(b.actor, 'editor');
    const [staying, leaving, ending] = await Promise.all([
      listen(b.client),
      listen(removed.client),
      listen(revoked.client),
    ]);
    await leaving.ask('watch', { conversationId: talk });
    const remove = `mutation ($actorId: ID!, $personId: ID!) { result: removeMember(actorId: $actorId, personId: $personId) { __typename } }`;
    const out = await b.client.data<{ result: { __typename: string } }>(remove, {
      actorId: b.actor.id,
      personId: removed.person.id,
    });
    expect(out.result.__typename).not.toBe('NotFound');
    await revoked.client.data(`mutation { signOut { __typename } }`);
    await expect.poll(() => ending.socket.disconnected).toBe(true);
    await say(a, talk, 'For those who are left');
    await expect.poll(() => staying.of('message.changed')).toHaveLength(1);
    const ours = await listen(a.client);
    await ours.ask('typing', keyOf(a, talk));
    await ours.ask('watch', { conversationId: talk });
    await expect.poll(() => staying.of('typing')).toHaveLength(1);
    expect([
      ...leaving.of('message.changed'),
      ...leaving.of('typing'),
      ...ending.of('message.changed'),
    ]).toEqual([]);
    expect(leaving.of('presence').filter(({ personId }) => personId === a.person.id)).toEqual([]);
    const { errors } = await removed.client.graphql(pageQuery, keyOf(b, talk));
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);

    await act(a.client, blockActor, { asActorId: a.actor.id, actorId: b.actor.id });
    await expect.poll(() => staying.of('conversation.changed')).toHaveLength(1);
    const count = staying.heard.length;
    expect(await say(a, talk, 'Nobody hears this')).toMatchObject({ code: 'nobody_there' });
    expect(await staying.ask('typing', keyOf(b, talk))).toMatchObject({ ok: false, code: 'not_found' });
    expect(await staying.ask('watch', { conversationId: talk })).toMatchObject({
      ok: false,
      code: 'not_found',
    });
    expect(staying.heard).toHaveLength(count);
  });
});

it('a flood is turned back with the time to wait, and nobody else notices', async () => {
  const other = await kvart.member();
  const elsewhere = await openTalk(kvart, a, other);
  await kvart.database.pool.query(
    `UPDATE conversation_seats SET window_at = now(), window_count = 300 WHERE conversation_id = $1 AND person_id = $2`,
    [talk, a.person.id],
  );
  const refused = await say(a, talk, 'One too many');
  expect(refused).toMatchObject({ __typename: 'RateLimited', code: 'rate_limited' });
  expect(refused.retryAfterSeconds).toBeGreaterThan(50);
  expect(await say(b, talk, 'I am calm')).toMatchObject({ __typename: 'Message' });
  expect(await say(a, elsewhere, 'Here too')).toMatchObject({ __typename: 'Message' });
  const { rows } = await kvart.database.pool.query('SELECT last_seq FROM conversations WHERE id = $1', [
    talk,
  ]);
  expect(rows).toEqual([{ last_seq: 2 }]);
  await kvart.database.pool.query(`UPDATE conversation_seats SET window_at = now() - interval '61 seconds'`);
  expect(await say(a, talk, 'Later')).toMatchObject({ __typename: 'Message' });
});

it('who is asked hears of an introduction at once', async () => {
  const other = await kvart.member();
  const theirs = await listen(other.client);
  const { id } = await startTalk(a, [other]);
  await expect.poll(() => theirs.of('conversation.changed')).toEqual([{ conversationId: id, version: 1 }]);
});
