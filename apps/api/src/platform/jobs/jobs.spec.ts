import { setTimeout as pause } from 'node:timers/promises';
import { withDatabase } from '@kvart/local-stack';
import { Injectable, Module } from '@nestjs/common';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database, type Tx } from '../database/index.ts';
import { createTestDatabase, type TestDatabase } from '@kvart/testing';
import { type PlatformApp, startPlatform, until } from '../testing/platform-app.ts';
import { CleanupTask } from './cleanup.task.ts';
import { beat, freeOrphans } from './heartbeat.sql.ts';
import { type DomainEvent, Events, Jobs, OnEvent, Task } from './index.ts';

type Note = DomainEvent<{ text: string }>;

@Injectable()
class Handlers {
  readonly seen: string[] = [];
  readonly tries: number[] = [];
  failures = 0;

  @OnEvent('note.written')
  async keep(event: Note, tx: Tx): Promise<void> {
    this.seen.push(`keep ${event.payload.text}`);
    await tx.setting.create({ data: { key: `kept:${event.id}`, value: event.payload.text } });
    if (this.failures-- > 0) throw new Error('not now');
  }

  @OnEvent('note.written', { name: 'second_reader' })
  async read(event: Note): Promise<void> {
    this.seen.push(`read ${event.payload.text}`);
  }

  release: () => void = () => undefined;

  @Task('spec.long')
  async long(): Promise<void> {
    await new Promise<void>((resolve) => (this.release = resolve));
  }

  @Task('spec.poison', { maxAttempts: 1 })
  async poison(_payload: object, job: { attempt: number }): Promise<void> {
    this.tries.push(job.attempt);
    throw new Error('never for somebody@example.org');
  }
}

@Module({ providers: [Handlers], exports: [Handlers] })
class HandlersModule {}

