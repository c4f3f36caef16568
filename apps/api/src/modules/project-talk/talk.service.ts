import { refusals, requireConfirmed, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, Values } from '../../platform/database/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import { ProjectConversations } from '../messaging/index.ts';
import {
  abilitiesIn,
  enter,
  known,
  partnersColumn,
  roomColumns,
  Rooms,
  type RoomPartner,
  type RoomRow,
} from '../project-rooms/index.ts';
import type { ProjectTalk } from './talk.model.ts';

interface TalkRow {
  room: RoomRow;
  partners: RoomPartner[];
  conversationId: string | null;
}

/** Leads from the room of a project to its conversation. */
@Injectable()
export class TalkService {
  constructor(
    private readonly database: Database,
    private readonly rooms: Rooms,
    private readonly conversations: ProjectConversations,
  ) {}

  /** Null for everybody who does not sit in the room. */
  async find(viewer: Viewer, by: { slug: string } | { id: string }): Promise<ProjectTalk | null> {
    const values = new Values();
    const text = `SELECT ${roomColumns(viewer, values)} AS room, ${partnersColumn} AS partners,
      (SELECT c.id::text FROM conversations c WHERE c.project_id = p.id) AS "conversationId" FROM projects p
      WHERE ${'slug' in by ? `p.slug = ${values.add(by.slug.slice(0, 200), 'text')}` : `p.id = ${values.add(by.id, 'uuid')}`}`;
    const [row] = await this.database.composed<TalkRow & object>(text, values.list);
    const room = row && enter(row.room, 'about', viewer);
    const actors = row?.room.seats.map(({ actorId }) => actorId) ?? [];
    const asActorId = actors.find((id) => id === viewer.actingAs) ?? actors[0];
    if (!row || !room || !asActorId) return null;
    return {
      project: row.room,
      conversationId: row.conversationId,
      asActorId,
      partners: row.partners.filter(({ isActive }) => isActive),
      viewerCan: abilitiesIn(room, viewer),
    };
  }

  /** Opens it for somebody in the room; at first it is begun. */
  async open(viewer: Viewer, rawId: string): Promise<ProjectTalk> {
    const id = known(rawId);
    orRefuse(requireConfirmed(viewer));
    await this.database.transaction(async (tx) => {
      const room = await this.rooms.of(tx, viewer, id, 'about');
      if (room.rights === null) throw new Refused(refusals.notFound());
      if (await this.conversations.of(tx, id)) return;
      await this.conversations.begin(tx, id, viewer.personId);
      if (!(await this.conversations.of(tx, id))) throw new Refused(refusals.conflict('nobody_there'));
      await this.rooms.changed(tx, id, 'talk');
    });
    const talk = await this.find(viewer, { id });
    if (!talk) throw new Refused(refusals.notFound());
    return talk;
  }
}
