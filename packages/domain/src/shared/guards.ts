import { refusals } from './refusal.ts';
import { ok, refuse, type Result } from './result.ts';
import type { MemberRole, Viewer } from './viewer.ts';

/*
 * Guards answer "may this person do that?" with the person or with the exact refusal.
 * The predicates that pages ask (`canEditSpace` ...) are these guards reduced to yes or no,
 * so a shown button and the answer behind it can never disagree.
 */

/** A signed-in person who is not suspended. */
export const requirePerson = (viewer: Viewer | null): Result<Viewer> => {
  if (!viewer) return refuse(refusals.signInRequired());
  return viewer.suspended ? refuse(refusals.forbidden('suspended')) : ok(viewer);
};

/** The same, with a confirmed mail address: needed for all that others get to see. */
export const requireConfirmed = (viewer: Viewer | null): Result<Viewer> => {
  const person = requirePerson(viewer);
  if (!person.ok) return person;
  return person.value.emailConfirmed ? person : refuse(refusals.forbidden('email_unconfirmed'));
};

/** The person's role in an actor; `null` for strangers, visitors and the suspended. */
export const roleIn = (viewer: Viewer | null, actorId: string): MemberRole | null =>
  viewer && !viewer.suspended ? (viewer.memberships[actorId] ?? null) : null;

/** True for any member of the actor. */
export const isMemberOf = (viewer: Viewer | null, actorId: string): boolean =>
  roleIn(viewer, actorId) !== null;

/** True for an administrator of the installation who is not suspended. */
export const isAdmin = (viewer: Viewer | null): viewer is Viewer =>
  !!viewer && !viewer.suspended && viewer.platformRole === 'admin';

/** A person who may write in the actor's name. */
export const requireEditor = (viewer: Viewer | null, actorId: string): Result<Viewer> => {
  const person = requirePerson(viewer);
  if (!person.ok) return person;
  const role = roleIn(person.value, actorId);
  return role === 'owner' || role === 'editor' ? person : refuse(refusals.forbidden('not_editor'));
};

/** A person who owns the actor's page. */
export const requireOwner = (viewer: Viewer | null, actorId: string): Result<Viewer> => {
  const person = requirePerson(viewer);
  if (!person.ok) return person;
  return roleIn(person.value, actorId) === 'owner' ? person : refuse(refusals.forbidden('not_owner'));
};

/** Runs guards in order and gives the first refusal, else the last value. */
export const both = <T>(first: Result<unknown>, second: () => Result<T>): Result<T> =>
  first.ok ? second() : first;
