import { inputIssue } from '../shared/issue.ts';
import { type InputIssue, refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { WantedRoom } from './needs.ts';
import {
  guardAnswerProposal,
  guardEditSpaceRequest,
  guardPublishSpaceRequest,
  guardWithdrawSpaceRequest,
  type ProposalFacts,
  type SpaceRequestFacts,
} from './policy.ts';
import type { ProposalAnswer, ProposalState, SpaceRequestAction, SpaceRequestState } from './states.ts';

interface Transition {
  action: SpaceRequestAction;
  from: SpaceRequestState;
  to: SpaceRequestState;
}

/** Every way from one state to the next by people; running out is for the clock. What is not here cannot happen. */
export const spaceRequestTransitions: readonly Transition[] = [
  { action: 'publish', from: 'draft', to: 'published' },
  { action: 'renew', from: 'published', to: 'published' },
  { action: 'renew', from: 'expired', to: 'published' },
  { action: 'fulfil', from: 'published', to: 'fulfilled' },
  { action: 'fulfil', from: 'expired', to: 'fulfilled' },
  { action: 'withdraw', from: 'draft', to: 'withdrawn' },
  { action: 'withdraw', from: 'published', to: 'withdrawn' },
  { action: 'withdraw', from: 'expired', to: 'withdrawn' },
  { action: 'reopen', from: 'fulfilled', to: 'draft' },
  { action: 'reopen', from: 'withdrawn', to: 'draft' },
];

/** States in which the words and wishes can be changed. */
export const editableRequestStates: readonly SpaceRequestState[] = ['draft', 'published', 'expired'];

/** The row of the table, if there is one. */
export const findRequestTransition = (
  action: SpaceRequestAction,
  from: SpaceRequestState,
): Transition | undefined =>
  spaceRequestTransitions.find((row) => row.action === action && row.from === from);

/** Without these nobody could tell what would fit. */
export const missingToPublishRequest = (
  request: Pick<WantedRoom, 'useIds' | 'places'> & { text: string },
): InputIssue[] => [
  ...(request.useIds.length === 0 ? [inputIssue('required', ['useIds'])] : []),
  ...(request.places.length === 0 ? [inputIssue('required', ['places'])] : []),
  ...(request.text === '' ? [inputIssue('required', ['text'])] : []),
];

const guards = {
  publish: guardPublishSpaceRequest,
  renew: guardPublishSpaceRequest,
  fulfil: guardEditSpaceRequest,
  withdraw: guardWithdrawSpaceRequest,
  reopen: guardEditSpaceRequest,
} as const satisfies Record<SpaceRequestAction, typeof guardEditSpaceRequest>;

export interface RequestStepContext {
  viewer: Viewer | null;
  version: number;
  missing: readonly InputIssue[];
}

type Versioned = SpaceRequestFacts & { version: number };

/** Decides one step, in the same order as everywhere: there, allowed, version, state, conditions. */
export const transitionSpaceRequest = (
  request: Versioned,
  action: SpaceRequestAction,
  { viewer, version, missing }: RequestStepContext,
): Result<{ viewer: Viewer; state: SpaceRequestState }> => {
  const guarded = guards[action](viewer, request);
  if (!guarded.ok) return guarded;
  if (version !== request.version) return refuse(refusals.stale(request.version));
  const row = findRequestTransition(action, request.state);
  if (!row) return refuse(refusals.conflict('wrong_state'));
  if (row.to === 'published' && missing.length > 0) return refuse(refusals.invalid([...missing]));
  return ok({ viewer: guarded.value, state: row.to });
};

/** Decides a change of words and wishes; what others read already must stay whole. */
export const editSpaceRequest = (
  request: Versioned,
  { viewer, version, missing }: RequestStepContext,
): Result<Viewer> => {
  const guarded = guardEditSpaceRequest(viewer, request);
  if (!guarded.ok) return guarded;
  if (version !== request.version) return refuse(refusals.stale(request.version));
  if (!editableRequestStates.includes(request.state)) return refuse(refusals.conflict('wrong_state'));
  if (request.state === 'published' && missing.length > 0) return refuse(refusals.invalid([...missing]));
  return guarded;
};

/** All of a request that the page asks for, from the same guards that the operations use. */
export const spaceRequestAbilities = (viewer: Viewer | null, request: SpaceRequestFacts) => {
  const can = (action: SpaceRequestAction): boolean =>
    !!findRequestTransition(action, request.state) && guards[action](viewer, request).ok;
  return {
    edit: editableRequestStates.includes(request.state) && guardEditSpaceRequest(viewer, request).ok,
    publish: can('publish'),
    renew: can('renew'),
    fulfil: can('fulfil'),
    withdraw: can('withdraw'),
    reopen: can('reopen'),
  };
};
export type SpaceRequestAbilities = ReturnType<typeof spaceRequestAbilities>;

const answered: Record<ProposalAnswer, ProposalState> = { decline: 'declined', take_up: 'taken_up' };

/** Proposals that wait for an answer. */
export const openProposalStates: readonly ProposalState[] = ['sent', 'seen'];

/** Decides an answer. Whoever declined may think better of it; what was taken up goes on as an interest. */
export const answerProposal = (
  proposal: ProposalFacts,
  answer: ProposalAnswer,
  { viewer, version }: { viewer: Viewer | null; version: number },
): Result<{ viewer: Viewer; state: ProposalState }> => {
  const guarded = guardAnswerProposal(viewer, proposal);
  if (!guarded.ok) return guarded;
  if (version !== proposal.version) return refuse(refusals.stale(proposal.version));
  const open = openProposalStates.includes(proposal.state);
  if (!open && !(proposal.state === 'declined' && answer === 'take_up'))
    return refuse(refusals.conflict('wrong_state'));
  return ok({ viewer: guarded.value, state: answered[answer] });
};

/** What the page offers below a proposal. */
export const proposalAbilities = (viewer: Viewer | null, proposal: ProposalFacts) => {
  const can = (answer: ProposalAnswer): boolean =>
    answerProposal(proposal, answer, { viewer, version: proposal.version }).ok;
  return { decline: can('decline'), takeUp: can('take_up') };
};
