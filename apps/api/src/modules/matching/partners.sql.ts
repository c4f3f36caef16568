/*
 * Candidates for a partnership, with what the indexes say about each, in one statement. Every step is bounded, and none
 * reads a table through: a network ten times as large asks no more of it.
 *
 * $1 actor, $2 project, $3 open role, $4 text (one of the first three, or the first and the last), $5 the day before
 * which history counts, $6 actors to leave out, $7 only the other sides, $8 only those it has not worked with, $9 concepts of the text.
 */
import { best, reach } from './ways.sql.ts';

/** What a caller wants to have read with the candidates, so that it costs no statement more. It may use $1. */
export interface Alongside {
  /** The name of the whole statement. */
  name: string;
  /** Common table expressions for the next two; none may be called as one of those below. */
  tables: string;
  /** A query for the ids of further actors to leave out. */
  leaveOut: string;
  /** An expression for whatever else it has to know. */
  read: string;
}
const nothingAlongside: Alongside = {
  name: 'matching.partners',
  tables: '',
  leaveOut: 'SELECT NULL::uuid WHERE false',
  read: 'NULL',
};

/** Half as much for what is so many years older. */
const fading = (day: string, years: number): string =>
  `power(0.5::float8, greatest($5::date - ${day}, 0) / ${365.25 * years}::float8)`;

const question = `question AS MATERIALIZED (
  SELECT q.actor_id, q.project_id, q.words, q.concept_ids FROM (
    SELECT $1::uuid AS actor_id, NULL::uuid AS project_id, to_tsvector('simple', kvart_fold(left($4::text, 20000))) AS words,
      $9::text[] AS concept_ids, $2::uuid IS NULL AND $3::uuid IS NULL AS asked
    UNION ALL
    SELECT l.actor_id, p.id, coalesce(r.doc, '') || ts_filter(coalesce(p.search_doc, ''), '{a,c}'),
      coalesce(r.concept_ids, '{}') || ARRAY(SELECT c.concept_id FROM project_concepts c WHERE c.project_id = p.id), true
    FROM (SELECT $2::uuid AS project_id, NULL::tsvector AS doc, NULL::text[] AS concept_ids WHERE $2::uuid IS NOT NULL
      UNION ALL
      SELECT o.project_id, setweight(to_tsvector('simple', kvart_fold(o.title)), 'A') || to_tsvector('simple', kvart_fold(o.text)),
        o.concept_ids FROM project_roles o WHERE o.id = $3::uuid) r
    JOIN projects p ON p.id = r.project_id
    JOIN project_partners l ON l.project_id = p.id AND l.role = 'lead' AND l.state = 'active') q WHERE q.asked),
seeker AS MATERIALIZED (
  SELECT a.*, q.project_id AS asked_project_id, q.words AS asked_words, q.concept_ids AS asked_concept_ids,
    m.projects, m.described
  FROM question q JOIN actors a ON a.id = q.actor_id LEFT JOIN match_actors m ON m.actor_id = a.id)`;

/** Two steps through shared projects: partners, and partners of partners. */
const network = `own AS MATERIALIZED (
  SELECT t.project_id, t.started_on, t.size, ${fading('t.started_on', 3)} / sqrt(greatest(t.size, 2)) AS weight
  FROM seeker s, LATERAL (SELECT * FROM match_ties m WHERE m.actor_id = s.id AND m.started_on < $5::date
    ORDER BY m.started_on DESC, m.project_id LIMIT ${reach.ownProjects}) t),
mates AS MATERIALIZED (
  SELECT x.id AS actor_id, sum(o.weight) FILTER (WHERE o.size <= ${reach.tyingSize}) AS mass, count(*)::int AS times
  FROM own o JOIN match_projects p ON p.project_id = o.project_id, seeker s, unnest(p.partner_ids) x (id)
  WHERE x.id <> s.id GROUP BY 1),
near_mates AS MATERIALIZED (
  SELECT m.actor_id, m.mass / greatest(a.warmth * ${fading(`date '2020-01-01'`, 3)}, 0.02) ^ ${reach.sharing}::float8 AS share
  FROM (SELECT * FROM mates WHERE mass > 0 ORDER BY mass DESC, actor_id LIMIT ${reach.mates}) m
  JOIN match_actors a ON a.actor_id = m.actor_id),
far AS MATERIALIZED (
  SELECT x.project_id, sum(n.share) * min(${fading('x.started_on', 3)} / sqrt(greatest(x.size, 2))) AS weight
  FROM near_mates n,
    LATERAL (SELECT * FROM match_ties t WHERE t.actor_id = n.actor_id AND t.started_on < $5::date
      ORDER BY t.started_on DESC, t.project_id LIMIT ${reach.projectsOfMate}) x
  WHERE x.size BETWEEN 2 AND ${reach.tyingSize}
  GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${reach.farProjects}),
walk AS MATERIALIZED (
  SELECT x.id AS actor_id, sum(f.weight) AS mass
  FROM far f JOIN match_projects p ON p.project_id = f.project_id, seeker s, unnest(p.partner_ids) x (id)
  WHERE x.id <> s.id GROUP BY 1)`;

