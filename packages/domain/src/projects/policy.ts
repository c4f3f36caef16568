import {
  both,
  isAdmin,
  isMemberOf,
  requireConfirmed,
  requireEditor,
  requirePerson,
} from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import {
  type PartnerState,
  type ProjectPart,
  projectParts,
  type ProjectState,
  projectVisibilities,
  type ProjectVisibility,
  roomRights,
  type RoomRights,
} from './states.ts';

/** What the guards look at. */
export interface ProjectFacts {
  state: ProjectState;
  visibility: ProjectVisibility;
  /** How widely each part may be seen at most; "about" goes with the whole. */
  parts: Readonly<Record<Exclude<ProjectPart, 'about'>, ProjectVisibility>>;
  /** The viewer's rights in the room: of a person of an active partner; null outside. */
  rights: RoomRights | null;
  /** True where an actor of the viewer has been invited and has not answered. */
  isInvited: boolean;
}

/** The smaller of two circles. */
const narrower = (a: ProjectVisibility, b: ProjectVisibility): ProjectVisibility =>
  projectVisibilities.indexOf(a) < projectVisibilities.indexOf(b) ? a : b;

/** Who sees a part: never more than see the whole. */
export const visibilityOf = (
  project: Pick<ProjectFacts, 'visibility' | 'parts'>,
  part: ProjectPart,
): ProjectVisibility =>
  part === 'about' ? project.visibility : narrower(project.visibility, project.parts[part]);

/** Whether a project is still looking for who takes part. */
export const isGathering = (state: ProjectState): boolean => state === 'idea' || state === 'team_formed';

/** True where the rights reach as far as is needed. */
export const hasRights = (rights: RoomRights | null, needed: RoomRights): boolean =>
  rights !== null && roomRights.indexOf(rights) <= roomRights.indexOf(needed);

/** What an actor sees before it answers an invitation, however private the project is. */
const partsForInvited: readonly ProjectPart[] = ['about', 'partners', 'roles'];
/** What an administrator looks after, however private the project is. Work and money are nobody's business outside. */
const partsForAdmins: readonly ProjectPart[] = ['about', 'partners', 'roles', 'effect', 'updates'];

/** Whether a part of a project is there for somebody. Lists narrow their rows by the same rule. */
export const canSeePart = (viewer: Viewer | null, project: ProjectFacts, part: ProjectPart): boolean => {
  const isSignedIn = requirePerson(viewer).ok;
  if (isSignedIn && project.rights !== null) return true;
  if (isSignedIn && project.isInvited && partsForInvited.includes(part)) return true;
  if (isAdmin(viewer) && partsForAdmins.includes(part)) return true;
  const seenBy = visibilityOf(project, part);
  return seenBy === 'public' || (seenBy === 'network' && isSignedIn);
};

/** Whether a project is there for somebody at all. */
export const canViewProject = (viewer: Viewer | null, project: ProjectFacts): boolean =>
  canSeePart(viewer, project, 'about');

/** Which rights changing a part takes: the frame is the lead's, what is done inside is everybody's who works there. */
const editors: Readonly<Record<ProjectPart, RoomRights>> = {
  about: 'lead',
  partners: 'lead',
  roles: 'lead',
  work: 'edit',
  money: 'edit',
  effect: 'edit',
  updates: 'edit',
};

/** What still changes once a project is closed: the proof of its effect comes later, and is told. */
const editedAfterEnd: readonly ProjectPart[] = ['effect', 'updates'];

/** Changing a part: somebody with the rights in the room, as long as the project runs. */
export const guardEditPart = (
  viewer: Viewer | null,
  project: ProjectFacts,
  part: ProjectPart,
): Result<Viewer> => {
  if (!canSeePart(viewer, project, part)) return refuse(refusals.notFound());
  const person = requireConfirmed(viewer);
  if (!person.ok) return person;
  if (!hasRights(project.rights, editors[part])) return refuse(refusals.forbidden('no_room_rights'));
  if (project.state === 'closed' && !editedAfterEnd.includes(part))
    return refuse(refusals.conflict('project_closed'));
  return person;
};
export const canEditPart = (viewer: Viewer | null, project: ProjectFacts, part: ProjectPart): boolean =>
  guardEditPart(viewer, project, part).ok;

/** Leading: state, partners, visibility, open roles. */
export const guardLead = (viewer: Viewer | null, project: ProjectFacts): Result<Viewer> =>
  guardEditPart(viewer, project, 'about');

/** The parts that somebody sees. */
export const visibleParts = (viewer: Viewer | null, project: ProjectFacts): ProjectPart[] =>
  projectParts.filter((part) => canSeePart(viewer, project, part));

/** What the guards of a partnership look at. */
export interface PartnershipFacts {
  actorId: string;
  state: PartnerState;
}

/** Whether somebody gets to see a partnership: active ones with the part, others only both sides. */
export const canSeePartner = (
  viewer: Viewer | null,
  project: ProjectFacts,
  partner: PartnershipFacts,
): boolean => {
  if (!canSeePart(viewer, project, 'partners')) return false;
  if (partner.state === 'active') return true;
  return project.rights !== null || isMemberOf(viewer, partner.actorId);
};

/** Deciding for a partner: whoever may write in the actor's name. */
export const guardActForPartner = (
  viewer: Viewer | null,
  project: ProjectFacts,
  partner: PartnershipFacts,
): Result<Viewer> => {
  if (!canSeePartner(viewer, project, partner)) return refuse(refusals.notFound());
  const person = both(requireEditor(viewer, partner.actorId), () => requireConfirmed(viewer));
  if (!person.ok) return person;
  return project.state === 'closed' ? refuse(refusals.conflict('project_closed')) : person;
};
