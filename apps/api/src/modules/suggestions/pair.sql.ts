import type { SuggestionKind } from '@kvart/domain/suggestions';
import { Values } from '../../platform/database/index.ts';
import { actorJson } from '../actors/index.ts';

/*
 * What the tables say about one actor and others, read anew for every suggestion: reasons rest on this and on nothing
 * that was worked out before. `me` is the one that looks, `a` the other. Only what any signed-in person may read goes
 * into it: profiles, and projects whose partners the network may see.
 */

const conceptsOf = (a: string, relation: string): string =>
  `ARRAY(SELECT ac.concept_id FROM actor_concepts ac WHERE ac.actor_id = ${a}.id AND ac.relation = '${relation}'
    ORDER BY ac.position, ac.concept_id)`;

/** An actor as `PairSide`, with its place for showing. */
export const sideJson = (
  a: string,
): string => `json_build_object('id', ${a}.id, 'kind', ${a}.kind, 'sector', ${a}.sector,
  'country', trim(${a}.country), 'placeId', ${a}.place_id, 'lat', ${a}.lat, 'lon', ${a}.lon,
  'languages', ${a}.languages, 'isUnclaimed', ${a}.is_unclaimed, 'hasAbout', ${a}.about <> '{}'::jsonb,
  'ageDays', greatest(0, floor(extract(epoch FROM now() - ${a}.created_at) / 86400))::int,
  'isInIds', ${conceptsOf(a, 'is_in')}, 'offerIds', ${conceptsOf(a, 'offers')}, 'needIds', ${conceptsOf(a, 'needs')},
  'about', ${a}.about, 'locale', ${a}.original_locale,
  'place', (SELECT json_build_object('id', pl.id, 'name', pl.name, 'country', pl.country, 'region', pl.region,
    'lat', pl.lat, 'lon', pl.lon, 'population', pl.population, 'nuts', pl.nuts, 'lau', pl.lau)
    FROM places pl WHERE pl.id = ${a}.place_id))`;

/** Newest projects that are looked at, and partners of each: hubs have hundreds. */
const mostProjects = 30;
const mostPartners = 30;

/** Projects of an actor that the network may know it is in; a partner at work has begun some day, so the index has their order. */
const openProjects = (actor: string): string => `SELECT p.id, p.slug, p.title, x.since
  FROM project_partners x JOIN projects p ON p.id = x.project_id
  WHERE x.actor_id = ${actor} AND x.state = 'active' AND p.visibility <> 'private' AND p.partners_visibility <> 'private'
  ORDER BY x.since DESC, x.project_id LIMIT ${mostProjects}`;

const partnersOf = (project: string): string => `SELECT z.actor_id FROM project_partners z
  WHERE z.project_id = ${project} AND z.state = 'active' ORDER BY z.actor_id LIMIT ${mostPartners}`;

/** Read once: the projects of the one that looks, and who else is in them. */
const own = `my_projects AS MATERIALIZED (SELECT mp.* FROM me, LATERAL (${openProjects('me.id')}) mp),
  my_partners AS MATERIALIZED (SELECT DISTINCT z.actor_id FROM my_projects mp, LATERAL (${partnersOf('mp.id')}) z, me
    WHERE z.actor_id <> me.id)`;

const ties = `(SELECT json_build_object('count', count(*), 'first', coalesce(json_agg(json_build_object('id', n.id,
    'slug', n.slug, 'name', n.name) ORDER BY n.name, n.id) FILTER (WHERE n.place <= 3), '[]'))
  FROM (SELECT h.id, h.slug, h.name, row_number() OVER (ORDER BY h.name, h.id) AS place FROM actors h
    WHERE h.archived_at IS NULL AND h.id IN (SELECT z.actor_id
      FROM (${openProjects('a.id')}) tp, LATERAL (${partnersOf('tp.id')}) z
      JOIN my_partners m ON m.actor_id = z.actor_id WHERE z.actor_id <> a.id)) n)`;

const together = `(SELECT json_build_object('count', count(*), 'first', coalesce(json_agg(json_build_object('id', n.id,
    'slug', n.slug, 'name', n.title) ORDER BY n.since DESC NULLS LAST, n.id) FILTER (WHERE n.place <= 3), '[]'))
  FROM (SELECT mp.*, row_number() OVER (ORDER BY mp.since DESC NULLS LAST, mp.id) AS place FROM my_projects mp, LATERAL (SELECT FROM project_partners z
      WHERE z.project_id = mp.id AND z.actor_id = a.id AND z.state = 'active' LIMIT 1) z) n)`;