/** Nobody is looked for among these. Whom one has worked with in a small project, however long ago, is not new. */
const leftOut = (more: string): string => `left_out (id) AS MATERIALIZED (
  SELECT unnest($6::uuid[])
  UNION SELECT x.id FROM seeker s, LATERAL (SELECT m.project_id FROM match_ties m
      WHERE $8 AND m.actor_id = s.id AND m.started_on < $5::date AND m.size <= ${reach.tyingSize}
      ORDER BY m.started_on DESC, m.project_id LIMIT ${reach.allProjects}) t,
    LATERAL (SELECT p.partner_ids FROM match_projects p WHERE p.project_id = t.project_id LIMIT 1) p, unnest(p.partner_ids) x (id)
  UNION ${more})`;
/** What is asked for in words: the text given, or an actor's profile and its newest projects; the rarest weigh most. */
const words = `said AS MATERIALIZED (
  SELECT w.word, sum(w.weight) AS weight FROM (
    SELECT v.word, v.weight FROM seeker s, kvart_match_words(s.asked_words, 120) v
    UNION ALL
    SELECT v.word, v.weight FROM seeker s JOIN match_actor_words v ON v.actor_id = s.id WHERE s.asked_words IS NULL
    UNION ALL
    SELECT v.word, v.weight FROM (SELECT o.project_id FROM own o, seeker s WHERE s.asked_words IS NULL
      ORDER BY o.started_on DESC, o.project_id LIMIT ${reach.profileProjects}) o
    JOIN match_project_words v ON v.project_id = o.project_id) w
  GROUP BY 1),
totals AS MATERIALIZED (
  SELECT coalesce(sum(c.actors), 0)::float8 AS actors, coalesce(sum(c.projects), 0)::float8 AS projects
  FROM match_word_counts c WHERE c.word = ''),
weighed AS MATERIALIZED (
  SELECT d.word, d.weight, ln(1 + (greatest(t.projects - d.projects, 0) + 0.5::float8) / (d.projects + 0.5::float8)) AS in_projects,
    ln(1 + (greatest(t.actors - d.actors, 0) + 0.5::float8) / (d.actors + 0.5::float8)) AS in_actors
  FROM totals t, (SELECT w.word, w.weight, sum(c.actors)::float8 AS actors, sum(c.projects)::float8 AS projects
    FROM said w JOIN match_word_counts c ON c.word = w.word GROUP BY 1, 2) d),
project_words AS MATERIALIZED (
  SELECT w.word, w.weight * w.in_projects AS weight, row_number() OVER (ORDER BY w.weight * w.in_projects DESC, w.word)::int AS no
  FROM weighed w ORDER BY 2 DESC, 1 LIMIT ${reach.words}),
actor_words AS MATERIALIZED (
  SELECT w.word, w.weight * w.in_actors AS weight FROM weighed w ORDER BY 2 DESC, 1 LIMIT ${reach.words}),
posted AS MATERIALIZED (
  SELECT p.project_id, w.no, w.weight, p.weight AS times
  FROM project_words w, LATERAL (SELECT v.project_id, v.weight FROM match_project_words v WHERE v.word = w.word
    ORDER BY v.weight DESC, v.project_id LIMIT ${reach.wordPostings}) p),
alike AS MATERIALIZED (
  SELECT p.project_id, sum(p.weight * p.times) AS likeness,
    row_number() OVER (ORDER BY sum(p.weight * p.times) DESC, p.project_id) AS place
  FROM posted p
  WHERE p.project_id NOT IN (SELECT project_id FROM own WHERE (SELECT asked_words IS NULL FROM seeker))
    AND p.project_id IS DISTINCT FROM (SELECT asked_project_id FROM seeker)
  GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${reach.similarProjects}),
parts AS MATERIALIZED (
  SELECT x.id AS actor_id, p.project_id, a.place, a.likeness ^ 2 * ${fading('p.started_on', 4)} / sqrt(greatest(p.size, 2)) AS mass
  FROM alike a JOIN match_projects p ON p.project_id = a.project_id, unnest(p.partner_ids) x (id)
  WHERE p.started_on < $5::date),
kin AS MATERIALIZED (
  SELECT p.actor_id, sum(p.mass) AS mass, coalesce(sum(p.mass) FILTER (WHERE p.place <= ${reach.nearestProjects}), 0) AS nearest
  FROM parts p GROUP BY 1),
profiles AS MATERIALIZED (
  SELECT v.actor_id, sum(w.weight * v.weight) AS mass
  FROM actor_words w, LATERAL (SELECT m.actor_id, m.weight FROM match_actor_words m WHERE m.word = w.word
    ORDER BY m.weight DESC, m.actor_id LIMIT ${reach.wordPostings}) v
  GROUP BY 1)`;

