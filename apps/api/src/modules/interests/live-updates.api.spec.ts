import type { ServerEvents } from '@kvart/api-contract';
import type { TestClient } from '@kvart/testing';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';

type Heard = { event: string; payload: unknown };

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
let applicant: Awaited<ReturnType<KvartApp['member']>>;
const sockets: Socket<ServerEvents>[] = [];
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member();
  applicant = await kvart.member();
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await kvart.close();
});

async function listen(
  client: TestClient,
): Promise<{ heard: Heard[]; watch: (spaceId: string) => Promise<unknown> }> {
  const session = client.cookie('kvart_session');
  const socket = io(kvart.url, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { origin: kvart.url, ...(session && { cookie: `kvart_session=${session}` }) },
  });
  sockets.push(socket);
  const heard: Heard[] = [];
  socket.onAny((event: string, payload: unknown) => heard.push({ event, payload }));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return { heard, watch: (spaceId) => socket.emitWithAck('watch', { spaceId }) };
}

const withdraw = `mutation ($id: ID!) { withdrawSpace(id: $id, version: 1, reason: "Let to the library") { __typename } }`;
const save = `mutation ($id: ID!) { saveSpace(id: $id, version: 1, input: { rooms: 9 }) { __typename } }`;
const express = `mutation ($input: ExpressInterestInput!) { result: expressInterest(input: $input) { ... on Interest { id } } }`;

describe('sockets hear', () => {
  it('of a space they watch, as far as they may see it', async () => {
    const listed = await addSpace(kvart, owner, { state: 'listed' });
    const draft = await addSpace(kvart, owner, { state: 'draft' });
    const visitor = await listen(kvart.visitor());
    expect(await visitor.watch(listed.id)).toEqual({ ok: true });
    expect(await visitor.watch(draft.id)).toEqual({ ok: false, code: 'not_found' });
    expect(await visitor.watch('nothing')).toEqual({ ok: false, code: 'not_found' });
    await owner.client.data(save, { id: draft.id });
    await owner.client.data(save, { id: listed.id });
    await expect
      .poll(() => visitor.heard)
      .toEqual([{ event: 'space.changed', payload: { spaceId: listed.id, version: 2, state: 'listed' } }]);
  });

  it('of interests on both sides, and nobody else does', async () => {
    const listed = await addSpace(kvart, owner, { state: 'listed' });
    const stranger = await kvart.member();
    const [ours, theirs, others] = await Promise.all(
      [owner, applicant, stranger].map(({ client }) => listen(client)),
    );
    const input = { spaceId: listed.id, message: 'We would bake bread here every day.' };
    const { result } = await applicant.client.data<{ result: { id: string } }>(express, { input });
    const hint = {
      event: 'interest.changed',
      payload: { interestId: result.id, spaceId: listed.id, version: 1, state: 'sent' },
    };
    await expect.poll(() => ours!.heard).toContainEqual(hint);
    await expect.poll(() => theirs!.heard).toContainEqual(hint);
    await owner.client.data(withdraw, { id: listed.id });
    await expect
      .poll(() => ours!.heard.at(-1))
      .toEqual({ event: 'space.changed', payload: { spaceId: listed.id, version: 2, state: 'withdrawn' } });
    expect(others!.heard).toEqual([]);
  });

  it('nothing of an actor once their person is suspended', async () => {
    const listed = await addSpace(kvart, owner, { state: 'listed' });
    const editor = await kvart.join(owner.actor, 'editor');
    const before = await listen(editor.client);
    await kvart.database.pool.query('UPDATE persons SET suspended_at = now() WHERE id = $1', [
      editor.person.id,
    ]);
    const after = await listen(editor.client);
    const { RealtimeNode } = await import('../../platform/realtime/realtime-node.ts');
    const { SocketServer } = await import('../../platform/realtime/socket-server.ts');
    await kvart.app
      .get(RealtimeNode, { strict: false })
      .checkSessions(kvart.app.get(SocketServer, { strict: false }).io!);

    const others = await listen(owner.client);
    const input = { spaceId: listed.id, message: 'We would bake bread here every day.' };
    await applicant.client.data(express, { input });
    await expect.poll(() => others.heard.map(({ event }) => event)).toContain('interest.changed');
    expect([...before.heard, ...after.heard]).toEqual([]);
  });
});
