import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import { Cases } from './cases.service.ts';
import { DeskPeople } from './desk-people.repository.ts';
import type { CaseHandedOver } from './hand-overs.service.ts';

/** Tells those of a centre what another one has handed to it. */
@Injectable()
export class CaseNotifications implements OnModuleInit {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly people: DeskPeople,
    private readonly cases: Cases,
  ) {}

  onModuleInit(): void {
    this.sources.register('case_handed_over', { lines: (rows) => this.lines(rows) });
  }

  @OnEvent('case.handed_over', { name: 'desk.notify_centre' })
  async handedOver(event: DomainEvent<CaseHandedOver>, tx: Tx): Promise<void> {
    const { caseId, centreId } = event.payload;
    const one = await tx.deskCase.findUnique({ where: { id: caseId } });
    // Handed on since then: it is not theirs any more.
    if (one?.centreId !== centreId || one.closedAt) return;
    const people = await this.people.writersOf(tx, centreId);
    await this.notifications.tell(tx, event, {
      ...{ type: 'case_handed_over', subject: { type: 'case', id: caseId }, aspect: 'handed' },
      actorId: one.handedFromId,
      receivers: people.map((personId) => ({ personId, forActorId: centreId })),
    });
  }

  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const found = await this.cases.named(rows.map(({ subjectId }) => subjectId));
    return new Map(
      rows.flatMap(({ id, subjectId }): [string, Line][] => {
        const one = found.get(subjectId);
        return one ? [[id, { thing: one.title, path: one.path }]] : [];
      }),
    );
  }
}
