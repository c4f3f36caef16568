import { inputIssue, refusals } from '@kvart/domain/shared';
import { fillingOf, type Filling, type TemplateContent } from '@kvart/domain/projects/templates';
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
    return fillingOf(row.content as unknown as TemplateContent, startsOn, locale);
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
    await tx.projectTask.createMany({
      data: filling.tasks.map(({ title, from, until, package: at }, index) => ({
        ...{ id: uuid(), ...written, createdById: personId, number: index + 1, title },
        ...{ startsOn: asDay(from), dueOn: asDay(until), packageId: packageId(at) },
      })),
    });
    await tx.projectRole.createMany({
      data: filling.roles.map((role) => ({ ...role, id: uuid(), projectId })),
    });
    await tx.projectIndicator.createMany({
      data: filling.indicators.map((one, position) => ({ ...one, id: uuid(), projectId, position })),
    });
  }
}
