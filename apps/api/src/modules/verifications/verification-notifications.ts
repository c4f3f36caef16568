import { checkNotesDays, provenMailDays, renewalReminders } from '@kvart/domain/actors';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { type DomainEvent, Events, OnEvent, Task } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import type { VerificationTurned } from './verifications.service.ts';
import { VerificationsRepository } from './verifications.repository.ts';

const perBatch = 200;
const mostBatches = 20;
const dayMs = 86_400_000;

/** Tells an actor's people what was decided about it, and that a verification ends. */
@Injectable()
export class VerificationNotifications implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly repository: VerificationsRepository,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.sources.register('verification_turned', { lines: (rows) => this.lines(rows) });
  }

  /** Reminds of what ends soon, ends what is over, and forgets what is needed no more. */
  @Task('verifications.daily', { cron: '20 5 * * *' })
  async daily(): Promise<void> {
    const rounds: [VerificationTurned['turn'], (tx: Tx) => Promise<{ id: string }[]>][] = [
      ...renewalReminders
        .toReversed()
        .map((days): [VerificationTurned['turn'], (tx: Tx) => Promise<{ id: string }[]>] => [
          'ending',
          (tx) => this.repository.remind(tx, days, perBatch),
        ]),
      ['ended', (tx) => this.repository.end(tx, perBatch)],
    ];
    for (const [turn, find] of rounds)
      for (let n = 0; n < mostBatches; n += 1) if ((await this.round(turn, find)) < perBatch) break;
    const before = (days: number) => new Date(Date.now() - days * dayMs);
    await this.database.transaction((tx) =>
      this.repository.tidy(tx, before(provenMailDays), before(checkNotesDays)),
    );
  }

  private round(
    turn: VerificationTurned['turn'],
    find: (tx: Tx) => Promise<{ id: string }[]>,
  ): Promise<number> {
    return this.database.transaction(async (tx) => {
      const found = await find(tx);
      for (const { id: actorId } of found)
        await this.events.emit(tx, { type: 'verification.turned', payload: { actorId, turn } });
      return found.length;
    });
  }

  @OnEvent('verification.turned', { name: 'verifications.notify' })
  async tell(event: DomainEvent<VerificationTurned>, tx: Tx): Promise<void> {
    const { actorId, turn } = event.payload;
    const members = await tx.membership.findMany({
      where: { actorId, endedAt: null, role: { in: ['owner', 'editor'] } },
      select: { personId: true },
      orderBy: { personId: 'asc' },
      take: 100,
    });
    await this.notifications.tell(tx, event, {
      ...{ type: 'verification_turned', subject: { type: 'actor', id: actorId }, aspect: turn },
      receivers: members.map(({ personId }) => ({ personId, forActorId: actorId })),
      facts: { state: turn },
    });
  }

  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const found = await this.database.prisma.actor.findMany({
      where: { id: { in: rows.map(({ subjectId }) => subjectId) } },
      select: {
        ...{ id: true, name: true, slug: true },
        verifications: { orderBy: { decidedAt: 'desc' }, take: 1, select: { reason: true } },
      },
    });
    const actors = new Map(found.map((actor) => [actor.id, actor]));
    return new Map(
      rows.flatMap(({ id, subjectId, facts }): [string, Line][] => {
        const actor = actors.get(subjectId);
        if (!actor) return [];
        const state = String(facts.state ?? 'granted');
        // What would mend it stands in the reason.
        const quote = state === 'refused' ? (actor.verifications[0]?.reason ?? null) : null;
        return [[id, { thing: actor.name, path: `/actors/${actor.slug}`, state, quote }]];
      }),
    );
  }
}
