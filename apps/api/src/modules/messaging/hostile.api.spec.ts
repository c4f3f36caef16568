import { once } from 'node:events';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import {
  act,
  changesQuery,
  doing,
  keyOf,
  leaveTalk,
  type Member,
  openTalk,
  pageQuery,
  reportMessage,
  say,
} from '../../testing/messaging.ts';

let kvart: KvartApp;
let a: Member;
let b: Member;
let stranger: Member;
let talk: string;
let bystander: Line;
const lines: WebSocket[] = [];
beforeAll(async () => {
  kvart = await startKvart();
  [a, b, stranger] = await Promise.all([kvart.member(), kvart.member(), kvart.member()]);
  talk = await openTalk(kvart, a, b);
});
beforeEach(async () => {
  bystander = await lineOf(b);
});
// Whatever somebody did: what others say is heard at once, on a line that has stood all the time.
afterEach(async () => {
  const { seq } = await say(a, talk, 'Is everybody well?');
  await expect.poll(() => bystander.frames.join('\n')).toContain(`"seq":${String(seq)},`);
  lines.splice(0).forEach((line) => line.terminate());
});
afterAll(() => kvart.close());

type Line = Awaited<ReturnType<typeof lineOf>>;

/** A socket without a client around it: frames go as they are given. */
async function lineOf(who: Member) {
  const socket = new WebSocket(`${kvart.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers: { origin: kvart.url, cookie: `kvart_session=${String(who.client.cookie('kvart_session'))}` },
  });
  lines.push(socket);
  const frames: string[] = [];
  socket.on('message', (data: Buffer) => frames.push(data.toString()));
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  await once(socket, 'open');
  socket.send('40');
  await expect.poll(() => frames.some((frame) => frame.startsWith('40'))).toBe(true);
  let asked = 0;
  return {
    frames,
    closed,
    send: (frame: string | Buffer) => socket.send(frame),
    /** An event with an answer. */
    ask: async (event: string, payload: unknown): Promise<unknown> => {
      asked += 1;
      const head = `43${asked}`;
      socket.send(`42${asked}${JSON.stringify([event, payload])}`);
      const reply = () => frames.find((frame) => frame.startsWith(head));
      await expect.poll(reply).toBeDefined();
      return (JSON.parse(reply()?.slice(head.length) ?? '[]') as unknown[])[0];
    },
  };
}

it.each([
  ['no packet', 'x'],
  ['broken JSON', '42["typing",{'],
  ['no name', '42[]'],
  ['a name of its own make', '42[{"toString":1},{}]'],
  ['bytes', Buffer.from([0, 255, 1, 254])],
  ['bytes that were announced and never came', '451-["typing",{"_placeholder":true,"num":0}]'],
  ['a million attachments', '459999999-["typing"]'],
  ['a reserved name', '42["disconnecting","x"]'],
  ['a prototype', '42["__proto__",{"constructor":{}}]'],
  ['nothing', ''],
  ['more than a hint', `42["typing",${JSON.stringify({ conversationId: 'x'.repeat(1_000_000) })}]`],
])('a frame of %s ends that line at most', async (_what, frame) => {
  const line = await lineOf(stranger);
  line.send(frame);
  const other = await lineOf(stranger);
  expect(await other.ask('typing', keyOf(stranger, talk))).toEqual({ ok: false, code: 'not_found' });
});

it('events with anything but the ids they need are answered with what is wrong', async () => {
  const line = await lineOf(a);
  const { conversationId, asActorId } = keyOf(a, talk);
  for (const payload of [
    ...[null, 7, [], 'x', {}, { conversationId }, { conversationId: [conversationId], asActorId }],
    ...[
      { conversationId: `${conversationId}'`, asActorId },
      { conversationId, asActorId: { $ne: null } },
    ],
  ])
    expect(await line.ask('typing', payload)).toEqual({ ok: false, code: 'invalid_input' });
  expect(await line.ask('typing', keyOf(stranger, talk)), 'in another name').toEqual({
    ok: false,
    code: 'not_found',
  });
  expect(await line.ask('typing', { conversationId: v7(), asActorId })).toMatchObject({ code: 'not_found' });
  const theirs = await lineOf(stranger);
  expect(await theirs.ask('watch', { conversationId })).toEqual({ ok: false, code: 'not_found' });
  expect(await theirs.ask('watch', { conversationId: "x' OR 1=1" })).toMatchObject({ code: 'invalid_input' });
  expect(await line.ask('message.changed', { conversationId })).toEqual({ ok: false, code: 'unknown_event' });
});

