-- Two spaces for each actor, one photo and one to three uses for each of them.
CREATE TEMP TABLE new_uses AS
SELECT i AS space_n, array_agg(DISTINCT c.id) AS ids, string_agg(DISTINCT c.words, ' ') AS words
FROM generate_series(0, current_setting('bench.actors')::int * 2 - 1) i,
  generate_series(1, 1 + (hashint8(i) & 1) + (hashint8(i + 7) & 1)) k,
  terms c, (SELECT count(*)::int AS size FROM terms WHERE scheme = 'space_use') o
WHERE c.scheme = 'space_use' AND c.n = floor(pg_temp.draw('use' || k, i) ^ 2 * o.size)::int
GROUP BY i;
CREATE TEMP TABLE docs_of_uses AS
SELECT ids, setweight(to_tsvector('simple', min(words)), 'B') AS doc FROM new_uses GROUP BY ids;
ALTER TABLE new_uses ADD PRIMARY KEY (space_n);
ALTER TABLE docs_of_uses ADD PRIMARY KEY (ids);
ANALYZE new_uses; ANALYZE docs_of_uses;

INSERT INTO spaces (id, slug, version, state, state_changed_at, listed_at, confirmed_at,
  ranked_at, actor_id, created_by_id, original_locale,
  created_at, updated_at, title, description, place_id, country, postal_code, lat, lon, public_lat, public_lon,
  cadastral_area, cadastral_parcel, owner_type, legal_route, usable_m2, floor, rooms, height_m, condition, electricity_kw,
  has_water, heating, internet, wc, step_free, heritage, available_from, min_months, max_months, extension_possible,
  rent_mode, rent_per_m2, running_costs, vat, energy_class, contact_name, contact_email, contact_visibility,
  permitted_use_ids, title_doc, search_text, search_doc)
SELECT pg_temp.id('space', i), 'space-' || i, 2, s.state::space_state, w.at,
  CASE WHEN s.state IN ('listed', 'withdrawn', 'archived') THEN w.at END, CASE WHEN s.state = 'listed' THEN w.at END,
  CASE WHEN s.state = 'listed' THEN w.at END,
  a.id, pg_temp.id('person', i / 2), 'sl', w.at, w.at, h.texts, x.texts, a.place_id, a.country, '1000',
  p.lat, p.lon, p.lat, p.lon, 'Center', (i % 4000)::text,
  pg_temp.pick('{municipal,municipal,private,private,private,church,association}', pg_temp.draw('owner', i))::owner_type,
  pg_temp.pick('{open_call,direct_agreement,private_contract,private_contract,free_use}', pg_temp.draw('route', i))::legal_route,
  round((12 + 400 * pg_temp.draw('area', i) ^ 3)::numeric, 1), floor(pg_temp.draw('floor', i) * 4)::int,
  1 + floor(pg_temp.draw('rooms', i) * 5)::int, 2.8,
  pg_temp.pick('{ready,ready,light_works,light_works,major_works,shell}', pg_temp.draw('condition', i))::condition,
  11, true, pg_temp.pick('{gas,district,electric,none}', pg_temp.draw('heating', i))::heating, 'fibre', 'own',
  pg_temp.pick('{yes,partly,no,no}', pg_temp.draw('step free', i))::step_free, 'none',
  date '2026-01-01' + floor(pg_temp.draw('from', i) * 400)::int, 6, 12 + 12 * floor(pg_temp.draw('months', i) * 5)::int, true,
  m.rent_mode::rent_mode, CASE WHEN m.rent_mode IN ('market', 'reduced') THEN round((2 + 12 * pg_temp.draw('rent', i))::numeric, 2) END,
  60, 'excluded', 'C', 'Office', 'rooms@example.org', 'members', u.ids, h.title_doc,
  concat_ws(' ', h.words, left(t.words || ' ' || u.words, 5000), left(x.words, 1000)), h.doc || t.doc || d.doc || x.doc
