import type { Cursor } from '@kvart/domain/shared';
import type { SpaceRequestFilter } from '@kvart/domain/space-requests';
import { Values } from '../../platform/database/index.ts';
import { openTo, requestColumns, type RequestNode, visibleRequests } from './space-request-columns.sql.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

/** One request by its slug or id, where it is there for the viewer. */
export function requestStatement(key: { slug: string } | { id: string }, node: RequestNode): Statement {
  const values = new Values();
  const named =
    'slug' in key ? `r.slug = ${values.add(key.slug, 'text')}` : `r.id = ${values.add(key.id, 'uuid')}`;
  return {
    text: `SELECT row_to_json(n) AS request FROM (SELECT ${requestColumns(node, values)} FROM space_requests r
      WHERE ${named} AND ${visibleRequests(node.viewer, values)}) n`,
    values: values.list,
  };
}

export interface RequestList {
  /** Open requests of all, or every request of one actor. */
  of: 'all' | { actorId: string };
  filter: SpaceRequestFilter;
  /** The filter's uses with everything narrower. */
  uses: readonly string[];
  first: number;
  after: Cursor | null;
  wantsTotal: boolean;
  node: RequestNode;
}

function conditionsOf({ filter, uses }: RequestList, values: Values): string[] {
  const where: string[] = [];
  if (filter.uses) where.push(`r.use_ids && ${values.add(uses, 'text[]')}`);
  if (filter.actorId) where.push(`r.actor_id = ${values.add(filter.actorId, 'uuid')}`);
  if (filter.m2 !== undefined) {
    const m2 = values.add(filter.m2, 'numeric');
    where.push(`(r.min_m2 <= ${m2}) IS NOT FALSE AND (r.max_m2 >= ${m2}) IS NOT FALSE`);
  }
  if (filter.placeId) {
    const place = values.add(filter.placeId, 'text');
    const at = `(SELECT box(point(lon, lat), point(lon, lat)) FROM places WHERE id = ${place})`;
    where.push(`r.id IN (SELECT w.request_id FROM space_request_places w
      WHERE w.place_id = ${place} UNION SELECT w.request_id FROM space_request_places w WHERE w.reach @> ${at})`);
  }
  return where;
}

/** A page of requests, newest first, with the number of all. */
export function listStatement(list: RequestList): Statement {
  const { of, node, first, after, wantsTotal } = list;
  const values = new Values();
  const isAll = of === 'all';
  const key = isAll ? 'r.published_at' : 'r.created_at';
  const scope = isAll ? openTo(node.viewer) : `r.actor_id = ${values.add(of.actorId, 'uuid')}`;
  const from = `FROM space_requests r WHERE ${[scope, ...conditionsOf(list, values)].join(' AND ')}`;
  const total = wantsTotal ? `(SELECT count(*)::int ${from})` : '0';
  const behind = after
    ? ` AND (${key}, r.id) < (${values.add(after.keys[0], 'timestamptz')}, ${values.add(after.id, 'uuid')})`
    : '';
  return {
    text: `SELECT json_build_object('total', ${total}, 'nodes', (SELECT coalesce(json_agg(n), '[]') FROM (
      SELECT ${key} AS k, ${requestColumns(node, values)} ${from}${behind}
      ORDER BY ${key} DESC, r.id DESC LIMIT ${values.add(first + 1, 'int')}) n)) AS result`,
    values: values.list,
  };
}

/** What the guards look at, held until the transaction ends. */
export const lockSql = `SELECT id, slug, version, state, audience, actor_id AS "actorId", use_ids AS "useIds", text,
    title, locale, published_at AS "publishedAt", expires_at AS "expiresAt",
    (SELECT count(*)::int FROM space_request_places w WHERE w.request_id = r.id) AS "placeCount"
  FROM space_requests r WHERE id = $1::uuid FOR UPDATE OF r`;

/** Whether the viewer has proposed something for a request. $1 request, $2 person, $3 actors */
export const hasProposedSql = `SELECT EXISTS (SELECT 1 FROM space_proposals WHERE request_id = $1::uuid
  AND (person_id = $2::uuid OR actor_id = ANY ($3::uuid[]))) AS "hasProposed"`;
