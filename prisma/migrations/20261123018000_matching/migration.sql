-- What the matcher looks things up in. Everything here follows from actors, projects and partnerships, and is written
-- with them: a profile that changes is found by its new words at once, and no job has to have run.

CREATE TABLE "match_projects" (
    "project_id" UUID NOT NULL,
    "started_on" DATE NOT NULL,
    "size" INTEGER NOT NULL,
    "partner_ids" UUID[],

    CONSTRAINT "match_projects_pkey" PRIMARY KEY ("project_id")
);

CREATE TABLE "match_ties" (
    "project_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "started_on" DATE NOT NULL,
    "size" INTEGER NOT NULL,
    "described" BOOLEAN NOT NULL,

    CONSTRAINT "match_ties_pkey" PRIMARY KEY ("project_id","actor_id")
);

CREATE TABLE "match_actors" (
    "actor_id" UUID NOT NULL,
    "kind" "actor_kind" NOT NULL,
    "sector" "sector" NOT NULL,
    "country" CHAR(2),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "projects" INTEGER NOT NULL DEFAULT 0,
    "last_on" DATE,
    "warmth" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "described" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "match_actors_pkey" PRIMARY KEY ("actor_id")
);

CREATE TABLE "match_fields" (
    "actor_id" UUID NOT NULL,
    "concept_id" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "match_fields_pkey" PRIMARY KEY ("actor_id","concept_id")
);

CREATE TABLE "match_actor_words" (
    "actor_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "weight" REAL NOT NULL,

    CONSTRAINT "match_actor_words_pkey" PRIMARY KEY ("actor_id","word")
);

CREATE TABLE "match_project_words" (
    "project_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "weight" REAL NOT NULL,

    CONSTRAINT "match_project_words_pkey" PRIMARY KEY ("project_id","word")
);

CREATE TABLE "match_word_counts" (
    "id" BIGSERIAL NOT NULL,
    "word" TEXT NOT NULL,
    "actors" INTEGER NOT NULL DEFAULT 0,
    "projects" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "match_word_counts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "match_word_counts_word_idx" ON "match_word_counts"("word");

-- CreateIndex
CREATE INDEX "match_ties_actor_idx" ON "match_ties"("actor_id", "started_on" DESC, "project_id", "size");

-- CreateIndex
CREATE INDEX "match_actors_warm_idx" ON "match_actors"("warmth" DESC, "actor_id", "kind", "sector");

-- CreateIndex
CREATE INDEX "match_actors_country_idx" ON "match_actors"("country", "warmth" DESC, "actor_id", "kind", "sector");

-- CreateIndex
CREATE INDEX "match_fields_concept_idx" ON "match_fields"("concept_id", "weight" DESC, "actor_id");

-- CreateIndex
CREATE INDEX "match_actor_words_word_idx" ON "match_actor_words"("word", "weight" DESC, "actor_id");

-- CreateIndex
CREATE INDEX "match_project_words_word_idx" ON "match_project_words"("word", "weight" DESC, "project_id");

-- By hand -------------------------------------------------------------------------------------------------------

-- For the newest arrivals that hardly anybody knows.
CREATE INDEX match_actors_newcomers_idx ON match_actors (country, created_at DESC, actor_id) WHERE projects < 3;

ALTER TABLE match_projects ADD CONSTRAINT match_projects_bounded
  CHECK (size >= 1 AND partner_ids IS NOT NULL AND cardinality(partner_ids) BETWEEN 1 AND 60);

-- Words -----------------------------------------------------------------------------------------------------------

-- The beginnings of a text's words (endings inflect), each with the weight that BM25 gives it (Robertson and Zaragoza
-- 2009, k1 = 1.2, b = 0.75): often said counts more, but less and less; in a long text a word says less. What is long is
-- said by `usual`, so that a text's weights depend on nothing but the text. A word of the title counts twice.
CREATE FUNCTION kvart_match_words(doc tsvector, usual double precision)
RETURNS TABLE (word text, weight real) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH said AS (
    SELECT left(l.lexeme, 7) AS word, sum(times) AS times
    FROM unnest(doc) l, LATERAL (SELECT sum(CASE w WHEN 'A' THEN 2 ELSE 1 END) AS times FROM unnest(l.weights) w) t
    WHERE l.lexeme ~ '^[a-z]{3,40}$'
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 300)
  SELECT s.word, (s.times * 2.2 / (s.times + 1.2 * (0.25 + 0.75 * whole.length / usual)))::real
  FROM said s, (SELECT sum(times) AS length FROM said) whole
