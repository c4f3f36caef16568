/** Columns of a place as the API answers it. */
const columns = 'id, name, trim(country) AS country, region, lat, lon, population';

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

export const placeSql = `SELECT ${columns} FROM places WHERE id = $1`;
