-- The log as people read it: where an act fell, so that a centre finds those of its territory, and what the checks of the
-- chain found.

-- CreateTable
CREATE TABLE "audit_places" (
    "entry_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "place_id" TEXT,
    "country" CHAR(2),
    "nuts" TEXT,

    CONSTRAINT "audit_places_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "audit_checks" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "links" BIGINT NOT NULL,
    "last_hash" BYTEA,
    "changed" INTEGER NOT NULL,
    "erased" INTEGER NOT NULL,

    CONSTRAINT "audit_checks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_places_country_at_entry_id_idx" ON "audit_places"("country", "at" DESC, "entry_id" DESC);

-- CreateIndex
CREATE INDEX "audit_places_place_id_at_entry_id_idx" ON "audit_places"("place_id", "at" DESC, "entry_id" DESC);

-- CreateIndex
CREATE INDEX "audit_places_at_entry_id_idx" ON "audit_places"("at" DESC, "entry_id" DESC);

-- CreateIndex
CREATE INDEX "audit_checks_at_idx" ON "audit_checks"("at");

-- CreateIndex
CREATE INDEX "audit_log_at_id_idx" ON "audit_log"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_log_actor_id_at_idx" ON "audit_log"("actor_id", "at");

-- AddForeignKey
ALTER TABLE "audit_places" ADD CONSTRAINT "audit_places_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_log"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE audit_checks ADD CONSTRAINT audit_checks_counted CHECK (links >= 0 AND changed >= 0 AND erased >= 0);

-- People and actors are looked up by how their name begins; acts by the noun before the dot.
CREATE INDEX persons_folded_name_idx ON persons (kvart_fold(name) text_pattern_ops);
CREATE INDEX actors_folded_start_idx ON actors (kvart_fold(name) text_pattern_ops);
CREATE INDEX audit_log_noun_idx ON audit_log (split_part(action, '.', 1), at DESC, id DESC);

-- Where the thing of an act lies. Conversations, interests and accounts lie nowhere: their acts are for administrators.
CREATE FUNCTION kvart_place_of_act(what text, thing text) RETURNS TABLE (place_id text, country text, nuts text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  one uuid;
BEGIN
  IF thing IS NULL OR thing !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN RETURN; END IF;
  one := thing::uuid;
  IF what IN ('actor', 'verification') THEN
    RETURN QUERY SELECT a.place_id, coalesce(p.country, a.country)::text, p.nuts FROM actors a
      LEFT JOIN places p ON p.id = a.place_id WHERE a.id = one;
  ELSIF what IN ('space', 'duplicate') THEN
    RETURN QUERY SELECT s.place_id, coalesce(p.country, s.country)::text, p.nuts FROM spaces s
      LEFT JOIN places p ON p.id = s.place_id WHERE s.id = one;
  ELSIF what = 'project' THEN
    RETURN QUERY SELECT j.place_id, coalesce(p.country, j.country)::text, p.nuts FROM projects j
      LEFT JOIN places p ON p.id = j.place_id WHERE j.id = one;
  ELSIF what = 'notice' THEN
    RETURN QUERY SELECT n.place_id, n.country::text, n.nuts FROM notices n WHERE n.id = one;
  ELSIF what IN ('decision', 'appeal') THEN
    RETURN QUERY SELECT n.place_id, n.country::text, n.nuts FROM decisions d JOIN notices n ON n.id = d.notice_id
      WHERE d.id = one;
  ELSIF what = 'claim' THEN
    RETURN QUERY SELECT a.place_id, coalesce(p.country, a.country)::text, p.nuts FROM claims c
      JOIN actors a ON a.id = c.actor_id LEFT JOIN places p ON p.id = a.place_id WHERE c.id = one;
  ELSIF what = 'vacancy_report' THEN
    RETURN QUERY SELECT r.place_id, coalesce(p.country, r.country)::text, p.nuts FROM vacancy_reports r
      LEFT JOIN places p ON p.id = r.place_id WHERE r.id = one;
  END IF;
END $$;

CREATE FUNCTION kvart_keep_act_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_places (entry_id, at, place_id, country, nuts)
    SELECT NEW.id, NEW.at, f.place_id, f.country, f.nuts FROM kvart_place_of_act(NEW.object_type, NEW.object_id) f
    WHERE f.country IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_place AFTER INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION kvart_keep_act_place();

-- What was done before.
INSERT INTO audit_places (entry_id, at, place_id, country, nuts)
  SELECT l.id, l.at, f.place_id, f.country, f.nuts FROM audit_log l, kvart_place_of_act(l.object_type, l.object_id) f
  WHERE f.country IS NOT NULL;
