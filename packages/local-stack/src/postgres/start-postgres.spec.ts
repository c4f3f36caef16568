import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { end, startKvart, temporaryFolder } from '../testing/kvart-process.ts';
import { readPidFile } from './postmaster.ts';
import { isPostgresOn } from './processes.ts';
import { startPostgres, stopLeftover } from './start-postgres.ts';

// Making a cluster takes seconds: one is made, and most tests begin with a copy of it.
const pattern = temporaryFolder();
beforeAll(async () => {
  const server = await startPostgres({ dataDir: join(pattern, 'data') });
  await server.stop();
});
afterAll(() => rmSync(pattern, { recursive: true, force: true }));

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
});
const withCluster = () => execFileSync('cp', ['-a', join(pattern, 'data'), dataDir]);
afterEach(async () => {
  await stopLeftover(dataDir).catch(() => false);
  rmSync(folder, { recursive: true, force: true });
});

const cluster = () => join(dataDir, 'postgres/cluster');

async function run(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a new cluster speaks UTF-8, sorts by ICU, listens here only, and keeps its password to itself', async () => {
  const server = await startPostgres({ dataDir });
  const [facts] = await run(
    server.url,
    `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider,
       current_setting('listen_addresses') AS listens, current_setting('fsync') AS fsync,
       lower('ŽABJEK') AS lower, 'č' < 'd' AS sorted
     FROM pg_database WHERE datname = current_database()`,
  );
  await server.stop();
  expect(facts).toEqual({
    encoding: 'UTF8',
    provider: 'i',
    listens: '127.0.0.1',
    fsync: 'on',
    lower: 'žabjek',
    sorted: true,
  });
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  expect(statSync(join(dataDir, 'postgres/password')).mode & 0o777).toBe(0o600);
  expect(statSync(cluster()).mode & 0o777).toBe(0o700);
  expect(readPidFile(cluster())).toBeUndefined();
  await server.closed;
});

