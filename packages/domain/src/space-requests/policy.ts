import type { IsoDate } from '../shared/days.ts';
import {
  both,
  isAdmin,
  isMemberOf,
  requireConfirmed,
  requireEditor,
  requirePerson,
} from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { mayEditFor, type Viewer } from '../shared/viewer.ts';
import type { SpaceState } from '../spaces/enums.ts';
import {
  canSeeReport,
  type DeskActor,
  deskOf,
  guardTriageReport,
  type ReportedPlace,
  type Triager,
} from '../vacancy-reports/desk.ts';
import type { ProposalState, RequestAudience, SpaceRequestState } from './states.ts';

/** What the guards look at. */
export interface SpaceRequestFacts {
  actorId: string;
  state: SpaceRequestState;
  audience: RequestAudience;
  /** True where an actor of the viewer has proposed a space for it. */
  viewerHasProposed?: boolean;
}

/** Whether a request is there for somebody. Lists narrow their rows by the same rule. */
export const canViewSpaceRequest = (viewer: Viewer | null, request: SpaceRequestFacts): boolean => {
  if (isMemberOf(viewer, request.actorId) || isAdmin(viewer)) return true;
  if (request.state === 'draft') return false;
  if (request.state === 'published' && request.audience === 'public') return true;
  if (!requirePerson(viewer).ok) return false;
  // Whoever has proposed something learns what became of it.
  return request.state === 'published' || request.viewerHasProposed === true;
};

type Guard = (viewer: Viewer | null, request: SpaceRequestFacts) => Result<Viewer>;

const seen = (
  viewer: Viewer | null,
  request: SpaceRequestFacts,
  guard: () => Result<Viewer>,
): Result<Viewer> => (canViewSpaceRequest(viewer, request) ? guard() : refuse(refusals.notFound()));

/** Changing what is looked for, and ending the search. */
export const guardEditSpaceRequest: Guard = (viewer, request) =>
  seen(viewer, request, () => requireEditor(viewer, request.actorId));

/** Putting it before others, which also needs a confirmed address. */
export const guardPublishSpaceRequest: Guard = (viewer, request) =>
  seen(viewer, request, () => both(requireEditor(viewer, request.actorId), () => requireConfirmed(viewer)));

/** Taking it down: those behind it, and administrators. */
export const guardWithdrawSpaceRequest: Guard = (viewer, request) =>
  seen(viewer, request, () =>
    isAdmin(viewer) ? requirePerson(viewer) : requireEditor(viewer, request.actorId),
  );

/** Proposals in full are for those who look; everybody else sees their own. */
export const seesAllProposals = (
  viewer: Viewer | null,
  request: Pick<SpaceRequestFacts, 'actorId'>,
): boolean => isMemberOf(viewer, request.actorId) || isAdmin(viewer);

/** A space that somebody may propose. */
export interface ProposableSpace extends ReportedPlace {
  actorId: string;
  state: SpaceState;
}

/** Who looks at the requests that fit a space: its own people, and advisers for its place. */
export const canSeeFittingRequests = (
  viewer: Viewer | null,
  actors: readonly DeskActor[],
  space: ProposableSpace,
  today: IsoDate,
): boolean =>
  space.state === 'listed' &&
  (isMemberOf(viewer, space.actorId) || canSeeReport(deskOf(viewer, actors, today), space));

/**
 * Proposing a space: its editors do it in its actor's name, verified municipalities and support organisations for
 * their place in their own, the platform's advisers in nobody's.
 */
export const guardProposeSpace = (
  viewer: Viewer | null,
  request: SpaceRequestFacts,
  space: ProposableSpace,
  actors: readonly DeskActor[],
  today: IsoDate,
): Result<Triager> => {
  if (!canViewSpaceRequest(viewer, request)) return refuse(refusals.notFound());
  const person = requireConfirmed(viewer);
  if (!person.ok) return person;
  const isOwn = mayEditFor(viewer, space.actorId);
  if (!isOwn && space.state !== 'listed') return refuse(refusals.notFound());
  const proposer: Result<Triager> = isOwn
    ? ok({ viewer: person.value, actorId: space.actorId })
    : guardTriageReport(viewer, actors, space, today);
  if (!proposer.ok) return refuse(refusals.forbidden('not_editor'));
  if (space.actorId === request.actorId) return refuse(refusals.conflict('own_request'));
  if (request.state !== 'published') return refuse(refusals.conflict('request_closed'));
  if (space.state !== 'listed') return refuse(refusals.conflict('space_not_listed'));
  return proposer;
};

/** What the guards of a proposal look at. */
export interface ProposalFacts {
  state: ProposalState;
  version: number;
  /** The actor that looks for a room. */
  requestActorId: string;
  /** The actor in whose name it was sent; nobody's for advisers of the platform. */
  actorId: string | null;
  personId: string;
}

/** Both sides see a proposal, and nobody else. */
export const canViewProposal = (viewer: Viewer | null, proposal: ProposalFacts): boolean =>
  isMemberOf(viewer, proposal.requestActorId) ||
  (proposal.actorId !== null && isMemberOf(viewer, proposal.actorId)) ||
  (requirePerson(viewer).ok && viewer?.personId === proposal.personId) ||
  isAdmin(viewer);

/** Answering is for those who look. */
export const guardAnswerProposal = (viewer: Viewer | null, proposal: ProposalFacts): Result<Viewer> =>
  canViewProposal(viewer, proposal)
    ? both(requireEditor(viewer, proposal.requestActorId), () => requireConfirmed(viewer))
    : refuse(refusals.notFound());
