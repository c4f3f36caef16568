import { claimDocumentDays } from '@kvart/domain/claims';
import { Injectable } from '@nestjs/common';
import { Task } from '../../platform/jobs/index.ts';
import { ClaimsService } from './claims.service.ts';

/** Batches one run takes at most; the rest waits for the next day. */
const mostBatches = 50;

/** Ends claims that nobody decided in time, and clears away the papers of closed ones. */
@Injectable()
export class ClaimsTask {
  constructor(private readonly claims: ClaimsService) {}

  @Task('claims.expire', { cron: '23 4 * * *' })
  async run(): Promise<void> {
    const now = new Date();
    const kept = new Date(now.getTime() - claimDocumentDays * 86_400_000);
    for (let batch = 0; batch < mostBatches && (await this.claims.expire(now)) > 0; batch += 1);
    for (let batch = 0; batch < mostBatches && (await this.claims.clearDocuments(kept)) > 0; batch += 1);
  }
}
