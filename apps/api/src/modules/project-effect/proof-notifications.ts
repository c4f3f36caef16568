import { toIsoDate } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { type DomainEvent, Events, OnEvent, Task } from '../../platform/jobs/index.ts';
import { NotificationsService, type Receiver } from '../notifications/index.ts';
import { ProofRepository } from './proof.repository.ts';
import type { ReferenceWritten } from './references.service.ts';
import type { ReportTurned } from './reports.service.ts';

const batch = 200;
const mostBatches = 20;

/** Reminds those who lead of reports that are due, and tells partners of what waits for their word. */
@Injectable()
export class ProofNotifications {
  constructor(
    private readonly database: Database,
    private readonly repository: ProofRepository,
    private readonly notifications: NotificationsService,
    private readonly events: Events,
  ) {}

  @Task('project_effect.reports_due', { cron: '29 5 * * *' })
  async daily(): Promise<void> {
    await this.run(new Date());
  }

  async run(now: Date): Promise<void> {
    for (let n = 0; n < mostBatches; n += 1) {
      const found = await this.database.transaction(async (tx) => {
        const due = await this.repository.due(tx, toIsoDate(now), batch);
        for (const { projectId } of due) {
          const payload: ReportTurned = { projectId, state: 'report_due', actorId: null, personId: null };
          await this.events.emit(tx, { type: 'outcome_report.turned', payload: { ...payload } });
        }
        return due.length;
      });
      if (found < batch) return;
    }
  }

  @OnEvent('outcome_report.turned', { name: 'project_effect.tell_of_report' })
  async report(event: DomainEvent<ReportTurned>, tx: Tx): Promise<void> {
    const { projectId, state, actorId, personId } = event.payload;
    const people = await tx.projectPerson.findMany({
      where: {
        ...{ projectId, partner: { state: 'active' } },
        rights: state === 'report_due' ? 'lead' : { in: ['lead', 'edit'] },
      },
      select: { personId: true, partner: { select: { actorId: true } } },
      take: 500,
    });
    const receivers: Receiver[] = people
      .map((one) => ({ personId: one.personId, forActorId: one.partner.actorId }))
      // The partner that handed it in has nothing to confirm.
      .filter((one) => one.personId !== personId && one.forActorId !== actorId);
    await this.notifications.tell(tx, event, {
      ...{ type: 'project_effect', subject: { type: 'project', id: projectId }, actorId, aspect: state },
      ...{ receivers, facts: { state } },
    });
  }

  @OnEvent('reference.written', { name: 'project_effect.tell_of_reference' })
  async reference(event: DomainEvent<ReferenceWritten>, tx: Tx): Promise<void> {
    const { projectId, authorId, aboutId } = event.payload;
    const people = await tx.membership.findMany({
      where: { actorId: aboutId, endedAt: null, role: { in: ['owner', 'editor'] } },
      select: { personId: true },
      take: 100,
    });
    await this.notifications.tell(tx, event, {
      ...{ type: 'project_effect', subject: { type: 'project', id: projectId }, actorId: authorId },
      receivers: people.map(({ personId }) => ({ personId, forActorId: aboutId })),
      ...{ aspect: `reference:${aboutId}`, facts: { state: 'reference' } },
    });
  }
}
