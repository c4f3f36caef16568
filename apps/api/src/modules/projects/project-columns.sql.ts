import type { Viewer } from '@kvart/domain/shared';
import { actorJson } from '../actors/index.ts';
import { evidenceColumn } from './evidence-row.ts';
import { factColumns, listedTo } from './project-scope.sql.ts';
import { newsColumn } from './news-row.ts';
import { storyColumn } from './story-row.ts';

/** What a request of the API wants to know of projects, and for whom. */
export interface ProjectNode {
  fields: ReadonlySet<string>;
  leadFields: ReadonlySet<string>;
  partnerFields: ReadonlySet<string>;
  applicantFields: ReadonlySet<string>;
  viewer: Viewer | null;
}

/** The most of each that a page shows. */
const most = { partners: 300, roles: 60, applications: 200, events: 100, copies: 20 };

const place = `(SELECT json_build_object('id', pl.id, 'name', pl.name, 'country', pl.country, 'region', pl.region,
  'lat', pl.lat, 'lon', pl.lon, 'population', pl.population, 'nuts', pl.nuts, 'lau', pl.lau)
  FROM places pl WHERE pl.id = pr.place_id) AS place`;

const own = `${factColumns}, pr.state_changed_at AS "stateChangedAt", pr.end_reason AS "endReason", pr.locale, pr.title,
  pr.summary, pr.description, pr.starts_on AS "startsOn", pr.ends_on AS "endsOn", pr.is_demo AS "isDemo",
  pr.external_source AS source, pr.created_at AS "createdAt", ${place},
  (SELECT coalesce(json_agg(pc.concept_id ORDER BY pc.position), '[]') FROM project_concepts pc
    WHERE pc.project_id = pr.id) AS "conceptIds",
  (SELECT coalesce(json_agg(json_build_object('sector', a.sector, 'isConfirmed', pp.confirmed_at IS NOT NULL,
      'actorId', pp.actor_id)), '[]')
    FROM project_partners pp JOIN actors a ON a.id = pp.actor_id
    WHERE pp.project_id = pr.id AND pp.state = 'active') AS team`;

/** Roles one may still apply for. */
export const wantedRoles = `ro.project_id = pr.id AND ro.state = 'open'
  AND (ro.wanted_until IS NULL OR ro.wanted_until >= current_date)`;

const openRoleCount = `(SELECT count(*)::int FROM project_roles ro WHERE ${wantedRoles}) AS "openRoleCount"`;

const personJson = (column: string): string =>
  `(SELECT json_build_object('id', pe.id, 'name', pe.name) FROM persons pe WHERE pe.id = ${column})`;

const lead = (fields: ReadonlySet<string>): string =>
  `(SELECT ${actorJson('a', fields)} FROM project_partners pp JOIN actors a ON a.id = pp.actor_id
    WHERE pp.project_id = pr.id AND pp.state = 'active' AND pp.role = 'lead') AS lead`;

const partners = (fields: ReadonlySet<string>): string => `(SELECT coalesce(json_agg(json_build_object(
    'id', pp.id, 'version', pp.version, 'role', pp.role, 'state', pp.state, 'actorId', pp.actor_id, 'since', pp.since,
    'until', pp.until, 'message', pp.message, 'reason', pp.reason, 'confirmedAt', pp.confirmed_at,
    'replacesId', pp.replaces_id, 'actor', ${actorJson('a', fields)},
    'people', (SELECT coalesce(json_agg(json_build_object('person', ${personJson('pn.person_id')}, 'rights', pn.rights)
        ORDER BY pn.rights, pn.since), '[]')
      FROM project_people pn JOIN memberships m ON m.person_id = pn.person_id AND m.actor_id = pp.actor_id
        AND m.ended_at IS NULL WHERE pn.partner_id = pp.id))
    ORDER BY pp.state = 'active' DESC, pp.state = 'invited' DESC, pp.role, pp.since, pp.id), '[]')
  FROM (SELECT * FROM project_partners x WHERE x.project_id = pr.id AND (x.state = 'active' OR me.rights IS NOT NULL
      OR x.actor_id = ANY (me.actors)) ORDER BY x.state = 'active' DESC, x.invited_at DESC LIMIT ${most.partners}) pp
    JOIN actors a ON a.id = pp.actor_id) AS partners`;

const applications = (fields: ReadonlySet<string>): string => `(SELECT coalesce(json_agg(json_build_object(
    'id', ra.id, 'version', ra.version, 'state', ra.state, 'actorId', ra.actor_id, 'text', ra.text,
    'reason', ra.reason, 'createdAt', ra.created_at, 'actor', ${actorJson('a', fields)},
    'person', ${personJson('ra.person_id')}) ORDER BY ra.created_at, ra.id), '[]')
  FROM (SELECT * FROM role_applications x WHERE x.role_id = ro.id AND (me.rights IS NOT NULL
      OR x.actor_id = ANY (me.actors)) ORDER BY x.created_at DESC LIMIT ${most.applications}) ra
    JOIN actors a ON a.id = ra.actor_id)`;

