import {
  centreFor,
  type DeskPlace,
  type DeskScope,
  isHandedAway,
  looksAfterPlace,
} from '../desk/territories.ts';
import { requireConfirmed } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { ClaimState, ClaimWay } from './states.ts';

/** An actor as claiming looks at it. */
export interface ClaimedActor {
  isUnclaimed: boolean;
  archivedAt?: Date | null;
}

/** Asking for an actor: any person with a confirmed address, as long as it is nobody's. */
export const guardClaim = (viewer: Viewer | null, actor: ClaimedActor): Result<Viewer> => {
  const person = requireConfirmed(viewer);
  if (!person.ok) return person;
  if (actor.archivedAt) return refuse(refusals.conflict('actor_archived'));
  return actor.isUnclaimed ? person : refuse(refusals.conflict('actor_claimed'));
};

/** What decides who may decide. */
export interface ClaimFacts extends DeskPlace {
  /** Who asks. */
  personId: string;
  way: ClaimWay;
  state: ClaimState;
}

/**
 * Whether a claim is one of those the viewer decides about: support centres within their territories, advisers and
 * administrators everywhere, nobody about their own. A claim by mail proves itself and is nobody's to decide.
 * Lists narrow their rows by the same rule in SQL.
 */
export const isClaimToDecide = (
  viewer: Viewer | null,
  claim: Omit<ClaimFacts, 'state'>,
  scope: DeskScope,
): boolean =>
  requireConfirmed(viewer).ok &&
  claim.way !== 'mail' &&
  claim.personId !== viewer?.personId &&
  looksAfterPlace(scope, claim);

const isOwnClaim = (viewer: Viewer | null, claim: Pick<ClaimFacts, 'personId'>): boolean =>
  viewer !== null && !viewer.suspended && claim.personId === viewer.personId;

/** A claim is there for whoever made it and for those who decide about it. */
export const canViewClaim = (viewer: Viewer | null, claim: ClaimFacts, scope: DeskScope): boolean =>
  isOwnClaim(viewer, claim) || isClaimToDecide(viewer, claim, scope);

/** Deciding: with the desk in whose name it is done, where there is one. */
export const guardDecideClaim = (
  viewer: Viewer | null,
  claim: ClaimFacts,
  scope: DeskScope,
): Result<{ viewer: Viewer; deskId: string | null }> => {
  if (!canViewClaim(viewer, claim, scope)) return refuse(refusals.notFound());
  const person = requireConfirmed(viewer);
  if (!person.ok) return person;
  if (!isClaimToDecide(viewer, claim, scope)) return refuse(refusals.forbidden('own_claim'));
  if (isHandedAway(scope, claim)) return refuse(refusals.conflict('case_taken'));
  return ok({ viewer: person.value, deskId: centreFor(scope, claim)?.actorId ?? null });
};

/** Taking a claim back, or proving it by mail: whoever made it. For all others there is nothing to take back. */
export const guardOwnClaim = (viewer: Viewer | null, claim: ClaimFacts): Result<Viewer> =>
  isOwnClaim(viewer, claim) ? requireConfirmed(viewer) : refuse(refusals.notFound());
