import type { Database } from '../database/index.ts';

/** How many jobs of a name are in a state. */
export interface JobCount {
  task: string;
  state: 'running' | 'parked' | 'waiting' | 'ready';
  jobs: number;
}

/** Counts the queue. Parked jobs have used up their tries and stay for somebody to look at. */
export function countJobs(database: Database): Promise<JobCount[]> {
  return database.read<JobCount>(
    'jobs.count',
    `SELECT task_identifier AS task,
       CASE WHEN locked_at IS NOT NULL THEN 'running'
            WHEN attempts >= max_attempts THEN 'parked'
            WHEN run_at > now() THEN 'waiting'
            ELSE 'ready' END AS state,
       count(*)::int AS jobs
     FROM graphile_worker.jobs GROUP BY 1, 2`,
  );
}