it('a million signs are refused before they are read, more than eight thousand by what may be said', async () => {
  const text = (length: number) => ({ ...keyOf(a, talk), id: v7(), text: 'č'.repeat(length) });
  const body = JSON.stringify({ query: 'mutation { __typename }', variables: { input: text(1_000_000) } });
  const headers = { 'content-type': 'application/json' };
  const huge = await a.client.fetch('/graphql', { method: 'POST', headers, body });
  expect([huge.status, (await huge.json()) as unknown]).toMatchObject([
    413,
    { errors: [{ extensions: { code: expect.any(String) as string } }] },
  ]);
  const refused = await say(a, talk, 'č'.repeat(8_001));
  expect(refused).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['text'] }] });
  expect(await say(a, talk, 'č'.repeat(8_000))).toMatchObject({ __typename: 'Message' });
});

it('too many files, people, or ids that are none are named one by one', async () => {
  const ids = (count: number) => Array.from({ length: count }, () => v7());
  for (const [more, issue] of [
    [{ attachmentIds: ids(11) }, { code: 'too_many', path: ['attachmentIds'] }],
    [{ mentionPersonIds: ids(21) }, { code: 'too_many', path: ['mentionPersonIds'] }],
    [{ attachmentIds: ids(1) }, { path: ['attachmentIds'] }],
    [{ mentionPersonIds: [stranger.person.id] }, { path: ['mentionPersonIds'] }],
    [{ replyToId: v7() }, { path: ['replyToId'] }],
    [{ id: 'x' }, { path: ['id'] }],
    [{ id: `${v7()}\u0000` }, { path: ['id'] }],
    [{ replyToId: "'; DROP TABLE messages; --" }, { path: ['replyToId'] }],
  ] as const)
    expect(await say(a, talk, 'Hello', more), JSON.stringify(more)).toMatchObject({
      __typename: 'InvalidInput',
      code: 'invalid_input',
      issues: [issue],
    });
  for (const first of [0, -1, 101, 2_000_000])
    expect(
      (await a.client.graphql(pageQuery, { ...keyOf(a, talk), first })).errors,
      String(first),
    ).toHaveLength(1);
});

it('what belongs to others is not found, whichever way one asks', async () => {
  const { id: messageId } = await say(a, talk, 'Between us');
  const [{ conversationId, asActorId }, mine] = [keyOf(stranger, talk), { asActorId: stranger.actor.id }];
  const elsewhere = await openTalk(kvart, stranger, b);
  for (const [mutation, input] of [
    [doing.edit, { messageId, asActorId, text: 'Other', version: 1 }],
    [doing.remove, { messageId, asActorId }],
    [doing.react, { messageId, asActorId, emoji: '👍', on: true }],
    [doing.assign, { conversationId, asActorId, personId: null }],
    [doing.done, { conversationId, asActorId, done: true }],
    [doing.mute, { conversationId, asActorId, until: null, forever: true }],
    [doing.rename, { conversationId, asActorId, title: 'Ours' }],
    [doing.add, { conversationId, asActorId, actorId: stranger.actor.id }],
    [leaveTalk, { conversationId, asActorId }],
    [reportMessage, { messageId, asActorId, reason: 'SPAM', text: '' }],
  ] as const)
    expect(await act(stranger.client, mutation, input), mutation).toMatchObject({ __typename: 'NotFound' });
  // An answer in one's own conversation cannot reach into another.
  expect(await say(stranger, elsewhere, 'Hello', { replyToId: messageId })).toMatchObject({
    issues: [{ path: ['replyToId'] }],
  });
  const asked = await stranger.client.graphql(changesQuery, { conversationId, ...mine, afterChange: 0 });
  expect([asked.data, asked.errors]).toMatchObject([{}, [{ message: expect.any(String) as string }]]);
  const left = await stranger.client.fetch(`/conversations/${talk}/export?as=${asActorId}&format=txt`);
  expect(left.status).toBe(404);
});

it('a flood over a socket costs that line; over HTTP it is told how long to wait', async () => {
  const line = await lineOf(stranger);
  for (let n = 0; n < 300; n += 1) line.send(`42["typing",${JSON.stringify(keyOf(stranger, talk))}]`);
  await line.closed;
  const elsewhere = await openTalk(kvart, stranger, b);
  await kvart.database.pool.query(
    `UPDATE conversation_seats SET window_at = now(), window_count = 295 WHERE conversation_id = $1`,
    [elsewhere],
  );
  const flood = await Promise.all(Array.from({ length: 60 }, (_, n) => say(stranger, elsewhere, `Nr. ${n}`)));
  const refused = flood.filter(({ __typename }) => __typename === 'RateLimited');
  expect(flood.length - refused.length, 'no fewer than allowed').toBeGreaterThanOrEqual(5);
  // What is on its way at the same moment does not count yet: no more of it than the database takes at once.
  expect(refused.length).toBeGreaterThanOrEqual(60 - 5 - 20);
  expect(refused[0]).toMatchObject({ code: 'rate_limited' });
  expect(refused[0]?.retryAfterSeconds).toBeGreaterThan(50);
});
