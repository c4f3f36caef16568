import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { Task } from '../../platform/jobs/index.ts';
import { ActorPairsRepository } from './actor-pairs.repository.ts';

const perBatch = 50;
const mostBatches = 100;

/** Compares actors that are new, or that say something else of themselves than before. */
@Injectable()
export class ActorPairsClock {
  constructor(
    private readonly database: Database,
    private readonly pairs: ActorPairsRepository,
  ) {}

  @Task('actor_merges.compare', { cron: '*/10 * * * *' })
  async compare(): Promise<void> {
    for (let n = 0; n < mostBatches; n += 1) {
      const { taken } = await this.database.transaction((tx) => this.pairs.compare(tx, perBatch));
      if (taken < perBatch) return;
    }
  }
}
