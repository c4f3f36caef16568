import type { RowIssue } from '@kvart/domain/imports';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { ImportProgress } from './import-progress.ts';
import type { ImportRecord, StagedRow } from './import-record.ts';
import { ImportRowsRepository, type RowEnd } from './import-rows.repository.ts';
import { isRefusedByDatabase } from './refused-by-database.ts';
import { type Judged, type Judging, RowJudge } from './row-judge.ts';
import type { Author, Writing } from './target.ts';

const batchRows = 400;

const said = (code: string): RowIssue[] => [{ level: 'error', code, column: null, field: null, value: '' }];

/** The import itself: writes new and changed rows, a batch in one transaction, each row once. */
@Injectable()
export class WritingStep {
  constructor(
    private readonly rows: ImportRowsRepository,
    private readonly judge: RowJudge,
    private readonly progress: ImportProgress,
  ) {}

  /** Interrupted, it goes on behind the last batch that was committed. */
  async run(record: ImportRecord): Promise<void> {
    if (!record.plan) return;
    const judging = await this.judge.prepare(record, record.plan);
    let at = record;
    for (;;) {
      const staged = await this.rows.next(record.id, at.rowCursor, batchRows, true);
      const last = staged.at(-1);
      if (!last) break;
      const next = { progress: at.progress + staged.length, rowCursor: last.rowNo };
      if (!(await this.writeBatch(judging, at, next, staged))) return;
      at = { ...at, ...next };
    }
    await this.progress.finish(record.id, 'importing');
  }

  private async writeBatch(
    judging: Judging,
    at: ImportRecord,
    next: { progress: number; rowCursor: number },
    staged: readonly StagedRow[],
  ): Promise<boolean> {
    // Asked anew: since the dry run somebody may have changed an entry, or brought it in.
    const judged = await this.judge.judge(judging, staged);
    try {
      return await this.progress.batch(at, next, (tx) => this.write(tx, judging, judged));
    } catch (error) {
      if (!isRefusedByDatabase(error)) throw error;
      if (judged.length > 1) return this.writeEach(judging, at, next, staged);
      const refused = judged.map(({ rowNo }) => ({
        rowNo,
        result: 'refused' as const,
        issues: said('cannot_be_stored'),
      }));
      return this.progress.batch(at, next, (tx) => this.rows.end(tx, at.id, refused));
    }
  }

  /** One row among them cannot be stored: each by itself, so that it alone stays out. */
  private async writeEach(
    judging: Judging,
    at: ImportRecord,
    end: { progress: number; rowCursor: number },
    staged: readonly StagedRow[],
  ): Promise<boolean> {
    let now = at;
    for (const row of staged) {
      const next = { progress: now.progress + 1, rowCursor: row.rowNo };
      if (!(await this.writeBatch(judging, now, next, [row]))) return false;
      now = { ...now, ...next };
    }
    return now.rowCursor === end.rowCursor;
  }

  private async write(tx: Tx, { record, plan, target }: Judging, judged: readonly Judged[]): Promise<void> {
    const author: Author = { personId: record.createdById, actorId: record.actorId, locale: plan.locale };
    const writings = judged.flatMap(({ writing, outcome }) =>
      writing && (outcome === 'new' || outcome === 'changed') ? [writing] : [],
    );
    const created = await target.create(
      tx,
      author,
      writings.filter(({ existing }) => !existing),
    );
    const updated = await target.update(
      tx,
      author,
      writings.filter(({ existing }) => existing),
    );
    const ends = new Map(writings.map((writing) => [writing.rowNo, endOf(writing, created, updated)]));
    await this.rows.end(
      tx,
      record.id,
      judged.map(({ rowNo }) => ends.get(rowNo) ?? { rowNo, result: null }),
    );
  }
}

function endOf(
  { rowNo, existing }: Writing,
  created: ReadonlyMap<number, string>,
  updated: ReadonlySet<string>,
): RowEnd {
  if (existing) {
    if (!updated.has(existing.id)) return { rowNo, result: 'refused', issues: said('changed_meanwhile') };
    return {
      rowNo,
      result: 'updated',
      targetId: existing.id,
      versionAfter: existing.version + 1,
      before: existing.values,
    };
  }
  const targetId = created.get(rowNo);
  if (!targetId) return { rowNo, result: 'refused', issues: said('changed_meanwhile') };
  return { rowNo, result: 'created', targetId, versionAfter: 1 };
}
