-- Actors that look like one, taking one into another, and parting them again.
CREATE TYPE "actor_sign" AS ENUM ('register_number', 'mail', 'website', 'name');

ALTER TABLE actors ADD COLUMN register_number TEXT, ADD COLUMN merged_into_id UUID;
ALTER TABLE actors
  ADD CONSTRAINT actors_register_number_plain CHECK (register_number ~ '^[A-Z0-9]{2,30}$'),
  ADD CONSTRAINT actors_merged_are_archived CHECK (merged_into_id IS NULL OR (archived_at IS NOT NULL AND merged_into_id <> id));
ALTER TABLE "actors" ADD CONSTRAINT "actors_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "actors_merged_into_id_idx" ON "actors"("merged_into_id");
CREATE INDEX "actors_country_register_number_idx" ON "actors"("country", "register_number");

CREATE TABLE "actor_pairs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "signs" "actor_sign"[],
    "percent" INTEGER NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "apart_at" TIMESTAMPTZ(3),
    "apart_by_id" UUID,

    CONSTRAINT "actor_pairs_pkey" PRIMARY KEY ("id"),
    CONSTRAINT actor_pairs_in_order CHECK (first_id < second_id),
    CONSTRAINT actor_pairs_percent CHECK (percent BETWEEN 0 AND 100)
);
CREATE UNIQUE INDEX "actor_pairs_first_id_second_id_key" ON "actor_pairs"("first_id", "second_id");
CREATE INDEX "actor_pairs_second_id_idx" ON "actor_pairs"("second_id");
ALTER TABLE "actor_pairs" ADD CONSTRAINT "actor_pairs_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "actor_pairs" ADD CONSTRAINT "actor_pairs_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "actor_comparisons" (
    "actor_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "actor_comparisons_pkey" PRIMARY KEY ("actor_id")
);
CREATE INDEX "actor_comparisons_since_idx" ON "actor_comparisons"("since");
ALTER TABLE "actor_comparisons" ADD CONSTRAINT "actor_comparisons_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "actor_merges" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "centre_id" UUID,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undo_until" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "steps" JSONB NOT NULL,

    CONSTRAINT "actor_merges_pkey" PRIMARY KEY ("id"),
    CONSTRAINT actor_merges_of_two CHECK (kept_id <> other_id),
    CONSTRAINT actor_merges_undo_later CHECK (undo_until > at AND undone_at >= at),
    CONSTRAINT actor_merges_reason CHECK (char_length(reason) BETWEEN 1 AND 5000)
);
CREATE INDEX "actor_merges_kept_id_at_idx" ON "actor_merges"("kept_id", "at");
CREATE INDEX "actor_merges_other_id_idx" ON "actor_merges"("other_id");
CREATE UNIQUE INDEX actor_merges_running_key ON actor_merges (other_id) WHERE undone_at IS NULL;
ALTER TABLE "actor_merges" ADD CONSTRAINT "actor_merges_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "actor_merges" ADD CONSTRAINT "actor_merges_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A name for comparing: folded, without marks and without what only says which form of company it is.
CREATE FUNCTION kvart_actor_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT btrim(regexp_replace(regexp_replace(' ' || public.kvart_fold(left(name, 200)) || ' ', '[^[:alnum:]]+', ' ', 'g'),
    '( (d o o|d n o|d d|s p|z o o|z b o|so p|gmbh|ges m b h|ag|kg|og|e u|e v|ev|kft|nyrt|zrt|bt|s r o|spol|a s|z s|o p s|srl|s r l|sa|ltd))+ ',
    ' ', 'g'))
