import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { flattenTaxonomy, readTaxonomyFile, taxonomyFilesAt, type FlatConcept } from './taxonomy-file.ts';

const shippedFolder = dirname(fileURLToPath(import.meta.url));

/** Reads the shipped vocabulary and, where given, a city's own file or folder on top of it. */
export function readTaxonomy(extraPath: string | undefined = process.env.KVART_TAXONOMY): FlatConcept[] {
  const paths = [...taxonomyFilesAt(shippedFolder), ...(extraPath ? taxonomyFilesAt(extraPath) : [])];
  return flattenTaxonomy(paths.map((path) => ({ path, file: readTaxonomyFile(path) })));
}

/**
 * Brings the table of concepts in line with the files: adds, changes, and retires what vanished, but for what
 * administrators added or changed on the page.
 * Retired concepts stay, because old entries may still carry them. Running it twice changes nothing.
 */
export async function loadTaxonomy(
  pool: Pool,
  { extraPath }: { extraPath?: string } = {},
): Promise<{ concepts: number; retired: number }> {
  const rows = readTaxonomy(extraPath);
  const load = (sql: string) => pool.query<{ retired: number }>(sql, [JSON.stringify(rows)]);
  // Where an installation moved words, those of the files may end up below themselves. Kvart starts all the same, with
  // each word where it stood.
  const result = await load(loadSql('excluded.parent_id')).catch((error: { constraint?: string }) => {
    if (error.constraint !== 'concepts_are_a_tree') throw error;
    return load(loadSql('c.parent_id'));
  });
  return { concepts: rows.length, retired: result.rows[0]?.retired ?? 0 };
}

// Parents and children arrive in one statement; the foreign key is checked at its end. What administrators changed
// stays as they left it.
const loadSql = (parent: 'excluded.parent_id' | 'c.parent_id'): string => `
WITH wanted AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS w(
    id text, scheme concept_scheme, "parentId" text, position int, labels jsonb, codes jsonb, retired boolean)
), gone AS (
  UPDATE concepts c SET retired = true
  WHERE NOT c.retired AND NOT c.own AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.id = c.id)
  RETURNING 1
), kept AS (
  INSERT INTO concepts AS c (id, scheme, parent_id, position, labels, codes, retired)
  SELECT id, scheme, "parentId", position, labels, codes, retired FROM wanted
  ON CONFLICT (id) DO UPDATE SET scheme = excluded.scheme, parent_id = ${parent},
    position = excluded.position, labels = excluded.labels, codes = excluded.codes, retired = excluded.retired
  WHERE NOT c.own AND (c.scheme, c.parent_id, c.position, c.labels, c.codes, c.retired) IS DISTINCT FROM
    (excluded.scheme, ${parent}, excluded.position, excluded.labels, excluded.codes, excluded.retired)
  RETURNING 1
)
SELECT (SELECT count(*) FROM gone)::int AS retired, (SELECT count(*) FROM kept)::int AS changed`;
