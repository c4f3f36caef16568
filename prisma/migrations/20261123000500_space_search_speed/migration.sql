-- Searches that find many spaces read few columns of each. The row therefore stays narrow: long texts move out of it,
-- and the words of the title, which decide the order, stand in it by themselves.

ALTER TABLE spaces ADD COLUMN title_doc tsvector;

CREATE OR REPLACE FUNCTION kvart_keep_space_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place places;
  titles text := kvart_all_languages(NEW.title);
  use_labels text;
BEGIN
  SELECT * INTO place FROM places WHERE id = NEW.place_id;
  SELECT string_agg(label.value, ' ' ORDER BY c.id, label.key) INTO use_labels
    FROM space_uses u JOIN concepts c ON c.id = u.concept_id, jsonb_each_text(c.labels) AS label
    WHERE u.space_id = NEW.id AND u.permitted;
  SELECT s.words, s.doc INTO NEW.search_text, NEW.search_doc FROM kvart_search_columns(
    titles,
    concat_ws(' ', place.name, place.region, array_to_string(place.other_names[1:40], ' '),
      CASE WHEN NOT NEW.point_blurred THEN concat_ws(' ', NEW.address, NEW.building_name) END, use_labels),
    kvart_all_languages(NEW.description)) AS s;
  NEW.title_doc := strip(to_tsvector('simple', kvart_fold(left(titles, 1000))));
  NEW.country := place.country;
  NEW.permitted_use_ids := ARRAY(
    SELECT u.concept_id FROM space_uses u WHERE u.space_id = NEW.id AND u.permitted ORDER BY u.concept_id);
  RETURN NEW;
END $$;

ALTER TABLE spaces SET (toast_tuple_target = 512);
ALTER TABLE spaces
  ALTER COLUMN search_doc SET STORAGE EXTERNAL,
  ALTER COLUMN search_text SET STORAGE EXTERNAL,
  ALTER COLUMN title_doc SET STORAGE MAIN,
  ALTER COLUMN permitted_use_ids SET STORAGE MAIN;

UPDATE spaces SET search_text = '';
