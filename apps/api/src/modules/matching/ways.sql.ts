/*
 * Which ways lead from a question to those who could answer it, and who stands highest on all of them together. Part of
 * the statement in `partners.sql.ts`, whose values and tables it uses.
 */

/** How far each step looks. */
export const reach = {
  ownProjects: 60,
  mates: 200,
  projectsOfMate: 30,
  farProjects: 1500,
  /** A project with more partners than these ties nobody to anybody. */
  tyingSize: 40,
  /** How far a partner's weight is shared out among all it does: 1 wholly, 0 not at all. */
  sharing: 0.75,
  profileProjects: 8,
  words: 40,
  wordPostings: 150,
  similarProjects: 100,
  nearestProjects: 15,
  /** Whoever has been in more is taken to speak of more. */
  usualProjects: 8,
  perWay: 200,
  /** Of all ways together: so many are looked up, and so many of them looked at. */
  known: 500,
  candidates: 260,
  perConcept: 40,
  /** Of a concept that is not the same but wider, narrower or beside it. */
  perConceptNear: 15,
  warm: 300,
  near: 60,
  newcomers: 30,
  fields: 12,
  counted: 1000,
  /** For knowing whom somebody has worked with already. */
  allProjects: 2000,
} as const;

/** Kinds that stand on the same side do not count as different only where the side has several kinds. */
const otherSide = (row: string): string => `NOT ($7 AND ${row}.kind = s.kind AND ${row}.sector = s.sector)`;

/** An anti-join, so that thousands on both sides are not compared with each other. */
const isLeft = (id: string): string => `NOT EXISTS (SELECT FROM left_out l WHERE l.id = ${id})`;

/** Those whom a step reached, most of it first. */
const reached = (
  step: string,
): string => `SELECT w.actor_id, row_number() OVER (ORDER BY w.mass DESC NULLS LAST, w.actor_id)
    FROM (SELECT c.actor_id, c.mass FROM ${step} c WHERE ${isLeft('c.actor_id')}
      ORDER BY c.mass DESC NULLS LAST, c.actor_id LIMIT ${reach.perWay}) w`;

/** The most active of the other sides. */
const warm = (
  where: string,
): string => `SELECT x.actor_id, row_number() OVER (ORDER BY x.warmth DESC, x.actor_id)
    FROM seeker s, LATERAL (SELECT m.actor_id, m.kind, m.sector, m.warmth FROM match_actors m WHERE ${where}
      ORDER BY m.warmth DESC, m.actor_id LIMIT ${reach.warm}) x WHERE ${otherSide('x')}`;

/** Those that need, offer or are in something. */
const concerned = (which: string, most: number): string => `SELECT x.actor_id, x.place FROM wanted w,
    LATERAL (SELECT r.actor_id, row_number() OVER (ORDER BY r.actor_id DESC) AS place FROM actor_concepts r
      WHERE r.concept_id = w.concept_id AND r.relation = w.relation ORDER BY r.actor_id DESC LIMIT ${most}) x
    WHERE ${which}`;

/** Those that have most to do with each of some fields or places. */
const active = (
  own: string,
  theirs: string,
  key: string,
  which = 'true',
): string => `SELECT x.actor_id, x.place FROM ${own} w,
    LATERAL (SELECT t.actor_id, row_number() OVER (ORDER BY t.weight DESC, t.actor_id) AS place FROM ${theirs} t
      WHERE t.${key} = w.${key} AND ${which} ORDER BY t.weight DESC, t.actor_id LIMIT ${reach.perConcept}) x`;

/** How much a place on each way counts. Who worked together or resembles says more than who is known or near. */
const ways: readonly (readonly [trust: number, way: string])[] = [
  [2, reached('walk')],
  [
    2,
    `SELECT m.actor_id, row_number() OVER (ORDER BY m.mass DESC NULLS LAST, m.times DESC, m.actor_id)
    FROM (SELECT * FROM mates WHERE NOT $8 ORDER BY mass DESC NULLS LAST, times DESC, actor_id LIMIT ${reach.perWay}) m`,
  ],
  [2, reached('kin')],
  [2, reached('profiles')],
  [1, warm('m.country = s.country')],
  [1, warm('true')],
  [
    1,
    `SELECT x.actor_id, x.place FROM seeker s, LATERAL (SELECT m.actor_id,
      row_number() OVER (ORDER BY m.created_at DESC, m.actor_id) AS place FROM match_actors m
    WHERE m.country = s.country AND m.projects < 3 ORDER BY m.created_at DESC, m.actor_id LIMIT ${reach.newcomers}) x`,
  ],
  [
    1,
    `SELECT x.id, row_number() OVER (ORDER BY x.far, x.id) FROM seeker s, LATERAL (SELECT a.id,
      point(a.lon, a.lat) <-> point(s.lon, s.lat) AS far FROM actors a WHERE a.lat IS NOT NULL
    ORDER BY point(a.lon, a.lat) <-> point(s.lon, s.lat) LIMIT ${reach.near}) x WHERE s.lat IS NOT NULL`,
  ],
  [1.5, concerned('w.is_same', reach.perConcept)],
  [1, concerned('NOT w.is_same', reach.perConceptNear)],
  [1, active('wanted', 'match_fields', 'concept_id', `w.relation = 'is_in'`)],
  [1, active('own_reach', 'match_reach', 'place_id')],
  [1, active('own_fields', 'match_fields', 'concept_id')],
];

/**
 * Who is looked at: those that stand high on many ways or very high on one, so that no way drowns the others and little
 * has to be read of those who come to nothing.
 */
export const best = `ways (actor_id, place, trust) AS MATERIALIZED (
  ${ways.map(([trust, way]) => `SELECT x.*, ${trust}::float8 FROM (${way}) x`).join('\n  UNION ALL ')}),
best AS MATERIALIZED (
  SELECT p.actor_id, m.kind, m.sector, m.projects, m.last_on, m.described, m.warmth
  FROM seeker s, (SELECT w.actor_id, sum(w.trust / (20 + w.place)) AS worth FROM ways w
      WHERE ${isLeft('w.actor_id')} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${reach.known}) p,
    LATERAL (SELECT * FROM match_actors x WHERE x.actor_id = p.actor_id LIMIT 1) m
  WHERE p.actor_id <> s.id AND ${otherSide('m')} ORDER BY p.worth DESC, p.actor_id LIMIT ${reach.candidates})`;
