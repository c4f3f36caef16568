import { canExpressInterestIn } from '../interests/policy.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { Viewer } from '../shared/viewer.ts';
import { canCheckSpace, type CheckedSpace } from './check-policy.ts';
import { canAnswerInterests } from './policy.ts';
import {
  canArchiveSpace,
  canConfirmSpace,
  canEditSpace,
  canPublishSpace,
  canReopenSpace,
  canWithdrawSpace,
} from './transitions.ts';

/** All of a space that the page asks for, from the same guards that the operations use. */
export const spaceAbilities = (
  viewer: Viewer | null,
  space: CheckedSpace & { hasOpenInterest?: boolean },
  today: IsoDate,
) => ({
  edit: canEditSpace(viewer, space),
  publish: canPublishSpace(viewer, space),
  confirm: canConfirmSpace(viewer, space),
  withdraw: canWithdrawSpace(viewer, space),
  archive: canArchiveSpace(viewer, space),
  relist: canReopenSpace(viewer, space),
  check: canCheckSpace(viewer, space, today),
  expressInterest: canExpressInterestIn(viewer, space),
  answer: canAnswerInterests(viewer, space),
});
export type SpaceAbilities = ReturnType<typeof spaceAbilities>;
