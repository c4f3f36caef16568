import type { Viewer } from '@kvart/domain/shared';
import { abilitiesIn, enter, partnersFor, type Room } from '../project-rooms/index.ts';
import type { MyTask, ProjectTask, ProjectWork } from './work.model.ts';
import type { MyTaskRow } from './work.repository.ts';
import type { TaskRow, WorkRow } from './work-row.ts';

/** Names of persons stay in the room; others read which partner it is. */
export const shownTask = (task: TaskRow, room: Pick<Room, 'rights'>): ProjectTask =>
  room.rights === null
    ? { ...task, ownerPersonId: null, ownerPersonName: null, updatedByName: null }
    : { ...task };

/** The work as a reader sees it; null where the part is not shown. */
export function shownWork({ room: project, ...work }: WorkRow, viewer: Viewer | null): ProjectWork | null {
  const room = enter(project, 'work', viewer);
  if (!room.isShown) return null;
  return {
    ...work,
    project,
    tasks: work.tasks.map((task) => shownTask(task, room)),
    partners: partnersFor(work.partners, room, viewer),
    people: room.rights === null ? [] : work.people,
    viewerCan: abilitiesIn(room, viewer),
  };
}

/** A task of the reader's own: she has a seat where it is. */
export const shownMine = ({ task, project, canEdit }: MyTaskRow): MyTask => ({ task, project, canEdit });
