import { importLimits, isWorking } from '@kvart/domain/imports';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { Task } from '../../platform/jobs/index.ts';
import { CheckingStep } from './checking-step.ts';
import { ImportsRepository } from './imports.repository.ts';
import { ReadingStep } from './reading-step.ts';
import { UndoingStep } from './undoing-step.ts';
import { WritingStep } from './writing-step.ts';

export const importTask = 'imports.work';

/** Does what an import waits for. The command calls it as it is; in the app a job does. */
@Injectable()
export class ImportWorker {
  private readonly log = new Logger('Imports');

  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly reading: ReadingStep,
    private readonly checking: CheckingStep,
    private readonly writing: WritingStep,
    private readonly undoing: UndoingStep,
  ) {}

  /** The job: where another worker has the import in hand it comes back later, in case that one dies. */
  @Task(importTask)
  async work({ importId }: { importId: string }): Promise<void> {
    if (!(await this.attempt(importId))) throw new Error('Another worker has this import in hand.');
  }

  /** Does the step in hand. @returns false where another worker is at it. */
  attempt(importId: string): Promise<boolean> {
    return this.imports.inOneHand(importId, () => this.step(importId));
  }

  private async step(importId: string): Promise<void> {
    const record = await this.imports.find(importId);
    if (!record || !isWorking(record.state)) return;
    const began = performance.now();
    if (record.state === 'reading') await this.reading.run(record);
    else if (record.state === 'checking') await this.checking.run(record);
    else if (record.state === 'importing') await this.writing.run(record);
    else await this.undoing.run(record);
    const ms = Math.round(performance.now() - began);
    this.log.log({ msg: 'import step done', importId, step: record.state, rows: record.rowCount, ms });
  }

  /** Rows hold what files held, addresses and names too: they go after some weeks. */
  @Task('imports.clear', { cron: '23 4 * * *' })
  async clear(): Promise<void> {
    const before = new Date(Date.now() - importLimits.keptDays * 86_400_000);
    for (const id of await this.imports.outdated(before)) {
      await this.database.transaction((tx) => this.imports.clear(tx, id));
    }
  }
}