test('a wrong password is refused', async () => {
  withCluster();
  const server = await startPostgres({ dataDir });
  const wrong = new URL(server.url);
  wrong.password = 'guessed';
  await expect(run(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  await server.stop();
});

test('data survives kill -9 of Kvart, whose server is stopped by the next start', async () => {
  withCluster();
  const first = await startKvart(dataDir);
  await run(first.url, 'CREATE TABLE kept (word text)');
  await run(first.url, "INSERT INTO kept VALUES ('still here')");
  const orphan = readPidFile(cluster())?.pid ?? 0;
  await end(first, 'SIGKILL');
  expect(isPostgresOn(orphan, cluster())).toBe(true);

  const lines: string[] = [];
  const second = await startPostgres({ dataDir, log: (line) => lines.push(line) });
  expect(lines.join()).toContain('earlier start');
  expect(isPostgresOn(orphan, cluster())).toBe(false);
  expect(await run(second.url, 'SELECT word FROM kept')).toEqual([{ word: 'still here' }]);
  await second.stop();
});

test('data survives kill -9 of Kvart and of its server', async () => {
  withCluster();
  const first = await startKvart(dataDir);
  await run(first.url, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
  const pid = readPidFile(cluster())?.pid ?? 0;
  await end(first, 'SIGKILL');
  process.kill(pid, 'SIGKILL');

  const second = await startPostgres({ dataDir });
  expect(await run(second.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1000 }]);
  await second.stop();
});

test('a stale pid file whose number a stranger has by now is no obstacle', async () => {
  withCluster();
  const first = await startKvart(dataDir);
  const file = join(cluster(), 'postmaster.pid');
  const written = readFileSync(file, 'utf8');
  const pid = readPidFile(cluster())?.pid ?? 0;
  await end(first, 'SIGKILL');
  process.kill(pid, 'SIGKILL');

  // A stranger under the account of the server: the case that Postgres by itself takes for a running server.
  const { uid, gid } = statSync(cluster());
  const stranger = spawn('sleep', ['60'], { uid, gid, cwd: '/', stdio: 'ignore' });
  writeFileSync(file, written.replace(/^\d+/, String(stranger.pid)));
  const second = await startPostgres({ dataDir });
  expect(await run(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await second.stop();
  expect(stranger.exitCode).toBeNull();
  stranger.kill();
});

test('a stale lock of a process whose number somebody else has by now is no obstacle', async () => {
  withCluster();
  const lock = { pid: process.ppid, birth: 'another boot:1' };
  writeFileSync(join(dataDir, 'postgres/in-use'), JSON.stringify(lock));
  const server = await startPostgres({ dataDir });
  await server.stop();
});

test('a second start on one folder says so in one sentence and harms nothing', async () => {
  withCluster();
  const first = await startKvart(dataDir);
  const second = await startKvart(dataDir);
  expect(second.child.exitCode).toBe(1);
  expect(second.output).toBe(
    `sentence Kvart already runs on the data folder ${dataDir} (process ${first.child.pid}). ` +
      'Stop it first, or set KVART_DATA_DIR to another folder.\n',
  );
  expect(await run(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);

  const shared = await startPostgres({ dataDir, share: true });
  expect(shared.url).toBe(first.url);
  await shared.stop();
  expect(await run(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await end(first, 'SIGTERM');
});

test('of many starts at the same moment exactly one gets the folder', async () => {
  withCluster();
  const starts = await Promise.all(Array.from({ length: 4 }, () => startKvart(dataDir)));
  expect(starts.filter(({ url }) => url !== '')).toHaveLength(1);
  for (const { url, output } of starts)
    if (url === '') expect(output).toContain('already runs on the data folder');
  await Promise.all(starts.map((start) => end(start, 'SIGTERM')));
});

test('a killed initialisation is begun again', async () => {
  mkdirSync(join(dataDir, 'postgres/cluster.new/base'), { recursive: true });
  const server = await startPostgres({ dataDir });
  await server.stop();
});

test('a cluster of another Postgres is refused with a sentence', async () => {
  mkdirSync(cluster(), { recursive: true });
  writeFileSync(join(cluster(), 'PG_VERSION'), '16\n');
  await expect(startPostgres({ dataDir })).rejects.toThrow('was made by Postgres 16');
});

test('a data folder that is a file is refused with a sentence', async () => {
  writeFileSync(dataDir, '');
  await expect(startPostgres({ dataDir })).rejects.toThrow(/is not a folder\. Set KVART_DATA_DIR to one/);
});

const isRoot = process.getuid?.() === 0;
const nobody = 65534;

test.skipIf(!isRoot)('started by root, the server runs as somebody else', async () => {
  const server = await startPostgres({ dataDir });
  expect(statSync(cluster()).uid).not.toBe(0);
  await server.stop();
});

test.skipIf(!isRoot)('an ordinary user who may not write is told so', async () => {
  mkdirSync(dataDir, { mode: 0o755 });
  const refused = await startKvart(dataDir, nobody);
  expect(refused.output).toMatch(
    /^sentence Kvart may not write to .*data.*KVART_DATA_DIR to another folder\.\n$/,
  );
});

test.skipIf(!isRoot)('an ordinary user runs it in a folder that nobody else may enter', async () => {
  chmodSync(folder, 0o777);
  const started = await startKvart(dataDir, nobody);
  expect(await run(started.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await end(started, 'SIGTERM');
});

test.skipIf(!isRoot)(
  'from a private folder, root keeps the cluster where the server can reach it',
  async () => {
    chmodSync(folder, 0o700);
    const shared = temporaryFolder();
    process.env.KVART_SHARED_DIR = shared;
    try {
      const started = await startKvart(dataDir);
      await run(started.url, 'CREATE TABLE kept AS SELECT 1 AS one');
      expect(started.output).toContain(`a private folder; it is kept in ${shared}`);
      await end(started, 'SIGTERM');

      const again = await startKvart(dataDir);
      expect(await run(again.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
      expect(again.output).not.toContain('private folder');
      await end(again, 'SIGTERM');
    } finally {
      delete process.env.KVART_SHARED_DIR;
      rmSync(shared, { recursive: true, force: true });
    }
  },
);
