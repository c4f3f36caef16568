import type { Cursor, Viewer } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';
import { partnersColumn, peopleColumn, roomColumns } from '../project-rooms/index.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

const writer = (alias: string) => `(SELECT n.name FROM persons n WHERE n.id = ${alias}.updated_by_id)`;

export const packageColumns = `json_build_object('id', w.id, 'version', w.version, 'number', w.number,
  'title', w.title, 'text', w.text, 'startsOn', w.starts_on, 'endsOn', w.ends_on,
  'leadPartnerId', w.lead_partner_id, 'updatedByName', ${writer('w')})`;

export const milestoneColumns = `json_build_object('id', m.id, 'version', m.version, 'title', m.title,
  'packageId', m.package_id, 'dueOn', m.due_on, 'reachedOn', m.reached_on, 'updatedByName', ${writer('m')})`;

/** @param wantsText false where nobody reads it: lists are long. */
export const taskColumns = (wantsText: boolean) => `json_build_object('id', t.id, 'version', t.version,
  'number', t.number, 'title', t.title, 'text', ${wantsText ? 't.text' : "''"}, 'state', t.state,
  'packageId', t.package_id, 'milestoneId', t.milestone_id, 'ownerPersonId', t.owner_person_id,
  'ownerPersonName', (SELECT n.name FROM persons n WHERE n.id = t.owner_person_id),
  'ownerPartnerId', t.owner_partner_id, 'startsOn', t.starts_on, 'dueOn', t.due_on, 'checklist', t.checklist,
  'needs', (SELECT coalesce(json_agg(d.need_id ORDER BY d.need_id), '[]') FROM task_needs d WHERE d.task_id = t.id),
  'updatedAt', t.updated_at, 'updatedByName', ${writer('t')})`;

export const workSources = {
  package: { from: 'work_packages w', alias: 'w', columns: packageColumns },
  milestone: { from: 'milestones m', alias: 'm', columns: milestoneColumns },
  task: { from: 'project_tasks t', alias: 't', columns: taskColumns(true) },
} as const;

/** All the work of a project, and whoever can be given some of it: one statement. */
export function workStatement(slug: string, viewer: Viewer | null, wantsText: boolean): Statement {
  const values = new Values();
  const list = (columns: string, from: string, order: string) =>
    `(SELECT coalesce(json_agg(${columns} ORDER BY ${order}), '[]') FROM ${from}.project_id = p.id)`;
  return {
    text: `SELECT json_build_object('room', ${roomColumns(viewer, values)},
      'packages', ${list(packageColumns, 'work_packages w WHERE w', 'w.number')},
      'milestones', ${list(milestoneColumns, 'milestones m WHERE m', 'm.due_on, m.id')},
      'tasks', ${list(taskColumns(wantsText), 'project_tasks t WHERE t', 't.number')},
      'partners', ${partnersColumn}, 'people', ${peopleColumn}) AS work
      FROM projects p WHERE p.slug = ${values.add(slug, 'text')}`,
    values: values.list,
  };
}

/** One row with its room, so that it can be judged before it is shown. */
export function rowStatement(kind: keyof typeof workSources, id: string, viewer: Viewer | null): Statement {
  const values = new Values();
  const { from, alias, columns } = workSources[kind];
  return {
    text: `SELECT ${columns} AS row, ${roomColumns(viewer, values)} AS room
      FROM ${from} JOIN projects p ON p.id = ${alias}.project_id WHERE ${alias}.id = ${values.add(id, 'uuid')}`,
    values: values.list,
  };
}

export interface MyTaskList {
  viewer: Viewer;
  isDone: boolean;
  first: number;
  after: Cursor | null;
}

/** Without a day: after all that have one. */
const day = `coalesce(t.due_on, '9999-12-31')`;

/** What a person has to do in all projects she has a seat in, soonest first. */
export function myTasksStatement({ viewer, isDone, first, after }: MyTaskList): Statement {
  const values = new Values();
  const person = values.add(viewer.personId, 'uuid');
  const from = `FROM project_tasks t JOIN projects p ON p.id = t.project_id
    WHERE t.owner_person_id = ${person} AND t.state ${isDone ? '=' : '<>'} 'done'
      AND EXISTS (SELECT FROM project_people s
        JOIN project_partners o ON o.id = s.partner_id AND o.state = 'active'
        JOIN memberships m ON m.actor_id = o.actor_id AND m.person_id = s.person_id AND m.ended_at IS NULL
        WHERE s.project_id = t.project_id AND s.person_id = ${person})`;
  const behind = after
    ? ` AND (${day}, t.id) > (${values.add(after.keys[0], 'date')}, ${values.add(after.id, 'uuid')})`
    : '';
  return {
    text: `SELECT json_build_object('total', (SELECT count(*)::int ${from}), 'nodes', (
      SELECT coalesce(json_agg(n.node), '[]') FROM (
        SELECT json_build_object('key', ${day}, 'id', t.id, 'task', ${taskColumns(false)}, 'project',
          json_build_object('id', p.id, 'slug', p.slug, 'title', p.title, 'locale', p.locale),
          'canEdit', p.state <> 'closed' AND EXISTS (SELECT FROM project_people s
            JOIN project_partners o ON o.id = s.partner_id AND o.state = 'active'
            JOIN memberships m ON m.actor_id = o.actor_id AND m.person_id = s.person_id AND m.ended_at IS NULL
            WHERE s.project_id = p.id AND s.person_id = ${person} AND s.rights <> 'view')) AS node
        ${from}${behind} ORDER BY ${day}, t.id LIMIT ${values.add(first + 1, 'int')}) n)) AS result`,
    values: values.list,
  };
}
