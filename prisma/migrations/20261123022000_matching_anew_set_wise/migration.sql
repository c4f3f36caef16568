-- The beginnings of a text's words with the weight that BM25 gives them, as before, but how long the text is is found
-- once for all its words instead of once for each.
CREATE OR REPLACE FUNCTION kvart_match_words(doc tsvector, usual double precision)
RETURNS TABLE (word text, weight real) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT s.word, (s.times * 2.2::float8 / (s.times
    + 1.2::float8 * (0.25::float8 + 0.75::float8 * sum(s.times) OVER () / usual)))::real
  FROM (
    SELECT left(l.lexeme, 7) AS word, sum(cardinality(l.weights) + cardinality(array_positions(l.weights, 'A'))) AS times
    FROM unnest(doc) l WHERE length(l.lexeme) BETWEEN 3 AND 40 AND l.lexeme !~ '[^a-z]'
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 300) s
$$;

-- Making everything anew writes each table with one statement, from what the one before it wrote: a hundred thousand
-- actors in minutes. What does not fit into memory is sorted on disk. Nothing may be written meanwhile.
CREATE OR REPLACE FUNCTION kvart_match_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE match_projects, match_ties, match_actors, match_fields, match_reach, match_actor_words, match_project_words,
    match_word_counts;

  INSERT INTO match_ties (project_id, actor_id, started_on, size, described)
    SELECT r.project_id, r.actor_id, r.started_on, count(*) OVER (PARTITION BY r.project_id), r.described
    FROM (SELECT DISTINCT p.id AS project_id, x.actor_id, coalesce(p.starts_on, p.created_at::date) AS started_on,
        ts_filter(coalesce(p.search_doc, ''), '{c}') <> '' AS described
      FROM projects p JOIN project_partners x ON x.project_id = p.id AND x.state IN ('active', 'left')
      WHERE p.state <> 'idea' AND p.visibility <> 'private' AND p.partners_visibility <> 'private') r
    ORDER BY r.project_id;
  ANALYZE match_ties;

  INSERT INTO match_projects (project_id, started_on, size, partner_ids)
    SELECT t.project_id, min(t.started_on), count(*)::int,
      (array_agg(t.actor_id ORDER BY (l.actor_id IS NULL), t.actor_id))[1:60]
    FROM match_ties t LEFT JOIN project_partners l
      ON l.project_id = t.project_id AND l.actor_id = t.actor_id AND l.role = 'lead' AND l.state = 'active'
    GROUP BY 1;

  INSERT INTO match_project_words (project_id, word, weight)
    SELECT p.id, w.word, w.weight FROM match_projects m JOIN projects p ON p.id = m.project_id,
      kvart_match_words(ts_filter(coalesce(p.search_doc, ''), '{a,c}'), 120) w;

  INSERT INTO match_actors (actor_id, kind, sector, country, created_at, projects, last_on, warmth, described)
    SELECT a.id, a.kind, a.sector, a.country, a.created_at, coalesce(r.projects, 0), r.last_on, coalesce(r.warmth, 0),
      coalesce(r.described, false)
    FROM actors a LEFT JOIN (
      SELECT t.actor_id, count(*)::int AS projects, max(t.started_on) AS last_on, bool_or(t.described) AS described,
        sum(kvart_match_warmth(t.started_on)) AS warmth
      FROM match_ties t GROUP BY 1) r ON r.actor_id = a.id
    WHERE a.archived_at IS NULL ORDER BY a.id;

  INSERT INTO match_actor_words (actor_id, word, weight)
    SELECT a.id, w.word, w.weight FROM actors a, kvart_match_words(kvart_match_doc_of_actor(a), 40) w
    WHERE a.archived_at IS NULL;

  INSERT INTO match_fields (actor_id, concept_id, weight)
    SELECT t.actor_id, c.concept_id, sum(kvart_match_warmth(t.started_on) / sqrt(t.size))
    FROM match_ties t JOIN project_concepts c USING (project_id) GROUP BY 1, 2;
  INSERT INTO match_reach (actor_id, place_id, weight)
    SELECT t.actor_id, p.place_id, sum(kvart_match_warmth(t.started_on) / sqrt(t.size))
    FROM match_ties t JOIN projects p ON p.id = t.project_id WHERE p.place_id IS NOT NULL GROUP BY 1, 2;

  -- The word that is none counts the rows themselves.
  INSERT INTO match_word_counts (word, actors, projects)
    SELECT n.word, sum(n.actors), sum(n.projects) FROM (
      SELECT w.word, count(*)::int AS actors, 0 AS projects FROM match_actor_words w GROUP BY 1
      UNION ALL SELECT w.word, 0, count(*)::int FROM match_project_words w GROUP BY 1
      UNION ALL SELECT '', count(*)::int, 0 FROM match_actors
      UNION ALL SELECT '', 0, count(*)::int FROM match_projects) n
    GROUP BY 1 HAVING sum(n.actors) > 0 OR sum(n.projects) > 0;
END $$;
