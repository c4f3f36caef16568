import type { Tx } from '../database/index.ts';

/** One job as it is written to the queue. */
export interface JobSpec {
  task: string;
  payload: unknown;
  maxAttempts: number;
  /** A waiting job with the same key is replaced. */
  key?: string;
  runAt?: Date;
  /** Where one with the same key waits, its time stays. */
  keepTime?: boolean;
}

/**
 * Writes jobs as part of a statement: a query that gives their ids.
 * @param jobs placeholder or expression of a JSON list of {@link JobSpec}.
 * @param payload expression of a job's payload, where the statement adds to it what only it knows.
 */
export const jobsSql = (jobs: string, payload = `job->'payload'`): string =>
  `SELECT (graphile_worker.add_job(
        identifier   => job->>'task',
        payload      => ${payload},
        run_at       => (job->>'runAt')::timestamptz,
        max_attempts => (job->>'maxAttempts')::int,
        job_key      => job->>'key',
        job_key_mode => CASE WHEN (job->>'keepTime')::boolean THEN 'preserve_run_at' ELSE 'replace' END
      )).id::text
     FROM json_array_elements(${jobs}) AS job`;

const addAll = jobsSql('$1::json');

/** Writes jobs in the caller's transaction, in one statement: they exist only if it commits. */
export async function addJobs(tx: Pick<Tx, '$queryRawUnsafe'>, jobs: JobSpec[]): Promise<void> {
  if (jobs.length === 0) return;
  await tx.$queryRawUnsafe(addAll, JSON.stringify(jobs));
}
