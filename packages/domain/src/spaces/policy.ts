import {
  both,
  isAdmin,
  isMemberOf,
  requireConfirmed,
  requireEditor,
  requirePerson,
} from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { refuse, type Result } from '../shared/result.ts';
import { mayEditFor, type Viewer } from '../shared/viewer.ts';
import type { SpaceState } from './enums.ts';

/** What the guards look at. */
export interface SpaceFacts {
  actorId: string;
  state: SpaceState;
  /** True where an actor of the viewer has shown interest in this space, in whatever state. */
  viewerHasInterest?: boolean;
}

/** Who may see a space. */
export const audiences = ['everyone', 'owner_side', 'interested', 'admin'] as const;
export type Audience = (typeof audiences)[number];

/** Who sees a space in which state. Lists narrow their rows by this same table. */
export const spaceVisibility: Record<SpaceState, readonly Audience[]> = {
  draft: ['owner_side', 'admin'],
  ready: ['owner_side', 'admin'],
  listed: ['everyone'],
  withdrawn: ['owner_side', 'interested', 'admin'],
  archived: ['owner_side', 'admin'],
};

const belongsTo: Record<Audience, (viewer: Viewer | null, space: SpaceFacts) => boolean> = {
  everyone: () => true,
  owner_side: (viewer, space) => isMemberOf(viewer, space.actorId),
  interested: (viewer, space) => requirePerson(viewer).ok && space.viewerHasInterest === true,
  admin: (viewer) => isAdmin(viewer),
};

/** Whether the space is there at all for this viewer. */
export const canViewSpace = (viewer: Viewer | null, space: SpaceFacts): boolean =>
  spaceVisibility[space.state].some((audience) => belongsTo[audience](viewer, space));

type Guard = (viewer: Viewer | null, space: SpaceFacts) => Result<Viewer>;

/** What one may not see does not exist: the first answer of every guard. */
const seen = (viewer: Viewer | null, space: SpaceFacts, guard: () => Result<Viewer>): Result<Viewer> =>
  canViewSpace(viewer, space) ? guard() : refuse(refusals.notFound());

/** Changing the file, its pictures, and marking it ready. */
export const guardEditSpace: Guard = (viewer, space) =>
  seen(viewer, space, () => requireEditor(viewer, space.actorId));

/** Putting it before the public, which also needs a confirmed address. */
export const guardPublishSpace: Guard = (viewer, space) =>
  seen(viewer, space, () => both(requireEditor(viewer, space.actorId), () => requireConfirmed(viewer)));

/** Taking it off the list, or away for good: its editors, and administrators. */
export const guardWithdrawSpace: Guard = (viewer, space) =>
  seen(viewer, space, () => (isAdmin(viewer) ? requirePerson(viewer) : requireEditor(viewer, space.actorId)));
export const guardArchiveSpace: Guard = guardWithdrawSpace;

/** Opening a withdrawn file again. */
export const guardReopenSpace: Guard = guardEditSpace;

/** Reading and answering the interests in it. */
export const canAnswerInterests = (viewer: Viewer | null, space: Pick<SpaceFacts, 'actorId'>): boolean =>
  mayEditFor(viewer, space.actorId);

/** Whether the exact point is shown although the owner asked for a blurred one. */
export const canSeeExactPoint = (
  viewer: Viewer | null,
  space: { actorId: string; pointBlurred: boolean },
): boolean => !space.pointBlurred || mayEditFor(viewer, space.actorId);
