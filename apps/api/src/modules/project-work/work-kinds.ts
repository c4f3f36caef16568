import {
  milestoneEditInput,
  newMilestoneInput,
  newPackageInput,
  newTaskInput,
  packageEditInput,
  rowsById,
  setOfWords,
  taskEditInput,
  workBounds,
} from '@kvart/domain/projects/work';

/*
 * Packages, milestones and tasks live alike: they are put in, changed by several people at once, and taken out. What
 * differs is said here.
 */

export const workKinds = {
  package: {
    table: 'work_packages',
    most: workBounds.packages,
    input: newPackageInput,
    edit: packageEditInput,
    ways: {},
    /** Fields that are columns, and the type each is written with. */
    columns: {
      title: ['title', 'text'],
      text: ['text', 'text'],
      startsOn: ['starts_on', 'date'],
      endsOn: ['ends_on', 'date'],
      leadPartnerId: ['lead_partner_id', 'uuid'],
    },
    isNumbered: true,
  },
  milestone: {
    table: 'milestones',
    most: workBounds.milestones,
    input: newMilestoneInput,
    edit: milestoneEditInput,
    ways: {},
    columns: {
      title: ['title', 'text'],
      packageId: ['package_id', 'uuid'],
      dueOn: ['due_on', 'date'],
      reachedOn: ['reached_on', 'date'],
    },
    isNumbered: false,
  },
  task: {
    table: 'project_tasks',
    most: workBounds.tasks,
    input: newTaskInput,
    edit: taskEditInput,
    ways: { checklist: rowsById, needs: setOfWords },
    columns: {
      title: ['title', 'text'],
      text: ['text', 'text'],
      state: ['state', 'task_state'],
      packageId: ['package_id', 'uuid'],
      milestoneId: ['milestone_id', 'uuid'],
      ownerPersonId: ['owner_person_id', 'uuid'],
      ownerPartnerId: ['owner_partner_id', 'uuid'],
      startsOn: ['starts_on', 'date'],
      dueOn: ['due_on', 'date'],
      checklist: ['checklist', 'jsonb'],
    },
    isNumbered: true,
  },
} as const;

export type WorkKind = keyof typeof workKinds;

/** The fields of any of them; what a kind does not have is absent. */
export interface WorkFields {
  title: string;
  text?: string;
  state?: string;
  packageId?: string | null;
  milestoneId?: string | null;
  ownerPersonId?: string | null;
  ownerPartnerId?: string | null;
  leadPartnerId?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
  dueOn?: string | null;
  reachedOn?: string | null;
  checklist?: { id: string; text: string; done: boolean }[];
  needs?: string[];
}

type Column = readonly [column: string, type: string];

/** Columns and values of the fields that are given. */
export function columnsOf(kind: WorkKind, fields: Partial<WorkFields>): { column: Column; value: unknown }[] {
  const columns: Record<string, Column> = workKinds[kind].columns;
  return Object.entries(fields).flatMap(([field, value]) => {
    const column = columns[field];
    if (!column || value === undefined) return [];
    return [{ column, value: column[1] === 'jsonb' ? JSON.stringify(value) : value }];
  });
}
