import type { KvartApp } from './kvart-app.ts';

type Pool = KvartApp['database']['pool'];

/** What is given once, counts its own changes, is a log or a queue, or says when somebody was here. */
const apart = [
  'places',
  'concepts',
  'audit_links',
  'audit_log',
  'audit_places',
  'actor_comparisons',
  'actor_merges',
  'handled_events',
  'notification_events',
  'notification_settings',
  'rate_limits',
  'job_workers',
  'sessions',
  'settings',
  'space_merges',
  'space_revisions',
  '_prisma_migrations',
];
const counters = ['version', 'updated_at'];

/** Tables that keep differences: what counts is their sum. Sums of floats may differ in their last digit. */
const sums: Record<string, string> = {
  actor_counts:
    'SELECT kind, sector, country, is_unclaimed, sum(n) FROM actor_counts GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0',
  space_counts: 'SELECT scope, facet, value, sum(n) FROM space_counts GROUP BY 1, 2, 3 HAVING sum(n) <> 0',
  space_cells:
    'SELECT zoom, x, y, sum(n), sum(lat), sum(lon) FROM space_cells GROUP BY 1, 2, 3 HAVING sum(n) <> 0',
  match_actors: `SELECT actor_id, kind, sector, country, projects, last_on, described, round(warmth::numeric, 6) FROM match_actors`,
  match_fields: 'SELECT actor_id, concept_id, round(weight::numeric, 6) FROM match_fields',
  match_reach: 'SELECT actor_id, place_id, round(weight::numeric, 6) FROM match_reach',
  match_word_counts: `SELECT word, sum(actors), sum(projects) FROM match_word_counts GROUP BY 1
    HAVING sum(actors) <> 0 OR sum(projects) <> 0`,
};

/**
 * A fingerprint of each table's rows, for finding out whether the database is what it was. Versions only ever grow, and
 * news about the change itself (`newsOf`) are part of its log.
 */
export async function everyRow(pool: Pool, newsOf: readonly string[] = []): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const names = tables.map(({ name }) => name).filter((name) => !apart.includes(name));
  const parts = names.map((name) => {
    const of = sums[name] ? `(${sums[name]})` : name;
    const where =
      name === 'notifications' && newsOf.length > 0
        ? `WHERE t.type NOT IN (${newsOf.map((type) => `'${type}'`).join(', ')})`
        : '';
    return `SELECT '${name}' AS name, (SELECT md5(coalesce(string_agg(x, '|' ORDER BY x), '')) FROM
      (SELECT (to_jsonb(t) - '{${counters.join(',')}}'::text[])::text AS x FROM ${of} t ${where}) r) AS sum`;
  });
  const { rows } = await pool.query<{ name: string; sum: string }>(parts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