/** Who could be looked at: the best of each way, so that no way drowns the others. */
const candidates = `own_concepts AS MATERIALIZED (
  SELECT r.relation, r.concept_id FROM seeker s JOIN actor_concepts r ON r.actor_id = s.id WHERE s.asked_words IS NULL
  UNION
  SELECT x.relation, c FROM seeker s, unnest(s.asked_concept_ids) c, (VALUES ('is_in'::concept_relation), ('needs')) x (relation)),
wanted AS MATERIALIZED (
  SELECT CASE o.relation WHEN 'needs' THEN 'offers' WHEN 'offers' THEN 'needs' ELSE o.relation END::concept_relation
    AS relation, n.id AS concept_id, bool_or(n.id = c.id) AS is_same
  FROM own_concepts o JOIN concepts c ON c.id = o.concept_id, LATERAL (SELECT c.id UNION ALL SELECT c.parent_id
    UNION ALL SELECT x.id FROM concepts x WHERE x.parent_id IN (c.id, c.parent_id)) n
  WHERE n.id IS NOT NULL GROUP BY 1, 2),
own_fields AS MATERIALIZED (
  SELECT f.concept_id, f.weight * ln(1 + t.actors / (1 + n.n)) ^ 2 AS weight FROM totals t, (
    SELECT c.concept_id, 1::float8 AS weight FROM seeker s, unnest(s.asked_concept_ids) c (concept_id)
    UNION ALL
    (SELECT f.concept_id, f.weight FROM seeker s JOIN match_fields f ON f.actor_id = s.id WHERE s.asked_words IS NULL
      ORDER BY f.weight DESC, f.concept_id LIMIT ${reach.fields})) f,
    LATERAL (SELECT count(*) AS n FROM (SELECT FROM match_fields x WHERE x.concept_id = f.concept_id
      ORDER BY x.weight DESC LIMIT ${reach.counted}) y) n),
own_reach AS MATERIALIZED (
  SELECT f.place_id, f.weight * ln(1 + t.actors / (1 + n.n)) ^ 2 AS weight FROM totals t, (
    SELECT r.place_id, r.weight FROM seeker s JOIN match_reach r ON r.actor_id = s.id
      ORDER BY r.weight DESC, r.place_id LIMIT ${reach.fields}) f,
    LATERAL (SELECT count(*) AS n FROM (SELECT FROM match_reach x WHERE x.place_id = f.place_id
      ORDER BY x.weight DESC LIMIT ${reach.counted}) y) n),
${best}`;

/**
 * How alike two lists of weights are, as far as the candidate's has a part in the asker's: a cosine. The bound keeps
 * whoever plans this from reading the index of everybody through.
 */
const likeness = (
  name: string,
  own: string,
  theirs: string,
  key: string,
): string => `${name} AS MATERIALIZED (
  SELECT x.actor_id, sum(o.weight * x.weight) / nullif(sqrt(sum(x.weight ^ 2)), 0) AS likeness
  FROM (SELECT b.actor_id, z.${key}, z.weight FROM best b,
      LATERAL (SELECT y.${key}, y.weight FROM ${theirs} y WHERE y.actor_id = b.actor_id LIMIT ${reach.counted}) z) x
    LEFT JOIN ${own} o ON o.${key} = x.${key}
  WHERE EXISTS (SELECT FROM ${own}) GROUP BY 1)`;
