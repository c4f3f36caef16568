import type { DeskScope } from '../desk/territories.ts';
import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { type ClaimFacts, guardDecideClaim, guardOwnClaim } from './policy.ts';
import type { ClaimDecision, ClaimState } from './states.ts';

export interface ClaimOutcome {
  state: Exclude<ClaimState, 'submitted'>;
  /** Null where the claim's own proof decided. */
  decidedById: string | null;
  /** The support organisation in whose name it was decided. */
  deskId: string | null;
  reason: string | null;
}

type VersionedClaim = ClaimFacts & { version: number };

const open = (claim: VersionedClaim, version: number): Result<null> => {
  if (version !== claim.version) return refuse(refusals.stale(claim.version));
  return claim.state === 'submitted' ? ok(null) : refuse(refusals.conflict('wrong_state'));
};

/** A decision, in the order of all steps: there, allowed, version, state, conditions. Always with a reason. */
export const decideClaim = (
  claim: VersionedClaim,
  decision: ClaimDecision,
  context: { viewer: Viewer | null; scope: DeskScope; version: number; reason?: string | null },
): Result<ClaimOutcome> => {
  const guarded = guardDecideClaim(context.viewer, claim, context.scope);
  if (!guarded.ok) return guarded;
  const still = open(claim, context.version);
  if (!still.ok) return still;
  const reason = context.reason?.trim() || null;
  if (!reason) return refuse(refusals.invalid([inputIssue('required', ['reason'])]));
  const { viewer, deskId } = guarded.value;
  return ok({
    state: decision === 'grant' ? 'granted' : 'refused',
    decidedById: viewer.personId,
    deskId,
    reason,
  });
};

/** Taken back by whoever made it. */
export const withdrawClaim = (
  claim: VersionedClaim,
  context: { viewer: Viewer | null; version: number },
): Result<ClaimOutcome> => {
  const guarded = guardOwnClaim(context.viewer, claim);
  if (!guarded.ok) return guarded;
  const still = open(claim, context.version);
  if (!still.ok) return still;
  return ok({ state: 'withdrawn', decidedById: null, deskId: null, reason: null });
};

/** Proven by the link that came to the actor's own address, opened by whoever made the claim. */
export const proveClaim = (
  claim: VersionedClaim & { linkExpiresAt: Date | null },
  context: { viewer: Viewer | null; now: Date },
): Result<ClaimOutcome> => {
  const guarded = guardOwnClaim(context.viewer, claim);
  if (!guarded.ok) return guarded;
  const isRunning = claim.linkExpiresAt !== null && context.now < claim.linkExpiresAt;
  if (claim.way !== 'mail' || claim.state !== 'submitted' || !isRunning)
    return refuse(refusals.notFound('link_expired'));
  return ok({ state: 'granted', decidedById: null, deskId: null, reason: null });
};

/** All of a claim that the page asks for. */
export const claimAbilities = (viewer: Viewer | null, claim: ClaimFacts, scope: DeskScope) => {
  const isOpen = claim.state === 'submitted';
  return {
    decide: isOpen && guardDecideClaim(viewer, claim, scope).ok,
    withdraw: isOpen && guardOwnClaim(viewer, claim).ok,
  };
};
