import { addDays, toIsoDate } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { type DomainEvent, Events, OnEvent, Task } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import { type Due, DueTasksRepository } from './due-tasks.repository.ts';

/** So many days before, somebody is reminded of a task; once for each day it gets. */
const daysAhead = 3;
const batch = 500;
const mostBatches = 20;

/** Reminds people of what they took on: one line for each project, however many tasks. */
@Injectable()
export class DueTasks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: DueTasksRepository,
    private readonly events: Events,
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('tasks_due', { lines: (rows) => this.lines(rows) });
  }

  @Task('project_work.remind', { cron: '17 5 * * *' })
  async daily(): Promise<void> {
    await this.run(new Date());
  }

  async run(now: Date): Promise<void> {
    const lastDay = addDays(toIsoDate(now), daysAhead);
    for (let n = 0; n < mostBatches; n += 1) {
      const found = await this.database.transaction(async (tx) => {
        const due = await this.repository.take(tx, lastDay, batch);
        for (const one of due) await this.events.emit(tx, { type: 'project_tasks.due', payload: { ...one } });
        return due.length;
      });
      if (found === 0) return;
    }
  }

  @OnEvent('project_tasks.due', { name: 'project_work.tell' })
  async tell(event: DomainEvent<Due>, tx: Tx): Promise<void> {
    const { personId, actorId, projectId } = event.payload;
    await this.notifications.tell(tx, event, {
      type: 'tasks_due',
      subject: { type: 'project', id: projectId },
      receivers: [{ personId, forActorId: actorId }],
      facts: {},
    });
  }

  /** Of what is done since, nothing is said any more. */
  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const lastDay = addDays(toIsoDate(new Date()), daysAhead);
    const wanted = rows.map(({ personId, subjectId }) => ({ personId, projectId: subjectId }));
    const due = await this.repository.lines(wanted, lastDay);
    return new Map(
      rows.flatMap(({ id, personId, subjectId }): [string, Line][] => {
        const found = due.find((one) => one.personId === personId && one.projectId === subjectId);
        if (!found || found.count === 0) return [];
        return [[id, { thing: found.title, path: `/projects/${found.slug}/work?who=me&state=open` }]];
      }),
    );
  }
}
