import type { Cursor, Viewer } from '@kvart/domain/shared';
import type { InterestState } from '@kvart/domain/interests';
import { Values } from '../../platform/database/index.ts';
import { actorJson } from '../actors/index.ts';
import { type NodeRequest, spaceColumns } from '../spaces/index.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

/** What a request wants to know of each interest. */
export interface InterestRequest {
  fields: ReadonlySet<string>;
  /** GraphQL fields of Interest.actor. */
  actorFields: ReadonlySet<string>;
  space: NodeRequest;
}

const events = `(SELECT coalesce(json_agg(json_build_object('at', e.at, 'state', e.state, 'reason', e.reason,
    'personName', coalesce(ep.name, ''), 'actorName', coalesce(ea.name, '')) ORDER BY e.version), '[]')
  FROM interest_events e LEFT JOIN persons ep ON ep.id = e.person_id LEFT JOIN actors ea ON ea.id = e.actor_id
  WHERE e.interest_id = i.id) AS events`;

function columnsOf({ fields, actorFields, space }: InterestRequest, values: Values): string {
  const list = [
    'i.id',
    'i.version',
    'i.state',
    'i.message',
    'i.intended_use_id AS "intendedUseId"',
    'i.created_at AS "createdAt"',
    'i.updated_at AS "updatedAt"',
    'i.space_id AS "spaceId"',
    'i.actor_id AS "actorId"',
    'o.actor_id AS "spaceActorId"',
  ];
  if (fields.has('actor')) {
    list.push(`(SELECT ${actorJson('a', actorFields)} FROM actors a WHERE a.id = i.actor_id) AS actor`);
  }
  if (fields.has('person')) {
    list.push(
      `(SELECT json_build_object('id', p.id, 'name', p.name) FROM persons p WHERE p.id = i.person_id) AS person`,
    );
  }
  if (fields.has('events')) list.push(events);
  if (fields.has('space')) {
    // Whoever is part of an interest knows the space it is about, whatever became of it.
    list.push(
      `(SELECT row_to_json(n) FROM (SELECT ${spaceColumns(space, values)} FROM spaces s WHERE s.id = i.space_id) n) AS space`,
    );
  }
  return list.join(',\n');
}

/** Interests by id where the viewer stands on one of both sides. */
export function interestsStatement(
  ids: readonly string[],
  viewer: Viewer,
  request: InterestRequest,
): Statement {
  const values = new Values();
  const members = values.add(viewer.suspended ? [] : Object.keys(viewer.memberships), 'uuid[]');
  const wanted = values.add(ids, 'uuid[]');
  return {
    text: `SELECT row_to_json(r) AS interest FROM (SELECT ${columnsOf(request, values)}
      FROM interests i JOIN spaces o ON o.id = i.space_id
      WHERE i.id = ANY (${wanted}) AND (i.actor_id = ANY (${members}) OR o.actor_id = ANY (${members}))) r`,
    values: values.list,
  };
}

export interface InterestList {
  side: 'received' | 'sent';
  actorId: string;
  states?: readonly InterestState[] | null;
  spaceId?: string | null;
  first: number;
  after: Cursor | null;
  request: InterestRequest;
}

/** A page of what an actor received or sent, newest first, with the number of all. */
export function listStatement({
  side,
  actorId,
  states,
  spaceId,
  first,
  after,
  request,
}: InterestList): Statement {
  const values = new Values();
  const actor = values.add(actorId, 'uuid');
  const where = [side === 'received' ? `o.actor_id = ${actor}` : `i.actor_id = ${actor}`];
  if (states && states.length > 0) where.push(`i.state = ANY (${values.add(states, 'interest_state[]')})`);
  if (spaceId) where.push(`i.space_id = ${values.add(spaceId, 'uuid')}`);
  const from = `FROM interests i JOIN spaces o ON o.id = i.space_id WHERE ${where.join(' AND ')}`;
  const total = request.fields.has('totalCount') ? `(SELECT count(*)::int ${from})` : '0';
  const behind = after
    ? ` AND (i.created_at, i.id) < (${values.add(after.keys[0], 'timestamptz')}, ${values.add(after.id, 'uuid')})`
    : '';
  return {
    text: `SELECT json_build_object('total', ${total}, 'nodes', (SELECT coalesce(json_agg(r), '[]') FROM (
      SELECT ${columnsOf(request, values)} ${from}${behind}
      ORDER BY i.created_at DESC, i.id DESC LIMIT ${values.add(first + 1, 'int')}) r)) AS result`,
    values: values.list,
  };
}