/** Those one is in touch with, or was, and those one works with just now: found once, compared many times. */
export const knownTo = `met AS MATERIALIZED (SELECT DISTINCT y.actor_id FROM me
      JOIN conversation_parties x ON x.actor_id = me.id
      JOIN conversation_parties y ON y.conversation_id = x.conversation_id AND y.actor_id <> me.id),
    working AS MATERIALIZED (SELECT DISTINCT y.actor_id FROM me
      JOIN project_partners x ON x.actor_id = me.id AND x.state IN ('invited', 'active')
      JOIN projects p ON p.id = x.project_id AND p.state IN ('idea', 'team_formed', 'agreed', 'piloting')
        AND (p.ends_on IS NULL OR p.ends_on >= current_date)
      JOIN project_partners y ON y.project_id = p.id AND y.state IN ('invited', 'active') AND y.actor_id <> me.id)`;

/**
 * Whatever `me` has done that bears on the order of its partners: its profile, its projects, whom it turned away and who
 * of its people lets that teach.
 */
export const stamp = `(SELECT md5(concat_ws(' ', me.version, me.updated_at, m.projects, m.warmth, m.described, d.n, d.last, d.off))
  FROM me LEFT JOIN match_actors m ON m.actor_id = me.id, LATERAL (SELECT count(*) AS n, max(x.created_at) AS last,
    count(o.person_id) AS off FROM suggestion_dismissals x LEFT JOIN profiling_opt_outs o ON o.person_id = x.person_id
    WHERE x.actor_id = me.id AND x.kind = 'partner') d)`;

/** Why `a` is never suggested to `me`. */
export const hinders = {
  blocked: `EXISTS (SELECT FROM actor_blocks b WHERE b.actor_id = me.id AND b.blocked_id = a.id)`,
  blocks: `EXISTS (SELECT FROM actor_blocks b WHERE b.actor_id = a.id AND b.blocked_id = me.id)`,
  hidden: `EXISTS (SELECT FROM suggestion_opt_outs o WHERE o.actor_id = a.id)`,
  talks: `a.id IN (SELECT actor_id FROM met)`,
  partners: `a.id IN (SELECT actor_id FROM working)`,
} as const;
const dismissed = (kind: string): string => `EXISTS (SELECT FROM suggestion_dismissals d
  WHERE d.actor_id = me.id AND d.kind = ${kind} AND d.target_id = a.id)`;

export interface AskedPairs {
  meId: string;
  /** Who reads: where they have switched profiling off, nothing is to be shown. */
  personId: string;
  kind: SuggestionKind;
  /** GraphQL fields that are read of each actor. */
  fields: ReadonlySet<string>;
  /** Beginnings of words that are looked for in each profile, the most telling first. */
  words?: readonly string[];
}

/** Candidates as rows of id and place in the order. */
export type Candidates = (values: Values) => string;

/** Those that were found elsewhere, best first. */
export const given =
  (ids: readonly string[]): Candidates =>
  (values) =>
    `SELECT t.id, t.place::float8 AS place FROM unnest(${values.add(ids, 'uuid[]')}) WITH ORDINALITY t(id, place)`;

/** How many neighbours are asked whether they need something, and how many actors further off for each thing. */
const mostNeighbours = 1000;
const mostElsewhere = 30;

/** Those that need what `me` offers, as said or more widely or narrowly; the nearest first. */
export const inNeed: Candidates = () => `SELECT c.id,
    coalesce(point(a.lon, a.lat) <-> point(me.lon, me.lat), 1000) AS place
  FROM (SELECT n.id FROM me, LATERAL (SELECT a.id FROM actors a WHERE a.lat IS NOT NULL AND a.archived_at IS NULL
        ORDER BY point(a.lon, a.lat) <-> point(me.lon, me.lat) LIMIT ${mostNeighbours}) n
      WHERE EXISTS (SELECT FROM actor_concepts ac WHERE ac.actor_id = n.id AND ac.relation = 'needs'
        AND ac.concept_id IN (SELECT id FROM line))
    UNION
    SELECT ac.actor_id FROM line, LATERAL (SELECT ac.actor_id FROM actor_concepts ac
      WHERE ac.concept_id = line.id AND ac.relation = 'needs' ORDER BY ac.actor_id DESC LIMIT ${mostElsewhere}) ac) c
  JOIN actors a ON a.id = c.id CROSS JOIN me`;

/**
 * Those around a space that look for a use its owner permits, then those of a kind for which one of them is usual.
 * @param uses permitted uses with everything broader and narrower.
 */
export const around =
  (spaceId: string, uses: readonly string[], kinds: readonly string[]): Candidates =>
  (values) => {
    const space = values.add(spaceId, 'uuid');
    const asked = values.add(uses, 'text[]');
    return `SELECT n.id, n.place + CASE WHEN n.looks THEN 0 ELSE 1000 END AS place
      FROM (SELECT x.*, EXISTS (SELECT FROM actor_concepts ac WHERE ac.actor_id = x.id AND ac.relation = 'needs'
          AND ac.concept_id = ANY (${asked})) AS looks
        FROM spaces s, LATERAL (SELECT a.id, a.kind, point(a.lon, a.lat) <-> point(s.public_lon, s.public_lat) AS place
          FROM actors a WHERE a.lat IS NOT NULL AND a.archived_at IS NULL
          ORDER BY point(a.lon, a.lat) <-> point(s.public_lon, s.public_lat) LIMIT ${mostNeighbours}) x
        WHERE s.id = ${space} AND s.public_lat IS NOT NULL) n
      WHERE n.looks OR n.kind = ANY (${values.add(kinds, 'actor_kind[]')})`;
  };

