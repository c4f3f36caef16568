import type { Readable } from 'node:stream';
import { guardEditPart } from '@kvart/domain/projects';
import { guardChangeExpense, guardWriteForPartner } from '@kvart/domain/projects/money';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import { DocumentPipeline, FileAccess, Files } from '../../platform/files/index.ts';
import { known, Rooms } from '../project-rooms/index.ts';
import { type ExpenseFacts, expenseFacts } from './money-facts.repository.ts';
import { treasurerOf } from './money-kinds.ts';
import { MoneyRepository } from './money.repository.ts';

/** A receipt is a picture or a page or two. */
const most = 10 * 1024 * 1024;

/** Receipts of expenses: a document or a picture, for those who see the money. */
@Injectable()
export class Receipts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: MoneyRepository,
    private readonly rooms: Rooms,
    private readonly pipeline: DocumentPipeline,
    private readonly files: Files,
    private readonly access: FileAccess,
  ) {}

  onModuleInit(): void {
    this.files.registerUse('expense_receipt', { table: 'expenses', column: 'file_id' });
    this.access.register('expense_receipt', async (viewer, file) => {
      const projectId = await this.repository.projectOfFile(file.id);
      const room = projectId && (await this.rooms.look(viewer, projectId, 'money'));
      // Receipts name people and prices: they stay in the room, however widely the sums are shown.
      return !!room && room.rights !== null;
    });
  }

  /** Puts a receipt with an expense, in the place of an earlier one. Rights are looked at before the first byte, and again. */
  async add(
    viewer: Viewer,
    rawId: string,
    { open, viewerNow }: { open: () => Promise<Readable>; viewerNow: () => Promise<Viewer> },
  ): Promise<string> {
    const id = known(rawId);
    await this.database.transaction((tx) => this.held(tx, viewer, id));
    const file = await this.pipeline.ingest(await open(), {
      uploadedById: viewer.personId,
      name: 'receipt',
      most,
      kind: 'expense_receipt',
    });
    const now = await viewerNow();
    await this.database.transaction(async (tx) => {
      const expense = await this.held(tx, now, id);
      await this.repository.attach(tx, id, file.id, now.personId);
      if (expense.fileId) await this.files.remove(tx, [expense.fileId]);
      await this.rooms.changed(tx, expense.projectId, 'money');
    });
    return id;
  }

  private async held(tx: Tx, viewer: Viewer, id: string): Promise<ExpenseFacts> {
    const expense = await expenseFacts(tx, id);
    if (!expense) throw new Refused(refusals.notFound());
    const room = await this.rooms.of(tx, viewer, expense.projectId, 'money');
    orRefuse(guardEditPart(viewer, room.facts, room.part));
    orRefuse(guardWriteForPartner(treasurerOf({ viewer, room }), [expense.partnerId]));
    orRefuse(guardChangeExpense(expense));
    return expense;
  }
}
