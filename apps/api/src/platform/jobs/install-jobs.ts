import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import { workerLogger } from './worker-logger.ts';

const lockKey = 7_411_853;

/**
 * Brings the queue's own tables up to date. Nodes that start together take turns.
 * @param pool needs room for two connections.
 */
export async function installJobs(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await runMigrations({ pgPool: pool, logger: workerLogger });
  } finally {
    // Ends with the connection as well, should the unlock not get through.
    await client.query('SELECT pg_advisory_unlock($1)', [lockKey]).catch(() => undefined);
    client.release();
  }
}
