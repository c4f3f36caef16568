-- Everything is drawn from a hash of what it is for and its number: the same seed gives the same network, and a
-- larger one begins like a smaller one.

CREATE FUNCTION pg_temp.draw(what text, i bigint) RETURNS double precision LANGUAGE sql STABLE AS $$
  SELECT (hashint8extended(i, hashtextextended(what, current_setting('bench.seed')::bigint)) & 1073741823)
    / 1073741824.0::float8
$$;

-- An identifier in order of its number, as those made one after the other are.
CREATE FUNCTION pg_temp.id(what text, i bigint) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT overlay(overlay(md5(what || i) PLACING lpad(to_hex(1735689600000 + i * 20), 12, '0') || '7' FROM 1)
    PLACING '8' FROM 17)::uuid
$$;

CREATE FUNCTION pg_temp.pick(list text[], chance double precision) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT list[1 + floor(chance * cardinality(list))::int]
$$;

-- A larger network covers more towns, with as many actors in each: twenty on average, the largest of every fifty
-- towns about three hundred.
CREATE TEMP TABLE towns AS
SELECT row_number() OVER (ORDER BY country <> 'SI', country, region, id)::int - 1 AS n, id, country, lat, lon,
  t.words, setweight(to_tsvector('simple', t.words), 'B') AS doc
FROM places, LATERAL (
  SELECT kvart_fold(concat_ws(' ', name, region, array_to_string(other_names[1:40], ' '))) AS words) t
ORDER BY country <> 'SI', country, region, id
LIMIT greatest(5, current_setting('bench.actors')::int / 20);
ALTER TABLE towns ADD PRIMARY KEY (n);
ALTER TABLE towns ADD COLUMN capital int;
UPDATE towns t SET capital = c.n FROM (
  SELECT n / 50 AS block, (array_agg(n ORDER BY population DESC, n))[1] AS n FROM towns JOIN places USING (id) GROUP BY 1) c
WHERE c.block = t.n / 50;

-- The vocabulary, the first of each scheme being the most frequent.
CREATE TEMP TABLE terms AS
SELECT c.scheme, row_number() OVER (PARTITION BY scheme ORDER BY md5(c.id))::int - 1 AS n,
  count(*) OVER (PARTITION BY scheme)::int AS of_all, c.id, l.words,
  setweight(to_tsvector('simple', l.words), 'B') AS doc
FROM concepts c, LATERAL (
  SELECT kvart_fold(string_agg(value, ' ' ORDER BY key)) AS words FROM jsonb_each_text(c.labels)) l
WHERE NOT c.retired;
ALTER TABLE terms ADD PRIMARY KEY (scheme, n);

-- Running texts in two languages: put together from sentences, so that not all say the same.
CREATE TEMP TABLE sentences (n serial, en text, sl text);
INSERT INTO sentences (en, sl) VALUES
  ('Bright and quiet, with a view of the yard.', 'Svetlo in mirno, s pogledom na dvorišče.'),
  ('In the middle of the old town, on the ground floor.', 'Sredi starega mestnega jedra, v pritličju.'),
  ('Renewed five years ago, dry and well kept.', 'Prenovljeno pred petimi leti, suho in vzdrževano.'),
  ('High ceilings, old beams and a stone floor.', 'Visoki stropi, stari tramovi in kamnit tlak.'),
  ('We work with wood, paper and what others throw away.', 'Delamo z lesom, papirjem in vsem, kar drugi zavržejo.'),
  ('Open to the neighbourhood two evenings a week.', 'Dva večera na teden odprto za sosesko.'),
  ('A team of four that plans, draws and builds.', 'Štirje, ki načrtujemo, rišemo in gradimo.'),
  ('Good for a start: short terms and fair conditions.', 'Dobro za začetek: kratki roki in pošteni pogoji.');
CREATE TEMP TABLE texts AS
SELECT (a.n - 1) * 8 + b.n - 1 AS n, jsonb_build_object('en', t.en, 'sl', t.sl) AS texts, w.words,
  setweight(to_tsvector('simple', w.words), 'C') AS doc
FROM sentences a, sentences b, LATERAL (SELECT a.en || ' ' || b.en AS en, a.sl || ' ' || b.sl AS sl) t,
  LATERAL (SELECT kvart_fold(t.en || ' ' || t.sl) AS words) w;
ALTER TABLE texts ADD PRIMARY KEY (n);

-- Titles: what it was, and what is particular about it.
CREATE TEMP TABLE title_words (kind text, n int, en text, sl text);
INSERT INTO title_words
SELECT 'what', row_number() OVER () - 1, en, sl FROM (VALUES
  ('bakery', 'pekarna'), ('butcher shop', 'mesnica'), ('bookshop', 'knjigarna'), ('pharmacy', 'lekarna'),
  ('school', 'šola'), ('cinema', 'kino'), ('bank', 'banka'), ('post office', 'pošta'), ('inn', 'gostilna'),
  ('workshop', 'delavnica'), ('warehouse', 'skladišče'), ('garage', 'garaža'), ('office', 'pisarna'),
  ('studio', 'atelje'), ('shop', 'trgovina'), ('tailor shop', 'krojaštvo'), ('mill', 'mlin'), ('barn', 'skedenj'),
  ('printing house', 'tiskarna'), ('dairy', 'mlekarna'), ('brewery', 'pivovarna'), ('library', 'knjižnica'),
  ('gallery', 'galerija'), ('flat', 'stanovanje'), ('hall', 'dvorana'), ('cellar', 'klet'), ('attic', 'podstrešje'),
  ('pavilion', 'paviljon'), ('kiosk', 'kiosk'), ('smithy', 'kovačija'), ('laundry', 'pralnica'), ('fire station', 'gasilski dom')
) v (en, sl);
INSERT INTO title_words
SELECT 'where', row_number() OVER () - 1, en, sl FROM (VALUES
  ('on the square', 'na trgu'), ('by the river', 'ob reki'), ('at the station', 'ob postaji'), ('behind the church', 'za cerkvijo'),
  ('in the yard', 'na dvorišču'), ('under the castle', 'pod gradom'), ('at the market', 'ob tržnici'), ('in the side street', 'v stranski ulici')
) v (en, sl);
CREATE TEMP TABLE titles AS
SELECT w.n * 8 + p.n AS n, jsonb_build_object('en', t.en, 'sl', t.sl) AS texts, k.words,
  setweight(to_tsvector('simple', k.words), 'A') AS doc, strip(to_tsvector('simple', k.words)) AS title_doc
FROM title_words w, title_words p,
  LATERAL (SELECT 'Former ' || w.en || ' ' || p.en AS en, 'Nekdanja ' || w.sl || ' ' || p.sl AS sl) t,
  LATERAL (SELECT kvart_fold(t.en || ' ' || t.sl) AS words) k
WHERE w.kind = 'what' AND p.kind = 'where';
ALTER TABLE titles ADD PRIMARY KEY (n);
ANALYZE towns; ANALYZE terms; ANALYZE texts; ANALYZE titles;
