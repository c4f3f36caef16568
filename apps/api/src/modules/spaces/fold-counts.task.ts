import { Injectable } from '@nestjs/common';
import { Task } from '../../platform/jobs/index.ts';
import { SpacesRepository } from './spaces.repository.ts';

/** Puts the changes of the kept counts together, so that reading them stays quick however much is written. */
@Injectable()
export class FoldCountsTask {
  constructor(private readonly spaces: SpacesRepository) {}

  @Task('spaces.fold-counts', { cron: '*/5 * * * *' })
  async run(): Promise<void> {
    await this.spaces.foldCounts();
  }
}
