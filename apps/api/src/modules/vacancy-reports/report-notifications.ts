import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import { DeskActors } from './desk-actors.repository.ts';
import type { ReportTurned } from './report-changes.service.ts';

/** Tells those who look after a place that reports wait: one line for a desk, however many there are. */
@Injectable()
export class ReportNotifications implements OnModuleInit {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly desks: DeskActors,
  ) {}

  onModuleInit(): void {
    this.sources.register('report_received', { lines: (rows) => this.lines(rows) });
  }

  @OnEvent('vacancy_report.turned', { name: 'vacancy_reports.notify' })
  async tell(event: DomainEvent<ReportTurned>, tx: Tx): Promise<void> {
    const { reportId, version } = event.payload;
    // Only what has just come in is news to those who did not decide about it.
    if (version !== 1) return;
    for (const { actorId, personIds } of await this.desks.writersFor(tx, reportId))
      await this.notifications.tell(tx, event, {
        type: 'report_received',
        subject: { type: 'report_desk', id: actorId },
        receivers: personIds.map((personId) => ({ personId, forActorId: actorId })),
      });
  }

  /** Where everything was taken up in the meantime, there is nothing to tell. */
  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const waiting = await this.desks.waiting(rows.map(({ subjectId }) => subjectId));
    return new Map(
      rows.flatMap(({ id, subjectId }): [string, Line][] => {
        const desk = waiting.get(subjectId);
        return desk ? [[id, { thing: desk.newest, count: desk.count, path: '/vacancy-reports' }]] : [];
      }),
    );
  }
}
