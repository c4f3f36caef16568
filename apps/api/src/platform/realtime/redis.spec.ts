import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { createTestDatabase, hasRedis, type LocalRedis, startRedis, type TestDatabase } from '@kvart/testing';
import { Redis } from 'ioredis';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../database/index.ts';
import { type PlatformApp, startPlatform, until } from '../testing/platform-app.ts';
import { channel, Realtime, rooms, signalSql, Watchables } from './index.ts';

describe.skipIf(!hasRedis())('hints of several nodes with Redis', () => {
  let database: TestDatabase;
  let redis: LocalRedis;
  let nodes: PlatformApp[];
  let sockets: Socket[];
  let heard: unknown[][];
  const overRedis: string[] = [];
  const space = randomUUID();
  const room = rooms.watching('space', space);

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = await startRedis();
    const env = { KVART_ROLE: 'api', REDIS_URL: redis.url };
    nodes = await Promise.all([1, 2].map(() => startPlatform(database.url, { env })));
    sockets = await Promise.all(nodes.map(({ url }) => watching(url)));
    heard = sockets.map((socket) => {
      const list: unknown[] = [];
      socket.on('spec.changed', (payload: unknown) => list.push(payload));
      return list;
    });
    const ear = new Redis(redis.url, { retryStrategy: () => 50 });
    ear.on('error', () => undefined);
    ear.on('message', (_channel, text: string) => overRedis.push(text));
    await ear.subscribe(channel);
    sockets.push({ disconnect: () => ear.disconnect() } as unknown as Socket);
  });

  afterAll(async () => {
    sockets?.forEach((socket) => socket.disconnect());
    await Promise.all((nodes ?? []).map((node) => node.close()));
    await redis?.stop();
    await database?.drop();
  });

  async function watching(url: string): Promise<Socket> {
    for (const node of nodes) node.get(Watchables).register('space', () => true);
    const extraHeaders = { origin: 'http://kvart.test' };
    const socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders });
    expect(await socket.timeout(3_000).emitWithAck('watch', { spaceId: space })).toEqual({ ok: true });
    return socket;
  }

  const publish = (n: number, fail = false) => {
    const [database_, realtime] = [nodes[0]!.get(Database), nodes[0]!.get(Realtime)];
    return database_.transaction(async (tx) => {
      await realtime.publish(tx, { room, event: 'spec.changed', payload: { n } });
      if (fail) throw new Error('changed my mind');
    });
  };

  it('go that way, once to everybody, after the commit and only then', async () => {
    await publish(1, true).catch(() => undefined);
    await publish(2);
    await until(() => heard.every((list) => list.length > 0));
    expect(heard).toEqual([[{ n: 2 }], [{ n: 2 }]]);
    expect(overRedis).toHaveLength(1);
  });

  it('of statements are handed over as the statement made them', async () => {
    const signal = signalSql('ARRAY[$1]', 'spec.changed', `jsonb_build_object('n', 3)`, `'{}'::jsonb`);
    const { text } = await nodes[1]!
      .get(Database)
      .readOne<{ text: string }>('spec', `SELECT ${signal} AS text`, [room]);
    expect(nodes[1]!.get(Realtime).byStatement).toBe(false);
    await nodes[1]!.get(Realtime).forward([text]);
    await until(() => heard.every((list) => list.length > 1));
    expect(heard.map((list) => list.at(-1))).toEqual([{ n: 3 }, { n: 3 }]);
    expect(overRedis).toHaveLength(2);
  });

  it('that say who may hear leave with the commit as well, and keep their place among the others', async () => {
    const { personId, actorId } = { personId: randomUUID(), actorId: randomUUID() };
    const client = await database.pool.connect();
    const overPostgres: (string | undefined)[] = [];
    client.on('notification', ({ payload }) => overPostgres.push(payload));
    await client.query(`LISTEN ${channel}`);
    const before = overRedis.length;
    await nodes[0]!
      .get(Database)
      .transaction((tx) => nodes[0]!.get(Realtime).leaveActor(tx, personId, actorId));
    await until(() => overPostgres.length > 0 && overRedis.length > before);
    client.release(true);
    const order = { do: 'leave_actor', personId, actorId };
    expect(
      [overPostgres, overRedis.slice(before)].map((texts) => texts.map((text) => JSON.parse(text ?? ''))),
    ).toEqual([[order], [order]]);
  });

  it('go through Postgres while Redis is away; once it is back, clients are told that they may have missed some', async () => {
    const missed = sockets
      .slice(0, 2)
      .map((socket) => new Promise((resolve) => socket.on('hints.missed', resolve)));
    await redis.stop();
    await publish(4);
    await until(() => heard.every((list) => list.length > 2));
    redis = await startRedis(redis.port);
    expect(await Promise.all(missed)).toEqual([{}, {}]);
    await until(async () => {
      const told = overRedis.length;
      await publish(5);
      await pause(50);
      return overRedis.length > told;
    });
    expect(heard.map((list) => list.slice(0, 4))).toEqual(heard.map(() => [2, 3, 4, 5].map((n) => ({ n }))));
  });
});
