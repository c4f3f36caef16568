import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import { AlertsRepository } from './alerts.repository.ts';
import type { SearchMatched } from './find-hits.ts';

/** Tells whoever keeps a search that something fits it. Its mails have a rhythm of their own. */
@Injectable()
export class SearchNotifications implements OnModuleInit {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly alerts: AlertsRepository,
  ) {}

  onModuleInit(): void {
    this.sources.register('saved_search_matched', {
      ownMails: true,
      lines: (rows) => this.lines(rows),
      // What was read here needs no mail.
      onRead: (tx, _personId, searchIds) => this.alerts.told(tx, searchIds),
    });
  }

  @OnEvent('saved_search.matched', { name: 'saved-searches.notify' })
  async tell(event: DomainEvent<SearchMatched>, tx: Tx): Promise<void> {
    const { searchId } = event.payload;
    const personId = await this.alerts.keeperOf(tx, searchId);
    if (!personId) return;
    await this.notifications.tell(tx, event, {
      type: 'saved_search_matched',
      subject: { type: 'saved_search', id: searchId },
      receivers: [{ personId }],
    });
  }

  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const searches = await this.alerts.named(rows.map(({ subjectId }) => subjectId));
    const byId = new Map(searches.map((search) => [search.id, search]));
    return new Map(
      rows.flatMap(({ id, subjectId }) => {
        const search = byId.get(subjectId);
        const path = `/spaces?${search?.search ? `${search.search}&` : ''}sort=newest`;
        return search ? [[id, { thing: search.name, path }] as const] : [];
      }),
    );
  }
}