$$;

-- An actor's own texts, the labels of its concepts in every language, and the town; not the town's names elsewhere.
CREATE FUNCTION kvart_match_doc_of_actor(actor actors) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT ts_filter(coalesce(actor.search_doc, ''), '{a,c}') || setweight(to_tsvector('simple', kvart_fold(coalesce(
    (SELECT string_agg(label.value, ' ' ORDER BY c.id, label.key) FROM concepts c, jsonb_each_text(c.labels) AS label
      WHERE c.id IN (SELECT r.concept_id FROM actor_concepts r WHERE r.actor_id = actor.id)), '')
    || ' ' || coalesce((SELECT p.name FROM places p WHERE p.id = actor.place_id), ''))), 'B')
$$;

-- A project's worth: twice as much for one three years younger. Counted up from a fixed day, sums of it keep their
-- order as time goes by, and nothing has to be counted down.
CREATE FUNCTION kvart_match_warmth(day date) RETURNS double precision LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT power(2, (least(day, date '2200-01-01') - date '2020-01-01') / 1095.75)
$$;

-- Adds to the counts. A row that somebody else is counting in is left alone: another one is begun beside it.
CREATE FUNCTION kvart_match_count(words text[], of_actors int[], of_projects int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH more AS (
    SELECT m.word, coalesce(sum(m.a), 0)::int AS a, coalesce(sum(m.p), 0)::int AS p FROM unnest(words, of_actors, of_projects) m (word, a, p)
    GROUP BY 1 HAVING coalesce(sum(m.a), 0) <> 0 OR coalesce(sum(m.p), 0) <> 0),
  free AS (
    SELECT c.id, c.word FROM match_word_counts c JOIN more USING (word) FOR UPDATE OF c SKIP LOCKED),
  one AS (SELECT DISTINCT ON (word) id, word FROM free ORDER BY word, id),
  done AS (
    UPDATE match_word_counts c SET actors = c.actors + more.a, projects = c.projects + more.p
    FROM one JOIN more USING (word) WHERE c.id = one.id RETURNING c.word)
  INSERT INTO match_word_counts (word, actors, projects)
    SELECT word, a, p FROM more WHERE word NOT IN (SELECT word FROM done);
END $$;

-- Actors ----------------------------------------------------------------------------------------------------------

-- What can be suggested: archived actors are not. The row of each is locked first, so that what is read afterwards has
-- what others changed before.
CREATE FUNCTION kvart_match_actors(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  words text[];
  counts int[];
BEGIN
  WITH put AS (
    INSERT INTO match_actors AS m (actor_id, kind, sector, country, created_at)
      SELECT a.id, a.kind, a.sector, a.country, a.created_at FROM actors a
      WHERE a.id = ANY (ids) AND a.archived_at IS NULL ORDER BY a.id
    ON CONFLICT (actor_id) DO UPDATE SET kind = excluded.kind, sector = excluded.sector, country = excluded.country
    RETURNING actor_id, xmax = 0 AS is_new),
  gone AS (
    DELETE FROM match_actors m WHERE m.actor_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM actors a WHERE a.id = m.actor_id AND a.archived_at IS NULL) RETURNING actor_id),
  counted AS (SELECT 1 AS n FROM put WHERE is_new UNION ALL SELECT -1 FROM gone)
  SELECT array_agg(''::text), array_agg(n) INTO words, counts FROM counted;
  PERFORM kvart_match_count(words, counts, counts[:0]);

  WITH wanted AS (
    SELECT a.id, w.word, w.weight FROM actors a, kvart_match_words(kvart_match_doc_of_actor(a), 40) w
    WHERE a.id = ANY (ids) AND a.archived_at IS NULL),
  put AS (
    INSERT INTO match_actor_words AS m (actor_id, word, weight) SELECT id, word, weight FROM wanted
    ON CONFLICT (actor_id, word) DO UPDATE SET weight = excluded.weight WHERE m.weight <> excluded.weight
    RETURNING word, xmax = 0 AS is_new),
  gone AS (
    DELETE FROM match_actor_words m WHERE m.actor_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM wanted w WHERE w.id = m.actor_id AND w.word = m.word) RETURNING word),
  counted AS (SELECT word, 1 AS n FROM put WHERE is_new UNION ALL SELECT word, -1 FROM gone)
  SELECT array_agg(word), array_agg(n) INTO words, counts FROM counted;
  PERFORM kvart_match_count(words, counts, counts[:0]);
