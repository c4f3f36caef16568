-- Counts that are kept instead of taken: the directory, the list of all spaces and the map of everything show numbers
-- that would otherwise need every row. Changes are added as rows of their own (n may be negative), so that nobody waits
-- for anybody; reading sums them up, and a task puts them together from time to time.

-- Tables ---------------------------------------------------------------------------------------------------------

-- Listed spaces by the values of their filters, everywhere (scope '') and by country. Facet 'total' counts them all.
CREATE TABLE space_counts (
  id bigserial NOT NULL,
  scope text NOT NULL,
  facet text NOT NULL,
  value text NOT NULL,
  n integer NOT NULL,
  CONSTRAINT space_counts_pkey PRIMARY KEY (id)
);
CREATE INDEX space_counts_scope_facet_value_n_idx ON space_counts (scope, facet, value, n);

-- Listed spaces in the cells of the map's grid, one level a zoom. Points are in millionths of a degree: whole numbers
-- that add up exactly.
CREATE TABLE space_cells (
  id bigserial NOT NULL,
  zoom smallint NOT NULL,
  x integer NOT NULL,
  y integer NOT NULL,
  n integer NOT NULL,
  lat bigint NOT NULL,
  lon bigint NOT NULL,
  CONSTRAINT space_cells_pkey PRIMARY KEY (id)
);
CREATE INDEX space_cells_zoom_x_y_n_lat_lon_idx ON space_cells (zoom, x, y, n, lat, lon);

-- Actors of the directory by everything that counts there at once: few combinations, so any filter over them is a sum.
CREATE TABLE actor_counts (
  id bigserial NOT NULL,
  kind actor_kind NOT NULL,
  sector sector NOT NULL,
  country char(2),
  is_unclaimed boolean NOT NULL,
  n integer NOT NULL,
  CONSTRAINT actor_counts_pkey PRIMARY KEY (id)
);
CREATE INDEX actor_counts_kind_sector_country_is_unclaimed_n_idx ON actor_counts (kind, sector, country, is_unclaimed, n);

-- What changes ---------------------------------------------------------------------------------------------------

-- Uses with all those they stand below.
CREATE FUNCTION kvart_with_broader(ids text[]) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up AS (
    SELECT unnest(ids) AS id UNION SELECT c.parent_id FROM up JOIN concepts c USING (id) WHERE c.parent_id IS NOT NULL)
  SELECT id FROM up
$$;

