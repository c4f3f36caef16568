/** Jobs that have used up their tries stay, for somebody to look at. */
const parked = 'attempts >= max_attempts AND locked_at IS NULL';

export const mostFailed = 50;

/** The queue by kinds of work, the failed ones, the clock, and what there is of everything: one statement. */
export const healthSql = `WITH queue AS (
    SELECT task_identifier AS task,
      count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
      count(*) FILTER (WHERE ${parked})::int AS failed,
      count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts AND attempts = 0)::int AS waiting,
      count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts AND attempts > 0)::int AS retrying,
      min(run_at) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts AND run_at <= now()) AS "oldestDue"
    FROM graphile_worker.jobs GROUP BY 1 ORDER BY 1 LIMIT 200),
  failed AS (
    SELECT id::text, task_identifier AS task, attempts::int, left(coalesce(last_error, ''), 2000) AS reason, updated_at AS "failedAt"
    FROM graphile_worker.jobs WHERE ${parked} ORDER BY updated_at DESC, id DESC LIMIT ${mostFailed}),
  clock AS (
    SELECT identifier AS task, last_execution AS "lastRun" FROM graphile_worker._private_known_crontabs
    ORDER BY identifier LIMIT 200)
SELECT (SELECT coalesce(json_agg(q), '[]') FROM queue q) AS queue,
  (SELECT coalesce(json_agg(f), '[]') FROM failed f) AS failed,
  (SELECT coalesce(json_agg(c), '[]') FROM clock c) AS clock,
  (SELECT count(*)::int FROM job_workers WHERE seen_at > now() - interval '30 seconds') AS workers,
  pg_database_size(current_database())::float8 AS "databaseBytes",
  (SELECT coalesce(sum(bytes), 0)::float8 FROM files) AS "fileBytes",
  current_setting('server_version') AS postgres`;

/** Puts failed jobs back to the beginning; whatever is not among the failed stays as it is. $1 ids */
export const retrySql = `SELECT r.id::text FROM graphile_worker.reschedule_jobs(
  ARRAY(SELECT id FROM graphile_worker.jobs WHERE id = ANY ($1::bigint[]) AND ${parked}),
  run_at := now(), attempts := 0) AS r`;
