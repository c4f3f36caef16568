import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import { DecisionsRepository } from './decisions.repository.ts';
import type { DecisionTurned } from './decisions.service.ts';
import { DeskPeople } from './desk-people.repository.ts';
import type { NoticeReceived } from './notices.service.ts';

/** Tells those at the desk that something waits, and those whom a decision hits that there is one. */
@Injectable()
export class DeskNotifications implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly people: DeskPeople,
    private readonly decisions: DecisionsRepository,
  ) {}

  onModuleInit(): void {
    this.sources.register('notice_received', { lines: (rows) => this.waiting(rows) });
    this.sources.register('decision_made', { lines: (rows) => this.made(rows), ownMails: true });
  }

  @OnEvent('notice.received', { name: 'desk.notify_desk' })
  async received(event: DomainEvent<NoticeReceived>, tx: Tx): Promise<void> {
    await this.tellDesk(tx, event, event.payload.noticeId, null);
  }

  @OnEvent('decision.turned', { name: 'desk.notify_affected' })
  async turned(event: DomainEvent<DecisionTurned>, tx: Tx): Promise<void> {
    const { decisionId, turn } = event.payload;
    const decision = await this.decisions.decision(tx, decisionId);
    if (!decision) return;
    if (turn === 'appealed')
      return this.tellDesk(tx, event, decision.notice.id, decision.decidedById, 'appealed');
    const { affectedActorId } = decision.notice;
    if (decision.measure === 'nothing' || !affectedActorId) return;
    const people = await this.people.speakers(tx, affectedActorId);
    await this.notifications.tell(tx, event, {
      ...{ type: 'decision_made', subject: { type: 'decision', id: decisionId }, aspect: turn },
      receivers: people.map(({ id }) => ({ personId: id })),
      facts: { state: turn },
    });
  }

  private async tellDesk(
    tx: Tx,
    event: DomainEvent<object>,
    noticeId: string,
    except: string | null,
    aspect = 'received',
  ): Promise<void> {
    const found = await this.people.writersFor(tx, noticeId, except);
    await this.notifications.tell(tx, event, {
      ...{ type: 'notice_received', subject: { type: 'notice', id: noticeId }, aspect },
      receivers: found.map(({ personId, actorId }) => ({ personId, forActorId: actorId })),
    });
  }

  private async waiting(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const found = await this.database.prisma.notice.findMany({
      where: { id: { in: rows.map(({ subjectId }) => subjectId) } },
      select: { id: true, title: true },
    });
    const titles = new Map(found.map(({ id, title }) => [id, title]));
    return lines(rows, (id) => ({ thing: titles.get(id), path: `/desk/notices/${id}` }));
  }

  private async made(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const found = await this.database.prisma.decision.findMany({
      where: { id: { in: rows.map(({ subjectId }) => subjectId) } },
      select: { id: true, notice: { select: { title: true } } },
    });
    const titles = new Map(found.map(({ id, notice }) => [id, notice.title]));
    return lines(rows, (id) => ({ thing: titles.get(id), path: `/decisions/${id}` }));
  }
}

function lines(
  rows: readonly NotificationRow[],
  of: (id: string) => { thing: string | undefined; path: string },
): Map<string, Line> {
  return new Map(
    rows.flatMap(({ id, subjectId, facts }): [string, Line][] => {
      const { thing, path } = of(subjectId);
      return thing === undefined ? [] : [[id, { thing, path, state: String(facts.state ?? 'made') }]];
    }),
  );
}