/**
 * BM25 of what is asked for in all alike projects of a candidate, read as one text: each word counts less and less, and
 * the less the more the candidate does beside. So who does just this stands out from who does everything. It tells
 * something where a project is asked about; where an actor asks for itself nothing is gained, and nothing read.
 */
const record = `record AS MATERIALIZED (
  SELECT r.actor_id, sum(r.weight * r.times / (r.times + 1.2 * (0.25 + 0.75 * r.projects / ${reach.usualProjects}))) AS mass
  FROM (SELECT b.actor_id, b.projects, o.no, o.weight, sum(o.times)::float8 AS times
    FROM best b JOIN parts p ON p.actor_id = b.actor_id JOIN posted o ON o.project_id = p.project_id
    WHERE (SELECT s.asked_words IS NOT NULL FROM seeker s) GROUP BY 1, 2, 3, 4) r
  GROUP BY 1)`;
const likenesses = [
  record,
  likeness('alike_fields', 'own_fields', 'match_fields', 'concept_id'),
  likeness('alike_reach', 'own_reach', 'match_reach', 'place_id'),
].join(',\n');

/** Short enough to send for hundreds of candidates; next to nothing is nothing. */
const short = (value: string): string => `(CASE WHEN ${value} > 1e-30 THEN ${value} ELSE 0 END)::real`;

/** What the ranking looks at, for each candidate: a list in the order of `candidateOf`. */
const shown = `SELECT json_build_array(a.id, b.kind, b.sector, a.country, a.place_id, a.lat, a.lon, a.languages,
    c.is_in, c.offers, c.needs, a.is_unclaimed, b.projects, b.last_on, b.described,
    ${short('w.mass')}, ${short('t.mass')}, coalesce(t.times, 0), ${short('k.mass')}, ${short('k.nearest')}, ${short('o.mass')}, ${short('v.mass')},
    ${short('f.likeness')}, ${short('r.likeness')}, ${short(`b.warmth * ${fading(`date '2020-01-01'`, 3)}`)}) AS row
  FROM best b
  LEFT JOIN walk w ON w.actor_id = b.actor_id LEFT JOIN mates t ON t.actor_id = b.actor_id
  LEFT JOIN kin k ON k.actor_id = b.actor_id LEFT JOIN record o ON o.actor_id = b.actor_id LEFT JOIN profiles v ON v.actor_id = b.actor_id
  LEFT JOIN alike_fields f ON f.actor_id = b.actor_id LEFT JOIN alike_reach r ON r.actor_id = b.actor_id,
  LATERAL (SELECT x.id, x.country, x.place_id, x.lat, x.lon, x.languages, x.is_unclaimed FROM actors x
    WHERE x.id = b.actor_id LIMIT 1) a,
  LATERAL (SELECT coalesce(array_agg(r.concept_id) FILTER (WHERE r.relation = 'is_in'), '{}') AS is_in,
      coalesce(array_agg(r.concept_id) FILTER (WHERE r.relation = 'offers'), '{}') AS offers,
      coalesce(array_agg(r.concept_id) FILTER (WHERE r.relation = 'needs'), '{}') AS needs
    FROM actor_concepts r WHERE r.actor_id = b.actor_id) c`;

export const partnerCandidates = ({ name, tables, leaveOut, read } = nothingAlongside) => ({
  name,
  text: `WITH ${[question, ...(tables ? [tables] : []), leftOut(leaveOut), network, words, candidates, likenesses].join(',\n')}
SELECT json_build_object(
  'seeker', (SELECT json_build_object('actorId', s.id, 'kind', s.kind, 'sector', s.sector, 'country', s.country,
    'placeId', s.place_id, 'lat', s.lat, 'lon', s.lon, 'languages', s.languages, 'projects', coalesce(s.projects, 0),
    'described', coalesce(s.described, false), 'isAsked', s.asked_words IS NOT NULL,
    'words', s.asked_words::text, 'projectId', s.asked_project_id,
    'rareWords', ARRAY(SELECT w.word FROM actor_words a JOIN weighed w ON w.word = a.word ORDER BY w.in_actors DESC, w.word),
    'isInIds', ARRAY(SELECT concept_id FROM own_concepts WHERE relation = 'is_in'),
    'offerIds', ARRAY(SELECT concept_id FROM own_concepts WHERE relation = 'offers'),
    'needIds', ARRAY(SELECT concept_id FROM own_concepts WHERE relation = 'needs')) FROM seeker s),
  'candidates', (SELECT coalesce(json_agg(c.row), '[]') FROM (${shown}) c),
  'alongside', ${read}) AS result`,
});
