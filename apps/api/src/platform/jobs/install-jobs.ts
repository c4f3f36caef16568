import { Logger, runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import { queuePool } from './queue-pool.ts';

const lockKey = 7_411_853;
// What goes wrong is thrown; the rest interests nobody.
const silent = new Logger(() => () => undefined);

/** Brings the queue's own tables up to date in the pool's database. Nodes that start together take turns. */
export async function installJobs({ options }: Pool): Promise<void> {
  const pool = queuePool({ ...options, max: 2 });
  try {
    const client = await pool.connect();
    // The lock ends with the connection.
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await runMigrations({ pgPool: pool, logger: silent }).finally(() => client.release(true));
  } finally {
    await pool.end();
  }
}
