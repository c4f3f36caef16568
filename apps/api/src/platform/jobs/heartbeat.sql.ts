import type { Pool } from 'pg';

/** A worker not seen for this long is taken for dead. */
const deadAfter = '30 seconds';

/** Notes that these workers live. */
export async function beat(pool: Pool, workerIds: string[]): Promise<void> {
  await pool.query(
    `INSERT INTO job_workers (id, seen_at) SELECT id, now() FROM unnest($1::text[]) AS id
     ON CONFLICT (id) DO UPDATE SET seen_at = now()`,
    [workerIds],
  );
}

/**
 * Frees the jobs of workers that died without letting go, so that others take them within a minute;
 * left alone, the queue would wait four hours.
 */
export async function freeOrphans(pool: Pool): Promise<void> {
  await pool.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(dead.id))
     FROM (
       SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs AS job
       WHERE locked_at < now() - interval '${deadAfter}'
         AND NOT EXISTS (
           SELECT FROM job_workers AS alive
           WHERE alive.id = job.locked_by AND alive.seen_at > now() - interval '${deadAfter}'
         )
     ) AS dead
     HAVING count(*) > 0`,
  );
  await pool.query(`DELETE FROM job_workers WHERE seen_at < now() - interval '1 day'`);
}
