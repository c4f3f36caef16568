import { randomUUID } from 'node:crypto';
import { Injectable, Module } from '@nestjs/common';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Access } from '../access/index.ts';
import { Database } from '../database/index.ts';
import { createTestDatabase, hasRedis, type LocalRedis, startRedis, type TestDatabase } from '@kvart/testing';
import { type PlatformApp, startPlatform, until } from '../testing/platform-app.ts';
import { type ClientAnswer, ClientEvent, Realtime, rooms, Watchables } from './index.ts';
import { SocketServer } from './socket-server.ts';

@Injectable()
class Whispers {
  @ClientEvent('whisper')
  @Access('signed_in')
  async whisper(): Promise<ClientAnswer> {
    return { ok: true };
  }
}

@Module({ providers: [Whispers] })
class WhispersModule {}

const publicSpace = randomUUID();
const openSpaces = new Set<string>([publicSpace]);
const ours = 'http://kvart.test';

describe.each([
  ['through Postgres', false],
  ['through Redis', true],
])('sockets, %s,', (_way, throughRedis) => {
  // Redis is optional in Kvart, and so is it on the machine that tests it: without one, only the way through Postgres is.
  if (throughRedis && !hasRedis()) {
    it.skip('skipped: there is no redis-server here', () => undefined);
    return;
  }
  let redis: LocalRedis | undefined;
  let database: TestDatabase;
  let nodes: PlatformApp[];
  const open: Socket[] = [];
  const actorId = randomUUID();

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = throughRedis ? await startRedis() : undefined;
    nodes = await Promise.all(
      [1, 2].map(() =>
        startPlatform(database.url, {
          modules: [WhispersModule],
          env: { KVART_ROLE: 'api', ...(redis && { REDIS_URL: redis.url }) },
        }),
      ),
    );
    for (const node of nodes)
      node.get(Watchables).register('space', (viewer, id) => !!viewer || openSpaces.has(id));
    await database.pool.query(
      `INSERT INTO actors (id, slug, name, kind, sector) VALUES ($1, 'studio', 'Studio', 'creative_firm', 'creative')`,
      [actorId],
    );
  });

  afterEach(() => open.splice(0).forEach((socket) => socket.disconnect()));

  afterAll(async () => {
    await Promise.all((nodes ?? []).map((node) => node.close()));
    await redis?.stop();
    await database?.drop();
  });

  /** A member of the actor with a running session. */
  async function person() {
    const [personId, sessionId] = [randomUUID(), randomUUID()];
    const { pool } = database;
    await pool.query(`INSERT INTO persons (id, email, name) VALUES ($1, $2, 'Ana')`, [
      personId,
      `${personId}@example.org`,
    ]);
    await pool.query(
      `INSERT INTO sessions (id, token_hash, person_id, expires_at) VALUES ($1::uuid, sha256($1::text::bytea), $2, now() + interval '1 day')`,
      [sessionId, personId],
    );
    await pool.query(
      `INSERT INTO memberships (id, actor_id, person_id, role) VALUES (gen_random_uuid(), $1, $2, 'editor')`,
      [actorId, personId],
    );
    return { personId, sessionId };
  }

  function connect(
    node: number,
    { sessionId, origin = ours }: { sessionId?: string; origin?: string } = {},
  ): Promise<Socket> {
    const socket = io(nodes[node]!.url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { ...(origin && { origin }), ...(sessionId && { cookie: `kvart_session=${sessionId}` }) },
    });
    open.push(socket);
    return new Promise((resolve, reject) => {
      socket.on('connect', () => resolve(socket));
      socket.on('connect_error', reject);
    });
  }

  const inTransaction = (
    work: (realtime: Realtime, tx: Parameters<Realtime['publish']>[0]) => Promise<void>,
  ) => nodes[0]!.get(Database).transaction((tx) => work(nodes[0]!.get(Realtime), tx));
  const publish = (room: string, n: number) =>
    inTransaction((realtime, tx) => realtime.publish(tx, { room, event: 'spec.changed', payload: { n } }));
  const heard = (socket: Socket): number[] => {
    const list: number[] = [];
    socket.on('spec.changed', ({ n }: { n: number }) => list.push(n));
    return list;
  };
  const ask = (socket: Socket, event: string, payload: unknown) =>
    socket.timeout(3_000).emitWithAck(event, payload) as Promise<ClientAnswer>;

  it('open for pages of ours only', async () => {
    const { sessionId } = await person();
    await expect(connect(0, { sessionId, origin: 'https://evil.example' })).rejects.toThrow();
    await expect(connect(0, { sessionId, origin: '' })).rejects.toThrow();
    await expect(connect(0, { sessionId, origin: 'null' })).rejects.toThrow();
    expect((await connect(0, { sessionId })).connected).toBe(true);
    expect((await connect(0, { sessionId, origin: nodes[0]!.url })).connected).toBe(true);
  });

  it('hear what is meant for their actor on every node, once, after the commit', async () => {
    const [one, two] = [await person(), await person()];
    const [first, second, visitor] = [await connect(0, one), await connect(1, two), await connect(1)];
    const lists = [first, second, visitor].map(heard);
    await inTransaction(async (realtime, tx) => {
      await realtime.publish(tx, {
        rooms: [rooms.actor(actorId), rooms.person(two.personId)],
        event: 'spec.changed',
        payload: { n: 1 },
      });
    });
    await inTransaction(async (realtime, tx) => {
      await realtime.publish(tx, { room: rooms.actor(actorId), event: 'spec.changed', payload: { n: 2 } });
      throw new Error('changed my mind');
    }).catch(() => undefined);
    await publish(rooms.actor(actorId), 3);
    await until(() => lists[0]!.includes(3) && lists[1]!.includes(3));
    expect(lists).toEqual([[1, 3], [1, 3], []]);
  });

  it('of visitors follow public things and nothing else', async () => {
    const visitor = await connect(1);
    const list = heard(visitor);
    expect(await ask(visitor, 'watch', { spaceId: publicSpace })).toEqual({ ok: true });
    expect(await ask(visitor, 'watch', { spaceId: randomUUID() })).toEqual({ ok: false, code: 'not_found' });
    expect(await ask(visitor, 'watch', { actorId })).toEqual({ ok: false, code: 'invalid_input' });
    expect(await ask(visitor, 'whisper', {})).toEqual({ ok: false, code: 'sign_in_required' });
    expect(await ask(visitor, 'join', rooms.actor(actorId))).toEqual({ ok: false, code: 'unknown_event' });
    for (const payload of [
      null,
      7,
      [],
      'x',
      { spaceId: {} },
      { spaceId: 'a b' },
      { spaceId: '1', more: 1 },
    ]) {
      expect((await ask(visitor, 'watch', payload)).ok).toBe(false);
    }
    await publish(rooms.watching('space', publicSpace), 1);
    await until(() => list.includes(1));
    expect(await ask(visitor, 'unwatch', { spaceId: publicSpace })).toEqual({ ok: true });
    await publish(rooms.watching('space', publicSpace), 2);
    expect(await ask(await connect(1, await person()), 'whisper', {})).toEqual({ ok: true });
    expect(list).toEqual([1]);
  });

  it('are let in to what they watch although they wait for no answer, as browsers do', async () => {
    const visitor = await connect(0);
    const [list, watched] = [heard(visitor), rooms.watching('space', publicSpace)];
    visitor.emit('watch', { spaceId: publicSpace });
    await until(() => nodes[0]!.get(SocketServer).io?.of('/').adapter.rooms.has(watched) === true);
    await publish(watched, 7);
    await until(() => list.includes(7));
  });

  it('lose sight of what is not public any more', async () => {
    const space = randomUUID();
    openSpaces.add(space);
    const [visitor, member] = [await connect(1), await connect(1, await person())];
    const [outside, inside] = [heard(visitor), heard(member)];
    for (const socket of [visitor, member]) await ask(socket, 'watch', { spaceId: space });
    openSpaces.delete(space);
    await inTransaction((realtime, tx) => realtime.recheckRoom(tx, rooms.watching('space', space)));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await publish(rooms.watching('space', space), 1);
    await until(() => inside.includes(1));
    expect(outside).toEqual([]);
  });

  it('of a revoked session are told and closed at once, on the other node too', async () => {
    const { personId, sessionId } = await person();
    const socket = await connect(1, { sessionId });
    let told = false;
    socket.on('session.ended', () => (told = true));
    await database.pool.query('UPDATE sessions SET revoked_at = now() WHERE id = $1', [sessionId]);
    await inTransaction((realtime, tx) => realtime.endSession(tx, sessionId));
    await until(() => socket.disconnected, 1_000);
    expect(told).toBe(true);
    expect((await connect(1, { sessionId })).connected, 'as a visitor').toBe(true);

    const again = await person();
    const kept = await connect(0, again);
    await inTransaction((realtime, tx) => realtime.endSessionsOf(tx, again.personId, again.sessionId));
    await inTransaction((realtime, tx) => realtime.endSessionsOf(tx, personId));
    expect(await ask(kept, 'whisper', {})).toEqual({ ok: true });
    await inTransaction((realtime, tx) => realtime.endSessionsOf(tx, again.personId));
    await until(() => kept.disconnected, 1_000);
  });

  // The same whatever carries the signals.
  it.skipIf(throughRedis)('of a revoked session are closed even when no signal came', async () => {
    const { sessionId } = await person();
    const [silent, speaking] = [await connect(1, { sessionId }), await connect(0, { sessionId })];
    await database.pool.query('UPDATE sessions SET revoked_at = now() WHERE id = $1', [sessionId]);
    speaking.emit('whisper', {});
    await until(() => speaking.disconnected, 1_000);
    await until(() => silent.disconnected, 6_000);
  });

  it('of a removed member leave the room at once; those of a new one come in', async () => {
    const { personId, sessionId } = await person();
    const socket = await connect(1, { sessionId });
    const list = heard(socket);
    const told = new Promise((resolve) => socket.once('hints.missed', resolve));
    await inTransaction((realtime, tx) => realtime.leaveActor(tx, personId, actorId));
    await told;
    await publish(rooms.actor(actorId), 1);
    await inTransaction((realtime, tx) => realtime.joinActor(tx, personId, actorId));
    // Two orders within a millisecond may overtake each other on two ways; the next look at the session mends it.
    await until(async () => {
      await publish(rooms.actor(actorId), 2);
      return list.includes(2);
    }, 8_000);
    expect(list).not.toContain(1);
    if (throughRedis) return;
    await database.pool.query('UPDATE memberships SET ended_at = now() WHERE person_id = $1', [personId]);
    await new Promise((resolve) => setTimeout(resolve, 5_300));
    await publish(rooms.actor(actorId), 3);
    await publish(rooms.person(personId), 4);
    await until(() => list.includes(4));
    expect(list).not.toContain(3);
  });

  it.skipIf(throughRedis)('that talk too much or too long are hung up on', async () => {
    const chatty = await connect(0);
    for (let n = 0; n < 300; n += 1) chatty.emit('nonsense', n);
    await until(() => chatty.disconnected);
    const wordy = await connect(0);
    wordy.emit('watch', { spaceId: 'x'.repeat(20_000) });
    await until(() => wordy.disconnected);
    expect((await connect(0)).connected).toBe(true);
  });

  it('hear again after the database has cut every connection, and what was missed is checked', async () => {
    const [staying, leaving] = [await person(), await person()];
    const [socket, gone] = [await connect(0, staying), await connect(1, leaving)];
    const list = heard(socket);
    const missed = new Promise((resolve) => socket.on('hints.missed', resolve));
    await database.pool.query('UPDATE sessions SET revoked_at = now() WHERE id = $1', [leaving.sessionId]);
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await until(() => gone.disconnected, 3_000);
    await until(async () => {
      await publish(rooms.actor(actorId), 1).catch(() => undefined);
      return list.includes(1);
    });
    expect(await missed, 'clients ask for what they may not have heard').toEqual({});
    expect(socket.connected).toBe(true);
  });

  it('refuse to carry more than a hint', async () => {
    const long = inTransaction((realtime, tx) =>
      realtime.publish(tx, { room: 'x', event: 'x', payload: { text: 'x'.repeat(8_000) } }),
    );
    await expect(long).rejects.toThrow('ids and versions only');
  });

  it('are counted, and closed so that clients come back when a node ends', async () => {
    const socket = await connect(1);
    expect(await (await fetch(`${nodes[1]!.url}/metrics`)).text()).toMatch(/kvart_sockets [1-9]/);
    const reason = new Promise((resolve) => socket.on('disconnect', resolve));
    const ended = nodes[1]!.close();
    nodes.pop();
    expect(await reason).toBe('transport close');
    await ended;
  });
});

describe('an event nobody declared', () => {
  it('stops the start', async () => {
    @Injectable()
    class Forgotten {
      @ClientEvent('forgotten')
      async answer(): Promise<ClientAnswer> {
        return { ok: true };
      }
    }
    @Module({ providers: [Forgotten] })
    class ForgottenModule {}
    const database = await createTestDatabase();
    await expect(startPlatform(database.url, { modules: [ForgottenModule] })).rejects.toThrow(
      'Socket.forgotten',
    );
    await database.drop();
  });
});
