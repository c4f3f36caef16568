import { both, isMemberOf, requireConfirmed, requireEditor } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { ProjectFacts } from './policy.ts';
import { canSeePart } from './policy.ts';

/** A partner's word on another one's part: it counts once both stand by it. */
export const referenceStates = ['written', 'confirmed', 'declined'] as const;
export type ReferenceState = (typeof referenceStates)[number];

export const referenceAnswers = ['confirm', 'decline'] as const;
export type ReferenceAnswer = (typeof referenceAnswers)[number];

export const referenceBounds = { sentence: 400, most: 400 } as const;

export interface ReferenceFacts {
  version: number;
  state: ReferenceState;
  authorId: string;
  aboutId: string;
}

const editsFor = (viewer: Viewer | null, actorId: string): Result<Viewer> =>
  both(requireEditor(viewer, actorId), () => requireConfirmed(viewer));

/** Both sides always; everybody who sees the partners once both agree. */
export const canSeeReference = (
  viewer: Viewer | null,
  project: ProjectFacts,
  reference: ReferenceFacts,
): boolean =>
  isMemberOf(viewer, reference.authorId) ||
  isMemberOf(viewer, reference.aboutId) ||
  (reference.state === 'confirmed' && canSeePart(viewer, project, 'partners'));

/** Writing one: for a partner that is or was in the project, of another one, once the team stands. */
export const guardWriteReference = (
  viewer: Viewer | null,
  project: ProjectFacts,
  { authorId, aboutId, partnerIds }: { authorId: string; aboutId: string; partnerIds: readonly string[] },
): Result<Viewer> => {
  if (!canSeePart(viewer, project, 'partners')) return refuse(refusals.notFound());
  const guarded = editsFor(viewer, authorId);
  if (!guarded.ok) return guarded;
  if (!partnerIds.includes(authorId)) return refuse(refusals.forbidden('no_room_rights'));
  if (authorId === aboutId || !partnerIds.includes(aboutId)) return refuse(refusals.conflict('not_partners'));
  if (project.state === 'idea') return refuse(refusals.conflict('wrong_state'));
  return guarded;
};

/** The answer of the partner that it is about. */
export const guardAnswerReference = (
  viewer: Viewer | null,
  reference: ReferenceFacts,
  version: number,
): Result<Viewer> => {
  if (!isMemberOf(viewer, reference.authorId) && !isMemberOf(viewer, reference.aboutId))
    return refuse(refusals.notFound());
  const guarded = editsFor(viewer, reference.aboutId);
  if (!guarded.ok) return guarded;
  if (version !== reference.version) return refuse(refusals.stale(reference.version));
  return reference.state === 'written' ? guarded : refuse(refusals.conflict('wrong_state'));
};

/** Taking it off one's own profile, or putting it there again; the other side's stays as it is. */
export const guardShowReference = (
  viewer: Viewer | null,
  reference: ReferenceFacts,
  actorId: string,
): Result<Viewer> => {
  if (![reference.authorId, reference.aboutId].includes(actorId) || !isMemberOf(viewer, actorId))
    return refuse(refusals.notFound());
  const guarded = editsFor(viewer, actorId);
  if (!guarded.ok) return guarded;
  return reference.state === 'confirmed' ? guarded : refuse(refusals.conflict('wrong_state'));
};
