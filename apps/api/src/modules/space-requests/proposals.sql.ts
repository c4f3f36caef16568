import { isAdmin, isMemberOf, type Cursor, type Viewer } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';
import { actorJson } from '../actors/index.ts';
import { type NodeRequest, spaceColumns } from '../spaces/index.ts';
import { viewersProposals } from './space-request-columns.sql.ts';
import type { Statement } from './space-requests.sql.ts';

/** What a request of the API wants to know of proposals. */
export interface ProposalNode {
  fields: ReadonlySet<string>;
  actorFields: ReadonlySet<string>;
  space: NodeRequest;
}

function columnsOf({ fields, actorFields, space }: ProposalNode, values: Values): string {
  const list = [
    `sp.id, sp.version, sp.state, sp.message, sp.reason, sp.created_at AS "createdAt", sp.answered_at AS "answeredAt",
    sp.actor_id AS "actorId", sp.person_id AS "personId", sp.space_id AS "spaceId", q.actor_id AS "requestActorId",
    json_build_object('id', pe.id, 'name', pe.name) AS person`,
  ];
  if (fields.has('actor'))
    list.push(`(SELECT ${actorJson('a', actorFields)} FROM actors a WHERE a.id = sp.actor_id) AS actor`);
  // Whoever is part of a proposal knows the space it is about, whatever became of it.
  if (fields.has('space'))
    list.push(
      `(SELECT row_to_json(x) FROM (SELECT ${spaceColumns(space, values)} FROM spaces s WHERE s.id = sp.space_id) x) AS space`,
    );
  return list.join(',\n');
}

const from = `FROM space_proposals sp JOIN space_requests q ON q.id = sp.request_id JOIN persons pe ON pe.id = sp.person_id`;

/** Proposals by id; who may see them is for whoever asks to know. */
export function proposalsStatement(ids: readonly string[], node: ProposalNode): Statement {
  const values = new Values();
  const wanted = values.add(ids, 'uuid[]');
  return {
    text: `SELECT row_to_json(n) AS proposal FROM (SELECT ${columnsOf(node, values)} ${from}
      WHERE sp.id = ANY (${wanted})) n`,
    values: values.list,
  };
}

export interface ProposalList {
  request: { id: string; actorId: string };
  viewer: Viewer;
  first: number;
  after: Cursor | null;
  node: ProposalNode;
}

/** A page of the proposals for one request, newest first: all for those who look, their own for others. */
export function proposalListStatement({ request, viewer, first, after, node }: ProposalList): Statement {
  const values = new Values();
  const where = [`sp.request_id = ${values.add(request.id, 'uuid')}`];
  if (!isMemberOf(viewer, request.actorId) && !isAdmin(viewer)) where.push(viewersProposals(viewer, values));
  const counted = where.join(' AND ');
  if (after)
    where.push(
      `(sp.created_at, sp.id) < (${values.add(after.keys[0], 'timestamptz')}, ${values.add(after.id, 'uuid')})`,
    );
  return {
    text: `SELECT json_build_object('total', (SELECT count(*)::int FROM space_proposals sp WHERE ${counted}),
      'nodes', (SELECT coalesce(json_agg(n), '[]') FROM (SELECT ${columnsOf(node, values)} ${from}
        WHERE ${where.join(' AND ')} ORDER BY sp.created_at DESC, sp.id DESC
        LIMIT ${values.add(first + 1, 'int')}) n)) AS result`,
    values: values.list,
  };
}
