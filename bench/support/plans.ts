import type { Pool } from 'pg';
import type { Statement } from './prepare.ts';

/** Tables that grow with the network; reading one through is what must not happen. */
const growing = new Set([
  ...['actors', 'actor_concepts', 'persons', 'memberships', 'sessions', 'files'],
  ...['spaces', 'space_uses', 'space_photos', 'space_revisions', 'space_checks', 'space_documents'],
  ...['interests', 'interest_events', 'places', 'space_cells', 'search_words'],
  ...['conversations', 'conversation_parties', 'conversation_seats', 'messages'],
  ...['projects', 'project_concepts', 'project_partners', 'project_roles'],
  ...['match_projects', 'match_ties', 'match_actors', 'match_fields', 'match_reach'],
  ...['match_actor_words', 'match_project_words', 'match_word_counts'],
]);

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

/** Tables that a plan reads through. */
export function readThrough(plan: Plan): string[] {
  const own = plan['Relation Name'];
  const found = plan['Node Type'] === 'Seq Scan' && own !== undefined && growing.has(own) ? [own] : [];
  return [...found, ...(plan.Plans ?? []).flatMap(readThrough)];
}

/**
 * Growing tables that some statement reads through: by the plan for any values, which Kvart asks for, and by
 * that for its own, which it would get elsewhere.
 * @param forced true where tables are so small that reading them through is right: then only what no index could
 *   answer counts.
 */
export async function scansOf(pool: Pool, statements: Statement[], forced: boolean): Promise<string[]> {
  const found = new Set<string>();
  const client = await pool.connect();
  try {
    await client.query(
      `SET pg_trgm.word_similarity_threshold = 0.5; SET enable_seqscan = ${forced ? 'off' : 'on'}`,
    );
    for (const { text, values } of statements) {
      for (const mode of ['force_custom_plan', 'force_generic_plan']) {
        await client.query(`SET plan_cache_mode = ${mode}`);
        const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
          `EXPLAIN (FORMAT JSON) ${text}`,
          values,
        );
        for (const { Plan: plan } of rows[0]?.['QUERY PLAN'] ?? [])
          for (const table of readThrough(plan)) found.add(table);
      }
    }
  } finally {
    client.release(true);
  }
  return [...found];
}