END $$;

-- Sums up what actors have done, after locking their rows in order.
CREATE FUNCTION kvart_match_records(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

CREATE FUNCTION kvart_match_of_actors() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    ids := ARRAY(SELECT id FROM after_change);
  ELSIF TG_OP = 'DELETE' THEN
    ids := ARRAY(SELECT id FROM before_change);
  ELSE
    -- Most changes leave alone what matching looks at.
    ids := ARRAY(SELECT n.id FROM after_change n JOIN before_change o USING (id)
      WHERE (n.search_doc, n.kind, n.sector, n.country, n.place_id, n.archived_at)
        IS DISTINCT FROM (o.search_doc, o.kind, o.sector, o.country, o.place_id, o.archived_at));
  END IF;
  IF cardinality(ids) > 0 THEN
    PERFORM kvart_match_actors(ids);
    -- One that comes back out of the archive has its past again.
    IF TG_OP = 'UPDATE' THEN PERFORM kvart_match_records(ids); END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER match_added AFTER INSERT ON actors
  REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION kvart_match_of_actors();
CREATE TRIGGER match_changed AFTER UPDATE ON actors
  REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_match_of_actors();
CREATE TRIGGER match_removed AFTER DELETE ON actors
  REFERENCING OLD TABLE AS before_change FOR EACH STATEMENT EXECUTE FUNCTION kvart_match_of_actors();

-- Projects --------------------------------------------------------------------------------------------------------

-- Partnerships that came about, in projects whose partners the network may see. An idea is no history yet. The rows of
-- the projects are locked first, as above.
CREATE FUNCTION kvart_match_of(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched uuid[];
  words text[];
  counts int[];
BEGIN
  PERFORM FROM projects WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  touched := ARRAY(SELECT t.actor_id FROM match_ties t WHERE t.project_id = ANY (ids) ORDER BY 1);

  DELETE FROM match_ties WHERE project_id = ANY (ids);
  WITH parts AS (
    SELECT DISTINCT p.id AS project_id, r.actor_id, coalesce(p.starts_on, p.created_at::date) AS started_on,
      ts_filter(coalesce(p.search_doc, ''), '{c}') <> '' AS described
    FROM projects p JOIN project_partners r ON r.project_id = p.id AND r.state IN ('active', 'left')
    WHERE p.id = ANY (ids) AND p.state <> 'idea' AND p.visibility <> 'private' AND p.partners_visibility <> 'private')
  INSERT INTO match_ties (project_id, actor_id, started_on, size, described)
    SELECT project_id, actor_id, started_on, count(*) OVER (PARTITION BY project_id), described FROM parts;

  WITH wanted AS (
    SELECT t.project_id, min(t.started_on) AS started_on, count(*)::int AS size,
      (array_agg(t.actor_id ORDER BY (lead.actor_id IS NULL), t.actor_id))[1:60] AS partner_ids
    FROM match_ties t LEFT JOIN project_partners lead
      ON lead.project_id = t.project_id AND lead.actor_id = t.actor_id AND lead.role = 'lead' AND lead.state = 'active'
    WHERE t.project_id = ANY (ids) GROUP BY 1),
  gone AS (
    DELETE FROM match_projects m WHERE m.project_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM wanted w WHERE w.project_id = m.project_id) RETURNING project_id),
  put AS (
    INSERT INTO match_projects (project_id, started_on, size, partner_ids) SELECT * FROM wanted
    ON CONFLICT (project_id) DO UPDATE SET started_on = excluded.started_on, size = excluded.size,
      partner_ids = excluded.partner_ids RETURNING xmax = 0 AS is_new),
  counted AS (SELECT 1 AS n FROM put WHERE is_new UNION ALL SELECT -1 FROM gone)
  SELECT array_agg(''::text), array_agg(n) INTO words, counts FROM counted;
  PERFORM kvart_match_count(words, counts[:0], counts);

  WITH wanted AS (
    SELECT p.id, w.word, w.weight FROM match_projects m JOIN projects p ON p.id = m.project_id,
      kvart_match_words(ts_filter(coalesce(p.search_doc, ''), '{a,c}'), 120) w WHERE m.project_id = ANY (ids)),
  put AS (
    INSERT INTO match_project_words AS m (project_id, word, weight) SELECT id, word, weight FROM wanted
    ON CONFLICT (project_id, word) DO UPDATE SET weight = excluded.weight WHERE m.weight <> excluded.weight
    RETURNING word, xmax = 0 AS is_new),
  gone AS (
    DELETE FROM match_project_words m WHERE m.project_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM wanted w WHERE w.id = m.project_id AND w.word = m.word) RETURNING word),
  counted AS (SELECT word, 1 AS n FROM put WHERE is_new UNION ALL SELECT word, -1 FROM gone)
  SELECT array_agg(word), array_agg(n) INTO words, counts FROM counted;
  PERFORM kvart_match_count(words, counts[:0], counts);

  touched := ARRAY(SELECT unnest(touched) UNION SELECT actor_id FROM match_ties WHERE project_id = ANY (ids));
  PERFORM kvart_match_records(touched);
