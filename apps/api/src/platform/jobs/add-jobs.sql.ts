import type { Tx } from '../database/index.ts';

/** One job as it is written to the queue. */
export interface JobSpec {
  task: string;
  payload: unknown;
  maxAttempts: number;
  /** A waiting job with the same key is replaced. */
  key?: string;
  runAt?: Date;
}

/** Writes jobs in the caller's transaction, in one statement: they exist only if it commits. */
export async function addJobs(tx: Pick<Tx, '$queryRawUnsafe'>, jobs: JobSpec[]): Promise<void> {
  if (jobs.length === 0) return;
  await tx.$queryRawUnsafe(
    `SELECT (graphile_worker.add_job(
        identifier   => job->>'task',
        payload      => job->'payload',
        run_at       => (job->>'runAt')::timestamptz,
        max_attempts => (job->>'maxAttempts')::int,
        job_key      => job->>'key'
      )).id::text
     FROM json_array_elements($1::json) AS job`,
    JSON.stringify(jobs),
  );
}
