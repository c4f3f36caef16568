-- The technical check of a space: what is known of nine matters, from power to papers, and who looked. Its total stands
-- in spaces.readiness, kept by triggers, so that the search reads one column and no way of writing can forget it.

CREATE TYPE space_readiness AS ENUM ('unchecked', 'needs_work', 'fine');
CREATE TYPE check_matter AS ENUM ('power', 'water', 'heating', 'fire_safety', 'insurance', 'access', 'permit', 'energy',
  'documents');
CREATE TYPE check_state AS ENUM ('not_checked', 'fine', 'needs_work', 'not_needed');

ALTER TABLE spaces ADD COLUMN readiness space_readiness NOT NULL DEFAULT 'unchecked';

CREATE TABLE space_checks (
  space_id uuid NOT NULL,
  matter check_matter NOT NULL,
  version integer NOT NULL DEFAULT 1,
  state check_state NOT NULL,
  note text,
  checked_at timestamptz(3) NOT NULL,
  person_id uuid NOT NULL,
  actor_id uuid NOT NULL,
  CONSTRAINT space_checks_pkey PRIMARY KEY (space_id, matter),
  CONSTRAINT space_checks_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces (id)
    ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT space_checks_bounded CHECK (version >= 1 AND char_length(coalesce(note, '')) BETWEEN 0 AND 2000),
  -- Whoever sends others to work, or says that there is nothing to look at, says why.
  CONSTRAINT space_checks_with_reason
    CHECK (state NOT IN ('needs_work', 'not_needed') OR (note IS NOT NULL AND btrim(note) <> ''))
);

-- The total --------------------------------------------------------------------------------------------------------

CREATE FUNCTION kvart_readiness_of(space uuid) RETURNS space_readiness LANGUAGE plpgsql STABLE AS $$
DECLARE
  broken bigint;
  settled bigint;
BEGIN
  SELECT count(*) FILTER (WHERE c.state = 'needs_work'), count(*) FILTER (WHERE c.state IN ('fine', 'not_needed'))
    INTO broken, settled FROM space_checks c WHERE c.space_id = space;
  RETURN CASE WHEN broken > 0 THEN 'needs_work'
    WHEN settled = cardinality(enum_range(NULL::check_matter)) THEN 'fine' ELSE 'unchecked' END;
END $$;

-- Naming readiness in an UPDATE asks for it anew; what was written there counts for nothing.
CREATE FUNCTION kvart_keep_readiness() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.readiness := kvart_readiness_of(NEW.id);
  RETURN NEW;
END $$;

CREATE TRIGGER keep_readiness BEFORE INSERT OR UPDATE OF readiness
  ON spaces FOR EACH ROW EXECUTE FUNCTION kvart_keep_readiness();

-- The spaces are held before their checks are counted: of two who write at once, the second counts the first one's too.
CREATE FUNCTION kvart_touch_spaces_of_checks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM spaces WHERE id IN (SELECT space_id FROM changed) ORDER BY id FOR UPDATE;
  UPDATE spaces SET readiness = 'unchecked'
    WHERE id IN (SELECT space_id FROM changed) AND readiness <> kvart_readiness_of(id);
  RETURN NULL;
END $$;

CREATE TRIGGER touch_space_added AFTER INSERT ON space_checks
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_spaces_of_checks();
CREATE TRIGGER touch_space_changed AFTER UPDATE ON space_checks
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_spaces_of_checks();
CREATE TRIGGER touch_space_removed AFTER DELETE ON space_checks
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_spaces_of_checks();

-- The filter: few of the listed ones need work or are fine; the rest is found without an index.
CREATE INDEX spaces_listed_readiness_idx ON spaces (readiness, listed_at DESC, id DESC) WHERE state = 'listed';
