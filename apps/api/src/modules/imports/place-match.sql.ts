/**
 * The place that a row names, and the one nearest to its point. Of several places of a name the nearest to the point
 * counts, without a point the largest; a name counts in any language. Names are tried one after the other: "Praha 5 -
 * Smíchov" is found as "Praha".
 * $1 list of {n, names, country, lat, lon}.
 */
export const placeMatchSql = `
WITH asked AS (
  SELECT n, names, country, lat, lon FROM jsonb_to_recordset($1::jsonb)
    AS q(n int, names text[], country text, lat float8, lon float8)
)
SELECT a.n, named.id AS "namedId", named.lat AS "namedLat", named.lon AS "namedLon", named.name AS "namedName",
  near.id AS "nearId", near.lat AS "nearLat", near.lon AS "nearLon", near.name AS "nearName"
FROM asked a
LEFT JOIN LATERAL (
  SELECT p.id, p.lat, p.lon, p.name
  FROM unnest(a.names) WITH ORDINALITY AS tried(name, rank)
  JOIN places p ON kvart_fold(p.name) = kvart_fold(tried.name)
    AND p.country = ANY (CASE WHEN a.country IS NULL
      THEN ARRAY['AT','BA','BG','CZ','DE','HR','HU','MD','ME','RO','RS','SI','SK','UA'] ELSE ARRAY[a.country] END)
  ORDER BY tried.rank,
    CASE WHEN a.lat IS NULL THEN 0 ELSE (p.lat - a.lat) ^ 2 + ((p.lon - a.lon) * 0.65) ^ 2 END,
    p.population DESC, p.id
  LIMIT 1
) named ON true
LEFT JOIN LATERAL (
  SELECT p.id, p.lat, p.lon, p.name FROM places p
  ORDER BY point(p.lon, p.lat) <-> point(a.lon, a.lat) LIMIT 1
) near ON a.lat IS NOT NULL`;

/** By the code of the municipality. $1 list of {n, country, lau} */
export const placeByCodeSql = `
SELECT q.n, p.id, p.lat, p.lon, p.name
FROM jsonb_to_recordset($1::jsonb) AS q(n int, country text, lau text)
JOIN LATERAL (
  SELECT id, lat, lon, name FROM places WHERE country = q.country AND lau = q.lau
  ORDER BY population DESC, id LIMIT 1
) p ON true`;

/**
 * The same by other names (exonyms, other scripts), for the few that the first statement did not find.
 * $1 list of {n, name, country}.
 */
export const placeByOtherNameSql = `
SELECT q.n, p.id, p.lat, p.lon, p.name
FROM jsonb_to_recordset($1::jsonb) AS q(n int, name text, country text)
JOIN LATERAL (
  SELECT id, lat, lon, name FROM places
  WHERE search_text LIKE '%' || replace(replace(kvart_fold(q.name), '%', ''), '_', '') || '%'
    AND (q.country IS NULL OR country = q.country)
    AND kvart_fold(q.name) = ANY (ARRAY(SELECT kvart_fold(o) FROM unnest(other_names) o))
  ORDER BY population DESC, id LIMIT 1
) p ON true`;