-- The statement that writes down what a set of rows changes. `rows` selects them from the table or from those of a
-- trigger, each with +1 or -1 as `sign`. The one place that says what is counted. A text, because the tables of a
-- trigger can be read in its own function alone.
CREATE FUNCTION kvart_space_counts_sql(rows text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT format($sql$
    WITH changed AS MATERIALIZED (SELECT * FROM (%s) s WHERE s.state = 'listed'),
    scoped AS (
      SELECT o.scope, f.facet, f.value, sum(c.sign) AS n
      FROM changed c, LATERAL (VALUES ('total', ''), ('country', c.country::text),
          ('conditions', upper(c.condition::text)), ('rentModes', upper(c.rent_mode::text)),
          ('currency', CASE WHEN c.rent_mode NOT IN ('free', 'running_costs') OR c.rent_mode IS NULL THEN
            CASE WHEN c.rent_per_m2 IS NOT NULL THEN c.currency::text END END),
          ('stepFree', CASE WHEN c.step_free = 'yes' THEN 'true' END), ('ownerTypes', upper(c.owner_type::text)),
          ('legalRoutes', upper(c.legal_route::text)), ('readiness', upper(c.readiness::text))) f (facet, value),
        LATERAL (VALUES (''), (c.country::text)) o (scope)
      WHERE f.value IS NOT NULL AND o.scope IS NOT NULL
      GROUP BY 1, 2, 3
      UNION ALL
      -- A space has several uses, and counts for the broader ones as well, once for each.
      SELECT o.scope, 'uses', u.id, sum(c.n)
      FROM (SELECT country::text AS country, permitted_use_ids, sum(sign) AS n FROM changed GROUP BY 1, 2) c,
        LATERAL kvart_with_broader(c.permitted_use_ids) u (id), LATERAL (VALUES (''), (c.country)) o (scope)
      WHERE o.scope IS NOT NULL
      GROUP BY 1, 3
    ), counted AS (
      INSERT INTO space_counts (scope, facet, value, n) SELECT scope, facet, value, n FROM scoped WHERE n <> 0
    )
    INSERT INTO space_cells (zoom, x, y, n, lat, lon)
    SELECT zoom, x >> (16 - zoom), y >> (16 - zoom), sum(sign), sum(sign * lat), sum(sign * lon)
    FROM (SELECT sign, floor(public_lon / (42.2 / 65536))::int AS x, floor(public_lat / (29.5 / 65536))::int AS y,
        round(public_lat * 1000000)::bigint AS lat, round(public_lon * 1000000)::bigint AS lon
      FROM changed WHERE public_lat IS NOT NULL) p, generate_series(0, 9) zoom
    GROUP BY 1, 2, 3
    HAVING sum(sign) <> 0 OR sum(sign * lat) <> 0 OR sum(sign * lon) <> 0
  $sql$, rows)
$$;

CREATE FUNCTION kvart_actor_counts_sql(rows text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT format($sql$
    INSERT INTO actor_counts (kind, sector, country, is_unclaimed, n)
    SELECT kind, sector, country, is_unclaimed, sum(sign) FROM (%s) a WHERE a.archived_at IS NULL
    GROUP BY 1, 2, 3, 4 HAVING sum(sign) <> 0
  $sql$, rows)
$$;

-- Triggers -------------------------------------------------------------------------------------------------------

-- Once for a whole statement. The table decides which of both functions is meant.
CREATE FUNCTION kvart_keep_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rows text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT 1 AS sign, * FROM added'
    WHEN 'DELETE' THEN 'SELECT -1 AS sign, * FROM removed'
    ELSE 'SELECT 1 AS sign, * FROM added UNION ALL SELECT -1, * FROM removed' END;
BEGIN
  EXECUTE CASE TG_TABLE_NAME WHEN 'spaces' THEN kvart_space_counts_sql(rows) ELSE kvart_actor_counts_sql(rows) END;
  RETURN NULL;
END $$;

CREATE FUNCTION kvart_forget_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'spaces' THEN
    DELETE FROM space_counts;
    DELETE FROM space_cells;
  ELSE
    DELETE FROM actor_counts;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_counts_added AFTER INSERT ON spaces
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kvart_keep_counts();
CREATE TRIGGER keep_counts_changed AFTER UPDATE ON spaces
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kvart_keep_counts();
CREATE TRIGGER keep_counts_removed AFTER DELETE ON spaces
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION kvart_keep_counts();
CREATE TRIGGER keep_counts_emptied AFTER TRUNCATE ON spaces
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_forget_counts();
CREATE TRIGGER keep_counts_added AFTER INSERT ON actors
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kvart_keep_counts();
CREATE TRIGGER keep_counts_changed AFTER UPDATE ON actors
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kvart_keep_counts();
CREATE TRIGGER keep_counts_removed AFTER DELETE ON actors
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION kvart_keep_counts();
CREATE TRIGGER keep_counts_emptied AFTER TRUNCATE ON actors
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_forget_counts();

-- Putting together and counting anew -----------------------------------------------------------------------------

-- Many changes become one row a value. Readers see either all of the old rows or the new one. Rows that somebody else
-- is putting together at this moment are left to them.
CREATE FUNCTION kvart_fold_counts() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
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

-- Everything from the start, for when what is counted changes. Nothing may be written meanwhile.
CREATE FUNCTION kvart_count_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE spaces, actors IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM space_counts;
  DELETE FROM space_cells;
  DELETE FROM actor_counts;
  EXECUTE kvart_space_counts_sql('SELECT 1 AS sign, * FROM spaces');
  EXECUTE kvart_actor_counts_sql('SELECT 1 AS sign, * FROM actors');
END $$;

SELECT kvart_count_anew();

-- A use that moves in the vocabulary counts for others than before.
CREATE FUNCTION kvart_count_moved_uses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM after_change n JOIN before_change o USING (id) WHERE n.parent_id IS DISTINCT FROM o.parent_id) THEN
    PERFORM kvart_count_anew();
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER count_moved_uses AFTER UPDATE ON concepts
  REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_count_moved_uses();

-- Pages of the lists whose numbers these are ---------------------------------------------------------------------

CREATE INDEX spaces_listed_country_idx ON spaces (country, listed_at DESC, id DESC) WHERE state = 'listed';

-- The directory's usual order (those who are here first, then the newest) for one country, sector or kind.
CREATE INDEX actors_standing_country_idx ON actors (country, ((NOT is_unclaimed)::int) DESC, created_at DESC, id DESC)
  WHERE archived_at IS NULL;
CREATE INDEX actors_standing_sector_idx ON actors (sector, ((NOT is_unclaimed)::int) DESC, created_at DESC, id DESC)
  WHERE archived_at IS NULL;
CREATE INDEX actors_standing_kind_idx ON actors (kind, ((NOT is_unclaimed)::int) DESC, created_at DESC, id DESC)
  WHERE archived_at IS NULL;
