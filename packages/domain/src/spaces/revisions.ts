import { isAdmin } from '../shared/guards.ts';
import { mayEditFor, type Viewer } from '../shared/viewer.ts';
import { type SpaceFile } from './space-file.ts';
import type { RevisionAction } from './transitions.ts';

/** Field name to what it was and what it became. */
export type FieldChanges = Partial<Record<keyof SpaceFile, [before: unknown, after: unknown]>>;

/** Order carries no meaning in lists of uses, nor in the languages of a text. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return JSON.stringify([...(value as string[])].sort());
  if (typeof value === 'object' && value !== null) {
    const filled = Object.entries(value).filter(([, text]) => !!text);
    return JSON.stringify(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return JSON.stringify(value ?? null);
};

/** What a change really changes: fields that are sent with their old value are left out. */
export const changedFields = (before: SpaceFile, after: Partial<SpaceFile>): FieldChanges => {
  const changes: FieldChanges = {};
  for (const field of Object.keys(after) as (keyof SpaceFile)[]) {
    if (after[field] === undefined || !(field in before)) continue;
    if (canonical(before[field]) !== canonical(after[field])) changes[field] = [before[field], after[field]];
  }
  return changes;
};

/** The file as it would be saved: what is absent stays. */
export const applyChange = <F extends SpaceFile>(before: F, change: Partial<SpaceFile>): F => ({
  ...before,
  ...(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<F>),
});

/** Changes of state that everyone who sees the space may read in its history. */
export const publicRevisionActions: readonly RevisionAction[] = ['listed', 'withdrawn'];

/** Whether a row of the history is shown: all to editors and administrators, public turns to the others. */
export const canSeeRevision = (
  viewer: Viewer | null,
  space: { actorId: string },
  revision: { action: RevisionAction },
): boolean =>
  mayEditFor(viewer, space.actorId) || isAdmin(viewer) || publicRevisionActions.includes(revision.action);
