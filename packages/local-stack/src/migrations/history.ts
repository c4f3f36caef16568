import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Migration } from './prisma-folder.ts';

// The table that Prisma's own command keeps, column for column, so that `prisma migrate deploy` and this agree on what
// has been applied.
const table = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

/** Makes the table of applied migrations where it is missing. */
export async function ensureHistory(client: pg.Client): Promise<void> {
  const found = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  if (!found.rows[0].there) await client.query(table);
}

/** Names of the applied migrations with the checksum each had then. */
export async function appliedChecksums(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** Notes a migration as applied. */
export async function note(client: pg.Client, migration: Migration): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksumOf(migration), migration.name],
  );
}

/** Same as Prisma's. */
export function checksumOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}
