import { Injectable } from '@nestjs/common';
import { Task } from '../../platform/jobs/index.ts';
import { Installation } from '../../platform/settings/index.ts';
import { AdviceRepository } from './advice.repository.ts';

const batch = 5_000;
const mostBatches = 40;

/** Clears away what was noted about advice once it is older than administrators let it be. */
@Injectable()
export class ForgetAdvice {
  constructor(
    private readonly repository: AdviceRepository,
    private readonly installation: Installation,
  ) {}

  @Task('brokerage.forget_advice', { cron: '5 4 * * *' })
  async run(): Promise<void> {
    const { advice_log } = this.installation.settings.retention;
    for (let n = 0; n < mostBatches; n += 1)
      if ((await this.repository.forget(advice_log, batch)) < batch) break;
  }
}
