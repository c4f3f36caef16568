-- One person who owns it for each actor.
INSERT INTO persons (id, email, email_confirmed_at, name, created_at, updated_at)
SELECT pg_temp.id('person', i), 'person' || i || '@example.org', now(),
  pg_temp.pick('{Ana,Luka,Mila,Jan,Eva,Marko,Ines,Tomas,Vera,Pavel}', pg_temp.draw('first name', i)) || ' '
    || pg_temp.pick('{Kralj,Novak,Horvat,Weber,Kovač,Toth,Popescu,Ilić,Dvorak,Maier}', pg_temp.draw('last name', i)),
  t, t
FROM generate_series(0, current_setting('bench.actors')::int - 1) i,
  LATERAL (SELECT timestamptz '2025-01-01' + i * interval '20 seconds' AS t) x;

CREATE TEMP TABLE new_concepts AS
SELECT i, k, r.relation, c.id AS concept_id, c.words, c.doc
FROM generate_series(0, current_setting('bench.actors')::int - 1) i,
  (VALUES (0, 'is_in'::concept_relation, 'creative_sector'::concept_scheme), (1, 'offers', 'capability'),
    (2, 'offers', 'trade'), (3, 'needs', 'capability')) r (k, relation, scheme),
  terms c, (SELECT scheme, count(*)::int AS size FROM terms GROUP BY 1) o
WHERE o.scheme = r.scheme AND c.scheme = r.scheme AND c.n = floor(pg_temp.draw('concept' || r.k, i) ^ 2 * o.size)::int;

CREATE TEMP TABLE labels_of_actors AS
SELECT i AS actor_n, string_agg(words, ' ' ORDER BY k) AS words,
  (SELECT d FROM (SELECT (array_agg(doc ORDER BY k))[1] || (array_agg(doc ORDER BY k))[2] || (array_agg(doc ORDER BY k))[3]
    || (array_agg(doc ORDER BY k))[4] AS d) x) AS doc
FROM new_concepts GROUP BY i;
ALTER TABLE labels_of_actors ADD PRIMARY KEY (actor_n);
ANALYZE labels_of_actors;

INSERT INTO actors (id, slug, name, kind, sector, place_id, country, lat, lon, about, original_locale, website,
  languages, email, phone, verified_at, verified_until, created_at, updated_at, search_text, search_doc)
SELECT pg_temp.id('actor', i), 'actor-' || i, a.name, k.kind, k.sector, t.id, t.country, t.lat, t.lon, x.texts, 'sl',
  'https://actor' || i || '.example.org', '{sl,en}', 'actor' || i || '@example.org', '+386 1 000 00 00',
  CASE WHEN v.verified THEN a.at END, CASE WHEN v.verified THEN date '2099-01-01' END, a.at, a.at,
  concat_ws(' ', lower(a.name), left(t.words || ' ' || l.words, 5000), left(x.words, 1000)),
  setweight(to_tsvector('simple', lower(a.name)), 'A') || t.doc || l.doc || x.doc
FROM generate_series(0, current_setting('bench.actors')::int - 1) i,
  LATERAL (SELECT pg_temp.pick('{Studio,Atelje,Kolektiv,Zavod,Druga,Nova,Mala,Hisa,Center,Krog}', pg_temp.draw('name', i)) || ' '
    || pg_temp.pick('{Lipa,Most,Breg,Vrt,Okno,Svet,Val,Kamen,Ptica,Jutro,Most,Zemlja}', pg_temp.draw('name2', i)) || ' ' || i AS name,
    timestamptz '2025-01-01' + i * interval '20 seconds' AS at, pg_temp.draw('kind', i) AS chance) a,
  LATERAL (SELECT pg_temp.draw('verified', i) < 0.3 AS verified) v,
  LATERAL (SELECT c.kind::actor_kind, c.sector::sector FROM (VALUES (0.35, 'creative_firm', 'creative'),
    (0.65, 'small_business', 'small_business'), (0.77, 'ngo', 'civil'), (0.89, 'private_owner', 'small_business'),
    (0.93, 'support_organisation', 'support'), (0.98, 'municipality', 'public'), (1.01, 'higher_education', 'academic'))
    c (below, kind, sector) WHERE a.chance < c.below ORDER BY c.below LIMIT 1) k,
  (SELECT count(*) AS n FROM towns) all_towns, towns near, towns t, texts x, labels_of_actors l
WHERE near.n = floor(pg_temp.draw('town', i) * all_towns.n)::int
  AND t.n = CASE WHEN pg_temp.draw('in a capital', i) < 0.3 THEN near.capital ELSE near.n END
  AND x.n = (hashint8(i) & 63) AND l.actor_n = i;

INSERT INTO actor_concepts (id, actor_id, concept_id, relation, position)
SELECT pg_temp.id('concept', i * 4 + k), pg_temp.id('actor', i), concept_id, relation, k FROM new_concepts
ON CONFLICT DO NOTHING;

INSERT INTO memberships (id, actor_id, person_id, role, since)
SELECT pg_temp.id('membership', i), pg_temp.id('actor', i), pg_temp.id('person', i), 'owner', timestamptz '2025-01-01'
FROM generate_series(0, current_setting('bench.actors')::int - 1) i;
