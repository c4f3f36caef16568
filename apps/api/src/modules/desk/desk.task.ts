import { Injectable } from '@nestjs/common';
import { Task } from '../../platform/jobs/index.ts';
import { Decisions } from './decisions.service.ts';

const mostBatches = 20;

/** What time does to decisions: those with a last day end after it. */
@Injectable()
export class DeskClock {
  constructor(private readonly decisions: Decisions) {}

  @Task('desk.end_decisions', { cron: '*/10 * * * *' })
  async end(): Promise<void> {
    for (let n = 0; n < mostBatches; n += 1) if ((await this.decisions.end(new Date())) === 0) return;
  }
}
