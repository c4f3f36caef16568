/** Where concepts are chosen: each with the statement that says which rows carry which. */
const carried = {
  actors: 'SELECT concept_id AS id FROM actor_concepts',
  spaces: 'SELECT concept_id FROM space_uses',
  requests: 'SELECT unnest(use_ids) FROM space_requests',
  interests: 'SELECT intended_use_id FROM interests WHERE intended_use_id IS NOT NULL',
  projects: 'SELECT concept_id FROM project_concepts',
  roles: 'SELECT unnest(concept_ids) FROM project_roles',
} as const;

/** Where one concept is chosen. $1 id */
export const usesSql = `SELECT
  (SELECT count(*)::int FROM actor_concepts WHERE concept_id = $1) AS actors,
  (SELECT count(*)::int FROM space_uses WHERE concept_id = $1) AS spaces,
  (SELECT count(*)::int FROM space_requests WHERE use_ids @> ARRAY[$1]) AS requests,
  (SELECT count(*)::int FROM interests WHERE intended_use_id = $1) AS interests,
  (SELECT count(*)::int FROM project_concepts WHERE concept_id = $1) AS projects,
  (SELECT count(*)::int FROM project_roles WHERE concept_ids @> ARRAY[$1]) AS roles`;

/** The words of a scheme with how often each is chosen. $1 scheme */
export const toEditSql = `WITH uses AS (
    SELECT u.id, count(*)::int AS n FROM (${Object.values(carried).join(' UNION ALL ')}) u GROUP BY 1)
  SELECT c.id, c.scheme, c.parent_id AS "parentId", c.position, c.version, c.labels, c.retired, c.own,
    c.merged_into_id AS "mergedIntoId", coalesce(u.n, 0) AS uses
  FROM concepts c LEFT JOIN uses u USING (id) WHERE c.scheme = $1::concept_scheme ORDER BY c.position, c.id`;

const inList = (table: string, column: string): string => `UPDATE ${table} SET ${column} =
    CASE WHEN $2 = ANY (${column}) THEN array_remove(${column}, $1) ELSE array_replace(${column}, $1, $2) END
  WHERE id IN (SELECT id FROM ${table} WHERE ${column} @> ARRAY[$1] ORDER BY id LIMIT $3::int)`;

/**
 * Gives rows that carry $1 concept $2 instead, up to $3 of each kind. What carries both keeps one; a note goes with it.
 * Run again until nothing is left.
 */
export const moveSql: readonly string[] = [
  `WITH part AS (SELECT id, actor_id, relation, note FROM actor_concepts WHERE concept_id = $1 ORDER BY id LIMIT $3::int FOR UPDATE),
    twice AS (SELECT s.*, o.id AS other_id FROM part s JOIN actor_concepts o ON o.actor_id = s.actor_id
      AND o.relation = s.relation AND o.concept_id = $2),
    noted AS (UPDATE actor_concepts o SET note = left(concat_ws(E'\\n', o.note, t.note), 2000)
      FROM twice t WHERE o.id = t.other_id AND t.note <> ''),
    gone AS (DELETE FROM actor_concepts a USING twice t WHERE a.id = t.id)
  UPDATE actor_concepts a SET concept_id = $2 FROM part s WHERE a.id = s.id AND a.id NOT IN (SELECT id FROM twice)`,
  `WITH gone AS (DELETE FROM space_uses u USING (SELECT space_id FROM space_uses WHERE concept_id = $1
      ORDER BY space_id LIMIT $3::int FOR UPDATE) s WHERE u.space_id = s.space_id AND u.concept_id = $1
      RETURNING u.space_id, u.permitted)
  INSERT INTO space_uses (space_id, concept_id, permitted) SELECT space_id, $2, permitted FROM gone
  ON CONFLICT (space_id, concept_id) DO NOTHING`,
  `WITH gone AS (DELETE FROM project_concepts p USING (SELECT project_id FROM project_concepts WHERE concept_id = $1
      ORDER BY project_id LIMIT $3::int FOR UPDATE) s WHERE p.project_id = s.project_id AND p.concept_id = $1
      RETURNING p.project_id, p.position)
  INSERT INTO project_concepts (project_id, concept_id, position) SELECT project_id, $2, position FROM gone
  ON CONFLICT (project_id, concept_id) DO NOTHING`,
  `UPDATE interests SET intended_use_id = $2
  WHERE id IN (SELECT id FROM interests WHERE intended_use_id = $1 ORDER BY id LIMIT $3::int)`,
  inList('project_roles', 'concept_ids'),
  inList('space_requests', 'use_ids'),
];

const touched = (table: string, ids: string): string => `WITH part AS (${ids} ORDER BY 1 LIMIT $3::int),
  touched AS (UPDATE ${table} SET search_text = '' WHERE id IN (SELECT id FROM part))
  SELECT max(id::text)::uuid AS last FROM part`;

/** Writes the search words of what carries concept $1 anew, $3 at a time, from id $2 on. */
export const touchSql: readonly string[] = [
  touched(
    'actors',
    'SELECT DISTINCT actor_id AS id FROM actor_concepts WHERE concept_id = $1 AND actor_id > $2::uuid',
  ),
  touched('spaces', 'SELECT space_id AS id FROM space_uses WHERE concept_id = $1 AND space_id > $2::uuid'),
  touched(
    'projects',
    'SELECT project_id AS id FROM project_concepts WHERE concept_id = $1 AND project_id > $2::uuid',
  ),
];
