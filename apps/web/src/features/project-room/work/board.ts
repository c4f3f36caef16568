import type { TaskState } from '@kvart/domain/projects/work';
import type { ProjectWorkQuery, TaskPartsFragment } from './Work.gql.ts';

export type Board = NonNullable<ProjectWorkQuery['projectWork']>;
export type BoardTask = TaskPartsFragment;

/** Which tasks are shown; it lives in the address. */
export interface TaskFilter {
  /** `me`, or a partner's id. */
  who: string | null;
  /** A state, or `open` for all but done. */
  state: string | null;
  package: string | null;
}

export const readFilter = (params: URLSearchParams): TaskFilter => ({
  who: params.get('who'),
  state: params.get('state'),
  package: params.get('package'),
});

export const writeFilter = (filter: TaskFilter): string =>
  new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();

export const isFiltered = (filter: TaskFilter): boolean => writeFilter(filter) !== '';

export const fits = (
  task: BoardTask,
  { who, state, package: part }: TaskFilter,
  personId?: string,
): boolean =>
  (!who || (who === 'me' ? task.ownerPersonId === personId : task.ownerPartnerId === who)) &&
  (!state || (state === 'open' ? task.state !== 'DONE' : task.state.toLowerCase() === state)) &&
  (!part || task.packageId === part);

/** What a task still waits for. */
export const openNeeds = (task: BoardTask, board: Pick<Board, 'tasks'>): BoardTask[] =>
  board.tasks.filter(({ id, state }) => state !== 'DONE' && task.needs.includes(id));

export const lower = (state: BoardTask['state']) => state.toLowerCase() as TaskState;

/** An empty choice or day is nothing. */
export const orNull = (value: string | undefined) => (value === undefined ? undefined : value || null);
