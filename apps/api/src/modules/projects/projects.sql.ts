import type { ProjectFilter } from '@kvart/domain/projects';
import { type Cursor, type Viewer } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';
import { projectColumns, type ProjectNode, wantedRoles } from './project-columns.sql.ts';
import { factColumns, listedTo, standingOf } from './project-scope.sql.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

/** One project by its slug or id; whether it is there for the viewer is for the rule to say. */
export function projectStatement(key: { slug: string } | { id: string }, node: ProjectNode): Statement {
  const values = new Values();
  const named =
    'slug' in key ? `pr.slug = ${values.add(key.slug, 'text')}` : `pr.id = ${values.add(key.id, 'uuid')}`;
  return {
    text: `SELECT row_to_json(n) AS project FROM (SELECT ${projectColumns(node)}
      FROM projects pr ${standingOf(node.viewer, values)} WHERE ${named}) n`,
    values: values.list,
  };
}

export interface ProjectList {
  /** All that may be listed, or those of one actor with its invitations. */
  of: 'all' | { actorId: string };
  filter: ProjectFilter;
  /** The filter's concepts with everything narrower. */
  concepts: readonly string[];
  first: number;
  after: Cursor | null;
  wantsTotal: boolean;
  node: ProjectNode;
}

/** Words that begin so, all of them. */
function wordsCondition(text: string, values: Values): string {
  return `pr.search_doc @@ (SELECT to_tsquery('simple', string_agg('''' || w || ''':*', ' & '))
    FROM (SELECT w FROM regexp_split_to_table(kvart_fold(${values.add(text, 'text')}), '[^a-z0-9]+') w
      WHERE w <> '' LIMIT 8) parts)`;
}

function conditionsOf({ filter, concepts, node }: ProjectList, values: Values): string[] {
  const { viewer } = node;
  const where: string[] = [];
  if (filter.text) where.push(wordsCondition(filter.text, values));
  if (filter.placeId) where.push(`pr.place_id = ${values.add(filter.placeId, 'text')}`);
  if (filter.country) where.push(`pr.country = ${values.add(filter.country, 'text')}`);
  if (filter.states) where.push(`pr.state = ANY (${values.add(filter.states, 'project_state[]')})`);
  if (filter.concepts)
    where.push(`pr.id IN (SELECT pc.project_id FROM project_concepts pc
      WHERE pc.concept_id = ANY (${values.add(concepts, 'text[]')}))`);
  // A part that is hidden is not searched either.
  if (filter.openRoles)
    where.push(`${listedTo(viewer, 'roles')} AND EXISTS (SELECT FROM project_roles ro WHERE ${wantedRoles})`);
  if (filter.actorId)
    where.push(`${listedTo(viewer, 'partners')} AND pr.id IN (SELECT pp.project_id FROM project_partners pp
      WHERE pp.actor_id = ${values.add(filter.actorId, 'uuid')} AND pp.state = 'active')`);
  return where;
}

const ofActor = (actorId: string, values: Values): string =>
  `pr.id IN (SELECT pp.project_id FROM project_partners pp
    WHERE pp.actor_id = ${values.add(actorId, 'uuid')} AND pp.state IN ('active', 'invited'))`;

/** A page of projects, newest first, with the number of all. */
export function projectListStatement(list: ProjectList): Statement {
  const { of, node, first, after, wantsTotal } = list;
  const values = new Values();
  const scope = of === 'all' ? listedTo(node.viewer) : ofActor(of.actorId, values);
  const where = [scope, ...conditionsOf(list, values)].join(' AND ');
  const standing = standingOf(node.viewer, values);
  const mine = of === 'all' ? '' : ` AND (me.rights IS NOT NULL OR me.invited OR ${listedTo(node.viewer)})`;
  const from = of === 'all' ? 'FROM projects pr' : `FROM projects pr ${standing}`;
  const total = wantsTotal ? `(SELECT count(*)::int ${from} WHERE ${where}${mine})` : '0';
  const behind = after
    ? ` AND (pr.created_at, pr.id) < (${values.add(after.keys[0], 'timestamptz')}, ${values.add(after.id, 'uuid')})`
    : '';
  return {
    text: `SELECT json_build_object('total', ${total}, 'nodes', (SELECT coalesce(json_agg(n), '[]') FROM (
      SELECT pr.created_at AS k, ${projectColumns(node)} FROM projects pr ${standing} WHERE ${where}${mine}${behind}
      ORDER BY pr.created_at DESC, pr.id DESC LIMIT ${values.add(first + 1, 'int')}) n)) AS result`,
    values: values.list,
  };
}

/** What the guards look at, held until the transaction ends: changes of one project take turns. */
export function lockStatement(viewer: Viewer | null, id: string): Statement {
  const values = new Values();
  const key = values.add(id, 'uuid');
  return {
    text: `WITH held AS MATERIALIZED (SELECT id FROM projects WHERE id = ${key} FOR UPDATE)
      SELECT ${factColumns}, pr.title, pr.locale, pr.summary, pr.description,
        (SELECT coalesce(json_agg(json_build_object('id', pp.id, 'version', pp.version, 'role', pp.role,
            'state', pp.state, 'actorId', pp.actor_id, 'sector', a.sector,
            'isConfirmed', pp.confirmed_at IS NOT NULL)), '[]')
          FROM project_partners pp JOIN actors a ON a.id = pp.actor_id WHERE pp.project_id = pr.id) AS partners
      FROM held JOIN projects pr ON pr.id = held.id ${standingOf(viewer, values)}`,
    values: values.list,
  };
}

/** What the guards look at, without taking hold of it. */
export function factsStatement(viewer: Viewer | null, id: string): Statement {
  const values = new Values();
  return {
    text: `SELECT ${factColumns} FROM projects pr ${standingOf(viewer, values)} WHERE pr.id = ${values.add(id, 'uuid')}`,
    values: values.list,
  };
}