FROM generate_series(0, current_setting('bench.actors')::int * 2 - 1) i
  JOIN actors a ON a.id = pg_temp.id('actor', i / 2)
  JOIN new_uses u ON u.space_n = i
  JOIN docs_of_uses d ON d.ids = u.ids
  JOIN towns t ON t.id = a.place_id
  JOIN texts x ON x.n = (hashint8(i + 13) & 63)
  JOIN titles h ON h.n = (hashint8(i + 29) & 255),
  LATERAL (SELECT timestamptz '2025-01-01' + i * interval '10 seconds' AS at) w,
  LATERAL (SELECT pg_temp.pick('{listed,listed,listed,listed,listed,listed,listed,draft,withdrawn,archived}', pg_temp.draw('state', i)) AS state) s,
  LATERAL (SELECT pg_temp.pick('{market,market,reduced,running_costs,free}', pg_temp.draw('rent mode', i)) AS rent_mode) m,
  LATERAL (SELECT round((a.lat + (pg_temp.draw('lat', i) - 0.5) * 0.02)::numeric, 6)::float8 AS lat,
    round((a.lon + (pg_temp.draw('lon', i) - 0.5) * 0.03)::numeric, 6)::float8 AS lon) p;

INSERT INTO space_uses (space_id, concept_id) SELECT pg_temp.id('space', space_n), unnest(ids) FROM new_uses;

INSERT INTO files (id, kind, mime, bytes, width, height, blur, variants, is_public)
SELECT pg_temp.id('file', i), 'photo', 'image/webp', 90000, 1600, 1200,
  'data:image/webp;base64,' || repeat(md5(i::text), 4), '{320,640,1600}', true
FROM generate_series(0, current_setting('bench.actors')::int * 2 - 1) i;
INSERT INTO space_photos (id, space_id, file_id, alt)
SELECT pg_temp.id('photo', i), pg_temp.id('space', i), pg_temp.id('file', i), 'The empty room, seen from the door'
FROM generate_series(0, current_setting('bench.actors')::int * 2 - 1) i;

INSERT INTO space_revisions (id, space_id, version, at, person_id, actor_id, action, state)
SELECT pg_temp.id('revision', i * 2 + v), pg_temp.id('space', i), v, timestamptz '2025-01-01' + i * interval '10 seconds',
  pg_temp.id('person', i / 2), pg_temp.id('actor', i / 2),
  CASE v WHEN 1 THEN 'created' ELSE 'listed' END, CASE v WHEN 1 THEN 'draft' ELSE 'listed' END::space_state
FROM generate_series(0, current_setting('bench.actors')::int * 2 - 1) i, generate_series(1, 2) v;

-- Every fifth space has a floor plan, and the first words of a technical check that rest on it.
INSERT INTO files (id, kind, mime, bytes, name, variants, is_public)
SELECT pg_temp.id('paper', i), 'document', 'application/pdf', 200000, 'plan.pdf', '{}', true
FROM generate_series(0, current_setting('bench.actors')::int * 2 - 1, 5) i;
INSERT INTO space_documents (id, space_id, file_id, kind, title, visibility, added_by_id)
SELECT pg_temp.id('document', i), pg_temp.id('space', i), pg_temp.id('paper', i), 'floor_plan', 'Tloris', 'public',
  pg_temp.id('person', i / 2)
FROM generate_series(0, current_setting('bench.actors')::int * 2 - 1, 5) i;
INSERT INTO space_checks (space_id, matter, state, checked_at, person_id, actor_id, document_id)
SELECT pg_temp.id('space', i), matter, 'fine', timestamptz '2026-01-01', pg_temp.id('person', i / 2), pg_temp.id('actor', i / 2),
  pg_temp.id('document', i)
FROM generate_series(0, current_setting('bench.actors')::int * 2 - 1, 5) i,
  unnest('{power,water,access}'::check_matter[]) matter;
