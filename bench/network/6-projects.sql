-- Two and a half projects for each actor, of four partners each: ten ties an actor. Most partners are near each other,
-- some are the busy ones that everybody works with. Years from 2015 on.
CREATE TEMP TABLE new_projects AS
SELECT p, floor(pg_temp.draw('project place', p) * current_setting('bench.actors')::int)::int AS near,
  date '2015-01-01' + (pg_temp.draw('project start', p) * 4000)::int AS starts_on, hashint8(p + 3) & 63 AS text_n,
  hashint8(p + 29) & 255 AS title_n
FROM generate_series(0, current_setting('bench.actors')::int * 5 / 2 - 1) p;

INSERT INTO projects (id, slug, state, visibility, locale, title, description, starts_on, external_source, external_id,
  place_id, country, lat, lon, search_text, search_doc)
SELECT pg_temp.id('project', p), 'project-' || p, 'evaluated', 'public', 'en', h.texts ->> 'en', x.texts ->> 'en', starts_on,
  'bench', p, a.place_id, a.country, a.lat, a.lon, h.words || ' ' || x.words, setweight(h.title_doc, 'A') || x.doc
FROM new_projects n JOIN texts x ON x.n = n.text_n JOIN titles h ON h.n = n.title_n
  JOIN actors a ON a.id = pg_temp.id('actor', n.near);

INSERT INTO project_concepts (project_id, concept_id)
SELECT pg_temp.id('project', p), c.id FROM new_projects, terms c, (SELECT count(*)::int AS size FROM terms WHERE scheme = 'capability') o
WHERE c.scheme = 'capability' AND c.n = floor(pg_temp.draw('project field', p) ^ 2 * o.size)::int;

INSERT INTO project_partners (id, project_id, actor_id, role, state, since)
SELECT DISTINCT ON (p, actor_n) pg_temp.id('partner', p * 4 + k), pg_temp.id('project', p), pg_temp.id('actor', actor_n),
  CASE k WHEN 0 THEN 'lead' ELSE 'partner' END::partner_role, 'active'::partner_state, starts_on
FROM new_projects, generate_series(0, 3) k, LATERAL (SELECT current_setting('bench.actors')::int AS size) a,
  LATERAL (SELECT CASE WHEN pg_temp.draw('busy' || k, p) < 0.05 THEN floor(pg_temp.draw('hub' || k, p) ^ 4 * size / 20)::int * 20
    ELSE (near + floor(pg_temp.draw('partner' || k, p) * 300)::int) % size END AS actor_n) x
ORDER BY p, actor_n, k;
