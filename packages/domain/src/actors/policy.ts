import {
  both,
  isAdmin,
  isMemberOf,
  requireConfirmed,
  requireEditor,
  requireOwner,
  requirePerson,
  roleIn,
} from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { removeMember, type Member } from './membership.ts';

/** What the guards look at. */
export interface ActorFacts {
  id: string;
  archivedAt?: Date | null;
  isUnclaimed?: boolean;
}

type Guard = (viewer: Viewer | null, actor: ActorFacts) => Result<Viewer>;

const running = (actor: ActorFacts, guard: () => Result<Viewer>): Result<Viewer> =>
  actor.archivedAt ? refuse(refusals.conflict('actor_archived')) : guard();

/** Making a new actor: any person with a confirmed address. */
export const guardCreateActor = requireConfirmed;

/** Changing the profile. */
export const guardEditActor: Guard = (viewer, actor) => running(actor, () => requireEditor(viewer, actor.id));

/** Inviting, removing, changing roles. */
export const guardManageMembers: Guard = (viewer, actor) =>
  running(actor, () => both(requireOwner(viewer, actor.id), () => requireConfirmed(viewer)));

/** Handing the page over. */
export const guardTransfer: Guard = (viewer, actor) => running(actor, () => requireOwner(viewer, actor.id));

/** Leaving: any member; whether the last owner stays behind is for `leave` to say. */
export const guardLeave: Guard = (viewer, actor) => {
  const person = requirePerson(viewer);
  if (!person.ok) return person;
  return isMemberOf(viewer, actor.id) ? person : refuse(refusals.forbidden('not_a_member'));
};

/** Confirming who an actor is: advisers, but not for their own; administrators for all. Somebody must be behind it. */
export const guardVerify: Guard = (viewer, actor) =>
  running(actor, () => {
    const person = requirePerson(viewer);
    if (!person.ok) return person;
    if (actor.isUnclaimed) return refuse(refusals.conflict('actor_unclaimed'));
    if (person.value.platformRole === 'admin') return person;
    if (person.value.platformRole !== 'adviser') return refuse(refusals.forbidden('adviser_only'));
    return isMemberOf(viewer, actor.id) ? refuse(refusals.forbidden('own_actor')) : person;
  });

/** Starting a space's file in the actor's name. */
export const guardCreateSpace: Guard = guardEditActor;

/** Writing to owners in the actor's name. */
export const guardActAsApplicant: Guard = (viewer, actor) =>
  running(actor, () => both(requireEditor(viewer, actor.id), () => requireConfirmed(viewer)));

export const canEditActor = (viewer: Viewer | null, actor: ActorFacts): boolean =>
  guardEditActor(viewer, actor).ok;
export const canManageMembers = (viewer: Viewer | null, actor: ActorFacts): boolean =>
  guardManageMembers(viewer, actor).ok;
export const canTransfer = (viewer: Viewer | null, actor: ActorFacts): boolean =>
  guardTransfer(viewer, actor).ok;
export const canVerify = (viewer: Viewer | null, actor: ActorFacts): boolean => guardVerify(viewer, actor).ok;
export const canCreateSpace = (viewer: Viewer | null, actor: ActorFacts): boolean =>
  guardCreateSpace(viewer, actor).ok;
export const canExpressInterest = (viewer: Viewer | null, actor: ActorFacts): boolean =>
  guardActAsApplicant(viewer, actor).ok;

/** Needs the members, since the last owner cannot leave. */
export const canLeave = (viewer: Viewer | null, actor: ActorFacts, members: readonly Member[]): boolean => {
  const guarded = guardLeave(viewer, actor);
  return guarded.ok && removeMember(members, guarded.value.personId).ok;
};

/** All of an actor that the page asks for, from the same guards that the operations use. */
export const actorAbilities = (viewer: Viewer | null, actor: ActorFacts, members: readonly Member[]) => ({
  edit: canEditActor(viewer, actor),
  manageMembers: canManageMembers(viewer, actor),
  transfer: canTransfer(viewer, actor),
  leave: canLeave(viewer, actor, members),
  verify: canVerify(viewer, actor),
  createSpace: canCreateSpace(viewer, actor),
  expressInterest: canExpressInterest(viewer, actor),
});
export type ActorAbilities = ReturnType<typeof actorAbilities>;

/** An archived actor is there for its own members and administrators only. */
export const canViewActor = (viewer: Viewer | null, actor: ActorFacts): boolean =>
  !actor.archivedAt || isMemberOf(viewer, actor.id) || isAdmin(viewer);

/** Members see all members; others see the owners, who stand behind the page. */
export const canSeeMember = (
  viewer: Viewer | null,
  actor: ActorFacts,
  member: Pick<Member, 'role'>,
): boolean => isMemberOf(viewer, actor.id) || (member.role === 'owner' && requireConfirmed(viewer).ok);

/** Open invitations hold mail addresses: for editors and owners. */
export const canSeeInvitations = (viewer: Viewer | null, actor: ActorFacts): boolean => {
  const role = roleIn(viewer, actor.id);
  return role === 'owner' || role === 'editor';
};

/** The actor a person writes for now; refused where none is chosen. */
export const requireActing = (viewer: Viewer | null): Result<{ viewer: Viewer; actorId: string }> => {
  const person = requirePerson(viewer);
  if (!person.ok) return person;
  const { actingAs } = person.value;
  return actingAs === null
    ? refuse(refusals.forbidden('actor_required'))
    : ok({ viewer: person.value, actorId: actingAs });
};
