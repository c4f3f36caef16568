import { Values } from '../../platform/database/index.ts';
import { type NodeRequest, spaceColumns } from '../spaces/index.ts';
import { isFull, isWithin, mustHold, room } from './fit.sql.ts';
import { openTo, requestColumns, type RequestNode } from './space-request-columns.sql.ts';
import type { Statement } from './space-requests.sql.ts';

/** A concept with itself and everything below it; concepts without narrower ones need none. */
export interface Family {
  id: string;
  members: string[];
}

/** What is looked through at most: an actor's newest requests and rooms, and what fits each. */
const mostRequests = 10;
const mostRooms = 20;
const mostFits = 200;

/** A request with nothing but its own columns. */
const bare = (viewer: RequestNode['viewer']): RequestNode => ({
  fields: new Set(),
  actorFields: new Set(),
  viewer,
});

const familyOf = (families: readonly Family[], values: Values): string =>
  `family AS MATERIALIZED (SELECT f.id, f.members
    FROM jsonb_to_recordset(${values.add(JSON.stringify(families), 'jsonb')}) AS f(id text, members text[]))`;

/** The reader has switched profiling off: then nothing of this is shown. */
const isOff = (viewer: RequestNode['viewer'], values: Values): string =>
  `EXISTS (SELECT FROM profiling_opt_outs WHERE person_id = ${values.add(viewer?.personId ?? null, 'uuid')})`;

/** The uses a request means: those it names, and everything narrower. */
const wanted = `(r.use_ids || coalesce((SELECT array_agg(m) FROM family f, unnest(f.members) m
  WHERE f.id = ANY (r.use_ids)), '{}'))`;

/** The circle around an actor, as a box: near enough to go there every day. */
const reach = (a: string, km: number): string => `box(
  point(${a}.lon - ${km / 111.2} / greatest(0.2, cos(radians(${a}.lat))), ${a}.lat - ${km / 111.2}),
  point(${a}.lon + ${km / 111.2} / greatest(0.2, cos(radians(${a}.lat))), ${a}.lat + ${km / 111.2}))`;

/** What an actor has settled for itself: it turned the room away, asked for it, or will not deal with its owner. */
const settled = (me: string): string => `(EXISTS (SELECT FROM suggestion_dismissals d
      WHERE d.actor_id = ${me} AND d.kind = 'space' AND d.target_id = s.id)
    OR EXISTS (SELECT FROM interests i WHERE i.space_id = s.id AND i.actor_id = ${me})
    OR EXISTS (SELECT FROM actor_blocks b WHERE (b.actor_id = ${me} AND b.blocked_id = s.actor_id)
      OR (b.actor_id = s.actor_id AND b.blocked_id = ${me})))`;

export interface ActorSpaces {
  actorId: string;
  families: readonly Family[];
  /** Uses that are looked for around the actor where it has no open request. */
  uses: readonly string[];
  first: number;
  node: NodeRequest;
}

/** How far around an actor rooms are looked for where it has not said where. */
export const aroundKm = 25;

/** Spaces on offer that suit an actor's open requests, in full first; without a request, those around it. */
export function spacesForActor({ actorId, families, uses, first, node }: ActorSpaces): Statement {
  const values = new Values();
  const me = values.add(actorId, 'uuid');
  return {
    text: `WITH ${familyOf(families, values)}, mine AS MATERIALIZED (
      SELECT r.*, ${wanted} AS wanted FROM space_requests r
      WHERE r.actor_id = ${me} AND r.state = 'published' ORDER BY r.published_at DESC, r.id LIMIT ${mostRequests}
    ), there AS (
      SELECT w.request_id, s.id FROM mine JOIN space_request_places w ON w.request_id = mine.id
        JOIN spaces s ON s.place_id = w.place_id WHERE w.radius_km IS NULL AND s.state = 'listed'
      UNION
      SELECT w.request_id, s.id FROM mine JOIN space_request_places w ON w.request_id = mine.id
        JOIN spaces s ON point(s.public_lon, s.public_lat) <@ w.reach WHERE s.state = 'listed' AND ${isWithin}
    ), fits AS MATERIALIZED (
      SELECT s.id, r.id AS request_id, (${isFull})::int AS f, s.ranked_at AS k
      FROM there JOIN spaces s ON s.id = there.id JOIN mine r ON r.id = there.request_id
      WHERE s.state = 'listed' AND s.permitted_use_ids && r.wanted AND ${mustHold} AND NOT ${settled(me)}
        AND NOT EXISTS (SELECT FROM space_proposals sp
          WHERE sp.request_id = r.id AND sp.space_id = s.id AND sp.state = 'declined')
    ), around AS MATERIALIZED (
      SELECT s.id, NULL::uuid AS request_id, 0 AS f, s.ranked_at AS k FROM actors a
        JOIN spaces s ON point(s.public_lon, s.public_lat) <@ ${reach('a', aroundKm)}
      WHERE a.id = ${me} AND a.lat IS NOT NULL AND NOT EXISTS (SELECT FROM mine) AND s.state = 'listed'
        AND s.permitted_use_ids && ${values.add(uses, 'text[]')} AND s.actor_id <> a.id AND NOT ${settled(me)}
      ORDER BY s.ranked_at DESC, s.id LIMIT ${mostFits}
    ), best AS MATERIALIZED (
      SELECT DISTINCT ON (id) * FROM (SELECT * FROM fits UNION ALL SELECT * FROM around) x
      ORDER BY id, f DESC, request_id
    ), page AS MATERIALIZED (SELECT * FROM best ORDER BY f DESC, k DESC, id DESC LIMIT ${values.add(first, 'int')})
    SELECT json_build_object('hasRequest', EXISTS (SELECT FROM mine), 'isOff', ${isOff(node.viewer, values)},
      'requests', (SELECT coalesce(json_agg(row_to_json(n)), '[]') FROM (
        SELECT ${requestColumns(bare(node.viewer), values)} FROM space_requests r WHERE r.id IN (SELECT request_id FROM page)) n),
      'nodes', (SELECT coalesce(json_agg(json_build_object('requestId', page.request_id, 'room', ${room},
        'distanceKm', (SELECT ${kmBetween('a')} FROM actors a WHERE a.id = ${me}),
        'space', (SELECT row_to_json(n) FROM (SELECT ${spaceColumns(node, values)}) n))
        ORDER BY page.f DESC, page.k DESC, page.id DESC), '[]') FROM page JOIN spaces s ON s.id = page.id)) AS result`,
    values: values.list,
  };
}

