import pg from 'pg';

// An arbitrary number that all Kvart processes agree on.
const migrationLock = 7_260_411_903;

/**
 * Runs `work` on a connection that holds an advisory lock of the database. It asks again and again instead of waiting inside
 * one statement, because a waiting statement would hold up CREATE INDEX CONCURRENTLY. A lost holder frees the lock.
 */
export async function withDatabaseLock<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (;;) {
      const answer = await client.query('SELECT pg_try_advisory_lock($1) AS held', [migrationLock]);
      if (answer.rows[0].held) break;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return await work(client);
  } finally {
    await client.end();
  }
}
