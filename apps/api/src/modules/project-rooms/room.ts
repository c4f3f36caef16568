import type { ProjectState, ProjectVisibility, RoomRights } from '@kvart/domain/projects';
import type { RoomPart } from '@kvart/domain/projects/work';
import { isAdmin, requirePerson, type Viewer } from '@kvart/domain/shared';

/** A project as `roomColumns` reads it. */
export interface RoomRow {
  id: string;
  slug: string;
  title: string;
  locale: string;
  state: ProjectState;
  startsOn: string | null;
  endsOn: string | null;
  visibility: ProjectVisibility;
  work: ProjectVisibility;
  money: ProjectVisibility;
  updates: ProjectVisibility;
  seats: { rights: RoomRights; partnerId: string; actorId: string }[];
}

/** A part of a room as somebody enters it. */
export interface Room extends RoomPart {
  project: RoomRow;
  /** Those of the partners for whom the person sits there. */
  partnerIds: string[];
}

/** Parts of a room that are shown and hidden on their own. */
export type RoomPartName = 'work' | 'money' | 'updates';

const opens = (visibility: ProjectVisibility, viewer: Viewer | null): boolean =>
  visibility === 'public' || (visibility === 'network' && requirePerson(viewer).ok);

/** A part is never seen by more than the whole; whoever has a seat sees all of it. */
export function enter(project: RoomRow, part: RoomPartName, viewer: Viewer | null): Room {
  const [best] = project.seats;
  return {
    project,
    rights: best?.rights ?? null,
    isShown:
      best !== undefined ||
      isAdmin(viewer) ||
      (opens(project.visibility, viewer) && opens(project[part], viewer)),
    isClosed: project.state === 'closed',
    partnerIds: project.seats.map(({ partnerId }) => partnerId),
  };
}