describe('events and jobs', () => {
  let database: TestDatabase;
  let platform: PlatformApp;
  let handlers: Handlers;

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database.url, { modules: [HandlersModule] });
    handlers = platform.get(Handlers);
  });

  afterAll(async () => {
    await platform?.close();
    await database?.drop();
  });

  const emit = (text: string, key?: string) =>
    platform
      .get(Database)
      .transaction((tx) =>
        platform.get(Events).emit(tx, { type: 'note.written', payload: { text }, ...(key && { key }) }),
      );
  const kept = async (text: string) =>
    (await database.pool.query('SELECT 1 FROM settings WHERE value = to_jsonb($1::text)', [text])).rows
      .length;
  const metrics = async () => (await fetch(`${platform.url}/metrics`)).text();

  it('runs each handler of an event once, after the commit', async () => {
    await emit('one');
    await until(() => handlers.seen.includes('read one') && kept('one'));
    expect(handlers.seen.filter((line) => line.endsWith(' one')).sort()).toEqual(['keep one', 'read one']);
  });

  it('runs nothing where the transaction rolls back', async () => {
    await platform
      .get(Database)
      .transaction(async (tx) => {
        await platform.get(Events).emit(tx, { type: 'note.written', payload: { text: 'undone' } });
        throw new Error('changed my mind');
      })
      .catch(() => undefined);
    await emit('after');
    await until(() => kept('after'));
    expect(handlers.seen.some((line) => line.includes('undone'))).toBe(false);
  });

  it('tries again after a failure, and what the handler wrote counts once', async () => {
    handlers.failures = 1;
    await emit('stubborn');
    await until(() => handlers.seen.filter((line) => line === 'keep stubborn').length === 2);
    await until(() => kept('stubborn'));
    expect(await kept('stubborn')).toBe(1);
  });

  it('takes events with one key for one event, even when it was handled long ago', async () => {
    const id = await emit('keyed', 'letter-1');
    await until(() => handlers.seen.includes('read keyed') && kept('keyed'));
    expect(await emit('keyed', 'letter-1')).toBe(id);
    await emit('later');
    await until(() => kept('later'));
    expect(handlers.seen.filter((line) => line === 'keep keyed')).toHaveLength(1);
  });

  it('parks a job that never works, and shows it', async () => {
    await platform.get(Database).transaction((tx) => platform.get(Jobs).add(tx, 'spec.poison', {}));
    await until(async () => (await metrics()).includes('kvart_jobs{task="spec.poison",state="parked"} 1'));
    expect(handlers.tries).toEqual([1]);
    expect(await metrics()).toContain('kvart_jobs_ended_total{task="spec.poison",result="parked"} 1');
  });

  it('frees the jobs of a worker that died, and leaves those of a living one alone', async () => {
    for (const worker of ['worker-dead', 'worker-alive']) {
      const { rows } = await database.pool.query(`SELECT id FROM graphile_worker.add_job('spec.unknown')`);
      await database.pool.query(
        `UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() - interval '5 minutes' WHERE id = $2`,
        [worker, rows[0].id],
      );
    }
    await beat(database.pool, ['worker-alive']);
    await freeOrphans(database.pool);
    const { rows } = await database.pool.query(
      `SELECT locked_by FROM graphile_worker.jobs WHERE task_identifier = 'spec.unknown' ORDER BY id`,
    );
    expect(rows).toEqual([{ locked_by: null }, { locked_by: 'worker-alive' }]);
  });

  it('leaves a long job to the worker that is at it', async () => {
    const held = async () =>
      (
        await database.pool.query(
          `SELECT attempts, locked_by, seen_at > now() - interval '30 seconds' AS alive
           FROM graphile_worker.jobs JOIN job_workers ON job_workers.id = locked_by
           WHERE task_identifier = 'spec.long'`,
        )
      ).rows[0];
    await platform.get(Database).transaction((tx) => platform.get(Jobs).add(tx, 'spec.long', {}));
    expect((await until(held)).alive).toBe(true);
    await database.pool.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 hour' WHERE locked_by IS NOT NULL`,
    );
    await freeOrphans(database.pool);
    expect(await held()).toMatchObject({ attempts: 1, alive: true });
    handlers.release();
    await until(async () => !(await held()));
  });

  it('goes on after the database has cut every connection', async () => {
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await until(() => emit('reborn').catch(() => null));
    await until(() => kept('reborn'), 15_000);
  });

  it('lives on where a job ends while nobody gets through to the database, and notes later that it is done', async () => {
    const left = async () =>
      (await database.pool.query(`SELECT FROM graphile_worker.jobs WHERE task_identifier = 'spec.long'`))
        .rowCount;
    await platform.get(Database).transaction((tx) => platform.get(Jobs).add(tx, 'spec.long', {}));
    handlers.release = () => undefined;
    const idle = handlers.release;
    await until(() => handlers.release !== idle);
    const admin = new Client({ connectionString: withDatabase(database.url, 'postgres') });
    await admin.connect();
    const name = new URL(database.url).pathname.slice(1);
    try {
      await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      handlers.release();
      await pause(300);
    } finally {
      await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      await admin.end();
    }
    await until(() => emit('back again').catch(() => null));
    await until(() => kept('back again'), 15_000);
    await until(async () => (await left()) === 0, 15_000);
  });

  it('clears away expired sessions and old marks', async () => {
    await database.pool.query(
      `INSERT INTO persons (id, email, name) VALUES ('00000000-0000-7000-8000-000000000001', 'a@example.org', 'A')`,
    );
    await database.pool.query(
      `INSERT INTO sessions (id, token_hash, person_id, expires_at) VALUES
         (gen_random_uuid(), sha256('1'), '00000000-0000-7000-8000-000000000001', now() - interval '2 days'),
         (gen_random_uuid(), sha256('2'), '00000000-0000-7000-8000-000000000001', now() + interval '2 days')`,
    );
    await database.pool.query(
      `INSERT INTO handled_events (event_id, handler, handled_at) VALUES (gen_random_uuid(), 'old', now() - interval '31 days')`,
    );
    await platform.get(CleanupTask).run();
    const { rows } = await database.pool.query(
      `SELECT (SELECT count(*)::int FROM sessions) AS sessions,
              (SELECT count(*)::int FROM handled_events WHERE handler = 'old') AS marks`,
    );
    expect(rows).toEqual([{ sessions: 1, marks: 0 }]);
  });
});
