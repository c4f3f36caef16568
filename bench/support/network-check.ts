import { deepStrictEqual } from 'node:assert/strict';
import type { Pool } from 'pg';

/** What triggers keep of a row. Words are compared as sets: in which order they were put together means nothing. */
const words = `ARRAY(SELECT DISTINCT w FROM regexp_split_to_table(search_text, '\\s+') w ORDER BY w) AS words,
  tsvector_to_array(search_doc) AS doc, country`;
const kept = {
  actors: `SELECT id, ${words}, lat, lon FROM actors ORDER BY md5(id::text) LIMIT 25`,
  spaces: `SELECT id, ${words}, title_doc::text, public_lat, public_lon, permitted_use_ids, readiness, confirmed_at,
    ranked_at FROM spaces ORDER BY md5(id::text) LIMIT 25`,
};
const touch = {
  actors: `UPDATE actors SET search_text = '', place_id = place_id`,
  spaces: `UPDATE spaces SET search_text = '', lat = lat, state = state, readiness = readiness`,
};
const counts = `SELECT scope, facet, value, sum(n)::int AS n FROM space_counts GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

/** Fails where a generated network is not what the triggers would have made of it, so that it cannot fall behind them. */
export async function assertAsTriggersWouldHave(pool: Pool): Promise<void> {
  const client = await pool.connect();
  const read = async (sql: string): Promise<unknown[]> =>
    (await client.query<Record<string, unknown>>(sql)).rows;
  try {
    await client.query('BEGIN');
    for (const table of ['actors', 'spaces'] as const) {
      const before = await read(kept[table]);
      await client.query(touch[table]);
      deepStrictEqual(
        before,
        await read(kept[table]),
        `the generated ${table} differ from what their triggers keep`,
      );
    }
    const before = await read(counts);
    await client.query('SELECT kvart_count_anew()');
    deepStrictEqual(before, await read(counts), 'the kept counts of the generated network are wrong');
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