END $$;

CREATE FUNCTION kvart_match_of_projects() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    ids := ARRAY(SELECT id FROM before_change);
  ELSE
    ids := ARRAY(SELECT n.id FROM after_change n JOIN before_change o USING (id)
      WHERE (n.search_doc, n.starts_on, n.state = 'idea', n.visibility = 'private', n.partners_visibility = 'private')
        IS DISTINCT FROM (o.search_doc, o.starts_on, o.state = 'idea', o.visibility = 'private', o.partners_visibility = 'private'));
  END IF;
  IF cardinality(ids) > 0 THEN PERFORM kvart_match_of(ids); END IF;
  RETURN NULL;
END $$;

-- A project without partners is no history: that begins with the first partnership.
CREATE TRIGGER match_changed AFTER UPDATE ON projects
  REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_match_of_projects();
CREATE TRIGGER match_removed AFTER DELETE ON projects
  REFERENCING OLD TABLE AS before_change FOR EACH STATEMENT EXECUTE FUNCTION kvart_match_of_projects();

CREATE FUNCTION kvart_match_of_partners() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM kvart_match_of(ARRAY(SELECT DISTINCT project_id FROM changed));
  RETURN NULL;
END $$;

CREATE TRIGGER match_added AFTER INSERT ON project_partners
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_match_of_partners();
CREATE TRIGGER match_changed AFTER UPDATE ON project_partners
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_match_of_partners();
CREATE TRIGGER match_removed AFTER DELETE ON project_partners
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_match_of_partners();

-- Everything from the start, for tables that were filled without their triggers. Nothing may be written meanwhile.
CREATE FUNCTION kvart_match_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE match_projects, match_ties, match_actors, match_fields, match_actor_words, match_project_words,
    match_word_counts;
  PERFORM kvart_match_actors(ARRAY(SELECT id FROM actors));
  PERFORM kvart_match_of(ARRAY(SELECT id FROM projects));
END $$;

SELECT kvart_match_anew();
