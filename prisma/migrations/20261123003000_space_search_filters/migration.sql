-- What the search for spaces has learnt to ask: prices within one currency, power, owner, legal route, and the state of
-- the technical check. All of it is read from the index on listed spaces, without the rows.

DROP INDEX spaces_listed_idx;
CREATE INDEX spaces_listed_idx ON spaces (listed_at DESC, id DESC)
  INCLUDE (country, place_id, actor_id, usable_m2, condition, rent_mode, currency, rent_per_m2, step_free, min_months,
    max_months, available_from, electricity_kw, owner_type, legal_route, readiness, public_lat, public_lon,
    permitted_use_ids) WHERE state = 'listed';

CREATE INDEX spaces_listed_power_idx ON spaces (electricity_kw, id) WHERE state = 'listed';

DROP INDEX spaces_state_rent_per_m2_id_idx;
CREATE INDEX spaces_state_currency_rent_per_m2_id_idx ON spaces (state, currency, rent_per_m2, id);

-- The words of a concept in every language, so that a search knows which uses its words name: a space that is meant
-- for them stands before one that only mentions them.

ALTER TABLE concepts ADD COLUMN search_doc tsvector;

CREATE FUNCTION kvart_keep_concept_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_doc := to_tsvector('simple', kvart_fold(kvart_all_languages(NEW.labels)));
  RETURN NEW;
END $$;

CREATE TRIGGER keep_search BEFORE INSERT OR UPDATE OF labels, search_doc
  ON concepts FOR EACH ROW EXECUTE FUNCTION kvart_keep_concept_search();

UPDATE concepts SET search_doc = NULL;
