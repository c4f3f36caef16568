import { canExpressInterestIn } from '../interests/policy.ts';
import type { Viewer } from '../shared/viewer.ts';
import { canAnswerInterests, type SpaceFacts } from './policy.ts';
import {
  canArchiveSpace,
  canEditSpace,
  canPublishSpace,
  canReopenSpace,
  canWithdrawSpace,
} from './transitions.ts';

/** All of a space that the page asks for, from the same guards that the operations use. */
export const spaceAbilities = (viewer: Viewer | null, space: SpaceFacts & { hasOpenInterest?: boolean }) => ({
  edit: canEditSpace(viewer, space),
  publish: canPublishSpace(viewer, space),
  withdraw: canWithdrawSpace(viewer, space),
  archive: canArchiveSpace(viewer, space),
  relist: canReopenSpace(viewer, space),
  expressInterest: canExpressInterestIn(viewer, space),
  answer: canAnswerInterests(viewer, space),
});
export type SpaceAbilities = ReturnType<typeof spaceAbilities>;
