import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPostgres, type LocalPostgres } from '../postgres/start-postgres.ts';
import { temporaryFolder } from '../testing/kvart-process.ts';
import { driftBetweenMigrationsAndModels, migrate } from './migrate.ts';
import { recreateDatabase, withDatabase } from './scratch-database.ts';

const ourPrismaDir = join(import.meta.dirname, '../../../../prisma');
const folder = temporaryFolder();
const prismaDir = join(folder, 'prisma');
let server: LocalPostgres;
let url: string;

beforeAll(async () => {
  server = await startPostgres({ dataDir: join(folder, 'data'), settings: { fsync: 'off' } });
  url = withDatabase(server.url, 'migrate_spec');
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  rmSync(prismaDir, { recursive: true, force: true });
  await recreateDatabase(url);
});

function writeMigration(name: string, sql: string): void {
  mkdirSync(join(prismaDir, 'migrations', name), { recursive: true });
  writeFileSync(join(prismaDir, 'migrations', name, 'migration.sql'), sql);
}

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('each migration is applied once, in order, however many processes start at the same time', async () => {
  writeMigration('1_first', 'CREATE TABLE notes (word text); SELECT pg_sleep(0.2);');
  writeMigration('2_second', "INSERT INTO notes VALUES ('once')");
  const runs = await Promise.all(Array.from({ length: 5 }, () => migrate({ url, prismaDir })));
  expect(runs.flat()).toEqual(['1_first', '2_second']);
  expect(await ask('SELECT word FROM notes')).toEqual([{ word: 'once' }]);
  expect(await ask('SELECT migration_name, applied_steps_count FROM _prisma_migrations ORDER BY 1')).toEqual([
    { migration_name: '1_first', applied_steps_count: 1 },
    { migration_name: '2_second', applied_steps_count: 1 },
  ]);
});

test('a broken migration leaves nothing behind, says what is wrong, and can be repaired', async () => {
  writeMigration('1_first', 'CREATE TABLE notes (word text);');
  writeMigration('2_broken', 'CREATE TABLE half (n int);\nINSERT INTO missing VALUES (1);');
  await expect(migrate({ url, prismaDir })).rejects.toThrow(
    'Migration 2_broken could not be applied; nothing of it was kept. Postgres says: relation "missing" does not exist (line 2)',
  );
  expect(await ask("SELECT to_regclass('notes') AS notes, to_regclass('half') AS half")).toEqual([
    { notes: 'notes', half: null },
  ]);
  writeMigration('2_broken', 'CREATE TABLE half (n int);');
  expect(await migrate({ url, prismaDir })).toEqual(['2_broken']);
});

test('a migration changed after it was applied is refused', async () => {
  writeMigration('1_first', 'CREATE TABLE notes (word text);');
  await migrate({ url, prismaDir });
  writeMigration('1_first', 'CREATE TABLE notes (word text, more text);');
  await expect(migrate({ url, prismaDir })).rejects.toThrow('1_first was changed after it had been applied');
});

test('an index can be built without stopping writers', async () => {
  writeMigration('1_first', 'CREATE TABLE notes (word text);');
  writeMigration(
    '2_index',
    '-- kvart: outside a transaction\nCREATE INDEX CONCURRENTLY notes_word_idx ON notes (word);',
  );
  expect(await migrate({ url, prismaDir })).toEqual(['1_first', '2_index']);
});

test('a database that a newer version used is told, not refused', async () => {
  writeMigration('1_first', 'CREATE TABLE notes (word text);');
  writeMigration('2_newer', 'CREATE TABLE more (word text);');
  await migrate({ url, prismaDir });
  rmSync(join(prismaDir, 'migrations/2_newer'), { recursive: true });
  const lines: string[] = [];
  await migrate({ url, prismaDir, log: (line) => lines.push(line) });
  expect(lines.join()).toContain('used by a newer Kvart: it has 2_newer');
});

test('our own migrations make what our models say, functions and triggers included', async () => {
  expect(await driftBetweenMigrationsAndModels({ url, prismaDir: ourPrismaDir })).toBe('');
});

test('a column that only the models have is drift', async () => {
  cpSync(ourPrismaDir, prismaDir, { recursive: true });
  writeFileSync(join(prismaDir, 'models/extra.prisma'), 'model Extra {\n  id Int @id\n  note String?\n}\n');
  const drift = await driftBetweenMigrationsAndModels({ url, prismaDir });
  expect(drift).toContain('CREATE TABLE "Extra"');
  expect(drift.match(/CREATE|ALTER|DROP/g)).toEqual(['CREATE']);
});
