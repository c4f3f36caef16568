import type { Viewer } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';
import { room } from './fit.sql.ts';
import { openTo, requestColumns } from './space-request-columns.sql.ts';
import type { Statement } from './space-requests.sql.ts';

const noFields = new Set<string>();
const mostRequests = 10;
const mostRooms = 20;

/** What stands between an actor and the owner of the other thing; `owner` is a column. */
const between = (me: string, owner: string): string => `'isBlocked', EXISTS (SELECT FROM actor_blocks b
  WHERE b.actor_id = ${me} AND b.blocked_id = ${owner})`;

/** One space on offer and the open requests of an actor: to say why it fits or not. */
export function spaceAndRequests(actorId: string, spaceId: string, viewer: Viewer): Statement {
  const values = new Values();
  const me = values.add(actorId, 'uuid');
  const requests = requestColumns({ fields: noFields, actorFields: noFields, viewer }, values);
  return {
    text: `SELECT json_build_object('room', ${room}, 'isOwn', s.actor_id = ${me}, ${between(me, 's.actor_id')},
      'isDismissed', EXISTS (SELECT FROM suggestion_dismissals d
        WHERE d.actor_id = ${me} AND d.kind = 'space' AND d.target_id = s.id),
      'isAsked', EXISTS (SELECT FROM interests i WHERE i.space_id = s.id AND i.actor_id = ${me}),
      'requests', (SELECT coalesce(json_agg(row_to_json(n)), '[]') FROM (SELECT ${requests} FROM space_requests r
        WHERE r.actor_id = ${me} AND r.state = 'published'
        ORDER BY r.published_at DESC, r.id LIMIT ${mostRequests}) n)) AS result
      FROM spaces s WHERE s.id = ${values.add(spaceId, 'uuid')} AND s.state = 'listed'`,
    values: values.list,
  };
}

/** One open request and the spaces an actor has on offer. */
export function requestAndSpaces(actorId: string, requestId: string, viewer: Viewer): Statement {
  const values = new Values();
  const me = values.add(actorId, 'uuid');
  const request = requestColumns({ fields: noFields, actorFields: noFields, viewer }, values);
  return {
    text: `SELECT json_build_object('isOwn', r.actor_id = ${me}, ${between(me, 'r.actor_id')},
      'isDismissed', EXISTS (SELECT FROM suggestion_dismissals d
        WHERE d.actor_id = ${me} AND d.kind = 'need' AND d.target_id = r.id),
      'isAsked', EXISTS (SELECT FROM space_proposals sp JOIN spaces o ON o.id = sp.space_id
        WHERE sp.request_id = r.id AND o.actor_id = ${me}),
      'request', (SELECT row_to_json(n) FROM (SELECT ${request}) n),
      'spaces', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'slug', s.slug, 'title', s.title,
          'locale', s.original_locale, 'room', ${room})), '[]')
        FROM (SELECT o.* FROM spaces o WHERE o.actor_id = ${me} AND o.state = 'listed'
          ORDER BY o.ranked_at DESC, o.id LIMIT ${mostRooms}) s)) AS result
      FROM space_requests r WHERE r.id = ${values.add(requestId, 'uuid')} AND ${openTo(viewer)}`,
    values: values.list,
  };
}
