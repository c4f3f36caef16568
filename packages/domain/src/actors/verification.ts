import { addMonths, type IsoDate } from '../shared/dates.ts';
import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { ActorKind } from './kinds.ts';

export const verificationStates = ['unverified', 'verified', 'expired'] as const;
export type VerificationState = (typeof verificationStates)[number];

/** Proposed length of a verification in months: the steadier the kind, the longer. */
export const verificationMonths: Record<ActorKind, number> = {
  municipality: 36,
  support_organisation: 24,
  creative_firm: 12,
  small_business: 12,
  ngo: 24,
  higher_education: 36,
  private_owner: 12,
};

/** The farthest day a verification may reach. */
const longestMonths = 60;

/** Whether an actor counts as verified on a day; the last day still counts. */
export const verificationState = (
  actor: { verifiedAt: Date | null; verifiedUntil: IsoDate | null },
  today: IsoDate,
): VerificationState => {
  if (!actor.verifiedAt) return 'unverified';
  return actor.verifiedUntil !== null && actor.verifiedUntil < today ? 'expired' : 'verified';
};

/**
 * Whether a verification ends by a change of the profile: what was checked was an actor of that kind, in the registers of
 * that country, and a support centre has its powers by both.
 */
export const endsVerification = (
  was: { kind: ActorKind; country: string | null },
  is: { kind: ActorKind; country: string | null },
): boolean => was.kind !== is.kind || was.country !== is.country;

/** Checks the end of a verification: after today, and not for ever. */
export const checkVerificationEnd = (until: IsoDate, today: IsoDate): Result<IsoDate> => {
  const max = addMonths(today, longestMonths);
  if (until <= today) return refuse(refusals.invalid([inputIssue('too_early', ['until'], { min: today })]));
  if (until > max) return refuse(refusals.invalid([inputIssue('too_late', ['until'], { max })]));
  return ok(until);
};

/** The end that the form proposes. */
export const proposedVerificationEnd = (kind: ActorKind, today: IsoDate): IsoDate =>
  addMonths(today, verificationMonths[kind]);
