import { reach } from './ways.sql.ts';

/*
 * What suggestions can be explained with, for those that are shown alone: $1 the asker, $2 the candidates, $3 the day
 * before which history counts, $4 a project's or role's or free text's words, $5 the project asked for.
 */

/** Of each kind of fact a reader sees no more. */
const few = 5;

const own = `own AS MATERIALIZED (
  SELECT t.project_id, t.started_on, t.size FROM match_ties t WHERE t.actor_id = $1::uuid AND t.started_on < $3::date
  ORDER BY t.started_on DESC, t.project_id LIMIT ${reach.ownProjects}),
mates AS MATERIALIZED (
  SELECT DISTINCT x.id FROM own o JOIN match_projects p ON p.project_id = o.project_id, unnest(p.partner_ids) x (id)
  WHERE o.size <= ${reach.tyingSize} AND x.id <> $1::uuid),
theirs AS MATERIALIZED (
  SELECT c.id AS actor_id, t.project_id, t.started_on, t.size
  FROM unnest($2::uuid[]) c (id), LATERAL (SELECT * FROM match_ties m WHERE m.actor_id = c.id AND m.started_on < $3::date
    ORDER BY m.started_on DESC, m.project_id LIMIT ${reach.ownProjects}) t),
seen AS MATERIALIZED (
  SELECT t.actor_id, x.id FROM theirs t JOIN match_projects p ON p.project_id = t.project_id, unnest(p.partner_ids) x (id)
  WHERE t.size <= ${reach.tyingSize} AND x.id <> t.actor_id),
shared AS MATERIALIZED (
  SELECT s.actor_id, s.id, count(*) AS n FROM seen s JOIN mates m ON m.id = s.id GROUP BY 1, 2)`;

const asked = `said AS MATERIALIZED (
  SELECT w.word, sum(w.weight) AS weight FROM (
    SELECT v.word, v.weight FROM kvart_match_words($4::text::tsvector, 120) v
    UNION ALL SELECT v.word, v.weight FROM match_actor_words v WHERE v.actor_id = $1::uuid AND $4::text IS NULL
    UNION ALL SELECT v.word, v.weight FROM (SELECT o.project_id FROM own o WHERE $4::text IS NULL
      ORDER BY o.started_on DESC, o.project_id LIMIT ${reach.profileProjects}) o
    JOIN match_project_words v ON v.project_id = o.project_id) w GROUP BY 1),
rare AS MATERIALIZED (
  SELECT s.word, s.weight, sum(c.actors)::float8 AS actors, sum(c.projects)::float8 AS projects
  FROM said s JOIN match_word_counts c ON c.word = s.word GROUP BY 1, 2
  ORDER BY s.weight / (1 + least(sum(c.projects), sum(c.actors)))::float8 DESC, 1 LIMIT ${reach.words})`;

export const partnerEvidence = `WITH ${own}, ${asked}
SELECT c.id AS "actorId",
  ARRAY(SELECT x.id FROM shared x WHERE x.actor_id = c.id ORDER BY x.n DESC, x.id LIMIT ${few}) AS "sharedPartnerIds",
  ARRAY(SELECT t.project_id FROM theirs t JOIN own o ON o.project_id = t.project_id WHERE t.actor_id = c.id
    ORDER BY t.started_on DESC, t.project_id LIMIT ${few}) AS "projectsTogetherIds",
  ARRAY(SELECT x.project_id FROM (SELECT t.project_id,
      sum(r.weight * v.weight * ln(1 + 100000 / (1 + r.projects))) AS likeness
    FROM theirs t CROSS JOIN rare r JOIN match_project_words v ON v.project_id = t.project_id AND v.word = r.word
    WHERE t.actor_id = c.id AND t.project_id IS DISTINCT FROM $5::uuid AND t.project_id NOT IN (SELECT project_id FROM own)
    GROUP BY 1 HAVING count(*) >= 3 ORDER BY 2 DESC, 1 LIMIT ${few}) x) AS "similarProjectIds",
  ARRAY(SELECT v.word FROM rare r JOIN match_actor_words v ON v.actor_id = c.id AND v.word = r.word
    ORDER BY r.actors, v.word LIMIT ${few}) AS "sharedWords"
FROM unnest($2::uuid[]) c (id)`;
