import type { BoardTask } from './board.ts';
import { orNull } from './board.ts';
import type { EditTaskMutationVariables } from './Work.gql.ts';

/** A task as its form writes it: nothing is an empty text. */
export interface TaskValues {
  title: string;
  text: string;
  state: BoardTask['state'];
  packageId: string;
  milestoneId: string;
  ownerPersonId: string;
  ownerPartnerId: string;
  startsOn: string;
  dueOn: string;
  checklist: Pick<BoardTask['checklist'][number], 'id' | 'text' | 'done'>[];
  needs: string[];
}

export const emptyTask: TaskValues = {
  title: '',
  text: '',
  state: 'TODO',
  packageId: '',
  milestoneId: '',
  ownerPersonId: '',
  ownerPartnerId: '',
  startsOn: '',
  dueOn: '',
  checklist: [],
  needs: [],
};

export const valuesOf = (task: BoardTask & { text: string }): TaskValues => ({
  title: task.title,
  text: task.text,
  state: task.state,
  packageId: task.packageId ?? '',
  milestoneId: task.milestoneId ?? '',
  ownerPersonId: task.ownerPersonId ?? '',
  ownerPartnerId: task.ownerPartnerId ?? '',
  startsOn: task.startsOn ?? '',
  dueOn: task.dueOn ?? '',
  checklist: task.checklist.map(({ id, text, done }) => ({ id, text, done })),
  needs: [...task.needs],
});

const emptied = ['packageId', 'milestoneId', 'ownerPersonId', 'ownerPartnerId', 'startsOn', 'dueOn'] as const;

/** As the API takes it. */
export const inputOf = (values: Partial<TaskValues>): EditTaskMutationVariables['mine'] => ({
  ...values,
  ...Object.fromEntries(
    emptied.filter((field) => field in values).map((field) => [field, orNull(values[field])]),
  ),
});

/** A field's content as a conflict tells it, as the form writes it. */
export const readTold = (field: keyof TaskValues, told: string | null): TaskValues[keyof TaskValues] => {
  if (field === 'checklist' || field === 'needs')
    return JSON.parse(told ?? '[]') as TaskValues['checklist'] | TaskValues['needs'];
  return field === 'state' ? ((told ?? 'todo').toUpperCase() as BoardTask['state']) : (told ?? '');
};
