import type { Sector } from '@kvart/domain/actors';
import { Values } from '../../platform/database/index.ts';
import { line, sideJson } from './pair.sql.ts';

/*
 * Open roles of projects that the network may see, for one actor `me`. What is private to a room goes into none of it.
 */

const mostByConcept = 300;
const mostNewest = 200;

/** A project and its open roles, as far as any signed-in person may know of them. */
const isOpen = `p.visibility <> 'private' AND p.roles_visibility <> 'private' AND p.state NOT IN ('scaled', 'closed')
  AND r.state = 'open' AND (r.wanted_until IS NULL OR r.wanted_until >= current_date)`;

/** Active partners and those who were asked; its lead decides. */
const hinders = {
  partners: `EXISTS (SELECT FROM project_partners x WHERE x.project_id = p.id AND x.actor_id = me.id
    AND x.state IN ('invited', 'active'))`,
  asked: `r.id IN (SELECT x.role_id FROM applied x)`,
  dismissed: `EXISTS (SELECT FROM suggestion_dismissals d
    WHERE d.actor_id = me.id AND d.kind = 'project' AND d.target_id = r.id)`,
  blocked: `EXISTS (SELECT FROM actor_blocks b JOIN project_partners l ON l.actor_id = b.blocked_id
    WHERE b.actor_id = me.id AND l.project_id = p.id AND l.state = 'active')`,
  blocks: `EXISTS (SELECT FROM actor_blocks b JOIN project_partners l ON l.actor_id = b.actor_id
    WHERE b.blocked_id = me.id AND l.project_id = p.id AND l.state = 'active')`,
} as const;

/** What the actor has applied for: a few rows, read once. */
const applied = `applied AS MATERIALIZED (SELECT x.role_id FROM me JOIN role_applications x ON x.actor_id = me.id
  WHERE x.state <> 'withdrawn')`;

const roleJson = `json_build_object('id', r.id, 'title', r.title, 'text', r.text, 'locale', r.locale,
  'conceptIds', r.concept_ids, 'sectors', r.sectors, 'wantedUntil', r.wanted_until, 'reward', r.reward,
  'country', trim(p.country), 'placeId', p.place_id, 'lat', p.lat, 'lon', p.lon,
  'project', json_build_object('id', p.id, 'slug', p.slug, 'name', p.title), 'summary', p.summary,
  'place', (SELECT json_build_object('id', pl.id, 'name', pl.name, 'country', pl.country, 'region', pl.region,
    'lat', pl.lat, 'lon', pl.lon, 'population', pl.population, 'nuts', pl.nuts, 'lau', pl.lau)
    FROM places pl WHERE pl.id = p.place_id),
  'lead', CASE WHEN p.partners_visibility <> 'private' THEN (SELECT json_build_object('id', a.id, 'slug', a.slug,
      'name', a.name) FROM project_partners l JOIN actors a ON a.id = l.actor_id AND a.archived_at IS NULL
    WHERE l.project_id = p.id AND l.role = 'lead' AND l.state = 'active') END)`;

const isOff = (personId: string, values: Values): string =>
  `EXISTS (SELECT FROM profiling_opt_outs o WHERE o.person_id = ${values.add(personId, 'uuid')})`;

/** Roles that ask for what the actor can do, then the newest for its sector; those of other sectors are none. */
export function rolesFor(meId: string, personId: string, first: number): { text: string; values: unknown[] } {
  const values = new Values();
  const me = values.add(meId, 'uuid');
  const text = `WITH RECURSIVE me AS MATERIALIZED (SELECT a.* FROM actors a WHERE a.id = ${me}), ${applied}, ${line},
    able AS MATERIALIZED (SELECT ARRAY(SELECT id FROM line UNION SELECT ac.concept_id FROM actor_concepts ac
      WHERE ac.actor_id = ${me} AND ac.relation = 'is_in') AS ids),
    found AS (
      (SELECT r.id, true AS meets FROM project_roles r, able WHERE r.state = 'open' AND r.concept_ids && able.ids
        ORDER BY r.id DESC LIMIT ${mostByConcept})
      UNION ALL
      (SELECT r.id, false FROM project_roles r, able WHERE r.state = 'open' AND NOT r.concept_ids && able.ids
        ORDER BY r.created_at DESC, r.id DESC LIMIT ${mostNewest})),
    open AS MATERIALIZED (SELECT r.id, f.meets, me.sector = ANY (r.sectors) AS is_named,
        coalesce(point(p.lon, p.lat) <-> point(me.lon, me.lat), 1000) AS far
      FROM found f JOIN project_roles r ON r.id = f.id JOIN projects p ON p.id = r.project_id CROSS JOIN me
      WHERE ${isOpen} AND (cardinality(r.sectors) = 0 OR me.sector = ANY (r.sectors)) AND NOT (${Object.values(hinders).join(' OR ')})
      ORDER BY f.meets DESC, is_named DESC, far, r.id LIMIT ${values.add(first, 'int')})
    SELECT json_build_object('me', (SELECT ${sideJson('me')} FROM me), 'isOff', ${isOff(personId, values)},
      'roles', (SELECT coalesce(json_agg(${roleJson} ORDER BY o.meets DESC, o.is_named DESC, o.far, o.id), '[]')
        FROM open o JOIN project_roles r ON r.id = o.id JOIN projects p ON p.id = r.project_id)) AS result`;
  return { text, values: values.list };
}

/** One role, whatever stands in the way, with what does. */
export function oneRole(meId: string, personId: string, roleId: string): { text: string; values: unknown[] } {
  const values = new Values();
  const flags = Object.entries(hinders).map(([name, sql]) => `'${name}', ${sql}`);
  flags.push(`'isOff', ${isOff(personId, values)}`);
  const me = values.add(meId, 'uuid');
  const text = `WITH me AS MATERIALIZED (SELECT a.* FROM actors a WHERE a.id = ${me}), ${applied}
    SELECT json_build_object('me', ${sideJson('me')}, 'role', ${roleJson},
      'hinders', json_build_object(${flags.join(', ')})) AS result
    FROM me, project_roles r JOIN projects p ON p.id = r.project_id
    WHERE r.id = ${values.add(roleId, 'uuid')} AND ${isOpen}`;
  return { text, values: values.list };
}

/** What a role asks, for who leads its project: who would fill it is looked for in the lead's name. */
export const askedSql = `SELECT r.project_id AS "projectId", r.title, r.text, r.locale, r.concept_ids AS "conceptIds", r.sectors::text[] AS sectors,
    l.actor_id AS "leadId"
  FROM project_roles r JOIN project_partners l ON l.project_id = r.project_id AND l.role = 'lead' AND l.state = 'active'
  WHERE r.id = $1::uuid AND r.state = 'open'`;
export interface RoleAsked {
  projectId: string;
  title: string;
  text: string;
  locale: string;
  conceptIds: string[];
  sectors: Sector[];
  leadId: string;
}

/** What a project says of itself, and who leads it. */
export const ideaSql = `SELECT concat_ws(' ', p.title, p.summary, p.description) AS text, p.locale, l.actor_id AS "leadId"
  FROM projects p JOIN project_partners l ON l.project_id = p.id AND l.role = 'lead' AND l.state = 'active'
  WHERE p.id = $1::uuid`;
export interface IdeaAsked {
  text: string;
  locale: string;
  leadId: string;
}
