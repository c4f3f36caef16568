import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { guardAnswerInterest, guardWithdrawInterest, type InterestFacts } from './policy.ts';
import { type InterestAction, interestStates, type InterestState } from './states.ts';

interface InterestTransition {
  action: InterestAction;
  from: InterestState;
  to: InterestState;
  needsReason?: true;
}

/** Every way from one state to the next. What is not here cannot happen. */
export const interestTransitions: readonly InterestTransition[] = [
  { action: 'shortlist', from: 'sent', to: 'shortlisted' },
  // With a single applicant there is nothing to shortlist: talks may begin at once.
  { action: 'accept_for_talks', from: 'sent', to: 'in_talks' },
  { action: 'accept_for_talks', from: 'shortlisted', to: 'in_talks' },
  { action: 'decline', from: 'sent', to: 'declined', needsReason: true },
  { action: 'decline', from: 'shortlisted', to: 'declined', needsReason: true },
  { action: 'decline', from: 'in_talks', to: 'declined', needsReason: true },
  { action: 'withdraw', from: 'sent', to: 'withdrawn' },
  { action: 'withdraw', from: 'shortlisted', to: 'withdrawn' },
  { action: 'withdraw', from: 'in_talks', to: 'withdrawn' },
];

const guardOf = (action: InterestAction) =>
  action === 'withdraw' ? guardWithdrawInterest : guardAnswerInterest;

/** The row of the table, if there is one. */
export const findInterestTransition = (
  action: InterestAction,
  from: InterestState,
): InterestTransition | undefined =>
  interestTransitions.find((row) => row.action === action && row.from === from);

/** States that nothing leads out of. */
export const finalInterestStates: readonly InterestState[] = interestStates.filter(
  (state) => !interestTransitions.some((row) => row.from === state),
);

/** States in which an actor counts as having an interest already. */
export const openInterestStates: readonly InterestState[] = interestStates.filter(
  (state) => !finalInterestStates.includes(state),
);

export interface InterestContext {
  viewer: Viewer | null;
  version: number;
  reason?: string | null;
}

export interface InterestOutcome {
  viewer: Viewer;
  from: InterestState;
  state: InterestState;
  reason: string | null;
  /** The actor in whose name the step is taken. */
  actorId: string;
}

/** Decides one step, in the same order as for spaces: there, allowed, version, state, conditions. */
export const transitionInterest = (
  interest: InterestFacts & { version: number },
  action: InterestAction,
  context: InterestContext,
): Result<InterestOutcome> => {
  const guarded = guardOf(action)(context.viewer, interest);
  if (!guarded.ok) return guarded;
  if (context.version !== interest.version) return refuse(refusals.stale(interest.version));
  const row = findInterestTransition(action, interest.state);
  if (!row) return refuse(refusals.conflict('wrong_state'));
  const reason = context.reason?.trim() || null;
  if (row.needsReason && !reason) return refuse(refusals.invalid([inputIssue('required', ['reason'])]));
  const actorId = action === 'withdraw' ? interest.actorId : interest.spaceActorId;
  return ok({ viewer: guarded.value, from: interest.state, state: row.to, reason, actorId });
};

/** All of an interest that the page asks for. */
export const interestAbilities = (viewer: Viewer | null, interest: InterestFacts) => ({
  answer: openInterestStates.includes(interest.state) && guardAnswerInterest(viewer, interest).ok,
  withdraw: openInterestStates.includes(interest.state) && guardWithdrawInterest(viewer, interest).ok,
});
export type InterestAbilities = ReturnType<typeof interestAbilities>;
