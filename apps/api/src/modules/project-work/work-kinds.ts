import {
  guardDays,
  milestoneEditInput,
  type MilestoneFields,
  newMilestoneInput,
  newPackageInput,
  newTaskInput,
  type PackageFields,
  packageEditInput,
  rowsById,
  setOfWords,
  taskEditInput,
  type TaskFields,
  workBounds,
} from '@kvart/domain/projects/work';
import { inputIssue, refusals } from '@kvart/domain/shared';
import type { Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import type { RoomKind } from '../project-rooms/index.ts';
import { setNeeds, wrongPointers } from './pointers.repository.ts';
import { checkNeeds } from './task-needs.ts';
import { milestoneColumns, packageColumns, taskColumns } from './work.sql.ts';

async function refuseWrong(tx: Tx, projectId: string, fields: object): Promise<{ seats: string[] }> {
  const { wrong, seats } = await wrongPointers(tx, projectId, fields);
  if (wrong.length > 0)
    throw new Refused(refusals.invalid(wrong.map((field) => inputIssue('invalid_choice', [field]))));
  return { seats };
}

const workPackage: RoomKind<PackageFields> = {
  name: 'package',
  part: 'work',
  table: 'work_packages',
  json: packageColumns,
  columns: {
    title: ['title', 'text'],
    text: ['text', 'text'],
    startsOn: ['starts_on', 'date'],
    endsOn: ['ends_on', 'date'],
    leadPartnerId: ['lead_partner_id', 'uuid'],
  },
  isNumbered: true,
  most: workBounds.packages,
  input: newPackageInput,
  edit: packageEditInput,
  check: async (tx, { projectId }, whole, changes) => {
    orRefuse(guardDays(whole.startsOn, whole.endsOn, 'endsOn'));
    await refuseWrong(tx, projectId, changes);
    return {};
  },
};

const milestone: RoomKind<MilestoneFields> = {
  name: 'milestone',
  part: 'work',
  table: 'milestones',
  json: milestoneColumns,
  columns: {
    title: ['title', 'text'],
    packageId: ['package_id', 'uuid'],
    dueOn: ['due_on', 'date'],
    reachedOn: ['reached_on', 'date'],
  },
  isNumbered: false,
  most: workBounds.milestones,
  input: newMilestoneInput,
  edit: milestoneEditInput,
  check: async (tx, { projectId }, _, changes) => {
    await refuseWrong(tx, projectId, changes);
    return {};
  },
};

const task: RoomKind<TaskFields> = {
  name: 'task',
  part: 'work',
  table: 'project_tasks',
  json: taskColumns(true),
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
  onCreate: ({ state }) => [
    ['created_by_id', '$3::uuid'],
    ['done_at', state === 'done' ? 'now()' : 'NULL'],
  ],
  onChange: ({ state, dueOn }) => [
    ...(state === undefined
      ? []
      : ([['done_at', state === 'done' ? 'coalesce(done_at, now())' : 'NULL']] as [string, string][])),
    // Another day is worth another reminder.
    ...(dueOn === undefined ? [] : ([['reminded_at', 'NULL']] as [string, string][])),
  ],
  most: workBounds.tasks,
  input: newTaskInput,
  edit: taskEditInput,
  ways: { checklist: rowsById, needs: setOfWords },
  // Rings are tied by two edits of two tasks.
  inTurn: ['needs'],
  check: async (tx, { id, projectId }, whole, changes) => {
    orRefuse(guardDays(whole.startsOn, whole.dueOn, 'dueOn'));
    const { seats } = await refuseWrong(tx, projectId, changes);
    if (changes.needs) await checkNeeds(tx, projectId, id, changes.needs);
    // Whoever takes a task does so for a partner.
    const [seat] = seats;
    return seat !== undefined && !seats.includes(whole.ownerPartnerId ?? '') ? { ownerPartnerId: seat } : {};
  },
  after: async (tx, id, { needs }) => {
    if (needs) await setNeeds(tx, id, needs);
  },
};

export const workKinds = { package: workPackage, milestone, task } as const;
export type WorkKind = keyof typeof workKinds;
