import pg from 'pg';
import { LocalStackError } from '../local-stack-error.ts';
import { withDatabaseLock } from './database-lock.ts';
import { appliedChecksums, checksumOf, ensureHistory, note } from './history.ts';
import { readMigrations, readModels, type Migration } from './prisma-folder.ts';
import { withScratchDatabase } from './scratch-database.ts';

/** Which database, and the folder that holds `models/` and `migrations/`. */
export interface MigrateOptions {
  url: string;
  prismaDir: string;
  log?: (line: string) => void;
}

// First line of a migration that must not run inside a transaction (CREATE INDEX CONCURRENTLY): one statement only.
const outsideTransaction = '-- kvart: outside a transaction';

/**
 * Brings a database up to the newest migration and returns the names of those applied. Each is applied whole or not
 * at all. Any number of processes may call this at the same time: one works, the others wait. Needs a direct
 * connection, no transaction pooler.
 */
export async function migrate({ url, prismaDir, log = () => undefined }: MigrateOptions): Promise<string[]> {
  const migrations = readMigrations(prismaDir);
  if (migrations.length === 0)
    throw new LocalStackError(`There are no migrations in ${prismaDir}/migrations.`);
  return withDatabaseLock(url, async (client) => {
    await ensureHistory(client);
    const pending = await pendingOf(client, migrations, log);
    for (const migration of pending) {
      await apply(client, migration);
      log(`Applied migration ${migration.name}`);
    }
    return pending.map(({ name }) => name);
  });
}

/** SQL that leads from the migrations to the models; empty when they agree. Uses a database made for the purpose. */
export async function driftBetweenMigrationsAndModels({ url, prismaDir }: MigrateOptions): Promise<string> {
  // Loaded here because it brings a large WebAssembly module, which no start of Kvart needs.
  const { diff } = await import('./schema-engine.ts');
  return withScratchDatabase(url, (emptyUrl) =>
    diff(emptyUrl, readMigrations(prismaDir), readModels(prismaDir)),
  );
}

async function pendingOf(
  client: pg.Client,
  migrations: Migration[],
  log: (line: string) => void,
): Promise<Migration[]> {
  const applied = await appliedChecksums(client);
  const changed = migrations.find(
    (one) => applied.has(one.name) && applied.get(one.name) !== checksumOf(one),
  );
  if (changed) {
    throw new LocalStackError(
      `Migration ${changed.name} was changed after it had been applied to this database. ` +
        'Put the file back as it was, or, where the data may go, run npm run db:reset.',
    );
  }
  const unknown = [...applied.keys()].filter(
    (name) => !migrations.some((migration) => migration.name === name),
  );
  if (unknown.length > 0) log(`This database was used by a newer Kvart: it has ${unknown.join(', ')}.`);
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const isAtomic = !migration.sql.startsWith(outsideTransaction);
  try {
    if (isAtomic) await client.query('BEGIN');
    await client.query(migration.sql);
    await note(client, migration);
    if (isAtomic) await client.query('COMMIT');
  } catch (error) {
    if (isAtomic) await client.query('ROLLBACK').catch(() => undefined);
    throw new LocalStackError(
      `Migration ${migration.name} could not be applied; nothing of it was kept. ${describe(error, migration.sql)}`,
    );
  }
}

function describe(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  const line = error.position ? sql.slice(0, Number(error.position)).split('\n').length : undefined;
  return [`Postgres says: ${error.message}`, error.detail, line && `(line ${line})`]
    .filter(Boolean)
    .join(' ');
}
