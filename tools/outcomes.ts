// npm run outcomes -- outcomes.jsonl: what became of suggestions, in the form of the matcher's questions: an actor, the
// day before which history counts, and who became a partner. Ids alone, no person. The fitting script reads such files.
import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { withDatabaseUrl } from './db-support.ts';

/** One question for an actor and a month in which it opened suggestions of partners and at least one came to be. */
const questions = `
  WITH opened AS (
    SELECT t.actor_id, date_trunc('month', t.at) AS month, min(t.at)::date AS day, array_agg(t.target_id ORDER BY t.target_id) AS ids
    FROM suggestion_turns t WHERE t.kind = 'partner' AND t.outcome = 'opened' GROUP BY 1, 2),
  met AS (
    SELECT o.actor_id, o.month, o.day, o.ids, array_agg(DISTINCT t.target_id) AS relevant
    FROM opened o JOIN suggestion_turns t ON t.actor_id = o.actor_id AND t.kind = 'partner'
      AND t.outcome IN ('accepted', 'started') AND t.target_id = ANY (o.ids)
    GROUP BY 1, 2, 3, 4)
  SELECT actor_id || '-' || to_char(month, 'YYYY-MM') AS query_id, actor_id, to_char(day, 'YYYY-MM-DD') AS history_before,
    relevant, ids AS opened FROM met ORDER BY day, actor_id`;

const file = process.argv[2];
if (!file) {
  console.error('Say which file to write: npm run outcomes -- outcomes.jsonl');
  process.exit(1);
}

await withDatabaseUrl(async (url) => {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const { rows } = await pool.query<Record<string, unknown>>(questions);
    writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    console.log(`${rows.length} questions with an answer in ${file}.`);
  } finally {
    await pool.end();
  }
});
