import type { ActorKind } from '../actors/kinds.ts';
import { verificationState } from '../actors/verification.ts';
import type { IsoDate } from '../shared/dates.ts';
import { requireEditor } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { SpaceState } from './enums.ts';
import { canViewSpace, type SpaceFacts } from './policy.ts';

/** The actor somebody acts as, as far as it decides whether they may check the spaces of others. */
export interface CheckingActor {
  id: string;
  kind: ActorKind;
  country: string | null;
  verifiedAt: Date | null;
  verifiedUntil: IsoDate | null;
  archived: boolean;
}

export interface CheckedSpace extends SpaceFacts {
  country: string | null;
  /** The actor the viewer acts as; absent or null where they act as none. */
  viewerActor?: CheckingActor | null;
}

/** States in which a file is worked on; afterwards it stays as it was. */
const checkedIn: readonly SpaceState[] = ['draft', 'ready', 'listed'];

/** A support organisation that somebody vouched for, in its own country. */
const supports = (space: CheckedSpace, actor: CheckingActor, today: IsoDate): boolean =>
  actor.kind === 'support_organisation' &&
  !actor.archived &&
  actor.country !== null &&
  actor.country === space.country &&
  verificationState(actor, today) === 'verified';

/**
 * Who may write into the technical check of a space they see: its editors, and editors of a verified support
 * organisation of the same country, in its name. Answers in whose name.
 */
export const guardCheckSpace = (
  viewer: Viewer | null,
  space: CheckedSpace,
  today: IsoDate,
): Result<{ viewer: Viewer; actorId: string }> => {
  if (!canViewSpace(viewer, space)) return refuse(refusals.notFound());
  const editor = requireEditor(viewer, space.actorId);
  const helper = space.viewerActor;
  const inNameOf = editor.ok ? space.actorId : helper && supports(space, helper, today) ? helper.id : null;
  if (inNameOf === null) return editor as Result<never>;
  const allowed = requireEditor(viewer, inNameOf);
  if (!allowed.ok) return allowed;
  if (!checkedIn.includes(space.state)) return refuse(refusals.conflict('wrong_state'));
  return ok({ viewer: allowed.value, actorId: inNameOf });
};

/** The same as yes or no, for the page. */
export const canCheckSpace = (viewer: Viewer | null, space: CheckedSpace, today: IsoDate): boolean =>
  guardCheckSpace(viewer, space, today).ok;
