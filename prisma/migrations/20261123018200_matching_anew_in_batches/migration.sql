-- Making everything anew takes a few thousand rows at a time: however large the network, it needs no more memory.
CREATE OR REPLACE FUNCTION kvart_match_anew() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  batch uuid[];
BEGIN
  TRUNCATE match_projects, match_ties, match_actors, match_fields, match_reach, match_actor_words, match_project_words,
    match_word_counts;
  FOR batch IN
    SELECT array_agg(id) FROM (SELECT id, row_number() OVER (ORDER BY id) / 5000 AS n FROM actors) a GROUP BY n
  LOOP
    PERFORM kvart_match_actors(batch);
  END LOOP;
  FOR batch IN
    SELECT array_agg(id) FROM (SELECT id, row_number() OVER (ORDER BY id) / 5000 AS n FROM projects) p GROUP BY n
  LOOP
    PERFORM kvart_match_of(batch);
  END LOOP;
END $$;
