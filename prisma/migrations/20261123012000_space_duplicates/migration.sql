-- Entries that may be one and the same room, and their merging.

-- What is compared ----------------------------------------------------------------------------------------------

-- An address as it is compared: folded, without signs, the usual short words written out, "5 a" as "5a".
CREATE FUNCTION kvart_address_key(address text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  key text := ' ' || btrim(regexp_replace(public.kvart_fold(left(address, 500)), '[^a-z0-9]+', ' ', 'g')) || ' ';
BEGIN
  key := regexp_replace(key, '(\d) ([a-z]) ', '\1\2 ', 'g');
  key := replace(replace(replace(key, ' c ', ' cesta '), ' ul ', ' ulica '), ' nam ', ' namestie ');
  key := replace(replace(key, ' ulice ', ' ulica '), ' namesti ', ' namestie ');
  key := replace(replace(key, ' u ', ' utca '), ' pl ', ' platz ');
  key := regexp_replace(key, 'str(asse)? ', 'strasse ', 'g');
  RETURN btrim(key);
END $$;

-- A parcel as it is compared; null where either half is unknown.
CREATE FUNCTION kvart_parcel_key(area text, parcel text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF btrim(coalesce(area, '')) = '' OR btrim(coalesce(parcel, '')) = '' THEN RETURN NULL; END IF;
  RETURN regexp_replace(public.kvart_fold(left(area, 200)), '[^a-z0-9]+', '', 'g') || '|'
    || regexp_replace(public.kvart_fold(left(parcel, 200)), '[^a-z0-9/]+', '', 'g');
END $$;

CREATE INDEX spaces_address_key_idx ON spaces (place_id, kvart_address_key(address))
  WHERE state <> 'archived' AND address IS NOT NULL;
CREATE INDEX spaces_parcel_key_idx ON spaces (kvart_parcel_key(cadastral_area, cadastral_parcel))
  WHERE state <> 'archived' AND cadastral_parcel IS NOT NULL;

-- How alike two names are, in the language in which they are most alike.
CREATE FUNCTION kvart_name_similarity(a jsonb, b jsonb) RETURNS real LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (SELECT coalesce(max(similarity(kvart_fold(left(x.value, 200)), kvart_fold(left(y.value, 200)))), 0)
  FROM jsonb_each_text(a) AS x, jsonb_each_text(b) AS y WHERE x.value <> '' AND y.value <> '');

-- What people said about a pair ---------------------------------------------------------------------------------

CREATE TYPE duplicate_verdict AS ENUM ('told', 'apart');

CREATE TABLE space_pairs (
  first_id uuid NOT NULL,
  second_id uuid NOT NULL,
  verdict duplicate_verdict NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  person_id uuid NOT NULL,
  actor_id uuid NOT NULL,
  CONSTRAINT space_pairs_pkey PRIMARY KEY (first_id, second_id),
  CONSTRAINT space_pairs_first_id_fkey FOREIGN KEY (first_id) REFERENCES spaces (id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT space_pairs_second_id_fkey FOREIGN KEY (second_id) REFERENCES spaces (id)
    ON UPDATE CASCADE ON DELETE CASCADE,
  -- A pair has one row, whichever side was named first.
  CONSTRAINT space_pairs_in_order CHECK (first_id < second_id)
);
CREATE INDEX space_pairs_second_id_idx ON space_pairs (second_id);

-- Merging -------------------------------------------------------------------------------------------------------

ALTER TABLE spaces ADD COLUMN merged_into_id uuid,
  ADD CONSTRAINT spaces_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES spaces (id)
    ON UPDATE CASCADE ON DELETE SET NULL,
  ADD CONSTRAINT spaces_merged_are_archived CHECK (merged_into_id IS NULL OR (state = 'archived' AND merged_into_id <> id));
CREATE INDEX spaces_merged_into_id_idx ON spaces (merged_into_id);

CREATE TABLE space_merges (
  id uuid NOT NULL,
  kept_id uuid NOT NULL,
  other_id uuid NOT NULL,
  actor_id uuid NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  undo_until timestamptz(3) NOT NULL,
  undone_at timestamptz(3),
  undone_by_id uuid,
  replaced jsonb NOT NULL,
  put_away jsonb NOT NULL,
  moved jsonb NOT NULL,
  CONSTRAINT space_merges_pkey PRIMARY KEY (id),
  CONSTRAINT space_merges_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES spaces (id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT space_merges_other_id_fkey FOREIGN KEY (other_id) REFERENCES spaces (id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT space_merges_two_spaces CHECK (kept_id <> other_id),
  CONSTRAINT space_merges_undone_whole CHECK ((undone_at IS NULL) = (undone_by_id IS NULL))
);
CREATE INDEX space_merges_kept_id_at_idx ON space_merges (kept_id, at);
-- An entry goes into one other at a time.
CREATE UNIQUE INDEX space_merges_running_key ON space_merges (other_id) WHERE undone_at IS NULL;
CREATE INDEX space_merges_other_id_idx ON space_merges (other_id);
CREATE INDEX space_merges_actor_id_at_id_idx ON space_merges (actor_id, at, id);