$$;
-- The host of a website, as far as it is the actor's own.
CREATE FUNCTION kvart_own_host(website text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE WHEN h.host ~ '(^|\.)(facebook|instagram|linkedin|youtube|twitter|x|tiktok|wordpress|blogspot|wixsite|weebly|github|google|linktr|medium|tumblr|etsy|behance)\.[a-z.]+$'
    THEN NULL ELSE nullif(h.host, '') END
  FROM (SELECT regexp_replace(lower(substring(website FROM '^[a-zA-Z]+://(?:[^/@]*@)?([^/:?#]+)')), '^www\.', '') AS host) h
$$;
CREATE INDEX actors_name_key_idx ON actors USING gist (kvart_actor_key(name) gist_trgm_ops (siglen = 64)) WHERE archived_at IS NULL;
CREATE INDEX actors_own_host_idx ON actors (kvart_own_host(website)) WHERE archived_at IS NULL;
CREATE INDEX actors_mail_idx ON actors (lower(email)) WHERE archived_at IS NULL;

-- What is new, or says something else by which actors are compared, is compared soon.
CREATE FUNCTION kvart_compare_actor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO actor_comparisons (actor_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER compare_new AFTER INSERT ON actors FOR EACH ROW WHEN (NEW.archived_at IS NULL)
  EXECUTE FUNCTION kvart_compare_actor();
CREATE TRIGGER compare AFTER UPDATE OF name, website, email, register_number, place_id ON actors FOR EACH ROW
  WHEN (NEW.archived_at IS NULL AND (OLD.name, OLD.website, OLD.email, OLD.register_number, OLD.place_id)
    IS DISTINCT FROM (NEW.name, NEW.website, NEW.email, NEW.register_number, NEW.place_id))
  EXECUTE FUNCTION kvart_compare_actor();
INSERT INTO actor_comparisons (actor_id) SELECT id FROM actors WHERE archived_at IS NULL;

-- A likely duplicate waits at the desk for as long as both are there and nobody has said that they are two.
-- It lies where both lie: in their town, their region or their country; with the platform's own people otherwise.
CREATE FUNCTION kvart_case_of_actor_pair(p actor_pairs) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  a actors;
  b actors;
BEGIN
  SELECT * INTO a FROM actors WHERE id = p.first_id;
  SELECT * INTO b FROM actors WHERE id = p.second_id;
  PERFORM kvart_keep_case('duplicate', p.id, p.apart_at IS NULL AND a.archived_at IS NULL AND b.archived_at IS NULL,
    a.name || ' / ' || b.name, CASE WHEN a.place_id = b.place_id THEN a.place_id END,
    CASE WHEN a.country = b.country THEN a.country END, p.found_at);
  IF a.place_id <> b.place_id THEN
    UPDATE desk_cases SET nuts = (SELECT max(left(x.nuts, n)) FROM places x, places y, generate_series(2, 5) n
        WHERE x.id = a.place_id AND y.id = b.place_id AND char_length(x.nuts) >= n AND left(x.nuts, n) = left(y.nuts, n))
      WHERE kind = 'duplicate' AND source_id = p.id;
  END IF;
END $$;
CREATE FUNCTION kvart_keep_case_of_pair() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM kvart_case_of_actor_pair(NEW);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_case AFTER INSERT OR UPDATE ON actor_pairs FOR EACH ROW EXECUTE FUNCTION kvart_keep_case_of_pair();
CREATE TRIGGER drop_case AFTER DELETE ON actor_pairs FOR EACH ROW EXECUTE FUNCTION kvart_drop_case();
CREATE FUNCTION kvart_keep_cases_of_pairs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM kvart_case_of_actor_pair(p) FROM actor_pairs p WHERE p.first_id = NEW.id OR p.second_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_pairs AFTER UPDATE OF archived_at, name, place_id ON actors FOR EACH ROW
  WHEN ((OLD.archived_at IS NULL, OLD.name, OLD.place_id) IS DISTINCT FROM (NEW.archived_at IS NULL, NEW.name, NEW.place_id)) EXECUTE FUNCTION kvart_keep_cases_of_pairs();

-- A message keeps its sender, unless the sender itself is taken into another actor, or parted from it.
DROP TRIGGER keep_place ON messages;
CREATE TRIGGER keep_place BEFORE UPDATE ON messages FOR EACH ROW
  WHEN (current_setting('kvart.merging', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION kvart_guard_message();

-- Nor do partners who become one leave the conversation of their project by it.
DROP TRIGGER keep_parties ON project_partners;
CREATE TRIGGER keep_parties AFTER INSERT OR UPDATE OF state ON project_partners FOR EACH ROW
  WHEN (current_setting('kvart.merging', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION kvart_keep_project_parties();