/** To the point of the space that the public sees. */
const kmBetween = (a: string): string => `2 * 6371.0088 * asin(sqrt(least(1,
  sin(radians(s.public_lat - ${a}.lat) / 2) ^ 2
  + cos(radians(${a}.lat)) * cos(radians(s.public_lat)) * sin(radians(s.public_lon - ${a}.lon) / 2) ^ 2)))`;

export interface ActorRequests {
  actorId: string;
  families: readonly Family[];
  first: number;
  node: RequestNode;
}

/** Open requests of others that an actor's spaces on offer suit, each with the space that suits it best. */
export function requestsForActor({ actorId, families, first, node }: ActorRequests): Statement {
  const values = new Values();
  const me = values.add(actorId, 'uuid');
  return {
    text: `WITH ${familyOf(families, values)}, mine AS MATERIALIZED (
      SELECT s.* FROM spaces s WHERE s.actor_id = ${me} AND s.state = 'listed'
      ORDER BY s.ranked_at DESC, s.id LIMIT ${mostRooms}
    ), there AS (
      SELECT w.request_id, s.id FROM mine s JOIN space_request_places w ON w.place_id = s.place_id
        WHERE w.radius_km IS NULL
      UNION
      SELECT w.request_id, s.id FROM mine s JOIN space_request_places w
          ON w.reach @> box(point(s.public_lon, s.public_lat), point(s.public_lon, s.public_lat))
        WHERE w.reach IS NOT NULL AND ${isWithin}
    ), fits AS MATERIALIZED (
      SELECT r.id, s.id AS space_id, (${isFull})::int AS f, r.published_at AS k
      FROM there JOIN space_requests r ON r.id = there.request_id JOIN mine s ON s.id = there.id
      WHERE ${openTo(node.viewer)} AND s.permitted_use_ids && ${wanted} AND ${mustHold}
        AND NOT EXISTS (SELECT FROM suggestion_dismissals d
          WHERE d.actor_id = ${me} AND d.kind = 'need' AND d.target_id = r.id)
        AND NOT EXISTS (SELECT FROM suggestion_opt_outs o WHERE o.actor_id = r.actor_id)
        AND NOT EXISTS (SELECT FROM actor_blocks b WHERE (b.actor_id = ${me} AND b.blocked_id = r.actor_id)
          OR (b.actor_id = r.actor_id AND b.blocked_id = ${me}))
        AND NOT EXISTS (SELECT FROM space_proposals sp WHERE sp.request_id = r.id AND sp.space_id = s.id)
    ), best AS MATERIALIZED (SELECT DISTINCT ON (id) * FROM fits ORDER BY id, f DESC, space_id),
    page AS MATERIALIZED (SELECT * FROM best ORDER BY f DESC, k DESC, id DESC LIMIT ${values.add(first, 'int')})
    SELECT json_build_object('isOff', ${isOff(node.viewer, values)},
      'nodes', (SELECT coalesce(json_agg(json_build_object('room', ${room}, 'spaceId', s.id, 'spaceSlug', s.slug, 'spaceTitle', s.title, 'spaceLocale', s.original_locale,
        'request', (SELECT row_to_json(n) FROM (SELECT ${requestColumns(node, values)}) n))
        ORDER BY page.f DESC, page.k DESC, page.id DESC), '[]')
      FROM page JOIN space_requests r ON r.id = page.id JOIN spaces s ON s.id = page.space_id)) AS result`,
    values: values.list,
  };
}