/** All concepts on the line of something that `me` offers. */
export const line = `down AS (SELECT ac.concept_id AS id FROM me JOIN actor_concepts ac ON ac.actor_id = me.id
      AND ac.relation = 'offers'
    UNION SELECT c.id FROM concepts c JOIN down d ON c.parent_id = d.id),
  up AS (SELECT ac.concept_id AS id FROM me JOIN actor_concepts ac ON ac.actor_id = me.id AND ac.relation = 'offers'
    UNION SELECT c.parent_id FROM concepts c JOIN up u ON c.id = u.id WHERE c.parent_id IS NOT NULL),
  line AS MATERIALIZED (SELECT id FROM down UNION SELECT id FROM up)`;

/** Words that are told of one actor. */
const mostStems = 5;
const stemsOf = (words: readonly string[], values: Values): string => {
  if (words.length === 0) return `'{}'::text[]`;
  const list = values.add(words, 'text[]');
  return `ARRAY(SELECT w.word FROM match_actor_words w WHERE w.actor_id = a.id AND w.word = ANY (${list})
    ORDER BY array_position(${list}, w.word) LIMIT ${mostStems})`;
};

/** Texts by what they are made of. Whoever asks for the same fields sends the same text, of eight thousand letters. */
const texts = new Map<string, string>();
const mostTexts = 100;
function kept(parts: readonly unknown[], make: () => string): string {
  const key = parts.join('|');
  const text = texts.get(key) ?? make();
  if (texts.size < mostTexts) texts.set(key, text);
  return text;
}

/** Actors in the order of the candidates, without those that must not be suggested; so many at most. */
export function openPairs(
  { meId, personId, kind, fields, words = [] }: AskedPairs,
  candidates: Candidates,
  first: number,
): { text: string; values: unknown[] } {
  const values = new Values();
  const me = values.add(meId, 'uuid');
  const person = values.add(personId, 'uuid');
  const asKind = values.add(kind, 'suggestion_kind');
  const limit = values.add(first, 'int');
  const from = candidates(values);
  const stems = stemsOf(words, values);
  const text = kept([from, stems, ...fields], () => {
    const not = [...Object.values(hinders), dismissed(asKind)];
    return `WITH RECURSIVE me AS MATERIALIZED (SELECT a.* FROM actors a WHERE a.id = ${me}), ${knownTo}, ${line},
    open AS MATERIALIZED (SELECT a.id, t.place FROM (${from}) t JOIN actors a ON a.id = t.id CROSS JOIN me
      WHERE a.archived_at IS NULL AND a.id <> me.id AND NOT (${not.join(' OR ')})
      ORDER BY t.place, a.id LIMIT ${limit}),
    ${own}
    SELECT json_build_object('me', (SELECT ${sideJson('me')} FROM me), 'stamp', ${stamp},
      'isOff', EXISTS (SELECT FROM profiling_opt_outs WHERE person_id = ${person}),
      'pairs', (SELECT coalesce(json_agg(json_build_object('other', ${sideJson('a')}, 'sharedPartners', ${ties},
        'together', ${together}, 'stems', ${stems}, 'actor', ${actorJson('a', fields)}) ORDER BY o.place, o.id), '[]')
      FROM open o JOIN actors a ON a.id = o.id)) AS result`;
  });
  return { text, values: values.list };
}

/** One pair, whatever stands in the way, with what does. */
export function onePair(
  { meId, personId, kind, fields }: AskedPairs,
  otherId: string,
): { text: string; values: unknown[] } {
  const values = new Values();
  const me = values.add(meId, 'uuid');
  const other = values.add(otherId, 'uuid');
  const flags = Object.entries(hinders).map(([name, sql]) => `'${name}', ${sql}`);
  flags.push(
    `'isOff', EXISTS (SELECT FROM profiling_opt_outs WHERE person_id = ${values.add(personId, 'uuid')})`,
  );
  flags.push(`'dismissed', ${dismissed(values.add(kind, 'suggestion_kind'))}`);
  const text = `WITH me AS MATERIALIZED (SELECT a.* FROM actors a WHERE a.id = ${me}), ${knownTo}, ${own}
    SELECT json_build_object('me', ${sideJson('me')}, 'other', ${sideJson('a')}, 'sharedPartners', ${ties},
      'together', ${together}, 'stems', '{}'::text[], 'actor', ${actorJson('a', fields)}, 'hinders', json_build_object(${flags.join(', ')})) AS result
    FROM me CROSS JOIN actors a WHERE a.id = ${other} AND a.archived_at IS NULL`;
  return { text, values: values.list };
}
