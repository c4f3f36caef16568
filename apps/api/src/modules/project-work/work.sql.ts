import type { Cursor, Viewer } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';
import { partnersColumn, peopleColumn, roomColumns, writerColumn } from '../project-rooms/index.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

export const packageColumns = `json_build_object('id', r.id, 'version', r.version, 'number', r.number,
  'title', r.title, 'text', r.text, 'startsOn', r.starts_on, 'endsOn', r.ends_on,
  'leadPartnerId', r.lead_partner_id, 'updatedByName', ${writerColumn})`;

export const milestoneColumns = `json_build_object('id', r.id, 'version', r.version, 'title', r.title,
  'packageId', r.package_id, 'dueOn', r.due_on, 'reachedOn', r.reached_on, 'updatedByName', ${writerColumn})`;

/** @param wantsText false where nobody reads it: lists are long. */
export const taskColumns = (wantsText: boolean) => `json_build_object('id', r.id, 'version', r.version,
  'number', r.number, 'title', r.title, 'text', ${wantsText ? 'r.text' : "''"}, 'state', r.state,
  'packageId', r.package_id, 'milestoneId', r.milestone_id, 'ownerPersonId', r.owner_person_id,
  'ownerPersonName', (SELECT n.name FROM persons n WHERE n.id = r.owner_person_id),
  'ownerPartnerId', r.owner_partner_id, 'startsOn', r.starts_on, 'dueOn', r.due_on, 'checklist', r.checklist,
  'needs', (SELECT coalesce(json_agg(d.need_id ORDER BY d.need_id), '[]') FROM task_needs d WHERE d.task_id = r.id),
  'updatedAt', r.updated_at, 'updatedByName', ${writerColumn})`;

/** All the work of a project, and whoever can be given some of it: one statement. */
export function workStatement(slug: string, viewer: Viewer | null, wantsText: boolean): Statement {
  const values = new Values();
  const list = (columns: string, from: string, order: string) =>
    `(SELECT coalesce(json_agg(${columns} ORDER BY ${order}), '[]') FROM ${from} r WHERE r.project_id = p.id)`;
  return {
    text: `SELECT json_build_object('room', ${roomColumns(viewer, values)},
      'packages', ${list(packageColumns, 'work_packages', 'r.number')},
      'milestones', ${list(milestoneColumns, 'milestones', 'r.due_on, r.id')},
      'tasks', ${list(taskColumns(wantsText), 'project_tasks', 'r.number')},
      'partners', ${partnersColumn}, 'people', ${peopleColumn}) AS work
      FROM projects p WHERE p.slug = ${values.add(slug, 'text')}`,
    values: values.list,
  };
}

/** One row with its room, so that it can be judged before it is shown. */
export function rowStatement(
  { table, json }: { table: string; json: string },
  id: string,
  viewer: Viewer | null,
): Statement {
  const values = new Values();
  return {
    text: `SELECT ${json} AS row, ${roomColumns(viewer, values)} AS room
      FROM ${table} r JOIN projects p ON p.id = r.project_id WHERE r.id = ${values.add(id, 'uuid')}`,
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
const day = `coalesce(r.due_on, '9999-12-31')`;

/** What a person has to do in all projects she has a seat in, soonest first. */
export function myTasksStatement({ viewer, isDone, first, after }: MyTaskList): Statement {
  const values = new Values();
  const person = values.add(viewer.personId, 'uuid');
  const from = `FROM project_tasks r JOIN projects p ON p.id = r.project_id
    WHERE r.owner_person_id = ${person} AND r.state ${isDone ? '=' : '<>'} 'done'
      AND EXISTS (SELECT FROM project_people s
        JOIN project_partners o ON o.id = s.partner_id AND o.state = 'active'
        JOIN memberships m ON m.actor_id = o.actor_id AND m.person_id = s.person_id AND m.ended_at IS NULL
        WHERE s.project_id = r.project_id AND s.person_id = ${person})`;
  const behind = after
    ? ` AND (${day}, r.id) > (${values.add(after.keys[0], 'date')}, ${values.add(after.id, 'uuid')})`
    : '';
  return {
    text: `SELECT json_build_object('total', (SELECT count(*)::int ${from}), 'nodes', (
      SELECT coalesce(json_agg(n.node), '[]') FROM (
        SELECT json_build_object('key', ${day}, 'id', r.id, 'task', ${taskColumns(false)}, 'project',
          json_build_object('id', p.id, 'slug', p.slug, 'title', p.title, 'locale', p.locale),
          'canEdit', p.state <> 'closed' AND EXISTS (SELECT FROM project_people s
            JOIN project_partners o ON o.id = s.partner_id AND o.state = 'active'
            JOIN memberships m ON m.actor_id = o.actor_id AND m.person_id = s.person_id AND m.ended_at IS NULL
            WHERE s.project_id = p.id AND s.person_id = ${person} AND s.rights <> 'view')) AS node
        ${from}${behind} ORDER BY ${day}, r.id LIMIT ${values.add(first + 1, 'int')}) n)) AS result`,
    values: values.list,
  };
}
