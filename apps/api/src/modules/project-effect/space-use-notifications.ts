import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
  type Receiver,
} from '../notifications/index.ts';
import type { SpaceUseTurned } from './space-uses.service.ts';

interface Told {
  id: string;
  projectSlug: string;
  projectTitle: string;
  spaceSlug: string;
}

const projectsSql = `SELECT p.id::text, p.slug AS "projectSlug", p.title AS "projectTitle", '' AS "spaceSlug"
  FROM projects p WHERE p.id = ANY ($1::uuid[])`;

const toldSql = `SELECT u.id::text, p.slug AS "projectSlug", p.title AS "projectTitle", s.slug AS "spaceSlug"
  FROM project_spaces u JOIN projects p ON p.id = u.project_id JOIN spaces s ON s.id = u.space_id
  WHERE u.id = ANY ($1::uuid[])`;

/** Whoever looks after a space is told that a project wants to use it; who asked is told the answer. */
@Injectable()
export class SpaceUseNotifications implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('project_effect', { lines: (rows) => this.lines(rows) });
  }

  @OnEvent('space_use.turned', { name: 'project_effect.tell_of_space' })
  async tell(event: DomainEvent<SpaceUseTurned>, tx: Tx): Promise<void> {
    const { useId, state, personId } = event.payload;
    const use = await tx.projectSpace.findUnique({
      where: { id: useId },
      select: { state: true, askedById: true, askedForId: true, space: { select: { actorId: true } } },
    });
    if (!use || use.state !== state) return;
    const subject = { type: 'project_space', id: useId };
    if (state === 'asked')
      await this.notifications.tell(tx, event, {
        ...{ type: 'project_effect', subject, actorId: use.askedForId, aspect: 'asked', facts: { state } },
        receivers: await this.writersOf(tx, use.space.actorId),
      });
    else if (use.askedById && use.askedById !== personId)
      await this.notifications.tell(tx, event, {
        ...{ type: 'project_effect', subject, actorId: use.space.actorId, aspect: state },
        receivers: [{ personId: use.askedById, forActorId: use.askedForId }],
        facts: { state },
      });
  }

  private async writersOf(tx: Tx, actorId: string): Promise<Receiver[]> {
    const rows = await tx.membership.findMany({
      where: { actorId, endedAt: null, role: { in: ['owner', 'editor'] } },
      select: { personId: true },
      take: 100,
    });
    return rows.map(({ personId }) => ({ personId, forActorId: actorId }));
  }

  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const ids = rows.map(({ subjectId }) => subjectId);
    const [uses, projects] = await Promise.all([
      this.database.read<Told & object>('project_effect.uses_told', toldSql, [ids]),
      this.database.read<Told & object>('project_effect.projects_told', projectsSql, [ids]),
    ]);
    const told = [...uses, ...projects];
    return new Map(
      rows.flatMap((row): [string, Line][] => {
        const found = told.find(({ id }) => id === row.subjectId);
        if (!found) return [];
        const path =
          row.facts.state === 'asked'
            ? `/spaces/${found.spaceSlug}#projects`
            : `/projects/${found.projectSlug}/effect`;
        const state = row.facts.state === undefined ? undefined : String(row.facts.state);
        return [[row.id, { thing: found.projectTitle, path, state }]];
      }),
    );
  }
}
