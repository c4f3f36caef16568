import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { type DomainEvent, Events, OnEvent } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
  type Receiver,
} from '../notifications/index.ts';

/** What those in the room are told of, and where in the room it stands. */
const places = { decided: 'decisions', posted: 'updates' } as const;

export interface RoomHappening {
  projectId: string;
  /** Who did it; they are not told. */
  personId: string;
  kind: keyof typeof places;
  thingId: string;
}

const isPlace = (state: string): state is keyof typeof places => Object.hasOwn(places, state);

/** Tells everybody in a room of what they would otherwise find too late. */
@Injectable()
export class RoomNews implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('room_news', { lines: (rows) => this.lines(rows) });
  }

  async emit(tx: Tx, happening: RoomHappening): Promise<void> {
    await this.events.emit(tx, { type: 'project_room.news', payload: { ...happening } });
  }

  @OnEvent('project_room.news', { name: 'project_rooms.tell' })
  async tell(event: DomainEvent<RoomHappening>, tx: Tx): Promise<void> {
    const { projectId, personId, kind } = event.payload;
    const receivers = (await peopleIn(tx, projectId)).filter((one) => one.personId !== personId);
    await this.notifications.tell(tx, event, {
      ...{ type: 'room_news', subject: { type: 'project', id: projectId }, aspect: kind },
      ...{ receivers, facts: { state: kind } },
    });
  }

  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const projects = await this.database.prisma.project.findMany({
      where: { id: { in: [...new Set(rows.map(({ subjectId }) => subjectId))] } },
      select: { id: true, slug: true, title: true },
    });
    return new Map(
      rows.flatMap(({ id, subjectId, facts }): [string, Line][] => {
        const project = projects.find((one) => one.id === subjectId);
        const state = String(facts.state);
        if (!project || !isPlace(state)) return [];
        return [[id, { thing: project.title, path: `/projects/${project.slug}/${places[state]}`, state }]];
      }),
    );
  }
}

/** Everybody with a seat in the room. */
export async function peopleIn(tx: Tx, projectId: string): Promise<Receiver[]> {
  return tx.$queryRaw<Receiver[]>`SELECT DISTINCT ON (s.person_id) s.person_id::text AS "personId",
      o.actor_id::text AS "forActorId"
    FROM project_people s JOIN project_partners o ON o.id = s.partner_id AND o.state = 'active'
      JOIN actors y ON y.id = o.actor_id AND y.archived_at IS NULL
      JOIN memberships m ON m.actor_id = o.actor_id AND m.person_id = s.person_id AND m.ended_at IS NULL
    WHERE s.project_id = ${projectId}::uuid ORDER BY s.person_id, o.actor_id LIMIT 2000`;
}
