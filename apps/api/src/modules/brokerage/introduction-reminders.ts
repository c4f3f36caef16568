import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { type DomainEvent, Events, OnEvent, Task } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import { FollowedIntroductions } from './introductions.repository.ts';

const batch = 200;
const mostBatches = 20;

interface Due {
  id: string;
  round: number;
}

/** Asks the centre and the two how an introduction went, some weeks and months later. */
@Injectable()
export class IntroductionReminders implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: FollowedIntroductions,
    private readonly events: Events,
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('introduction_due', { lines: (rows) => this.lines(rows) });
  }

  @Task('brokerage.follow_up', { cron: '35 5 * * *' })
  async daily(): Promise<void> {
    await this.run(new Date());
  }

  async run(now: Date): Promise<void> {
    for (let n = 0; n < mostBatches; n += 1) {
      const found = await this.database.transaction(async (tx) => {
        const due = await this.repository.remind(tx, now, batch);
        for (const { id, round, asks } of due)
          if (asks) await this.events.emit(tx, { type: 'introduction.due', payload: { id, round } });
        return due.length;
      });
      if (found < batch) return;
    }
  }

  @OnEvent('introduction.due', { name: 'brokerage.ask' })
  async ask(event: DomainEvent<Due>, tx: Tx): Promise<void> {
    const { id, round } = event.payload;
    const asked = await this.repository.asked(tx, id);
    await this.notifications.tell(tx, event, {
      ...{ type: 'introduction_due', subject: { type: 'introduction', id }, aspect: String(round) },
      receivers: asked.map(({ actorId, personId }) => ({ personId, forActorId: actorId })),
      facts: {},
    });
  }

  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const found = await this.repository.names(rows.map(({ subjectId }) => subjectId));
    const names = new Map(found.map((one) => [one.conversationId, `${one.first.name} – ${one.second.name}`]));
    return new Map(
      rows.flatMap(({ id, subjectId }): [string, Line][] => {
        const thing = names.get(subjectId);
        return thing ? [[id, { thing, path: '/introductions?due=1' }]] : [];
      }),
    );
  }
}
