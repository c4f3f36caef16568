import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { ImportProgress } from './import-progress.ts';
import type { ImportRecord } from './import-record.ts';
import { type DoneRow, ImportRowsRepository, type RowEnd } from './import-rows.repository.ts';
import { isRefusedByDatabase } from './refused-by-database.ts';
import { RowJudge } from './row-judge.ts';
import type { Author } from './target.ts';

const batchRows = 400;

/** Takes an import back: new entries go, changed ones get their old values, and what somebody touched since stays. */
@Injectable()
export class UndoingStep {
  constructor(
    private readonly rows: ImportRowsRepository,
    private readonly judge: RowJudge,
    private readonly progress: ImportProgress,
  ) {}

  /** Interrupted, it goes on behind the last batch that was committed. */
  async run(record: ImportRecord): Promise<void> {
    let at = record;
    for (;;) {
      const done = await this.rows.done(record.id, at.rowCursor, batchRows);
      const last = done.at(-1);
      if (!last) break;
      const next = { progress: at.progress + done.length, rowCursor: last.rowNo };
      if (!(await this.undoBatch(at, next, done))) return;
      at = { ...at, ...next };
    }
    await this.progress.finish(record.id, 'undoing');
  }

  private async undoBatch(
    at: ImportRecord,
    next: { progress: number; rowCursor: number },
    done: readonly DoneRow[],
  ): Promise<boolean> {
    try {
      return await this.progress.batch(at, next, (tx) => this.undo(tx, at, done));
    } catch (error) {
      if (!isRefusedByDatabase(error)) throw error;
      if (done.length > 1) return this.undoEach(at, done);
      // Something else hangs on the entry by now: it stays.
      const kept = done.map(({ rowNo }) => ({ rowNo, result: 'kept' as const }));
      return this.progress.batch(at, next, (tx) => this.rows.end(tx, at.id, kept));
    }
  }

  private async undoEach(at: ImportRecord, done: readonly DoneRow[]): Promise<boolean> {
    let now = at;
    for (const row of done) {
      const next = { progress: now.progress + 1, rowCursor: row.rowNo };
      if (!(await this.undoBatch(now, next, [row]))) return false;
      now = { ...now, ...next };
    }
    return true;
  }

  private async undo(tx: Tx, record: ImportRecord, done: readonly DoneRow[]): Promise<void> {
    const target = this.judge.targetOf(record);
    const author: Author = {
      personId: record.createdById,
      actorId: record.actorId,
      locale: record.plan?.locale ?? 'en',
    };
    const of = (result: DoneRow['result']) => done.filter((row) => row.result === result);
    const removed = await target.remove(
      tx,
      of('created').map(({ targetId, versionAfter }) => ({ id: targetId, version: versionAfter })),
    );
    const restored = await target.restore(
      tx,
      author,
      of('updated').map(({ targetId, versionAfter, before }) => ({
        id: targetId,
        version: versionAfter,
        before: before ?? {},
      })),
    );
    await this.rows.follow(
      tx,
      record.id,
      of('updated')
        .filter(({ targetId }) => restored.has(targetId))
        .map(({ targetId, versionAfter }) => ({
          id: targetId,
          from: versionAfter - 1,
          to: versionAfter + 1,
        })),
    );
    const ends = done.map(({ rowNo, targetId }): RowEnd => {
      const result = removed.has(targetId) ? 'removed' : restored.has(targetId) ? 'restored' : 'kept';
      return { rowNo, result };
    });
    await this.rows.end(tx, record.id, ends);
  }
}
