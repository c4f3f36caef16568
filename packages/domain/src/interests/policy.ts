import { guardActAsApplicant, requireActing } from '../actors/policy.ts';
import { both, isMemberOf, requireConfirmed, requireEditor } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { refuse, ok, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { canViewSpace, type SpaceFacts } from '../spaces/policy.ts';
import type { InterestState } from './states.ts';

/** What the guards look at. */
export interface InterestFacts {
  state: InterestState;
  /** The applicant. */
  actorId: string;
  /** The actor the space belongs to. */
  spaceActorId: string;
}

/** Both sides read an interest, and nobody else. */
export const canViewInterest = (viewer: Viewer | null, interest: InterestFacts): boolean =>
  isMemberOf(viewer, interest.actorId) || isMemberOf(viewer, interest.spaceActorId);

type Guard = (viewer: Viewer | null, interest: InterestFacts) => Result<Viewer>;

const seen = (viewer: Viewer | null, interest: InterestFacts, guard: () => Result<Viewer>): Result<Viewer> =>
  canViewInterest(viewer, interest) ? guard() : refuse(refusals.notFound());

/** Answering is for the owner's side. */
export const guardAnswerInterest: Guard = (viewer, interest) =>
  seen(viewer, interest, () =>
    both(requireEditor(viewer, interest.spaceActorId), () => requireConfirmed(viewer)),
  );

/** Taking an interest back is for the applicant's side. */
export const guardWithdrawInterest: Guard = (viewer, interest) =>
  seen(viewer, interest, () => requireEditor(viewer, interest.actorId));

/** A space someone may be interested in; `hasOpenInterest` is about the actor they act as. */
export interface WantedSpace extends SpaceFacts {
  hasOpenInterest?: boolean;
}

/** Showing interest: as an actor, in a listed space of somebody else, once. */
export const guardExpressInterest = (
  viewer: Viewer | null,
  space: WantedSpace,
): Result<{ viewer: Viewer; actorId: string }> => {
  if (!canViewSpace(viewer, space)) return refuse(refusals.notFound());
  const acting = requireActing(viewer);
  if (!acting.ok) return acting;
  const { actorId } = acting.value;
  const allowed = guardActAsApplicant(viewer, { id: actorId });
  if (!allowed.ok) return allowed;
  if (actorId === space.actorId) return refuse(refusals.conflict('own_space'));
  if (space.state !== 'listed') return refuse(refusals.conflict('space_not_listed'));
  if (space.hasOpenInterest) return refuse(refusals.conflict('interest_open'));
  return ok(acting.value);
};

/** The same as yes or no, for the button. */
export const canExpressInterestIn = (viewer: Viewer | null, space: WantedSpace): boolean =>
  guardExpressInterest(viewer, space).ok;
