import type { ExpenseState } from '@kvart/domain/projects/money';
import type { Tx } from '../../platform/database/index.ts';

interface Pointing {
  partnerId?: string;
  categoryId?: string;
  periodId?: string | null;
}

/** Fields of a line that point to nothing in the project. */
export async function wrongInLine(
  tx: Tx,
  projectId: string,
  { partnerId, categoryId, periodId }: Pointing,
): Promise<string[]> {
  const [row] = await tx.$queryRawUnsafe<Record<'partnerId' | 'categoryId' | 'periodId', boolean>[]>(
    `SELECT ($2::uuid IS NULL OR EXISTS (SELECT FROM project_partners WHERE id = $2::uuid AND project_id = $1::uuid
        AND state = 'active')) AS "partnerId",
      ($3::text IS NULL OR EXISTS (SELECT FROM budget_categories WHERE id = $3::text)) AS "categoryId",
      ($4::uuid IS NULL OR EXISTS (SELECT FROM budget_periods WHERE id = $4::uuid AND project_id = $1::uuid))
        AS "periodId"`,
    projectId,
    partnerId ?? null,
    categoryId ?? null,
    periodId ?? null,
  );
  return Object.entries(row ?? {}).flatMap(([field, isThere]) => (isThere ? [] : [field]));
}

export async function hasExpenses(tx: Tx, lineId: string): Promise<boolean> {
  return (await tx.expense.count({ where: { lineId }, take: 1 })) > 0;
}

/** Whether another period of the project shares a day with this one. */
export async function overlaps(
  tx: Tx,
  { id, projectId }: { id: string; projectId: string },
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<boolean> {
  const found = await tx.budgetPeriod.count({
    where: {
      projectId,
      id: { not: id },
      startsOn: { lte: new Date(endsOn) },
      endsOn: { gte: new Date(startsOn) },
    },
    take: 1,
  });
  return found > 0;
}

export async function partnerOfLine(tx: Tx, projectId: string, lineId: string): Promise<string | null> {
  const row = await tx.budgetLine.findFirst({
    where: { id: lineId, projectId },
    select: { partnerId: true },
  });
  return row?.partnerId ?? null;
}

/** An expense as the rules look at it. */
export interface ExpenseFacts {
  projectId: string;
  partnerId: string;
  state: ExpenseState;
  version: number;
  reportedById: string | null;
  fileId: string | null;
}

/** Held until the transaction ends, so that two who decide take turns. */
export async function expenseFacts(tx: Tx, id: string): Promise<ExpenseFacts | null> {
  await tx.$queryRaw`SELECT 1 FROM expenses WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.expense.findUnique({
    where: { id },
    select: {
      ...{ projectId: true, state: true, version: true, reportedById: true, fileId: true },
      line: { select: { partnerId: true } },
    },
  });
  return row && { ...row, partnerId: row.line.partnerId };
}
