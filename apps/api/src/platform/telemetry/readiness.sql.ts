import type { Database } from '../database/index.ts';

/** True where the database answers, no migration is half done and the queue's tables are there. */
export async function databaseReady(database: Database): Promise<boolean> {
  const [row] = await database.read<{ ready: boolean }>(
    'telemetry.ready',
    `SELECT EXISTS (SELECT FROM _prisma_migrations WHERE finished_at IS NOT NULL)
        AND NOT EXISTS (SELECT FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL)
        AND to_regclass('graphile_worker.jobs') IS NOT NULL AS ready`,
  );
  return row?.ready ?? false;
}
