/** Columns of a place as the API answers it. */
const columns = 'id, name, trim(country) AS country, region, lat, lon, population, nuts, lau';

/**
 * Search while typing, over every name in every script. The best: a name that is what was typed, then one that
 * begins so, then one that has it inside; among equals the larger town.
 * $1 what was typed, $2 country or null, $3 how many.
 */
export const searchPlacesSql = `
WITH asked AS (SELECT kvart_fold($1) AS q, replace(replace(replace(kvart_fold($1), '\\', '\\\\'), '%', '\\%'), '_', '\\_') AS pattern)
SELECT ${columns}
FROM asked, places
WHERE search_text LIKE '%' || pattern || '%' AND ($2::text IS NULL OR country = $2)
ORDER BY
  CASE
    WHEN kvart_fold(name) = q THEN 0
    WHEN kvart_fold(name) LIKE pattern || '%' THEN 1
    WHEN search_text LIKE pattern || '%' OR search_text LIKE '% ' || pattern || '%' THEN 2
    ELSE 3
  END,
  population DESC, id
LIMIT $3`;

/**
 * The town a point belongs to, as far as points can tell: of those around the one with the strongest pull, which
 * falls with the distance and grows with the size. $1 lat, $2 lon
 */
export const placeAtSql = `
SELECT ${columns} FROM places
WHERE point(lon, lat) <@ box(point($2::float8 - 0.35, $1::float8 - 0.2), point($2::float8 + 0.35, $1::float8 + 0.2))
ORDER BY ((lat - $1::float8) ^ 2 + ((lon - $2::float8) * cos(radians($1::float8))) ^ 2)
  / (1 + ln(1 + population / 500.0)) ^ 2, id
LIMIT 1`;

export const placeSql = `SELECT ${columns} FROM places WHERE id = $1`;