const roles = (fields: ReadonlySet<string>): string => `(SELECT coalesce(json_agg(json_build_object(
    'id', ro.id, 'version', ro.version, 'state', ro.state, 'locale', ro.locale, 'title', ro.title, 'text', ro.text,
    'conceptIds', ro.concept_ids, 'sectors', ro.sectors::text[], 'partnerRole', ro.partner_role,
    'wantedUntil', ro.wanted_until, 'reward', ro.reward, 'createdAt', ro.created_at,
    'applications', ${applications(fields)}) ORDER BY ro.state, ro.created_at DESC, ro.id), '[]')
  FROM (SELECT * FROM project_roles x WHERE x.project_id = pr.id AND (x.state = 'open' OR me.rights IS NOT NULL)
    ORDER BY x.state, x.created_at DESC LIMIT ${most.roles}) ro) AS roles`;

const events = `(SELECT coalesce(json_agg(json_build_object('id', ev.id, 'kind', ev.kind, 'state', ev.state, 'at', ev.at,
    'person', ${personJson('ev.person_id')}, 'reason', ev.reason,
    'actorName', (SELECT a.name FROM actors a WHERE a.id = ev.actor_id),
    'aboutName', (SELECT a.name FROM actors a WHERE a.id = ev.about_actor_id)) ORDER BY ev.at DESC, ev.id DESC), '[]')
  FROM (SELECT * FROM project_events x WHERE x.project_id = pr.id AND me.rights IS NOT NULL
    ORDER BY x.at DESC, x.id DESC LIMIT ${most.events}) ev) AS events`;

const nameOf = (column: string): string => `(SELECT a.name FROM actors a WHERE a.id = ${column})`;

const indicators = `(SELECT coalesce(json_agg(json_build_object('id', i.id, 'version', i.version, 'title', i.title,
    'unit', i.unit, 'baseline', i.baseline, 'target', i.target, 'value', i.value, 'valueOn', i.value_on, 'note', i.note,
    'reportedForId', i.reported_for_id, 'reportedFor', ${nameOf('i.reported_for_id')},
    'confirmedFor', ${nameOf('i.confirmed_for_id')}, 'confirmedAt', i.confirmed_at,
    'evidence', ${evidenceColumn}) ORDER BY i.position, i.id), '[]')
  FROM project_indicators i WHERE i.project_id = pr.id) AS indicators`;

const linked = (condition: string, viewer: Viewer | null): string =>
  `SELECT json_build_object('slug', pr.slug, 'title', pr.title) AS link, pr.created_at
   FROM projects pr WHERE ${condition} AND ${listedTo(viewer)}`;

const copiedFrom = (viewer: Viewer | null): string =>
  `(SELECT o.link FROM (SELECT pr.copied_from_id AS id) k, LATERAL (${linked('pr.id = k.id', viewer)}) o) AS "copiedFrom"`;
const copies = (viewer: Viewer | null): string =>
  `(SELECT coalesce(json_agg(o.link ORDER BY o.created_at), '[]') FROM (SELECT pr.id AS original) k,
    LATERAL (${linked('pr.copied_from_id = k.original', viewer)} LIMIT ${most.copies}) o) AS copies`;

const fromSpace = `(SELECT json_build_object('slug', s.slug, 'title', s.title, 'originalLocale', s.original_locale)
  FROM spaces s WHERE s.id = pr.from_space_id AND s.state = 'listed') AS "fromSpace"`;

// Whence it came is for the room; a conversation is named to those in it alone.
const origin = `CASE WHEN me.rights IS NOT NULL THEN json_build_object(
    'isFromConversation', pr.from_conversation_id IS NOT NULL,
    'conversationId', (SELECT cp.conversation_id FROM conversation_parties cp
      WHERE cp.conversation_id = pr.from_conversation_id AND cp.actor_id = ANY (me.actors) AND cp.left_at IS NULL LIMIT 1),
    'suggested', (SELECT json_build_object('slug', a.slug, 'title', a.name) FROM actors a
      WHERE a.id = pr.suggested_actor_id)) END AS origin`;

/** The select list of a project `pr` with `me`. */
export function projectColumns(node: ProjectNode): string {
  const { fields, leadFields, partnerFields, applicantFields, viewer } = node;
  const list = [own];
  const wanted = (name: string, sql: string): void => {
    if (fields.has(name)) list.push(sql);
  };
  wanted('openRoleCount', openRoleCount);
  wanted('lead', lead(leadFields));
  wanted('partners', partners(partnerFields));
  wanted('roles', roles(applicantFields));
  wanted('indicators', indicators);
  wanted('events', events);
  wanted('copiedFrom', copiedFrom(viewer));
  wanted('copies', copies(viewer));
  wanted('fromSpace', fromSpace);
  wanted('origin', origin);
  wanted('story', storyColumn);
  wanted('news', newsColumn);
  return list.join(',\n');
}
