-- Search columns are kept here, in the database, so that no way of writing can forget them.
-- search_doc: words of all languages, configuration "simple", folded; weight A name or title, B place and concept
-- labels, C running text. search_text: the same words as one text, for typos and parts of words (trigrams).

-- PL/pgSQL throughout, because it keeps its plans: the same as SQL functions takes six times as long a row.

-- The texts of all languages of one column, one after the other.
CREATE FUNCTION kvart_all_languages(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (SELECT string_agg(entry.value, ' ' ORDER BY entry.key) FROM jsonb_each_text(value) AS entry);
END $$;

-- What both kinds of search need, from the texts of weight A, B and C. Cut well below what a tsvector can hold.
-- Trigrams of long texts make every search slow and find little: there the running text counts with its beginning.
CREATE FUNCTION kvart_search_columns(INOUT a text, INOUT b text, INOUT c text, OUT words text, OUT doc tsvector)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  a := kvart_fold(left(coalesce(a, ''), 20000));
  b := kvart_fold(left(coalesce(b, ''), 100000));
  c := kvart_fold(left(coalesce(c, ''), 100000));
  words := concat_ws(' ', left(a, 1000), left(b, 5000), left(c, 1000));
  doc := setweight(to_tsvector('simple', a), 'A')
    || setweight(to_tsvector('simple', b), 'B')
    || setweight(to_tsvector('simple', c), 'C');
END $$;

-- Spaces --------------------------------------------------------------------------------------------------------

CREATE FUNCTION kvart_keep_space_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place places;
  use_labels text;
BEGIN
  SELECT * INTO place FROM places WHERE id = NEW.place_id;
  SELECT string_agg(label.value, ' ' ORDER BY c.id, label.key) INTO use_labels
    FROM space_uses u JOIN concepts c ON c.id = u.concept_id, jsonb_each_text(c.labels) AS label
    WHERE u.space_id = NEW.id AND u.permitted;
  SELECT s.words, s.doc INTO NEW.search_text, NEW.search_doc FROM kvart_search_columns(
    kvart_all_languages(NEW.title),
    concat_ws(' ', place.name, place.region, array_to_string(place.other_names[1:40], ' '),
      NEW.address, NEW.building_name, use_labels),
    kvart_all_languages(NEW.description)) AS s;
  NEW.country := place.country;
  RETURN NEW;
END $$;

-- Naming search_text in an UPDATE asks for all search columns anew; that is how the triggers below do it.
CREATE TRIGGER keep_search
  BEFORE INSERT OR UPDATE OF title, description, place_id, address, building_name, country, search_text, search_doc
  ON spaces FOR EACH ROW EXECUTE FUNCTION kvart_keep_space_search();

-- Once for a whole statement, not for every row of it: saving ten uses writes the space once.
CREATE FUNCTION kvart_touch_spaces_of_uses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE spaces SET search_text = '' WHERE id IN (SELECT space_id FROM changed);
  RETURN NULL;
END $$;

CREATE TRIGGER touch_space_added AFTER INSERT ON space_uses
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_spaces_of_uses();
CREATE TRIGGER touch_space_changed AFTER UPDATE ON space_uses
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_spaces_of_uses();
CREATE TRIGGER touch_space_removed AFTER DELETE ON space_uses
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_spaces_of_uses();

-- Actors --------------------------------------------------------------------------------------------------------

CREATE FUNCTION kvart_keep_actor_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place places;
  concept_labels text;
  notes text;
BEGIN
  SELECT * INTO place FROM places WHERE id = NEW.place_id;
  SELECT string_agg(label.value, ' ' ORDER BY c.id, label.key) INTO concept_labels
    FROM concepts c, jsonb_each_text(c.labels) AS label
    WHERE c.id IN (SELECT r.concept_id FROM actor_concepts r WHERE r.actor_id = NEW.id);
  SELECT string_agg(r.note, ' ' ORDER BY r.position, r.id) INTO notes FROM actor_concepts r WHERE r.actor_id = NEW.id;
  SELECT s.words, s.doc INTO NEW.search_text, NEW.search_doc FROM kvart_search_columns(
    NEW.name,
    concat_ws(' ', place.name, place.region, array_to_string(place.other_names[1:40], ' '), concept_labels),
    concat_ws(' ', kvart_all_languages(NEW.about), notes)) AS s;
  NEW.country := place.country;
  RETURN NEW;
END $$;

CREATE TRIGGER keep_search
  BEFORE INSERT OR UPDATE OF name, about, place_id, country, search_text, search_doc
  ON actors FOR EACH ROW EXECUTE FUNCTION kvart_keep_actor_search();

-- An actor stands on the map where its place is, unless it says otherwise.
CREATE FUNCTION kvart_keep_actor_point() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.lat IS NULL OR (TG_OP = 'UPDATE' AND (NEW.lat, NEW.lon) IS NOT DISTINCT FROM (OLD.lat, OLD.lon)
      AND NEW.place_id IS DISTINCT FROM OLD.place_id) THEN
    SELECT p.lat, p.lon INTO NEW.lat, NEW.lon FROM places p WHERE p.id = NEW.place_id;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER keep_point BEFORE INSERT OR UPDATE OF place_id, lat, lon
  ON actors FOR EACH ROW EXECUTE FUNCTION kvart_keep_actor_point();

CREATE FUNCTION kvart_touch_actors_of_concepts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE actors SET search_text = '' WHERE id IN (SELECT actor_id FROM changed);
  RETURN NULL;
END $$;

CREATE TRIGGER touch_actor_added AFTER INSERT ON actor_concepts
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_actors_of_concepts();
CREATE TRIGGER touch_actor_changed AFTER UPDATE ON actor_concepts
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_actors_of_concepts();
CREATE TRIGGER touch_actor_removed AFTER DELETE ON actor_concepts
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_actors_of_concepts();

-- Places and concepts -------------------------------------------------------------------------------------------

CREATE FUNCTION kvart_keep_place_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := kvart_fold(left(concat_ws(' ', NEW.name, array_to_string(NEW.other_names, ' ')), 5000));
  RETURN NEW;
END $$;

CREATE TRIGGER keep_search BEFORE INSERT OR UPDATE OF name, other_names, search_text
  ON places FOR EACH ROW EXECUTE FUNCTION kvart_keep_place_search();

-- The seed writes all places and concepts again at every start: only real changes go further.
CREATE FUNCTION kvart_touch_users_of_places() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  renamed text[] := ARRAY(SELECT n.id FROM after_change n JOIN before_change o USING (id)
    WHERE (n.name, n.region, n.country, n.other_names) IS DISTINCT FROM (o.name, o.region, o.country, o.other_names));
BEGIN
  IF cardinality(renamed) = 0 THEN RETURN NULL; END IF;
  UPDATE actors SET search_text = '' WHERE place_id = ANY (renamed);
  UPDATE spaces SET search_text = '' WHERE place_id = ANY (renamed);
  RETURN NULL;
END $$;

CREATE TRIGGER touch_users AFTER UPDATE ON places
  REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_users_of_places();

CREATE FUNCTION kvart_touch_users_of_concepts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  renamed text[] := ARRAY(SELECT n.id FROM after_change n JOIN before_change o USING (id)
    WHERE n.labels IS DISTINCT FROM o.labels);
BEGIN
  IF cardinality(renamed) = 0 THEN RETURN NULL; END IF;
  UPDATE actors SET search_text = ''
    WHERE id IN (SELECT actor_id FROM actor_concepts WHERE concept_id = ANY (renamed));
  UPDATE spaces SET search_text = ''
    WHERE id IN (SELECT space_id FROM space_uses WHERE concept_id = ANY (renamed) AND permitted);
  RETURN NULL;
END $$;

CREATE TRIGGER touch_users AFTER UPDATE ON concepts
  REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_users_of_concepts();

-- Indexes -------------------------------------------------------------------------------------------------------

-- One index answers text with or without sector and country. New rows are written at once (no pending list), so that
-- searches stay equally fast while much is written.
CREATE INDEX actors_search_idx ON actors USING gin (sector, country, search_doc) WITH (fastupdate = off)
  WHERE archived_at IS NULL;
CREATE INDEX spaces_search_idx ON spaces USING gin (state, country, search_doc) WITH (fastupdate = off)
  WHERE state <> 'archived';

-- Boxes and nearest first: point(lon, lat) <@ box(point(west, south), point(east, north)), and ORDER BY ... <-> ...
CREATE INDEX actors_point_idx ON actors USING gist (point(lon, lat)) WHERE lat IS NOT NULL;
CREATE INDEX spaces_point_idx ON spaces USING gist (point(lon, lat)) WHERE lat IS NOT NULL;

-- What filters and their counts need of the public directory, readable from the index alone.
CREATE INDEX actors_directory_idx ON actors (kind, sector, country, created_at DESC, id DESC)
  INCLUDE (verified_until, place_id, lat, lon) WHERE archived_at IS NULL;
CREATE INDEX spaces_listed_idx ON spaces (listed_at DESC, id DESC)
  INCLUDE (country, place_id, actor_id, usable_m2, condition, rent_mode, rent_per_m2, step_free, min_months, max_months,
    available_from, lat, lon) WHERE state = 'listed';
CREATE INDEX spaces_listed_available_idx ON spaces (available_from, id) WHERE state = 'listed';
