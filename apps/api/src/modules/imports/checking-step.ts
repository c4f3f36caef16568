import { Injectable } from '@nestjs/common';
import { ImportProgress } from './import-progress.ts';
import type { ImportRecord } from './import-record.ts';
import { ImportRowsRepository } from './import-rows.repository.ts';
import { RowJudge } from './row-judge.ts';

const batchRows = 500;

/** The dry run: says of each row what it is, and writes nothing else. */
@Injectable()
export class CheckingStep {
  constructor(
    private readonly rows: ImportRowsRepository,
    private readonly judge: RowJudge,
    private readonly progress: ImportProgress,
  ) {}

  /** Interrupted, it goes on behind the last row that is noted. */
  async run(record: ImportRecord): Promise<void> {
    if (!record.plan) return;
    const judging = await this.judge.prepare(record, record.plan);
    let { rowCursor, progress } = record;
    for (;;) {
      const staged = await this.rows.next(record.id, rowCursor, batchRows);
      const last = staged.at(-1);
      if (!last) break;
      const judged = await this.judge.judge(judging, staged);
      const next = { progress: progress + staged.length, rowCursor: last.rowNo };
      const goesOn = await this.progress.batch({ ...record, rowCursor }, next, (tx) =>
        this.rows.judge(tx, record.id, judged),
      );
      if (!goesOn) return;
      ({ rowCursor, progress } = next);
    }
    await this.progress.finish(record.id, 'checking');
  }
}
