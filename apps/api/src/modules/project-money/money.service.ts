import { guardEditPart } from '@kvart/domain/projects';
import {
  budgetEditInput,
  decideExpenseInput,
  guardDecideExpense,
  guardWriteFrame,
} from '@kvart/domain/projects/money';
import { mergeEdit } from '@kvart/domain/projects/work';
import { inputIssue, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { type Edited, known, type Room, Rooms } from '../project-rooms/index.ts';
import { expenseFacts } from './money-facts.repository.ts';
import { treasurerOf } from './money-kinds.ts';
import { MoneyRepository } from './money.repository.ts';

/** The frame of a budget, and looking at expenses. */
@Injectable()
export class MoneyService {
  constructor(
    private readonly database: Database,
    private readonly repository: MoneyRepository,
    private readonly rooms: Rooms,
    private readonly audit: Audit,
  ) {}

  /** What is counted in, and the usual rate; merged like everything that several people change. */
  async editBudget(viewer: Viewer, rawId: string, raw: unknown): Promise<Edited> {
    const projectId = known(rawId);
    const edit = validated(budgetEditInput, raw);
    return this.database.transaction(async (tx) => {
      await this.rooms.takeTurn(tx, projectId);
      const room = await this.mayWrite(tx, viewer, projectId);
      orRefuse(guardWriteFrame(treasurerOf({ viewer, room })));
      const before = await this.repository.budget(tx, projectId);
      const stored = { currency: before?.currency ?? 'EUR', rate: before?.rate ?? 0 };
      const { changes, conflicts } = mergeEdit<typeof stored>(stored, edit);
      if (conflicts.length > 0) {
        const row = { id: projectId, version: before?.version ?? 0, projectId, updatedByName: null };
        return { stored: row, conflicts };
      }
      // Amounts stay what they are: another currency would make others of them.
      if (changes.currency && (await this.repository.hasLines(tx, projectId)))
        throw new Refused(refusals.conflict('budget_in_use'));
      if (!before || Object.keys(changes).length > 0)
        await this.repository.saveBudget(tx, projectId, viewer.personId, { ...stored, ...changes });
      await this.rooms.changed(tx, projectId, 'money');
      return { id: projectId };
    });
  }

  /** Takes an expense, or turns it down with a reason. Never by whoever reported it. */
  async decide(
    viewer: Viewer,
    key: { id: string; version: number },
    raw: { decision: string; reason?: string | null },
  ): Promise<void> {
    const id = known(key.id);
    const { decision, reason } = validated(decideExpenseInput, raw);
    const said = reason?.trim() || null;
    await this.database.transaction(async (tx) => {
      const expense = await expenseFacts(tx, id);
      if (!expense) throw new Refused(refusals.notFound());
      const room = await this.mayWrite(tx, viewer, expense.projectId);
      // Sent twice, for example because the first answer was lost.
      if (expense.state === decision && expense.version === key.version + 1) return;
      orRefuse(guardDecideExpense(treasurerOf({ viewer, room }), expense));
      if (decision === 'rejected' && !said)
        throw new Refused(refusals.invalid([inputIssue('required', ['reason'])]));
      const decided = { state: decision, decidedById: viewer.personId, reason: said };
      if (!(await this.repository.decide(tx, { id, version: key.version }, decided)))
        throw new Refused(refusals.stale(expense.version));
      await this.audit.record(tx, {
        personId: viewer.personId,
        action: `expense.${decision}`,
        objectType: 'project',
        objectId: expense.projectId,
        reason: said,
      });
      await this.rooms.changed(tx, expense.projectId, 'money');
    });
  }

  private async mayWrite(tx: Tx, viewer: Viewer, projectId: string): Promise<Room> {
    const room = await this.rooms.of(tx, viewer, projectId, 'money');
    orRefuse(guardEditPart(viewer, room.facts, room.part));
    return room;
  }
}
