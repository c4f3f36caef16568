import { insert, type BuilderContext } from '@kvart/testing/builders';
import type { PoolClient } from 'pg';
import type { DemoProjects } from './projects.ts';
import { demoWork, type DemoTask, type DemoWork } from './texts/project-work.ts';
import { daysBefore, isoDay } from './time.ts';

type Row = Record<string, unknown>;

/** Rows of what happens inside the demo projects, by table. */
export interface DemoProjectWork {
  packages: Row[];
  milestones: Row[];
  tasks: Row[];
  budgets: Row[];
  lines: Row[];
  expenses: Row[];
  sources: Row[];
}

/** Work and money of some demo projects. */
export function buildProjectWork(projects: DemoProjects, context: BuilderContext): DemoProjectWork {
  const made: DemoProjectWork = {
    ...{ packages: [], milestones: [], tasks: [], budgets: [], lines: [], expenses: [], sources: [] },
  };
  for (const work of demoWork) addWork(made, work, projects, context);
  return made;
}

export async function insertProjectWork(client: PoolClient, rows: DemoProjectWork): Promise<void> {
  await insert(client, 'work_packages', rows.packages);
  await insert(client, 'milestones', rows.milestones);
  await insert(client, 'project_tasks', rows.tasks);
  await insert(client, 'project_budgets', rows.budgets);
  await insert(client, 'budget_lines', rows.lines);
  await insert(client, 'expenses', rows.expenses);
  await insert(client, 'funding_sources', rows.sources);
}

function addWork(
  made: DemoProjectWork,
  work: DemoWork,
  { projects, partners, people }: DemoProjects,
  { ids, now }: BuilderContext,
): void {
  const projectId = projects.find(({ slug }) => slug === work.slug)?.id;
  const seats = partners
    .filter((partner) => partner.projectId === projectId && partner.state === 'active')
    .map(({ id }) => ({ id, personId: people.find(({ partnerId }) => partnerId === id)?.personId ?? null }));
  if (projectId === undefined || seats.length === 0) throw new Error(`No demo project ${work.slug}.`);
  const seat = (at: number) => seats[at] ?? seats[0];
  const inDays = (days: number | null) => (days === null ? null : isoDay(daysBefore(now, -days)));
  const updatedAt = now;
  let tasks = 0;
  const addTask = (packageId: string, [title, state, at, starts, due, checklist = []]: DemoTask) =>
    made.tasks.push({
      ...{ id: ids.next(), projectId, packageId, number: (tasks += 1), title, state, updatedAt },
      ...{ ownerPartnerId: seat(at)?.id ?? null, ownerPersonId: seat(at)?.personId ?? null },
      ...{ startsOn: inDays(starts), dueOn: inDays(due), doneAt: state === 'done' ? now : null },
      checklist: JSON.stringify(checklist.map(([text, done]) => ({ id: ids.next(), text, done }))),
    });
  for (const [at, part] of work.packages.entries()) {
    const packageId = ids.next();
    made.packages.push({ id: packageId, projectId, number: at + 1, title: part.title, updatedAt });
    if (part.milestone) {
      const [title, dueIn] = part.milestone;
      made.milestones.push({ id: ids.next(), projectId, packageId, title, dueOn: inDays(dueIn), updatedAt });
    }
    for (const task of part.tasks) addTask(packageId, task);
  }
  made.budgets.push({ projectId, currency: 'EUR', rate: work.rate, updatedAt });
  const lineIds = work.lines.map(([at, categoryId, title, amount], number) => {
    const id = ids.next();
    const line = { id, projectId, number: number + 1, partnerId: seat(at)?.id, categoryId, title };
    made.lines.push({ ...line, amount, updatedAt });
    return { id, personId: seat(at)?.personId ?? null };
  });
  const lead = seats[0]?.personId ?? null;
  for (const [at, title, ago, amount, isConfirmed] of work.expenses) {
    const spent = daysBefore(now, ago);
    made.expenses.push({
      ...{
        id: ids.next(),
        projectId,
        lineId: lineIds[at]?.id,
        title,
        amount,
        spentOn: isoDay(spent),
        updatedAt,
      },
      ...{ reportedById: lineIds[at]?.personId ?? null, state: isConfirmed ? 'confirmed' : 'reported' },
      ...{ decidedById: isConfirmed ? lead : null, decidedAt: isConfirmed ? now : null },
    });
  }
  const [title, amount] = work.source;
  made.sources.push({ id: ids.next(), projectId, title, amount, state: 'granted', updatedAt });
}
