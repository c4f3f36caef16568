import { z } from 'zod';
import { isoDate } from '../../shared/dates.ts';
import { id, idList } from '../../shared/ids.ts';
import { inputIssue, report } from '../../shared/issue.ts';
import { refusals } from '../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { line, prose } from '../../shared/text.ts';
import { workBounds } from './bounds.ts';
import { taskStates } from './states.ts';

const day = isoDate({ min: '2000-01-01', max: '2150-12-31' }).nullable();
const title = line({ min: 2, max: workBounds.title });
const text = prose({ min: 0, max: workBounds.text });

const checklistItem = z.object({
  id,
  text: line({ min: 1, max: workBounds.item }),
  done: z.boolean(),
});
export type ChecklistItem = z.output<typeof checklistItem>;

const checklist = z
  .array(checklistItem)
  .max(workBounds.checklist)
  .check((context) => {
    if (new Set(context.value.map((item) => item.id)).size < context.value.length)
      report(context, context.value, 'duplicate');
  });

const taskShape = {
  title,
  text,
  state: z.enum(taskStates),
  packageId: id.nullable(),
  milestoneId: id.nullable(),
  ownerPersonId: id.nullable(),
  ownerPartnerId: id.nullable(),
  startsOn: day,
  dueOn: day,
  checklist,
  needs: idList(id, workBounds.needs),
};

/** A task as it is written for the first time. */
export const newTaskInput = z.object({
  ...taskShape,
  text: text.default(''),
  state: taskShape.state.default('todo'),
  packageId: taskShape.packageId.default(null),
  milestoneId: taskShape.milestoneId.default(null),
  ownerPersonId: taskShape.ownerPersonId.default(null),
  ownerPartnerId: taskShape.ownerPartnerId.default(null),
  startsOn: day.default(null),
  dueOn: day.default(null),
  checklist: checklist.default([]),
  needs: taskShape.needs.default([]),
});
export type TaskFields = z.output<typeof newTaskInput>;

const packageShape = { title, text, startsOn: day, endsOn: day, leadPartnerId: id.nullable() };

/** A part of the project's work. */
export const newPackageInput = z.object({
  ...packageShape,
  text: text.default(''),
  startsOn: day.default(null),
  endsOn: day.default(null),
  leadPartnerId: packageShape.leadPartnerId.default(null),
});
export type PackageFields = z.output<typeof newPackageInput>;

const milestoneShape = { title, packageId: id.nullable(), dueOn: isoDate(), reachedOn: day };

/** A point that the project wants to reach. */
export const newMilestoneInput = z.object({
  ...milestoneShape,
  packageId: milestoneShape.packageId.default(null),
  reachedOn: day.default(null),
});
export type MilestoneFields = z.output<typeof newMilestoneInput>;

const edited = <S extends z.ZodRawShape>(shape: S) => {
  const touched = z.object(shape).partial();
  return z.object({ base: touched, mine: touched });
};

/** What a person changed, and what stood there before; see `mergeEdit`. */
export const taskEditInput = edited(taskShape);
export const packageEditInput = edited(packageShape);
export const milestoneEditInput = edited(milestoneShape);

/** Days in order, also where one of them came from another person. */
export function guardDays(
  from: string | null,
  until: string | null,
  field: 'dueOn' | 'endsOn',
): Result<null> {
  if (from === null || until === null || from <= until) return ok(null);
  return refuse(refusals.invalid([inputIssue('too_early', [field], { min: from })]));
}
