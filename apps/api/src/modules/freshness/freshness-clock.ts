import { daysBefore, freshnessDays } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Jobs, Task } from '../../platform/jobs/index.ts';
import { SpaceChanges } from '../spaces/index.ts';
import { type AboutMail, mailTask } from './freshness-mails.ts';
import { FreshnessRepository } from './freshness.repository.ts';

const batch = { marked: 1000, lapsed: 50 } as const;
/** Rows a run touches at most per step; the rest waits for tomorrow. */
const mostBatches = 100;

/**
 * Walks listed spaces through the days without a word: asked, reminded, marked as stale, taken off the list. What a
 * step did stands in the row, so a second run finds nothing to do.
 */
@Injectable()
export class FreshnessClock {
  constructor(
    private readonly database: Database,
    private readonly repository: FreshnessRepository,
    private readonly changes: SpaceChanges,
    private readonly jobs: Jobs,
  ) {}

  @Task('freshness.daily', { cron: '11 5 * * *' })
  async daily(): Promise<void> {
    await this.run(new Date());
  }

  async run(now: Date): Promise<void> {
    const { askAfter, remindAfter, staleAfter, lapseAfter } = freshnessDays;
    // From the end to the beginning: no space takes two steps in one run.
    await this.inBatches(batch.lapsed, (tx) => this.lapse(tx, now, daysBefore(now, lapseAfter)));
    await this.inBatches(batch.marked, (tx) => this.mark(tx, 'stale', now, daysBefore(now, staleAfter)));
    await this.inBatches(batch.marked, (tx) => this.mark(tx, 'remind', now, daysBefore(now, remindAfter)));
    await this.inBatches(batch.marked, (tx) => this.mark(tx, 'ask', now, daysBefore(now, askAfter)));
  }

  private async inBatches(size: number, work: (tx: Tx) => Promise<number>): Promise<void> {
    for (let n = 0; n < mostBatches; n += 1) if ((await this.database.transaction(work)) < size) return;
  }

  private async mark(tx: Tx, step: 'ask' | 'remind' | 'stale', now: Date, until: Date): Promise<number> {
    const marked = await this.repository.mark(tx, step, now, until, batch.marked);
    if (step !== 'stale') await this.write(tx, marked, { about: 'free', at: now.toISOString() });
    return marked.length;
  }

  private async lapse(tx: Tx, now: Date, until: Date): Promise<number> {
    const due = await this.repository.toLapse(tx, until, batch.lapsed);
    for (const { id } of due) await this.changes.lapse(tx, id, now);
    await this.write(tx, due, { about: 'lapsed', at: now.toISOString() });
    return due.length;
  }

  /** One job for each person: it gathers all entries of theirs, whichever batches they came in. */
  private async write(
    tx: Tx,
    marked: { actorId: string }[],
    mail: Pick<AboutMail, 'about' | 'at'>,
  ): Promise<void> {
    const actors = [...new Set(marked.map(({ actorId }) => actorId))];
    if (actors.length === 0) return;
    for (const personId of await this.repository.writersOf(tx, actors)) {
      const payload: AboutMail = { ...mail, personId };
      await this.jobs.add(tx, mailTask, payload, { key: `${mailTask}:${mail.about}:${personId}` });
    }
  }
}
