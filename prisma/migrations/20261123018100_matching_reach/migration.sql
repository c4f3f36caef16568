-- Where actors have worked, beside where they sit: the places of their projects.

CREATE TABLE "match_reach" (
    "actor_id" UUID NOT NULL,
    "place_id" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "match_reach_pkey" PRIMARY KEY ("actor_id","place_id")
);

-- CreateIndex
CREATE INDEX "match_reach_place_idx" ON "match_reach"("place_id", "weight" DESC, "actor_id");

-- By hand -------------------------------------------------------------------------------------------------------

-- Sums up what actors have done, after locking their rows in order.
CREATE OR REPLACE FUNCTION kvart_match_records(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM match_actors WHERE actor_id = ANY (ids) ORDER BY actor_id FOR UPDATE;
  UPDATE match_actors m SET projects = r.projects, last_on = r.last_on, warmth = r.warmth, described = r.described
  FROM (
    SELECT i.id, count(t.project_id)::int AS projects, max(t.started_on) AS last_on, coalesce(bool_or(t.described), false) AS described,
      coalesce(sum(kvart_match_warmth(t.started_on)), 0) AS warmth
    FROM unnest(ids) i (id) LEFT JOIN match_ties t ON t.actor_id = i.id GROUP BY 1) r
  WHERE m.actor_id = r.id
    AND (m.projects, m.last_on, m.warmth, m.described) IS DISTINCT FROM (r.projects, r.last_on, r.warmth, r.described);

  WITH wanted AS (
    SELECT t.actor_id, c.concept_id, sum(kvart_match_warmth(t.started_on) / sqrt(t.size)) AS weight
    FROM match_ties t JOIN project_concepts c USING (project_id) WHERE t.actor_id = ANY (ids) GROUP BY 1, 2),
  gone AS (
    DELETE FROM match_fields f WHERE f.actor_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM wanted w WHERE w.actor_id = f.actor_id AND w.concept_id = f.concept_id))
  INSERT INTO match_fields AS f (actor_id, concept_id, weight) SELECT actor_id, concept_id, weight FROM wanted
  ON CONFLICT (actor_id, concept_id) DO UPDATE SET weight = excluded.weight WHERE f.weight <> excluded.weight;

  WITH wanted AS (
    SELECT t.actor_id, p.place_id, sum(kvart_match_warmth(t.started_on) / sqrt(t.size)) AS weight
    FROM match_ties t JOIN projects p ON p.id = t.project_id
    WHERE t.actor_id = ANY (ids) AND p.place_id IS NOT NULL GROUP BY 1, 2),
  gone AS (
    DELETE FROM match_reach r WHERE r.actor_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM wanted w WHERE w.actor_id = r.actor_id AND w.place_id = r.place_id))
  INSERT INTO match_reach AS r (actor_id, place_id, weight) SELECT actor_id, place_id, weight FROM wanted
  ON CONFLICT (actor_id, place_id) DO UPDATE SET weight = excluded.weight WHERE r.weight <> excluded.weight;
END $$;

CREATE OR REPLACE FUNCTION kvart_match_of_projects() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    ids := ARRAY(SELECT id FROM before_change);
  ELSE
    ids := ARRAY(SELECT n.id FROM after_change n JOIN before_change o USING (id)
      WHERE (n.search_doc, n.place_id, n.starts_on, n.state = 'idea', n.visibility = 'private', n.partners_visibility = 'private')
        IS DISTINCT FROM (o.search_doc, o.place_id, o.starts_on, o.state = 'idea', o.visibility = 'private', o.partners_visibility = 'private'));
  END IF;
  IF cardinality(ids) > 0 THEN PERFORM kvart_match_of(ids); END IF;
  RETURN NULL;
END $$;

-- Everything from the start, for tables that were filled without their triggers. Nothing may be written meanwhile.
CREATE OR REPLACE FUNCTION kvart_match_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE match_projects, match_ties, match_actors, match_fields, match_reach, match_actor_words, match_project_words,
    match_word_counts;
  PERFORM kvart_match_actors(ARRAY(SELECT id FROM actors));
  PERFORM kvart_match_of(ARRAY(SELECT id FROM projects));
END $$;

SELECT kvart_match_anew();
