import type { ExpenseState } from '@kvart/domain/projects/money';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { MoneyRow } from './money-row.ts';
import { moneyStatement } from './money.sql.ts';

/** Reading the money of a project, and writing what is neither a line, a period nor a source. */
@Injectable()
export class MoneyRepository {
  constructor(private readonly database: Database) {}

  async money(key: { slug: string } | { id: string }, viewer: Viewer | null): Promise<MoneyRow | null> {
    const { text, values } = moneyStatement(key, viewer);
    const [row] = await this.database.composed<{ money: MoneyRow }>(text, values);
    return row?.money ?? null;
  }

  budget(tx: Tx, projectId: string) {
    return tx.projectBudget.findUnique({ where: { projectId } });
  }

  /** What everything is counted in, and the rate that goes without saying. */
  async saveBudget(
    tx: Tx,
    projectId: string,
    personId: string,
    fields: { currency: string; rate: number },
  ): Promise<void> {
    await tx.projectBudget.upsert({
      where: { projectId },
      create: { projectId, ...fields, updatedById: personId },
      update: { ...fields, updatedById: personId, version: { increment: 1 } },
    });
  }

  async hasLines(tx: Tx, projectId: string): Promise<boolean> {
    return (await tx.budgetLine.count({ where: { projectId }, take: 1 })) > 0;
  }

  async decide(
    tx: Tx,
    key: { id: string; version: number },
    decision: { state: ExpenseState; decidedById: string; reason: string | null },
  ): Promise<boolean> {
    const { count } = await tx.expense.updateMany({
      where: key,
      data: {
        ...decision,
        decidedAt: new Date(),
        version: key.version + 1,
        updatedById: decision.decidedById,
      },
    });
    return count > 0;
  }

  async attach(tx: Tx, id: string, fileId: string, personId: string): Promise<void> {
    await tx.expense.update({
      where: { id },
      data: { fileId, version: { increment: 1 }, updatedById: personId },
    });
  }

  /** The project whose expense shows a file. */
  async projectOfFile(fileId: string): Promise<string | null> {
    const row = await this.database.prisma.expense.findUnique({
      where: { fileId },
      select: { projectId: true },
    });
    return row?.projectId ?? null;
  }
}
