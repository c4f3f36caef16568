import { isMemberOf, requireConfirmed, requireEditor, both, requirePerson } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';

/** Suggestions are for the members of the actor they are made to. Others do not learn that there are any. */
export const canSeeSuggestions = (viewer: Viewer | null, actorId: string): viewer is Viewer =>
  isMemberOf(viewer, actorId);

/** Turning away and taking back: for any member, since it only orders the actor's own list. */
export const guardOrderSuggestions = (viewer: Viewer | null, actorId: string): Result<Viewer> => {
  const person = requirePerson(viewer);
  if (!person.ok) return person;
  return isMemberOf(viewer, actorId) ? person : refuse(refusals.notFound());
};

/** Whether others are shown the actor at all is for those who may write its page. */
export const guardSetIsSuggested = (viewer: Viewer | null, actorId: string): Result<Viewer> =>
  isMemberOf(viewer, actorId)
    ? both(requireEditor(viewer, actorId), () => requireConfirmed(viewer))
    : refuse(refusals.notFound());

/** An actor in whose name others are brought together. */
export interface Adviser {
  id: string;
  kind: string;
  isVerified: boolean;
}

/** Bringing two others together: for those who may write for a verified support organisation. */
export const guardProposeIntroduction = (viewer: Viewer | null, adviser: Adviser | null): Result<Viewer> => {
  if (!adviser || !isMemberOf(viewer, adviser.id)) return refuse(refusals.notFound());
  const allowed = both(requireEditor(viewer, adviser.id), () => requireConfirmed(viewer));
  if (!allowed.ok) return allowed;
  if (adviser.kind !== 'support_organisation' || !adviser.isVerified)
    return refuse(refusals.forbidden('not_adviser'));
  return ok(allowed.value);
};

/** Reading what the matcher says of two others, before one brings them together. */
export const canExplainOthers = (viewer: Viewer | null, adviser: Adviser | null): boolean =>
  guardProposeIntroduction(viewer, adviser).ok;

/** Numbers about a region are for support organisations' members. */
export const canSeeFunnel = (viewer: Viewer | null, actor: Pick<Adviser, 'id' | 'kind'> | null): boolean =>
  actor?.kind === 'support_organisation' && isMemberOf(viewer, actor.id);

/** Where fewer actors than this stand behind a number it is not told: one of them could be recognised. */
export const leastActors = 3;
export const toldCount = (count: number, actors: number): number | null =>
  count === 0 || actors >= leastActors ? count : null;
