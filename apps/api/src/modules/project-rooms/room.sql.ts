import type { Viewer } from '@kvart/domain/shared';
import type { Values } from '../../platform/database/index.ts';

/**
 * What decides who sees and writes what in a project aliased `p`, and what its pages call it: the same rule as that of
 * the project itself. A seat counts as long as the partnership runs and the person belongs to that actor, of which the
 * desk may have taken its rights; only people of the partner that leads lead; and whoever may write for a partner sees
 * the room in any case.
 */
export function roomColumns(viewer: Viewer | null, values: Values): string {
  const person = values.add(viewer && !viewer.suspended ? viewer.personId : null, 'uuid');
  return `json_build_object('id', p.id, 'slug', p.slug, 'title', p.title, 'locale', p.locale, 'state', p.state,
    'startsOn', p.starts_on, 'endsOn', p.ends_on, 'visibility', p.visibility,
    'parts', json_build_object('partners', p.partners_visibility, 'roles', p.roles_visibility,
      'work', p.work_visibility, 'money', p.money_visibility, 'effect', p.effect_visibility,
      'updates', p.updates_visibility),
    'seats', (SELECT coalesce(json_agg(json_build_object('rights', q.rights, 'partnerId', q.partner_id,
        'actorId', q.actor_id, 'sits', q.sits) ORDER BY q.rights, q.partner_id), '[]')
      FROM (SELECT CASE WHEN s.rights = 'lead' AND o.role <> 'lead' THEN 'edit'::room_rights
            ELSE coalesce(s.rights, 'view') END AS rights, o.id AS partner_id, o.actor_id, s.person_id IS NOT NULL AS sits
          FROM memberships m JOIN actors y ON y.id = m.actor_id AND y.archived_at IS NULL
            JOIN project_partners o ON o.actor_id = m.actor_id AND o.project_id = p.id AND o.state = 'active'
            LEFT JOIN project_people s ON s.partner_id = o.id AND s.person_id = m.person_id
          WHERE m.person_id = ${person} AND m.ended_at IS NULL
            AND (s.person_id IS NOT NULL OR m.role IN ('owner', 'editor'))) q))`;
}

/** Partners of a project aliased `p`, those that left too: what they did stays theirs. */
export const partnersColumn = `(
  SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', a.name, 'slug', a.slug, 'sector', a.sector,
    'role', o.role, 'isActive', o.state = 'active') ORDER BY o.role, a.name, o.id), '[]')
  FROM project_partners o JOIN actors a ON a.id = o.actor_id
  WHERE o.project_id = p.id AND o.state IN ('active', 'left', 'removed'))`;

/** People with a seat in a project aliased `p`. */
export const peopleColumn = `(
  SELECT coalesce(json_agg(json_build_object('id', s.person_id, 'name', n.name, 'partnerId', s.partner_id,
    'rights', s.rights) ORDER BY n.name, s.person_id), '[]')
  FROM project_people s JOIN project_partners o ON o.id = s.partner_id AND o.state = 'active'
    JOIN memberships m ON m.actor_id = o.actor_id AND m.person_id = s.person_id AND m.ended_at IS NULL
    JOIN persons n ON n.id = s.person_id WHERE s.project_id = p.id)`;
