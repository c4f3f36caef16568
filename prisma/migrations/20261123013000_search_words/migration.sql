-- The words that spaces and actors are found by, each once. A word with a slip in it is looked up here, among some
-- hundred thousand short words, instead of being compared with the texts of all rows.

CREATE TABLE search_words (
  word text NOT NULL,
  CONSTRAINT search_words_pkey PRIMARY KEY (word)
);
CREATE INDEX search_words_letters_idx ON search_words USING gin (word gin_trgm_ops) WITH (fastupdate = off);

-- Numbers are typed right or not at all, and whatever else stands in a text is no word.
CREATE FUNCTION kvart_words_of(doc tsvector) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT w FROM unnest(tsvector_to_array(doc)) w WHERE w ~ '^[a-z]{3,40}$'
$$;

-- In order, so that two who write the same new words do not wait for each other in a circle.
CREATE FUNCTION kvart_add_search_words(docs tsvector[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_words (word)
    SELECT DISTINCT w FROM unnest(docs) d, kvart_words_of(d) w
    WHERE NOT EXISTS (SELECT FROM search_words known WHERE known.word = w) ORDER BY w
  ON CONFLICT DO NOTHING;
END $$;

-- What nobody has written any more is not kept: a word can be a name. Archived rows are found by nothing.
CREATE FUNCTION kvart_drop_search_words(docs tsvector[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_words gone USING (SELECT DISTINCT w FROM unnest(docs) d, kvart_words_of(d) w) old
  WHERE gone.word = old.w
    AND NOT EXISTS (SELECT FROM actors a WHERE a.archived_at IS NULL AND a.search_doc @@ old.w::tsquery)
    AND NOT EXISTS (SELECT FROM spaces s WHERE s.state <> 'archived' AND s.search_doc @@ old.w::tsquery);
END $$;

-- A row without its archived state counts: both tables have their own idea of that.
CREATE FUNCTION kvart_keep_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_found text := CASE TG_TABLE_NAME WHEN 'actors' THEN 'archived_at IS NULL' ELSE 'state <> ''archived''' END;
  added tsvector[];
  removed tsvector[];
BEGIN
  IF TG_OP <> 'DELETE' THEN
    EXECUTE format('SELECT array_agg(search_doc) FROM after_change WHERE %s AND search_doc IS NOT NULL', is_found) INTO added;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    EXECUTE format('SELECT array_agg(search_doc) FROM before_change WHERE %s AND search_doc IS NOT NULL', is_found) INTO removed;
  END IF;
  -- Most changes leave the words as they are.
  IF added IS DISTINCT FROM removed THEN
    PERFORM kvart_add_search_words(added);
    PERFORM kvart_drop_search_words(removed);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_words_added AFTER INSERT ON actors
  REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION kvart_keep_search_words();
CREATE TRIGGER keep_words_changed AFTER UPDATE ON actors
  REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_keep_search_words();
CREATE TRIGGER keep_words_removed AFTER DELETE ON actors
  REFERENCING OLD TABLE AS before_change FOR EACH STATEMENT EXECUTE FUNCTION kvart_keep_search_words();
CREATE TRIGGER keep_words_added AFTER INSERT ON spaces
  REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION kvart_keep_search_words();
CREATE TRIGGER keep_words_changed AFTER UPDATE ON spaces
  REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_keep_search_words();
CREATE TRIGGER keep_words_removed AFTER DELETE ON spaces
  REFERENCING OLD TABLE AS before_change FOR EACH STATEMENT EXECUTE FUNCTION kvart_keep_search_words();

-- Everything from the start, for tables that were filled without their triggers. Nothing may be written meanwhile.
CREATE FUNCTION kvart_search_words_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_words;
  INSERT INTO search_words (word)
    SELECT word FROM ts_stat('SELECT search_doc FROM actors WHERE archived_at IS NULL') WHERE word ~ '^[a-z]{3,40}$'
    UNION
    SELECT word FROM ts_stat('SELECT search_doc FROM spaces WHERE state <> ''archived''') WHERE word ~ '^[a-z]{3,40}$';
END $$;

SELECT kvart_search_words_anew();
