import { daysBetween } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Task } from '../../platform/jobs/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import { RequestLinks } from './request-links.service.ts';
import { RequestMailsRepository } from './request-mails.repository.ts';
import { SpaceRequestsRepository, type StoredRequest } from './space-requests.repository.ts';
import { SpaceRequestsService } from './space-requests.service.ts';

const batch = 100;
/** Batches a run touches at most per step; the rest waits for tomorrow. */
const mostBatches = 50;

/**
 * What time does to requests: those behind one are asked before it runs out, then it does. What a step did stands in
 * the row, so a second run finds nothing to do.
 */
@Injectable()
export class RequestClock {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly repository: SpaceRequestsRepository,
    private readonly mails: RequestMailsRepository,
    private readonly requests: SpaceRequestsService,
    private readonly links: RequestLinks,
    private readonly mailer: Mailer,
  ) {}

  @Task('space_requests.clock', { cron: '31 5 * * *' })
  async daily(): Promise<void> {
    await this.run(new Date());
  }

  async run(now: Date): Promise<void> {
    await this.inBatches((tx) => this.end(tx, now));
    await this.inBatches((tx) => this.remind(tx, now));
  }

  private async inBatches(work: (tx: Tx) => Promise<number>): Promise<void> {
    for (let n = 0; n < mostBatches; n += 1) if ((await this.database.transaction(work)) < batch) return;
  }

  private async end(tx: Tx, now: Date): Promise<number> {
    const ids = await this.mails.over(tx, now, batch);
    for (const id of ids) {
      const request = await this.repository.lock(tx, id);
      if (!request) continue;
      await this.requests.turn(tx, request, {
        state: 'expired',
        viewer: null,
        reason: null,
        action: 'expire',
        now,
      });
      await this.write(tx, request, 'expired', now);
    }
    return ids.length;
  }

  private async remind(tx: Tx, now: Date): Promise<number> {
    const ids = await this.mails.markEnding(tx, now, batch);
    for (const id of ids) {
      const request = await this.repository.lock(tx, id);
      if (request) await this.write(tx, request, 'soon', now);
    }
    return ids.length;
  }

  private async write(tx: Tx, request: StoredRequest, state: 'soon' | 'expired', now: Date): Promise<void> {
    const { id, slug, title, actorId, expiresAt } = request;
    if (!expiresAt) return;
    for (const reader of await this.mails.readers(tx, actorId, id)) {
      await this.mailer.queue(tx, {
        to: reader.email,
        locale: reader.locale,
        template: 'space_request_ending',
        params: {
          name: reader.name,
          request: title,
          state,
          days: daysBetween(now, expiresAt),
          months: this.config.env.SPACE_REQUEST_MONTHS,
          url: await this.links.toRenew(id, reader.id, expiresAt, now),
        },
        items: [{ title, detail: '', url: `${this.config.publicUrl}/space-requests/${slug}` }],
        messageId: `space-request-${id}-${state}-${expiresAt.getTime()}-${reader.id}`,
        unsubscribe: await this.links.toStop(id, reader.id),
      });
    }
  }
}
