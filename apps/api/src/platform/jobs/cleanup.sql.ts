import { defaultSettings, type Retention } from '@kvart/domain/administration';
import type { Database } from '../database/index.ts';

/** Rows a run deletes from one table at most, so that no statement runs long. */
const batch = 5_000;

const expired = ({ ended_sessions }: Retention) => ({
  sessions: `expires_at < now() - interval '1 day' OR revoked_at < now() - interval '${ended_sessions} days'`,
  mail_tokens: `expires_at < now() - interval '7 days'`,
  used_proofs: `expires_at < now()`,
  handled_events: `handled_at < now() - interval '30 days'`,
});

/** Deletes what has run out, and parked jobs (which may hold addresses) after the days that were set. */
export async function deleteExpired(
  database: Database,
  retention: Retention = defaultSettings.retention,
): Promise<Record<string, number>> {
  const deleted: Record<string, number> = {};
  for (const [table, condition] of Object.entries(expired(retention))) {
    const { rowCount } = await database.pool.query(
      `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${condition} LIMIT ${batch}))`,
    );
    deleted[table] = rowCount ?? 0;
  }
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT done.id FROM graphile_worker.complete_jobs(ARRAY(
       SELECT id FROM graphile_worker.jobs
       WHERE attempts >= max_attempts AND locked_at IS NULL AND updated_at < now() - interval '${retention.failed_jobs} days'
       LIMIT ${batch}
     )) AS done`,
  );
  deleted.parked_jobs = rows.length;
  return deleted;
}
