import { both, requireConfirmed, requirePerson } from '../../shared/guards.ts';
import { refusals } from '../../shared/refusal.ts';
import { refuse, type Result } from '../../shared/result.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** What a person may do in a project's room: everything, writing, reading; null for those without a seat. */
export type HeldRights = 'lead' | 'edit' | 'view' | null;

/** A part of a project's room, as the guards of what is in it look at it. */
export interface RoomPart {
  /** True where the part is shown to the viewer: by a seat, or since the project shows it. */
  isShown: boolean;
  rights: HeldRights;
  /** True once nothing is written any more. */
  isClosed: boolean;
}

type Guard = (viewer: Viewer | null, room: RoomPart) => Result<Viewer>;

/** Writing in a room: people of its partners whose rights allow it, while the project runs. */
export const guardWriteInRoom: Guard = (viewer, room) => {
  if (!room.isShown) return refuse(requireSignIn(viewer));
  if (room.rights !== 'lead' && room.rights !== 'edit') {
    const person = requirePerson(viewer);
    return person.ok ? refuse(refusals.forbidden('not_in_project')) : person;
  }
  if (room.isClosed) return refuse(refusals.conflict('project_closed'));
  return requireConfirmed(viewer);
};

/** What only the lead partner's people decide. */
export const guardLeadRoom: Guard = (viewer, room) =>
  both(guardWriteInRoom(viewer, room), () =>
    room.rights === 'lead' ? requireConfirmed(viewer) : refuse(refusals.forbidden('not_project_lead')),
  );

export const canWriteInRoom = (viewer: Viewer | null, room: RoomPart): boolean =>
  guardWriteInRoom(viewer, room).ok;
export const canLeadRoom = (viewer: Viewer | null, room: RoomPart): boolean => guardLeadRoom(viewer, room).ok;

const requireSignIn = (viewer: Viewer | null) => (viewer ? refusals.notFound() : refusals.signInRequired());
