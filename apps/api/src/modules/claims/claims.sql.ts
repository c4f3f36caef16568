import type { ClaimState } from '@kvart/domain/claims';
import type { DeskScope } from '@kvart/domain/desk';
import type { Cursor, Viewer } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';
import { actorJson } from '../actors/index.ts';
import { claimHandedTo, claimPlace, claimsToDecide } from './claims-to-decide.sql.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

const columns = `c.id, c.version, c.state, c.way, c.work_email AS "workEmail", c.register_number AS "registerNumber",
  c.message AS note, c.created_at AS "createdAt", c.expires_at AS "expiresAt", c.closed_at AS "closedAt", c.reason,
  c.person_id AS "personId", trim(a.country) AS country, g.nuts, g.place_id AS "placeId", ${claimHandedTo} AS "handedTo", ${actorJson('a')} AS actor,
  (SELECT json_build_object('id', p.id, 'name', p.name) FROM persons p WHERE p.id = c.person_id) AS person,
  (SELECT d.name FROM actors d WHERE d.id = c.desk_id) AS "deskName",
  (SELECT json_build_object('id', f.id, 'mime', f.mime, 'bytes', f.bytes, 'variants', f.variants)
    FROM files f WHERE f.id = c.document_id) AS document,
  CASE WHEN c.decided_by_id IS NOT NULL THEN json_build_object(
    'personName', (SELECT p.name FROM persons p WHERE p.id = c.decided_by_id),
    'actorName', (SELECT d.name FROM actors d WHERE d.id = c.decided_for_id)) END AS "decidedBy"`;

const from = `FROM claims c JOIN actors a ON a.id = c.actor_id ${claimPlace}`;

/** One claim, for whoever made it and those who decide about it. */
export function claimStatement(id: string, viewer: Viewer, scope: DeskScope): Statement {
  const values = new Values();
  const wanted = values.add(id, 'uuid');
  const mine = viewer.suspended ? 'false' : `c.person_id = ${values.add(viewer.personId, 'uuid')}`;
  return {
    text: `SELECT row_to_json(r) AS claim FROM (SELECT ${columns} ${from}
      WHERE c.id = ${wanted} AND (${mine} OR (${claimsToDecide(viewer, scope, values)}))) r`,
    values: values.list,
  };
}

export interface ClaimList {
  /** One's own, newest first; or those one decides about, oldest first. */
  scope: 'mine' | 'to_decide';
  actorId?: string;
  states?: readonly ClaimState[] | null;
  first: number;
  after: Cursor | null;
  wantsTotal: boolean;
}

export function claimsStatement(viewer: Viewer, desk: DeskScope, list: ClaimList): Statement {
  const values = new Values();
  const isMine = list.scope === 'mine';
  const where = [
    isMine
      ? `c.person_id = ${values.add(viewer.personId, 'uuid')}`
      : `(${claimsToDecide(viewer, desk, values)})`,
  ];
  if (list.actorId) where.push(`c.actor_id = ${values.add(list.actorId, 'uuid')}`);
  if (list.states?.length) where.push(`c.state = ANY (${values.add(list.states, 'claim_state[]')})`);
  const all = `${from} WHERE ${where.join(' AND ')}`;
  const { after } = list;
  const [beyond, direction] = isMine ? ['<', 'DESC'] : ['>', 'ASC'];
  const behind = after
    ? ` AND (c.created_at, c.id) ${beyond} (${values.add(after.keys[0], 'timestamptz')}, ${values.add(after.id, 'uuid')})`
    : '';
  return {
    text: `SELECT json_build_object('total', ${list.wantsTotal ? `(SELECT count(*)::int ${all})` : '0'},
      'nodes', (SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${columns} ${all}${behind}
        ORDER BY c.created_at ${direction}, c.id ${direction} LIMIT ${values.add(list.first + 1, 'int')}) r)) AS result`,
    values: values.list,
  };
}
