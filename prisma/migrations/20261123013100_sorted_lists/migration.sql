-- All spaces by size or by rent are read from an index in that order. Each expression says what the statement says
-- (space-order.sql.ts, space-price.sql.ts): with another one the index is not used, which the bench of growth shows.
CREATE INDEX spaces_listed_smallest_idx ON spaces ((coalesce(usable_m2, 9999999)), id) WHERE state = 'listed';
CREATE INDEX spaces_listed_largest_idx ON spaces ((coalesce(usable_m2, -1)) DESC, id DESC) WHERE state = 'listed';
CREATE INDEX spaces_listed_cheapest_idx ON spaces ((CASE WHEN rent_mode IN ('free', 'running_costs') THEN 0
    WHEN rent_per_m2 IS NULL THEN 100000000
    WHEN currency = 'EUR' THEN rent_per_m2
    ELSE rent_per_m2 + 1000000 * coalesce(array_position(ARRAY['EUR', 'CZK', 'HUF', 'RON', 'RSD', 'BAM', 'BGN', 'MDL', 'UAH'], currency::text), 99)
  END), id) WHERE state = 'listed';

-- Words with a slip are looked up among known words now: nothing compares the letters of whole texts any more.
DROP INDEX spaces_search_text_idx;
DROP INDEX actors_search_text_idx;
