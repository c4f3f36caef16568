import { isMemberOf, requireConfirmed } from '../shared/guards.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { Visibility } from './kinds.ts';

/** Whether someone sees a field of an actor. "Members" are all signed-in people with a confirmed address. */
export const canSeeField = (viewer: Viewer | null, actorId: string, visibility: Visibility): boolean =>
  visibility === 'public' ||
  isMemberOf(viewer, actorId) ||
  (visibility === 'members' && requireConfirmed(viewer).ok);

/** An actor's contact with its visibilities. */
export interface ActorContact {
  id: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  emailVisibility: Visibility;
  phoneVisibility: Visibility;
  addressVisibility: Visibility;
}

/** The contact with what the viewer may not see left out. */
export const visibleContact = (viewer: Viewer | null, actor: ActorContact) => ({
  email: canSeeField(viewer, actor.id, actor.emailVisibility) ? actor.email : null,
  phone: canSeeField(viewer, actor.id, actor.phoneVisibility) ? actor.phone : null,
  address: canSeeField(viewer, actor.id, actor.addressVisibility) ? actor.address : null,
});
