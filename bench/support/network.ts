import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';

const folder = join(import.meta.dirname, '../network');
const tables = [
  ...['persons', 'sessions', 'actors', 'actor_concepts', 'memberships', 'spaces', 'space_uses'],
  ...[
    'space_photos',
    'space_revisions',
    'files',
    'interests',
    'interest_events',
    'space_documents',
    'space_checks',
  ],
  ...['conversations', 'conversation_parties', 'conversation_seats', 'messages'],
  ...['projects', 'project_concepts', 'project_partners'],
];
/** What matching looks things up in, made of the tables above and with their indexes. */
const lookups = [
  ...['match_projects', 'match_ties', 'match_actors', 'match_fields', 'match_reach'],
  ...['match_actor_words', 'match_project_words', 'match_word_counts'],
];

/** Ids, slugs and words of a generated network are functions of their number; this says how large it is. */
export interface NetworkSize {
  actors: number;
  seed: number;
}

/**
 * Fills an empty installation (tables, vocabulary, places) with a network of any size, in the database itself.
 * Triggers do not run and indexes are built afterwards: what triggers keep is written as they would, which the
 * short run of `growth` holds against them.
 */
export async function growNetwork(
  pool: Pool,
  { actors, seed }: NetworkSize,
  log: (line: string) => void = () => undefined,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`SET session_replication_role = replica; SET maintenance_work_mem = '512MB';
      SET work_mem = '256MB'; SET synchronous_commit = off; SET max_parallel_maintenance_workers = 2`);
    await client.query(`SELECT set_config('bench.actors', $1, false), set_config('bench.seed', $2, false)`, [
      String(actors),
      String(seed),
    ]);
    const indexes = await dropIndexes(client, tables);
    const lookupIndexes = await dropIndexes(client, lookups);
    for (const file of readdirSync(folder).sort()) {
      const began = performance.now();
      await client.query(readFileSync(join(folder, file), 'utf8'));
      log(`${file}: ${seconds(began)}`);
    }
    const began = performance.now();
    for (const index of indexes) await client.query(index);
    log(`indexes: ${seconds(began)}`);
    await client.query('SELECT kvart_count_anew(), kvart_search_words_anew()');
    const indexed = performance.now();
    await client.query('SELECT kvart_match_anew()');
    log(`what matching looks up: ${seconds(indexed)}`);
    const looked = performance.now();
    for (const index of lookupIndexes) await client.query(index);
    log(`its indexes: ${seconds(looked)}`);
    const built = performance.now();
    await client.query('VACUUM (ANALYZE)');
    log(`vacuum: ${seconds(built)}`);
  } finally {
    // Its settings and temporary tables end with it.
    client.release(true);
  }
}

/** Takes away the indexes that no constraint rests on; returns how to build them again. */
async function dropIndexes(client: { query: Pool['query'] }, of: readonly string[]): Promise<string[]> {
  const found = await client.query<{ name: string; definition: string }>(
    `SELECT quote_ident(indexname) AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'public' AND tablename = ANY ($1) AND indexdef NOT LIKE 'CREATE UNIQUE%'`,
    [of],
  );
  for (const { name } of found.rows) await client.query(`DROP INDEX ${name}`);
  return found.rows.map(({ definition }) => definition);
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
