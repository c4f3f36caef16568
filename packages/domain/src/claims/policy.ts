import type { ActorKind } from '../actors/kinds.ts';
import type { VerificationState } from '../actors/verification.ts';
import { requireConfirmed } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { mayEditFor, type Viewer } from '../shared/viewer.ts';
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
export interface ClaimFacts {
  /** Who asks. */
  personId: string;
  way: ClaimWay;
  state: ClaimState;
  /** Of the actor asked for. */
  country: string | null;
}

/** A support organisation that decides about claims in its country, and for which the viewer writes. */
export interface Desk {
  actorId: string;
  country: string | null;
}

/** Whether an actor can be such a desk: somebody has checked who it is, and it is not gone. */
export const isDesk = (actor: {
  kind: ActorKind;
  verification: VerificationState;
  archivedAt: Date | null;
}): boolean =>
  actor.kind === 'support_organisation' && actor.verification === 'verified' && actor.archivedAt === null;

/** The desks among the actors a person belongs to: those they write for. */
export const desksOf = (
  viewer: Viewer | null,
  actors: readonly (Parameters<typeof isDesk>[0] & { id: string; country: string | null })[],
): Desk[] =>
  actors
    .filter((actor) => isDesk(actor) && mayEditFor(viewer, actor.id))
    .map(({ id, country }) => ({ actorId: id, country }));

/** Advisers and administrators decide everywhere. */
export const decidesEverywhere = (viewer: Viewer | null): boolean =>
  requireConfirmed(viewer).ok && viewer?.platformRole !== 'member';

/**
 * Whether a claim is one of those the viewer decides about: support organisations in their country, advisers and
 * administrators everywhere, nobody about their own. A claim by mail proves itself and is nobody's to decide.
 * Lists narrow their rows by the same rule in SQL.
 */
export const isClaimToDecide = (
  viewer: Viewer | null,
  claim: Pick<ClaimFacts, 'personId' | 'way' | 'country'>,
  desks: readonly Desk[],
): boolean =>
  requireConfirmed(viewer).ok &&
  claim.way !== 'mail' &&
  claim.personId !== viewer?.personId &&
  (decidesEverywhere(viewer) ||
    (claim.country !== null && desks.some(({ country }) => country === claim.country)));

const isOwnClaim = (viewer: Viewer | null, claim: Pick<ClaimFacts, 'personId'>): boolean =>
  viewer !== null && !viewer.suspended && claim.personId === viewer.personId;

/** A claim is there for whoever made it and for those who decide about it. */
export const canViewClaim = (viewer: Viewer | null, claim: ClaimFacts, desks: readonly Desk[]): boolean =>
  isOwnClaim(viewer, claim) || isClaimToDecide(viewer, claim, desks);

/** Deciding: with the desk in whose name it is done, where there is one. */
export const guardDecideClaim = (
  viewer: Viewer | null,
  claim: ClaimFacts,
  desks: readonly Desk[],
): Result<{ viewer: Viewer; deskId: string | null }> => {
  if (!canViewClaim(viewer, claim, desks)) return refuse(refusals.notFound());
  const person = requireConfirmed(viewer);
  if (!person.ok) return person;
  if (!isClaimToDecide(viewer, claim, desks)) return refuse(refusals.forbidden('own_claim'));
  const desk = desks.find(({ country }) => claim.country !== null && country === claim.country);
  return ok({ viewer: person.value, deskId: desk?.actorId ?? null });
};

/** Taking a claim back, or proving it by mail: whoever made it. For all others there is nothing to take back. */
export const guardOwnClaim = (viewer: Viewer | null, claim: ClaimFacts): Result<Viewer> =>
  isOwnClaim(viewer, claim) ? requireConfirmed(viewer) : refuse(refusals.notFound());
