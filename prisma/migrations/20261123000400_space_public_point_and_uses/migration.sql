-- Columns that the search for spaces reads instead of looking further: where the public sees a space, and what it may
-- be used for. Kept by triggers, so that no way of writing can forget them.

ALTER TABLE spaces
  ADD COLUMN public_lat double precision,
  ADD COLUMN public_lon double precision,
  ADD COLUMN permitted_use_ids text[] DEFAULT ARRAY[]::text[];

-- The public point ----------------------------------------------------------------------------------------------

-- A blurred point is moved by 100 to 250 m once and for all, in a direction nobody can work out from what is public.
-- Searches by box and distance use the moved point too: otherwise narrowing a box would find the door. When the exact
-- point is corrected the shift stays, so that many versions do not average it away.
CREATE FUNCTION kvart_keep_public_point() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  turn double precision := random() * 2 * pi();
  km double precision := sqrt(0.1 ^ 2 + random() * (0.249 ^ 2 - 0.1 ^ 2));
BEGIN
  IF NEW.lat IS NULL OR NOT NEW.point_blurred THEN
    NEW.public_lat := NEW.lat;
    NEW.public_lon := NEW.lon;
  ELSIF TG_OP = 'UPDATE' AND OLD.point_blurred AND OLD.public_lat IS NOT NULL THEN
    NEW.public_lat := NEW.lat + (OLD.public_lat - OLD.lat);
    NEW.public_lon := NEW.lon + (OLD.public_lon - OLD.lon);
  ELSE
    NEW.public_lat := NEW.lat + km / 111.195 * cos(turn);
    NEW.public_lon := NEW.lon + km / 111.195 / greatest(0.01, cos(radians(NEW.lat))) * sin(turn);
  END IF;
  NEW.public_lat := round(NEW.public_lat::numeric, 6);
  NEW.public_lon := round(NEW.public_lon::numeric, 6);
  RETURN NEW;
END $$;

CREATE TRIGGER keep_public_point BEFORE INSERT OR UPDATE OF lat, lon, point_blurred, public_lat, public_lon
  ON spaces FOR EACH ROW EXECUTE FUNCTION kvart_keep_public_point();

-- Search --------------------------------------------------------------------------------------------------------

-- As before, and the uses beside it. Address and building of a blurred space stay out: finding it by its street would
-- undo the blur.
CREATE OR REPLACE FUNCTION kvart_keep_space_search() RETURNS trigger LANGUAGE plpgsql AS $$
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
      CASE WHEN NOT NEW.point_blurred THEN concat_ws(' ', NEW.address, NEW.building_name) END, use_labels),
    kvart_all_languages(NEW.description)) AS s;
  NEW.country := place.country;
  NEW.permitted_use_ids := ARRAY(
    SELECT u.concept_id FROM space_uses u WHERE u.space_id = NEW.id AND u.permitted ORDER BY u.concept_id);
  RETURN NEW;
END $$;

DROP TRIGGER keep_search ON spaces;
CREATE TRIGGER keep_search
  BEFORE INSERT OR UPDATE OF title, description, place_id, address, building_name, point_blurred, country,
    permitted_use_ids, search_text, search_doc
  ON spaces FOR EACH ROW EXECUTE FUNCTION kvart_keep_space_search();

UPDATE spaces SET search_text = '', lat = lat;

-- Indexes -------------------------------------------------------------------------------------------------------

DROP INDEX spaces_point_idx;
CREATE INDEX spaces_public_point_idx ON spaces USING gist (point(public_lon, public_lat)) WHERE state = 'listed';
CREATE INDEX spaces_permitted_uses_idx ON spaces USING gin (permitted_use_ids) WITH (fastupdate = off)
  WHERE state = 'listed';

DROP INDEX spaces_listed_idx;
CREATE INDEX spaces_listed_idx ON spaces (listed_at DESC, id DESC)
  INCLUDE (country, place_id, actor_id, usable_m2, condition, rent_mode, rent_per_m2, step_free, min_months, max_months,
    available_from, public_lat, public_lon, permitted_use_ids) WHERE state = 'listed';
