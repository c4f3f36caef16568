import { verificationState } from '../actors/verification.ts';
import type { IsoDate } from '../shared/dates.ts';
import { isAdmin, isMemberOf } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { type DeskPerson, guardDesk } from './notices.ts';
import { type DeskPlace, type DeskScope, liesIn } from './territories.ts';

/** What is chosen from one actor or the other. Sectors, offers and needs are not: those of both stay. */
export const mergedActorFields = [
  'name',
  'kind',
  'place',
  'about',
  'website',
  'languages',
  'logo',
  'email',
  'phone',
  'address',
  'verification',
] as const;
export type MergedActorField = (typeof mergedActorFields)[number];

/** How long a merging of actors can be undone. */
export const undoActorMergeDays = 30;
const dayMs = 86_400_000;
export const undoActorMergeUntil = (at: Date): Date => new Date(at.getTime() + undoActorMergeDays * dayMs);

/** More rows than this are not moved by one press of a button. */
export const mostRowsMerged = 20_000;

/** An actor, as merging looks at it. */
export interface MergedActor extends DeskPlace {
  id: string;
  version: number;
  archivedAt: Date | null;
  isUnclaimed: boolean;
  verifiedAt: Date | null;
  verifiedUntil: IsoDate | null;
  /** A decision of the desk rests on it. */
  isHeld: boolean;
}

/** Acting upon both: they lie in the part of the network that one looks after, and are nobody's own. */
export const guardActorPair = (
  viewer: Viewer | null,
  scope: DeskScope,
  pair: readonly [MergedActor, MergedActor],
): Result<DeskPerson> => {
  const [first, second] = pair.map((actor) => guardDesk(viewer, scope, actor));
  if (!first?.ok || !second?.ok) return refuse(refusals.notFound());
  // One centre answers for both; the platform's own people for what lies in two territories.
  const centre = scope.centres.find(({ territories }) =>
    pair.every((actor) => territories.some((territory) => liesIn(actor, territory))),
  );
  if (!scope.everywhere && !centre) return refuse(refusals.notFound());
  if (!isAdmin(viewer) && pair.some(({ id }) => isMemberOf(viewer, id)))
    return refuse(refusals.forbidden('own_actor'));
  return ok({ viewer: first.value.viewer, centreId: centre?.actorId ?? null });
};

export interface ActorMergeWish {
  take: readonly MergedActorField[];
  /** Said expressly: the confirmed identity of the one that goes is not needed. */
  dropVerification: boolean;
  today: IsoDate;
}

/** The one that goes has a confirmed identity that the one that stays would not have. */
export const verificationAtStake = (kept: MergedActor, other: MergedActor, today: IsoDate): boolean =>
  verificationState(other, today) === 'verified' && verificationState(kept, today) !== 'verified';

/** Taking one actor into another. */
export const guardMergeActors = (
  viewer: Viewer | null,
  scope: DeskScope,
  kept: MergedActor,
  other: MergedActor,
  { take, dropVerification, today }: ActorMergeWish,
): Result<DeskPerson> => {
  if (kept.id === other.id) return refuse(refusals.conflict('merge_with_itself'));
  const person = guardActorPair(viewer, scope, [kept, other]);
  if (!person.ok) return person;
  if (kept.archivedAt || other.archivedAt) return refuse(refusals.conflict('actor_archived'));
  // Nobody acts for an unclaimed one: people and rooms cannot go there.
  if (kept.isUnclaimed && !other.isUnclaimed) return refuse(refusals.conflict('keep_the_claimed'));
  if (kept.isHeld || other.isHeld) return refuse(refusals.conflict('actor_held'));
  if (verificationAtStake(kept, other, today) && !take.includes('verification') && !dropVerification)
    return refuse(refusals.conflict('verification_at_stake'));
  const losesOwn = verificationState(kept, today) === 'verified' && take.includes('verification');
  return losesOwn && verificationState(other, today) !== 'verified'
    ? refuse(refusals.conflict('verification_at_stake'))
    : person;
};

export interface ActorMergeFacts {
  undoUntil: Date;
  undoneAt: Date | null;
  /** True where either was part of another merging after this. */
  builtUpon: boolean;
}

/** Parting two actors again. The latest merging is undone first. */
export const guardUndoActorMerge = (
  viewer: Viewer | null,
  scope: DeskScope,
  merge: ActorMergeFacts,
  [kept, other]: readonly [MergedActor, MergedActor],
  now: Date,
): Result<DeskPerson> => {
  // Those who have become members of both by merging them decide about themselves as little as before.
  const person = guardActorPair(viewer, scope, [kept, other]);
  if (!person.ok) return person;
  if (merge.undoneAt) return refuse(refusals.conflict('wrong_state'));
  if (now > merge.undoUntil) return refuse(refusals.conflict('undo_too_late'));
  if (kept.isHeld || other.isHeld) return refuse(refusals.conflict('actor_held'));
  return merge.builtUpon ? refuse(refusals.conflict('undo_later_first')) : person;
};
