import { inputIssue } from '../shared/issue.ts';
import { type MissingField, refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { SpaceState } from './enums.ts';
import {
  guardArchiveSpace,
  guardEditSpace,
  guardPublishSpace,
  guardReopenSpace,
  guardWithdrawSpace,
  type SpaceFacts,
} from './policy.ts';

/** What can be done with a space's file. */
export const spaceActions = [
  'edit',
  'mark_ready',
  'publish',
  'confirm',
  'withdraw',
  'restore',
  'reopen',
  'archive',
] as const;
export type SpaceAction = (typeof spaceActions)[number];

/** What the history calls a change. */
export const revisionActions = [
  'created',
  'edited',
  'readied',
  'listed',
  'confirmed',
  'withdrawn',
  'reopened',
  'archived',
  'photo_added',
  'photo_changed',
  'photo_removed',
  'checked',
  'document_added',
  'document_changed',
  'document_removed',
  'calendar_changed',
  'merged',
  'merged_away',
  'parted',
] as const;
export type RevisionAction = (typeof revisionActions)[number];

interface SpaceTransition {
  action: SpaceAction;
  from: SpaceState;
  to: SpaceState;
  records: RevisionAction;
  /** `complete`: nothing may be missing. `reason`: it has to be given. */
  needs?: 'complete' | 'reason';
  /** Where the file goes instead of being refused when something is missing. */
  ifIncomplete?: SpaceState;
}

/** Every way from one state to the next. What is not here cannot happen. */
export const spaceTransitions: readonly SpaceTransition[] = [
  { action: 'edit', from: 'draft', to: 'draft', records: 'edited' },
  // A ready file that loses a required answer is a draft again, rather than a ready one in name only.
  { action: 'edit', from: 'ready', to: 'ready', records: 'edited', needs: 'complete', ifIncomplete: 'draft' },
  { action: 'edit', from: 'listed', to: 'listed', records: 'edited', needs: 'complete' },
  { action: 'mark_ready', from: 'draft', to: 'ready', records: 'readied', needs: 'complete' },
  { action: 'publish', from: 'ready', to: 'listed', records: 'listed', needs: 'complete' },
  // Somebody says that it is still free.
  { action: 'confirm', from: 'listed', to: 'listed', records: 'confirmed' },
  { action: 'withdraw', from: 'listed', to: 'withdrawn', records: 'withdrawn', needs: 'reason' },
  // Straight back, where only the clock had taken it off the list.
  { action: 'restore', from: 'withdrawn', to: 'listed', records: 'listed', needs: 'complete' },
  { action: 'reopen', from: 'withdrawn', to: 'draft', records: 'reopened' },
  { action: 'archive', from: 'draft', to: 'archived', records: 'archived' },
  { action: 'archive', from: 'ready', to: 'archived', records: 'archived' },
  { action: 'archive', from: 'withdrawn', to: 'archived', records: 'archived' },
];

const guards: Record<SpaceAction, (viewer: Viewer | null, space: SpaceFacts) => Result<Viewer>> = {
  edit: guardEditSpace,
  mark_ready: guardEditSpace,
  publish: guardPublishSpace,
  confirm: guardEditSpace,
  restore: guardPublishSpace,
  withdraw: guardWithdrawSpace,
  reopen: guardReopenSpace,
  archive: guardArchiveSpace,
};

/** The row of the table, if there is one. */
export const findSpaceTransition = (action: SpaceAction, from: SpaceState): SpaceTransition | undefined =>
  spaceTransitions.find((row) => row.action === action && row.from === from);

export interface TransitionContext {
  viewer: Viewer | null;
  /** The version the person saw. */
  version: number;
  /** What would be missing after the change: `missingToPublish` of the file as it would be saved. */
  missing: readonly MissingField[];
  reason?: string | null;
  /** For putting back: the clock took it off the list, and lately. */
  canBeRestored?: boolean;
}

export interface TransitionOutcome {
  viewer: Viewer;
  from: SpaceState;
  state: SpaceState;
  records: RevisionAction;
  reason: string | null;
  /** True where the state is another one now; the caller stamps `stateChangedAt`, and `listedAt` on listing. */
  changed: boolean;
}

/**
 * Decides one step: is it there, may the person, is it the version they saw, does the state allow it,
 * and are its conditions met. The same order for every action, so that nobody learns more than they may.
 */
export const transitionSpace = (
  space: SpaceFacts & { version: number },
  action: SpaceAction,
  context: TransitionContext,
): Result<TransitionOutcome> => {
  const guarded = guards[action](context.viewer, space);
  if (!guarded.ok) return guarded;
  if (context.version !== space.version) return refuse(refusals.stale(space.version));
  const row = findSpaceTransition(action, space.state);
  if (!row) return refuse(refusals.conflict('wrong_state'));

  if (action === 'restore' && !context.canBeRestored) return refuse(refusals.conflict('wrong_state'));

  const incomplete = row.needs === 'complete' && context.missing.length > 0;
  if (incomplete && !row.ifIncomplete) {
    return refuse({ kind: 'not_publishable', code: 'not_publishable', missing: [...context.missing] });
  }
  const reason = context.reason?.trim() || null;
  if (row.needs === 'reason' && !reason)
    return refuse(refusals.invalid([inputIssue('required', ['reason'])]));

  const state = incomplete && row.ifIncomplete ? row.ifIncomplete : row.to;
  return ok({
    viewer: guarded.value,
    from: space.state,
    state,
    records: row.records,
    reason,
    changed: state !== space.state,
  });
};

const can =
  (action: SpaceAction) =>
  (viewer: Viewer | null, space: SpaceFacts): boolean =>
    !!findSpaceTransition(action, space.state) && guards[action](viewer, space).ok;

export const canEditSpace = can('edit');
export const canMarkReady = can('mark_ready');
export const canConfirmSpace = can('confirm');
export const canWithdrawSpace = can('withdraw');
export const canReopenSpace = can('reopen');
export const canArchiveSpace = can('archive');

/** Publishing begins with marking ready, so a draft offers it as well. */
export const canPublishSpace = (viewer: Viewer | null, space: SpaceFacts): boolean =>
  (space.state === 'draft' || space.state === 'ready') && guardPublishSpace(viewer, space).ok;
