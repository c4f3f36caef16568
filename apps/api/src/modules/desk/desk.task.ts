import { Injectable } from '@nestjs/common';
import { Task } from '../../platform/jobs/index.ts';
import { Cases } from './cases.service.ts';
import { Decisions } from './decisions.service.ts';
import { LogReads } from './log-reads.service.ts';

const mostBatches = 20;

/** What time does at the desk: decisions with a last day end after it, and each night the log is read through. */
@Injectable()
export class DeskClock {
  constructor(
    private readonly decisions: Decisions,
    private readonly log: LogReads,
    private readonly cases: Cases,
  ) {}

  @Task('desk.end_decisions', { cron: '*/10 * * * *' })
  async end(): Promise<void> {
    for (let n = 0; n < mostBatches; n += 1) if ((await this.decisions.end(new Date())) === 0) return;
  }

  @Task('desk.timed_cases', { cron: '25 * * * *' })
  async keepCases(): Promise<void> {
    await this.cases.keepTimed();
  }

  @Task('desk.check_log', { cron: '40 2 * * *' })
  async checkLog(): Promise<void> {
    await this.log.checkChain();
  }
}
