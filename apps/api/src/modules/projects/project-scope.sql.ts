import { isAdmin, requirePerson, type Viewer } from '@kvart/domain/shared';
import type { Values } from '../../platform/database/index.ts';

/** Actors that the viewer belongs to; none for visitors and the suspended. */
export const actorsOf = (viewer: Viewer | null): string[] =>
  viewer && requirePerson(viewer).ok ? Object.keys(viewer.memberships) : [];

/**
 * What the viewer is to a project `pr`, as a lateral row `me`: rights in the room, and whether an actor of theirs is
 * invited. Rights hold with an active partnership and a running membership. Whoever may write for a partner sees the
 * room in any case: nobody is locked out of what their actor is part of.
 */
export function standingOf(viewer: Viewer | null, values: Values): string {
  if (!viewer || !requirePerson(viewer).ok)
    return `CROSS JOIN LATERAL (SELECT NULL::room_rights AS rights, false AS invited, '{}'::uuid[] AS actors) me`;
  const actors = values.add(actorsOf(viewer), 'uuid[]');
  const writesFor = actorsOf(viewer).filter((id) => viewer.memberships[id] !== 'member');
  const writers = values.add(writesFor, 'uuid[]');
  const person = values.add(viewer.personId, 'uuid');
  return `CROSS JOIN LATERAL (SELECT ${actors} AS actors,
    (SELECT min(CASE WHEN pe.rights = 'lead' AND pp.role <> 'lead' THEN 'edit'::room_rights
        ELSE coalesce(pe.rights, 'view') END)
      FROM project_partners pp LEFT JOIN project_people pe ON pe.partner_id = pp.id AND pe.person_id = ${person}
      WHERE pp.project_id = pr.id AND pp.state = 'active' AND pp.actor_id = ANY (${actors})
        AND (pe.person_id IS NOT NULL OR pp.actor_id = ANY (${writers}))) AS rights,
    EXISTS (SELECT FROM project_partners pp WHERE pp.project_id = pr.id AND pp.state = 'invited'
      AND pp.actor_id = ANY (${actors})) AS invited) me`;
}

/** What the guards look at. Needs `me`. */
export const factColumns = `pr.id, pr.slug, pr.version, pr.state, pr.visibility, me.rights, me.invited AS "isInvited",
  json_build_object('partners', pr.partners_visibility, 'roles', pr.roles_visibility, 'work', pr.work_visibility,
    'money', pr.money_visibility, 'effect', pr.effect_visibility, 'updates', pr.updates_visibility) AS parts`;

/** The circles that a reader without any part in a project belongs to. */
const circlesOf = (viewer: Viewer | null): string => {
  if (isAdmin(viewer)) return `ARRAY['private', 'network', 'public']`;
  return requirePerson(viewer).ok ? `ARRAY['network', 'public']` : `ARRAY['public']`;
};

type ListedPart = 'about' | 'partners' | 'roles';

/**
 * The projects of which somebody sees a part without being in the room: `canSeePart` as a condition on `pr`. The list
 * of all never shows a private one, not to its own people either: these find it among their own.
 */
export function listedTo(viewer: Viewer | null, part: ListedPart = 'about'): string {
  const seen = `${circlesOf(viewer)}::project_visibility[]`;
  const whole = `pr.visibility <> 'private' AND pr.visibility = ANY (${seen})`;
  return part === 'about' ? whole : `${whole} AND pr.${part}_visibility = ANY (${seen})`;
}
