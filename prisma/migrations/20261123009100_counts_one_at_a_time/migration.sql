-- Putting counts together and counting anew come one after the other. Otherwise the new count removes the rows it sees,
-- and what the other makes of them at the same moment stays and counts twice.

CREATE OR REPLACE FUNCTION kvart_fold_counts() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('kvart_counts')) THEN RETURN; END IF;
  WITH gone AS (DELETE FROM space_counts WHERE id IN (SELECT id FROM space_counts FOR UPDATE SKIP LOCKED)
    RETURNING scope, facet, value, n)
  INSERT INTO space_counts (scope, facet, value, n)
    SELECT scope, facet, value, sum(n) FROM gone GROUP BY 1, 2, 3 HAVING sum(n) <> 0;
  -- Only cells with several rows: there can be many that nothing happens in.
  WITH gone AS (DELETE FROM space_cells WHERE id IN (
      SELECT c.id FROM space_cells c JOIN (
        SELECT zoom, x, y FROM space_cells GROUP BY 1, 2, 3 HAVING count(*) > 1 LIMIT 20000) d USING (zoom, x, y)
      FOR UPDATE OF c SKIP LOCKED)
    RETURNING zoom, x, y, n, lat, lon)
  INSERT INTO space_cells (zoom, x, y, n, lat, lon)
    SELECT zoom, x, y, sum(n), sum(lat), sum(lon) FROM gone GROUP BY 1, 2, 3
    HAVING sum(n) <> 0 OR sum(lat) <> 0 OR sum(lon) <> 0;
  WITH gone AS (DELETE FROM actor_counts WHERE id IN (SELECT id FROM actor_counts FOR UPDATE SKIP LOCKED)
    RETURNING kind, sector, country, is_unclaimed, n)
  INSERT INTO actor_counts (kind, sector, country, is_unclaimed, n)
    SELECT kind, sector, country, is_unclaimed, sum(n) FROM gone GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0;
END $$;

CREATE OR REPLACE FUNCTION kvart_count_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('kvart_counts'));
  LOCK TABLE spaces, actors IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM space_counts;
  DELETE FROM space_cells;
  DELETE FROM actor_counts;
  EXECUTE kvart_space_counts_sql('SELECT 1 AS sign, * FROM spaces');
  EXECUTE kvart_actor_counts_sql('SELECT 1 AS sign, * FROM actors');
END $$;
