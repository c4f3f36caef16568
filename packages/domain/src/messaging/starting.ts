import { canViewInterest, type InterestState, openInterestStates } from '../interests/index.ts';
import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { StartConversationInput } from './inputs.ts';
import type { ConversationState } from './kinds.ts';

/** An actor that somebody wants to write to, as seen from the one who writes. */
export interface Target {
  actorId: string;
  /** Somebody acts for it, and it is not archived. */
  isReachable: boolean;
  /** The writer has blocked it. */
  isBlocked: boolean;
  /** It, or another of those asked, has blocked the writer or one another. */
  blocks: boolean;
  /** An open conversation with the writer exists. */
  isAcquainted: boolean;
}

/** An interest that a conversation is about. */
export interface SubjectInterest {
  state: InterestState;
  actorId: string;
  spaceActorId: string;
}

/** Number of actors and subject have to fit the kind. */
export const checkKind = ({
  kind,
  withActorIds,
  asActorId,
  subject,
}: StartConversationInput): Result<null> => {
  const issues = [
    ...(kind === 'direct' && withActorIds.length > 1
      ? [inputIssue('too_many', ['withActorIds'], { max: 1 })]
      : []),
    ...(withActorIds.includes(asActorId) ? [inputIssue('invalid_choice', ['withActorIds'])] : []),
    ...(kind === 'topic' && !subject ? [inputIssue('required', ['subject'])] : []),
    ...(kind !== 'topic' && subject ? [inputIssue('invalid_choice', ['subject'])] : []),
  ];
  return issues.length > 0 ? refuse(refusals.invalid(issues)) : ok(null);
};

/** May these be written to. That one is blocked by somebody looks like an actor that takes no messages. */
export const guardTargets = (wanted: readonly string[], targets: readonly Target[]): Result<null> => {
  if (wanted.some((id) => !targets.some(({ actorId }) => actorId === id))) return refuse(refusals.notFound());
  if (targets.some(({ isBlocked }) => isBlocked)) return refuse(refusals.conflict('actor_blocked'));
  if (targets.some(({ isReachable, blocks }) => !isReachable || blocks))
    return refuse(refusals.conflict('not_reachable'));
  return ok(null);
};

/** An interest is a matter of its two sides alone. */
export const guardSubjectInterest = (
  viewer: Viewer | null,
  { asActorId, withActorIds }: Pick<StartConversationInput, 'asActorId' | 'withActorIds'>,
  interest: SubjectInterest,
): Result<null> => {
  const sides = [interest.actorId, interest.spaceActorId];
  const both = [asActorId, ...withActorIds].every((id) => sides.includes(id));
  return canViewInterest(viewer, interest) && both ? ok(null) : refuse(refusals.notFound());
};

/**
 * Open at once among those who know each other; otherwise it begins as an introduction. Whoever sent an interest has
 * asked to be written to, and owners who took up talks have agreed to them.
 */
export const firstState = (
  asActorId: string,
  targets: readonly Target[],
  interest: SubjectInterest | null,
): ConversationState => {
  if (targets.every(({ isAcquainted }) => isAcquainted)) return 'open';
  if (!interest || !openInterestStates.includes(interest.state)) return 'introduced';
  return interest.spaceActorId === asActorId || interest.state !== 'sent' ? 'open' : 'introduced';
};
