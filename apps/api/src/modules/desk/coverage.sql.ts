import { isCentre, looksAfter } from './desk-scope.sql.ts';

/** Lines of each list that are shown; whoever has more to mend begins with the largest. */
export const mostShown = 100;

/**
 * Where there is something to look after, and how many centres do: places of actors and listed spaces, gathered by
 * region. `gaps` are those nobody looks after, `overlaps` those that several do.
 */
export const coverageSql = `WITH things AS MATERIALIZED (
    SELECT place_id, count(*)::int AS things FROM (
      SELECT place_id FROM actors WHERE archived_at IS NULL AND place_id IS NOT NULL
      UNION ALL SELECT place_id FROM spaces WHERE state = 'listed' AND place_id IS NOT NULL) t GROUP BY place_id),
  rows AS MATERIALIZED (
    SELECT p.id AS place_id, p.country, p.region, p.nuts, t.things FROM things t JOIN places p ON p.id = t.place_id),
  centres AS MATERIALIZED (SELECT a.id, a.name, a.country FROM actors a WHERE ${isCentre}),
  covered AS MATERIALIZED (
    SELECT r.*, ARRAY(SELECT a.name FROM centres a WHERE ${looksAfter('r')} ORDER BY a.name) AS names FROM rows r),
  gaps AS (
    SELECT trim(country) AS country, region, count(*)::int AS places, sum(things)::int AS things FROM covered
    WHERE cardinality(names) = 0 GROUP BY country, region ORDER BY sum(things) DESC, country, region LIMIT ${mostShown}),
  shared AS (
    SELECT trim(country) AS country, region, names AS centres, count(*)::int AS places FROM covered
    WHERE cardinality(names) > 1 GROUP BY country, region, names ORDER BY count(*) DESC, country, region LIMIT ${mostShown})
SELECT coalesce((SELECT version FROM installation_settings WHERE part = 'territories'), 1) AS version,
  (SELECT coalesce(json_agg(g), '[]') FROM gaps g) AS gaps, (SELECT coalesce(json_agg(o), '[]') FROM shared o) AS overlaps`;

/** What can be a territory, by the beginning of its name. $1 text, $2 countries whose names fit, $3 how many. */
export const choicesSql = `WITH asked AS (
    SELECT replace(replace(replace(kvart_fold($1), '\\', '\\\\'), '%', '\\%'), '_', '\\_') AS pattern),
  found AS (
    SELECT 1 AS rank, 'country' AS kind, c.code, c.code AS name, c.code AS country, NULL::text AS region, 0 AS size
      FROM unnest($2::text[]) AS c (code)
    UNION ALL (
    SELECT DISTINCT 2, 'region', nuts, region, trim(country), NULL::text, 0 FROM places, asked
      WHERE nuts IS NOT NULL AND region IS NOT NULL
        AND (kvart_fold(region) LIKE pattern || '%' OR kvart_fold(region) LIKE '% ' || pattern || '%' OR lower(nuts) = pattern)
      LIMIT 20)
    UNION ALL (
    SELECT 3, 'municipality', id, name, trim(country), region, population FROM places, asked
      WHERE search_text LIKE pattern || '%' OR search_text LIKE '% ' || pattern || '%'
      ORDER BY population DESC, id LIMIT 20))
SELECT kind, code, name, country, region FROM found ORDER BY rank, size DESC, name, code LIMIT $3`;
