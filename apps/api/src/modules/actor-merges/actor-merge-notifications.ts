import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import { ActorMergesRepository } from './actor-merges.repository.ts';
import type { ActorsMerged } from './actor-merges.service.ts';

/** Tells the people of both actors that theirs is one with another now, or is its own again. */
@Injectable()
export class ActorMergeNotifications implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly repository: ActorMergesRepository,
  ) {}

  onModuleInit(): void {
    this.sources.register('actors_merged', { lines: (rows) => this.lines(rows) });
  }

  @OnEvent('actors.merged', { name: 'actor_merges.notify' })
  async tell(event: DomainEvent<ActorsMerged>, tx: Tx): Promise<void> {
    const { keptId, otherId, turn, mergeId } = event.payload;
    // Those of the one that went are with the one that stayed by now.
    const members = [
      ...(await this.repository.members(tx, keptId)),
      ...(turn === 'parted' ? await this.repository.members(tx, otherId) : []),
    ];
    await this.notifications.tell(tx, event, {
      ...{ type: 'actors_merged', subject: { type: 'actor_merge', id: mergeId }, aspect: turn },
      receivers: members.filter(({ role }) => role !== 'member').map(({ personId }) => ({ personId })),
      facts: { state: turn },
    });
  }

  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const found = await this.database.prisma.actorMerge.findMany({
      where: { id: { in: rows.map(({ subjectId }) => subjectId) } },
      select: { id: true, kept: { select: { name: true, slug: true } }, other: { select: { name: true } } },
    });
    const merges = new Map(found.map((merge) => [merge.id, merge]));
    return new Map(
      rows.flatMap(({ id, subjectId, facts }): [string, Line][] => {
        const merge = merges.get(subjectId);
        if (!merge) return [];
        const thing = `${merge.other.name} / ${merge.kept.name}`;
        return [[id, { thing, path: `/actors/${merge.kept.slug}`, state: String(facts.state ?? 'merged') }]];
      }),
    );
  }
}
