import { both } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { mayEditFor, type Viewer } from '../shared/viewer.ts';
import type { SpaceState } from './enums.ts';
import { type SpaceFieldName, spaceFieldNames, spaceFields } from './fields.ts';
import { daysBefore } from './freshness.ts';
import { canViewSpace, guardEditSpace, type SpaceFacts } from './policy.ts';
import type { SpaceFile } from './space-file.ts';

/** How long a merging can be undone. */
export const undoMergeDays = 30;

export const undoMergeUntil = (at: Date): Date => daysBefore(at, -undoMergeDays);

/** What is chosen from one side or the other. Pictures and papers are not: all of them go along. */
export const mergedFieldNames = spaceFieldNames.filter(
  (name): name is Exclude<SpaceFieldName, 'photos'> => name !== 'photos',
);
export type MergedFieldName = (typeof mergedFieldNames)[number];

const money = mergedFieldNames.filter((name) => spaceFields[name].section === 'money');
const contact = ['contactName', 'contactEmail', 'contactPhone'] as const;

/** The columns behind a field of the form, with those that make no sense without it. */
const columnsOf = (field: MergedFieldName): (keyof SpaceFile)[] => {
  if (field === 'point') return ['lat', 'lon', 'pointBlurred'];
  if ((contact as readonly string[]).includes(field)) return [field as keyof SpaceFile, 'contactVisibility'];
  return [field];
};

/**
 * What the entry that is kept takes over from the other. Amounts in another currency come all together, or they would
 * be read as amounts in the wrong one.
 */
export const takenOver = (
  kept: SpaceFile,
  other: SpaceFile,
  take: readonly MergedFieldName[],
): Partial<SpaceFile> => {
  const withMoney = kept.currency !== other.currency && take.some((field) => money.includes(field));
  const fields = withMoney ? [...new Set([...take, ...money])] : take;
  const columns = fields.flatMap(columnsOf);
  if (withMoney) columns.push('currency');
  return Object.fromEntries(columns.map((column) => [column, other[column]]));
};

export interface MergedSpace extends SpaceFacts {
  id: string;
  version: number;
}

/** States of the entry that stays; a withdrawn one is opened again first. */
const keeps: readonly SpaceState[] = ['draft', 'ready', 'listed'];

/** Taking one entry into another: for those who may change both. */
export const guardMergeSpaces = (
  viewer: Viewer | null,
  kept: MergedSpace,
  other: MergedSpace,
): Result<Viewer> => {
  const guarded = both(guardEditSpace(viewer, kept), () => guardEditSpace(viewer, other));
  if (!guarded.ok) return guarded;
  if (kept.id === other.id) return refuse(refusals.conflict('merge_with_itself'));
  if (!keeps.includes(kept.state) || other.state === 'archived')
    return refuse(refusals.conflict('wrong_state'));
  // The public must not lose an entry by it: what is listed is what stays.
  if (other.state === 'listed' && kept.state !== 'listed')
    return refuse(refusals.conflict('keep_the_listed'));
  return guarded;
};

/** Whether the two could be merged, one way or the other. */
export const canMergeSpaces = (viewer: Viewer | null, a: MergedSpace, b: MergedSpace): boolean =>
  guardMergeSpaces(viewer, a, b).ok || guardMergeSpaces(viewer, b, a).ok;

/** Telling both owners that their entries look like one: whoever edits one of them, where both see both. */
export const guardTellOwner = (
  viewer: Viewer | null,
  own: MergedSpace,
  theirs: MergedSpace,
): Result<Viewer> => {
  const edits = guardEditSpace(viewer, own);
  if (!edits.ok) return edits;
  if (!canViewSpace(viewer, theirs)) return refuse(refusals.notFound());
  if (own.actorId === theirs.actorId) return refuse(refusals.conflict('own_space'));
  // A draft is nobody else's business: the other side would be told of something that it may not see.
  return own.state === 'listed' && theirs.state === 'listed'
    ? edits
    : refuse(refusals.conflict('space_not_listed'));
};

/** Saying that the two are two: whoever edits one of them and sees the other. */
export const guardKeepApart = (viewer: Viewer | null, a: MergedSpace, b: MergedSpace): Result<Viewer> => {
  if (!canViewSpace(viewer, a) || !canViewSpace(viewer, b)) return refuse(refusals.notFound());
  return mayEditFor(viewer, b.actorId) ? guardEditSpace(viewer, b) : guardEditSpace(viewer, a);
};

export interface MergeFacts {
  at: Date;
  undoUntil: Date;
  undoneAt: Date | null;
  /** True where the one kept was itself merged, or took in another entry, after this. */
  builtUpon: boolean;
}

/** Parting two entries again. The latest merging of an entry is undone first. */
export const guardUndoMerge = (
  viewer: Viewer | null,
  merge: MergeFacts,
  kept: SpaceFacts,
  other: SpaceFacts,
  now: Date,
): Result<Viewer> => {
  const guarded = both(guardEditSpace(viewer, kept), () => guardEditSpace(viewer, other));
  if (!guarded.ok) return guarded;
  if (merge.undoneAt) return refuse(refusals.conflict('wrong_state'));
  if (now > merge.undoUntil) return refuse(refusals.conflict('undo_too_late'));
  return merge.builtUpon ? refuse(refusals.conflict('undo_later_first')) : ok(guarded.value);
};

export const canUndoMerge = (...facts: Parameters<typeof guardUndoMerge>): boolean =>
  guardUndoMerge(...facts).ok;
