import type { MeetingAnswer } from '@kvart/domain/projects/room';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx, Values } from '../../platform/database/index.ts';
import { type RoomPerson, type RoomRow, peopleColumn, roomColumns } from '../project-rooms/index.ts';
import { meetingColumns, type MeetingRow } from './meeting-row.ts';

/** A meeting, its project and somebody who is asked to it, for mails and notifications. */
export interface ToldGuest {
  personId: string;
  name: string;
  email: string;
  locale: string;
  actorId: string;
}

/** Somebody with a seat in the room just now, as `s`; `o` is the partner. */
const seated = `project_people s JOIN project_partners o ON o.id = s.partner_id AND o.state = 'active'
  JOIN memberships m ON m.actor_id = o.actor_id AND m.person_id = s.person_id AND m.ended_at IS NULL`;

/** A meeting as a calendar tells of it. */
export interface ComingMeeting {
  id: string;
  slug: string;
  project: string;
  title: string;
  place: string;
  link: string | null;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  updatedAt: Date;
}

/** $1 person, $2 from, $3 to, $4 most */
const comingUpSql = `SELECT r.id::text AS id, p.slug, p.title AS project, r.title, r.place, r.link, r.sequence,
    r.starts_at AS "startsAt", r.ends_at AS "endsAt", r.updated_at AS "updatedAt"
  FROM project_meetings r JOIN projects p ON p.id = r.project_id
  WHERE r.project_id IN (SELECT s.project_id FROM ${seated} WHERE s.person_id = $1::uuid)
    AND r.cancelled_at IS NULL AND r.starts_at BETWEEN $2 AND $3 ORDER BY r.starts_at, r.id LIMIT $4::int`;

@Injectable()
export class MeetingsRepository {
  constructor(private readonly database: Database) {}

  async list(
    slug: string,
    viewer: Viewer,
  ): Promise<{ room: RoomRow; meetings: MeetingRow[]; people: RoomPerson[] } | null> {
    const values = new Values();
    const text = `SELECT ${roomColumns(viewer, values)} AS room, ${peopleColumn} AS people,
      (SELECT coalesce(json_agg(${meetingColumns} ORDER BY r.starts_at DESC, r.id), '[]') FROM project_meetings r
        WHERE r.project_id = p.id) AS meetings
      FROM projects p WHERE p.slug = ${values.add(slug.slice(0, 200), 'text')}`;
    const [row] = await this.database.composed<{
      room: RoomRow;
      meetings: MeetingRow[];
      people: RoomPerson[];
    }>(text, values.list);
    return row ?? null;
  }

  async one(id: string, viewer: Viewer): Promise<{ meeting: MeetingRow; room: RoomRow } | null> {
    const values = new Values();
    const text = `SELECT ${meetingColumns} AS meeting, ${roomColumns(viewer, values)} AS room
      FROM project_meetings r JOIN projects p ON p.id = r.project_id WHERE r.id = ${values.add(id, 'uuid')}`;
    const [row] = await this.database.composed<{ meeting: MeetingRow; room: RoomRow }>(text, values.list);
    return row ?? null;
  }

  /** The moments that two times of a zone's clocks are. */
  async moments(
    tx: Tx,
    { startsLocal, endsLocal, timeZone }: { startsLocal: string; endsLocal: string; timeZone: string },
  ): Promise<{ startsAt: number; endsAt: number }> {
    const [row] = await tx.$queryRawUnsafe<{ startsAt: Date; endsAt: Date }[]>(
      'SELECT $1::timestamp AT TIME ZONE $3 AS "startsAt", $2::timestamp AT TIME ZONE $3 AS "endsAt"',
      startsLocal,
      endsLocal,
      timeZone,
    );
    if (!row) throw new Error('A statement about two moments gave no row');
    return { startsAt: row.startsAt.getTime(), endsAt: row.endsAt.getTime() };
  }

  /** How many of some people sit in the room. */
  async seatedAmong(tx: Tx, projectId: string, personIds: readonly string[]): Promise<number> {
    const [row] = await tx.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(DISTINCT s.person_id)::int AS count FROM ${seated}
       WHERE s.project_id = $1::uuid AND s.person_id = ANY ($2::uuid[])`,
      projectId,
      personIds,
    );
    return row?.count ?? 0;
  }

  async setGuests(tx: Tx, meetingId: string, personIds: readonly string[]): Promise<void> {
    await tx.meetingGuest.deleteMany({ where: { meetingId, personId: { notIn: [...personIds] } } });
    await tx.meetingGuest.createMany({
      data: personIds.map((personId) => ({ meetingId, personId })),
      skipDuplicates: true,
    });
  }

  async forgetAnswers(tx: Tx, meetingId: string): Promise<void> {
    await tx.meetingGuest.updateMany({ where: { meetingId }, data: { answer: null, answeredAt: null } });
  }

  async answer(tx: Tx, meetingId: string, personId: string, answer: MeetingAnswer): Promise<boolean> {
    const { count } = await tx.meetingGuest.updateMany({
      where: { meetingId, personId },
      data: { answer, answeredAt: new Date() },
    });
    return count > 0;
  }

  /** Of some people those who still sit in the room, and how to reach them. */
  async reachable(tx: Tx, projectId: string, personIds: readonly string[]): Promise<ToldGuest[]> {
    return tx.$queryRawUnsafe<ToldGuest[]>(
      `SELECT DISTINCT ON (s.person_id) s.person_id::text AS "personId", n.name, n.email, n.locale,
         o.actor_id::text AS "actorId"
       FROM ${seated} JOIN persons n ON n.id = s.person_id
       WHERE s.project_id = $1::uuid AND s.person_id = ANY ($2::uuid[]) ORDER BY s.person_id, o.actor_id`,
      projectId,
      personIds,
    );
  }

  /** The meeting as it stands, for what is told of it. */
  async told(
    tx: Tx,
    id: string,
  ): Promise<{ meeting: MeetingRow; projectId: string; project: string; slug: string } | null> {
    const [row] = await tx.$queryRawUnsafe<
      { meeting: MeetingRow; projectId: string; project: string; slug: string }[]
    >(
      `SELECT ${meetingColumns} AS meeting, p.id::text AS "projectId", p.title AS project, p.slug
       FROM project_meetings r JOIN projects p ON p.id = r.project_id WHERE r.id = $1::uuid`,
      id,
    );
    return row ?? null;
  }

  /** Meetings that begin before a moment and of which nobody was reminded: each once. */
  async takeSoon(tx: Tx, now: Date, until: Date, most: number): Promise<{ id: string }[]> {
    return tx.$queryRaw<{ id: string }[]>`UPDATE project_meetings m SET reminded_at = ${now}
      FROM (SELECT id FROM project_meetings WHERE reminded_at IS NULL AND cancelled_at IS NULL AND starts_at <= ${until}
        ORDER BY starts_at LIMIT ${most} FOR UPDATE SKIP LOCKED) due
      WHERE m.id = due.id RETURNING m.id::text, m.starts_at > ${now} AS "isAhead"`;
  }

  /** Meetings of all projects with a seat for the person that were not called off, in the order they come. */
  comingUp(
    personId: string,
    { from, to, most }: { from: Date; to: Date; most: number },
  ): Promise<ComingMeeting[]> {
    return this.database.read<ComingMeeting & object>('project_meetings.coming_up', comingUpSql, [
      ...[personId, from, to, most],
    ]);
  }
}
