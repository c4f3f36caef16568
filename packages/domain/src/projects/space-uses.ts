import { both, requireConfirmed, requireEditor } from '../shared/guards.ts';
import type { IsoDate } from '../shared/days.ts';
import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { canEditPart, canSeePart, guardEditPart, type ProjectFacts } from './policy.ts';

/** Where the use of a space by a project stands: the owner's side has the last word. */
export const spaceUseStates = ['asked', 'agreed', 'declined'] as const;
export type SpaceUseState = (typeof spaceUseStates)[number];

export const spaceUseAnswers = ['agree', 'decline'] as const;
export type SpaceUseAnswer = (typeof spaceUseAnswers)[number];

/** Uses that a project keeps. */
export const mostSpaceUses = 40;

/** When a space is used, and how much of it. Both days belong to it; without a last day it goes on. */
export interface UsedSpan {
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  areaM2: number;
}

export interface SpaceUseFacts extends UsedSpan {
  version: number;
  state: SpaceUseState;
  /** Of the space. */
  ownerId: string;
}

const editsFor = (viewer: Viewer | null, actorId: string): Result<Viewer> =>
  both(requireEditor(viewer, actorId), () => requireConfirmed(viewer));

/** Whether somebody sees a use: what is agreed with the effect, the rest both sides. */
export const canSeeSpaceUse = (
  viewer: Viewer | null,
  project: ProjectFacts,
  use: Pick<SpaceUseFacts, 'state' | 'ownerId'>,
): boolean =>
  (use.state === 'agreed' && canSeePart(viewer, project, 'effect')) ||
  project.rights !== null ||
  editsFor(viewer, use.ownerId).ok;

/** Naming a space that the project uses. Whoever looks after the space as well has said yes with that. */
export const linkSpace = (
  viewer: Viewer | null,
  project: ProjectFacts,
  { ownerId, usableM2, areaM2 }: { ownerId: string; usableM2: number | null; areaM2: number | null },
): Result<{ viewer: Viewer; state: SpaceUseState; areaM2: number }> => {
  const guarded = guardEditPart(viewer, project, 'effect');
  if (!guarded.ok) return guarded;
  const used = areaM2 ?? usableM2;
  if (used === null) return refuse(refusals.invalid([inputIssue('required', ['areaM2'])]));
  if (usableM2 !== null && used > usableM2)
    return refuse(refusals.invalid([inputIssue('too_large', ['areaM2'], { max: usableM2 })]));
  const state = editsFor(viewer, ownerId).ok ? 'agreed' : 'asked';
  return ok({ viewer: guarded.value, state, areaM2: used });
};

const holds = (was: UsedSpan, is: UsedSpan): boolean =>
  was.startsOn <= is.startsOn &&
  was.areaM2 >= is.areaM2 &&
  (was.endsOn === null || (is.endsOn !== null && is.endsOn <= was.endsOn));

/** Other days or another area: less than was agreed needs nobody's word, more is asked for anew. */
export const changeSpaceUse = (
  viewer: Viewer | null,
  project: ProjectFacts,
  use: SpaceUseFacts,
  { version, span, usableM2 }: { version: number; span: UsedSpan; usableM2: number | null },
): Result<{ viewer: Viewer; state: SpaceUseState }> => {
  if (!canSeeSpaceUse(viewer, project, use)) return refuse(refusals.notFound());
  const isOwner = editsFor(viewer, use.ownerId);
  const guarded = isOwner.ok ? isOwner : guardEditPart(viewer, project, 'effect');
  if (!guarded.ok) return guarded;
  if (version !== use.version) return refuse(refusals.stale(use.version));
  // No is an answer, too: whoever wants the space all the same names it anew.
  if (use.state === 'declined') return refuse(refusals.conflict('wrong_state'));
  if (usableM2 !== null && span.areaM2 > Math.max(usableM2, use.areaM2))
    return refuse(refusals.invalid([inputIssue('too_large', ['areaM2'], { max: usableM2 })]));
  if (isOwner.ok) return ok({ viewer: guarded.value, state: 'agreed' });
  return ok({
    viewer: guarded.value,
    state: use.state === 'agreed' && holds(use, span) ? 'agreed' : 'asked',
  });
};

const answered = { agree: 'agreed', decline: 'declined' } as const;

/** The word of the owner's side. */
export const answerSpaceUse = (
  viewer: Viewer | null,
  project: ProjectFacts,
  use: SpaceUseFacts,
  answer: SpaceUseAnswer,
  version: number,
): Result<{ viewer: Viewer; state: SpaceUseState }> => {
  if (!canSeeSpaceUse(viewer, project, use)) return refuse(refusals.notFound());
  const guarded = editsFor(viewer, use.ownerId);
  if (!guarded.ok) return guarded;
  if (version !== use.version) return refuse(refusals.stale(use.version));
  if (use.state !== 'asked') return refuse(refusals.conflict('wrong_state'));
  return ok({ viewer: guarded.value, state: answered[answer] });
};

/** Taking back what was only asked for. What was agreed is the history of the space, and ends by its last day. */
export const guardRemoveSpaceUse = (
  viewer: Viewer | null,
  project: ProjectFacts,
  use: SpaceUseFacts,
  version: number,
): Result<Viewer> => {
  if (!canSeeSpaceUse(viewer, project, use)) return refuse(refusals.notFound());
  const guarded = guardEditPart(viewer, project, 'effect');
  if (!guarded.ok) return guarded;
  if (version !== use.version) return refuse(refusals.stale(use.version));
  return use.state === 'agreed' ? refuse(refusals.conflict('wrong_state')) : guarded;
};

/** What the page offers beside a use, by the same guards. */
export const spaceUseAbilities = (viewer: Viewer | null, project: ProjectFacts, use: SpaceUseFacts) => ({
  answer: answerSpaceUse(viewer, project, use, 'agree', use.version).ok,
  change:
    use.state !== 'declined' &&
    (editsFor(viewer, use.ownerId).ok || canEditPart(viewer, project, 'effect')) &&
    canSeeSpaceUse(viewer, project, use),
  remove: guardRemoveSpaceUse(viewer, project, use, use.version).ok,
});
