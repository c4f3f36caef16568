import { daysBetween } from '@kvart/domain/spaces';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import { RequestClockRepository } from './request-clock.repository.ts';
import type { RequestEnding } from './request-clock.task.ts';
import { RequestLinks } from './request-links.service.ts';

/** Asks those behind a request that runs out whether they still look. One press in the mail renews it. */
@Injectable()
export class EndingNotifications implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly links: RequestLinks,
    private readonly repository: RequestClockRepository,
  ) {}

  onModuleInit(): void {
    this.sources.register('request_ending', {
      lines: (rows) => this.lines(rows),
      mail: ({ facts }, { thing, state }) => ({
        template: 'space_request_ending',
        params: {
          request: thing,
          state: state === 'soon' ? 'soon' : 'expired',
          days: Math.max(1, daysBetween(new Date(), new Date(Number(facts.end)))),
          months: this.config.env.SPACE_REQUEST_MONTHS,
        },
      }),
    });
  }

  @OnEvent('space_request.ending', { name: 'space_requests.ask' })
  async tell(event: DomainEvent<RequestEnding>, tx: Tx): Promise<void> {
    const { requestId, actorId, state, end } = event.payload;
    const receivers = await this.repository.writersOf(tx, actorId);
    await this.notifications.tell(tx, event, {
      type: 'request_ending',
      subject: { type: 'space_request', id: requestId },
      aspect: state,
      receivers: receivers.map((personId) => ({ personId, forActorId: actorId })),
      facts: { state, end },
    });
  }

  /** Of requests that were renewed or closed since, nothing is said any more. */
  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const requests = await this.repository.allNamed(rows.map(({ subjectId }) => subjectId));
    const found = rows.map(async ({ id, subjectId, personId, facts }): Promise<[string, Line][]> => {
      const request = requests.find((one) => one.id === subjectId);
      const waits = request?.state === 'published' || request?.state === 'expired';
      if (!waits || !request.expiresAt || request.expiresAt.getTime() !== facts.end) return [];
      const path = await this.links.toRenew(subjectId, personId, request.expiresAt);
      return [[id, { thing: request.title, path, state: String(facts.state) }]];
    });
    return new Map((await Promise.all(found)).flat());
  }
}
