import { inputIssue, refusals } from '@kvart/domain/shared';
import {
  fillingOf,
  type Filling,
  type KeptTemplate,
  plannedAmounts,
  storedTemplate,
} from '@kvart/domain/projects/templates';
import { withMade } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';

const asDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Fills the room of a project that begins from a template. From then on everything in it is the project's own. */
@Injectable()
export class TemplateFilling {
  /** What a template brings to a project in a language, from its first day on. */
  async of(
    tx: Tx,
    { templateId, startsOn, locale }: { templateId: string; startsOn: string; locale: string },
  ): Promise<Filling> {
    const where = { id: templateId };
    const row = await tx.projectTemplate.findUnique({ where, select: { content: true } });
    if (!row) throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['templateId'])]));
    // Only what the rules let in is stored.
    return fillingOf(storedTemplate(row.content as unknown as KeptTemplate), startsOn, locale, withMade);
  }

  async fill(tx: Tx, projectId: string, personId: string, filling: Filling): Promise<void> {
    const packages = filling.packages.map((row) => ({ ...row, id: uuid() }));
    const packageId = (at: number | null) => (at === null ? null : (packages[at]?.id ?? null));
    const written = { projectId, updatedById: personId };
    await tx.workPackage.createMany({
      data: packages.map(({ id, title, from, until }, at) => ({
        ...{ id, ...written, number: at + 1, title },
        ...{ startsOn: asDay(from), endsOn: asDay(until) },
      })),
    });
    await tx.milestone.createMany({
      data: filling.milestones.map(({ title, dueOn, package: at }) => ({
        ...{ id: uuid(), ...written, title, dueOn: asDay(dueOn), packageId: packageId(at) },
      })),
    });
    const tasks = filling.tasks.map((row) => ({ ...row, id: uuid() }));
    await tx.projectTask.createMany({
      data: tasks.map(({ id, title, from, until, package: at }, index) => ({
        ...{ id, ...written, createdById: personId, number: index + 1, title },
        ...{ startsOn: asDay(from), dueOn: asDay(until), packageId: packageId(at) },
      })),
    });
    await tx.taskNeed.createMany({
      data: tasks.flatMap(({ id: taskId, needs }) =>
        needs.flatMap((at) => {
          const needId = tasks[at]?.id;
          return needId ? [{ taskId, needId }] : [];
        }),
      ),
    });
    await tx.projectRole.createMany({
      data: filling.roles.map((role) => ({ ...role, id: uuid(), projectId })),
    });
    await tx.projectIndicator.createMany({
      data: filling.indicators.map((one, position) => ({ ...one, id: uuid(), projectId, position })),
    });
  }

  /** The lines of the budget, all of them the lead's at first, which share the planned sum. */
  async fillBudget(
    tx: Tx,
    { projectId, personId, partnerId }: { projectId: string; personId: string; partnerId: string },
    filling: Filling,
    total: number,
  ): Promise<void> {
    if (filling.budget.length === 0) return;
    const amounts = plannedAmounts(filling, total);
    await tx.projectBudget.create({ data: { projectId, updatedById: personId } });
    await tx.budgetLine.createMany({
      data: filling.budget.map(({ title, category: categoryId }, at) => ({
        ...{ id: uuid(), projectId, partnerId, updatedById: personId, number: at + 1, title, categoryId },
        amount: BigInt(amounts[at] ?? 0),
      })),
    });
  }
}
