import { guardEditPart } from '@kvart/domain/projects';
import { guardAheadOfMeeting, type MeetingAnswer } from '@kvart/domain/projects/room';
import { id as idSchema, refusals, requireConfirmed, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { abilitiesIn, enter, known, lockRow, Rooms } from '../project-rooms/index.ts';
import { MeetingKind } from './meeting-kind.ts';
import type { MeetingTurned } from './meeting-notifications.ts';
import { factsOf, type MeetingRow } from './meeting-row.ts';
import type { ProjectMeeting, ProjectMeetings } from './meeting.model.ts';
import { MeetingsRepository } from './meetings.repository.ts';

/** Reading meetings, answering them, calling them off. They are the room's own: nobody else sees them. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly repository: MeetingsRepository,
    private readonly kind: MeetingKind,
    private readonly rooms: Rooms,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async list(viewer: Viewer, slug: string): Promise<ProjectMeetings | null> {
    const row = await this.repository.list(slug, viewer);
    const room = row && enter(row.room, 'work', viewer);
    if (!row || !room || room.rights === null) return null;
    return {
      project: row.room,
      meetings: row.meetings.map((meeting) => shown(meeting, viewer)),
      people: row.people,
      viewerCan: abilitiesIn(room, viewer),
    };
  }

  /** One of them; refused for everybody outside. */
  async existing(viewer: Viewer, id: string): Promise<ProjectMeeting> {
    return shown((await this.inside(viewer, id)).meeting, viewer);
  }

  async inside(viewer: Viewer, rawId: string) {
    const id = idSchema.safeParse(rawId);
    const found = id.success ? await this.repository.one(id.data, viewer) : null;
    if (!found || enter(found.room, 'work', viewer).rights === null) throw new Refused(refusals.notFound());
    return found;
  }

  async answer(viewer: Viewer, rawId: string, answer: MeetingAnswer): Promise<void> {
    const id = known(rawId);
    orRefuse(requireConfirmed(viewer));
    await this.database.transaction(async (tx) => {
      const { meeting, room } = await this.held(tx, viewer, id);
      if (room.rights === null || !meeting.guestIds.includes(viewer.personId))
        throw new Refused(refusals.notFound());
      orRefuse(guardAheadOfMeeting(factsOf(meeting), Date.now()));
      await this.repository.answer(tx, id, viewer.personId, answer);
      await this.rooms.changed(tx, room.project.id, 'work');
    });
  }

  async cancel(viewer: Viewer, rawId: string, version: number): Promise<void> {
    const id = known(rawId);
    await this.database.transaction(async (tx) => {
      const { meeting, room } = await this.held(tx, viewer, id);
      orRefuse(guardEditPart(viewer, room.facts, 'work'));
      orRefuse(guardAheadOfMeeting(factsOf(meeting), Date.now()));
      if (meeting.version !== version) throw new Refused(refusals.stale(meeting.version));
      await tx.projectMeeting.update({
        where: { id },
        data: {
          ...{ cancelledAt: new Date(), updatedById: viewer.personId },
          ...{ version: { increment: 1 }, sequence: { increment: 1 } },
        },
      });
      const turned: MeetingTurned = {
        ...{ meetingId: id, personId: viewer.personId, called: [], moved: [] },
        cancelled: meeting.guestIds,
      };
      await this.events.emit(tx, { type: 'project_meeting.turned', payload: { ...turned } });
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, action: 'project_meeting.cancelled' },
        ...{ objectType: 'project', objectId: room.project.id },
      });
      await this.rooms.changed(tx, room.project.id, 'work');
    });
  }

  private async held(tx: Tx, viewer: Viewer, id: string) {
    const stored = await lockRow(tx, this.kind.kind, id);
    if (!stored) throw new Refused(refusals.notFound());
    const room = await this.rooms.of(tx, viewer, stored.projectId, 'work');
    return { meeting: stored as unknown as MeetingRow, room };
  }
}

const shown = (meeting: MeetingRow, { personId }: Viewer): ProjectMeeting => {
  const own = meeting.guests.find(({ id }) => id === personId);
  return { ...meeting, isAsked: own !== undefined, ownAnswer: own?.answer ?? null };
};
