import { type HoursInput, usualHours } from '@kvart/domain/appointments';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { AdviserHours, CentreAdviser, CentreCalendar } from './hours.model.ts';

/** The hours of an adviser in the fields' names; `h` is their row. */
export const hoursColumns = `json_build_object('version', h.version, 'timeZone', h.time_zone, 'hours', h.hours,
  'exceptions', h.exceptions, 'noticeHours', h.notice_hours, 'horizonDays', h.horizon_days,
  'bufferMinutes', h.buffer_minutes, 'place', h.place, 'link', h.link)`;

/** People who still write for the centre and are not suspended, as `n`, with their hours. */
export const atWork = `adviser_hours h JOIN persons n ON n.id = h.person_id AND n.suspended_at IS NULL
  JOIN memberships m ON m.actor_id = h.centre_id AND m.person_id = h.person_id AND m.ended_at IS NULL
    AND m.role IN ('owner', 'editor')`;

/** $1 centre, $2 person */
const calendarSql = `SELECT (SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) ORDER BY n.name, n.id), '[]')
    FROM ${atWork} WHERE h.centre_id = $1::uuid) AS advisers,
  (SELECT ${hoursColumns} FROM adviser_hours h WHERE h.centre_id = $1::uuid AND h.person_id = $2::uuid) AS own,
  coalesce((SELECT h.time_zone FROM adviser_hours h WHERE h.centre_id = $1::uuid LIMIT 1),
    (SELECT n.time_zone FROM persons n WHERE n.id = $2::uuid), 'UTC') AS zone`;

/** When the advisers of centres can be met. */
@Injectable()
export class AdviserHoursRepository {
  constructor(private readonly database: Database) {}

  async calendar(centreId: string, personId: string): Promise<CentreCalendar> {
    const { advisers, own, zone } = await this.database.readOne<{
      advisers: CentreAdviser[];
      own: AdviserHours | null;
      zone: string;
    }>('appointments.calendar', calendarSql, [centreId, personId]);
    const empty = { version: 0, hours: [], exceptions: [], place: '', link: null, ...usualHours };
    return { advisers, own: own ?? { ...empty, timeZone: zone } };
  }

  /** @returns the version that is there, where it is another one than was seen. */
  async save(
    tx: Tx,
    ids: { centreId: string; personId: string },
    version: number,
    hours: HoursInput,
  ): Promise<number | null> {
    // Nobody writes the first hours twice.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`hours ${ids.centreId} ${ids.personId}`}, 0))`;
    const stored = await tx.adviserHours.findUnique({
      where: { centreId_personId: ids },
      select: { version: true },
    });
    if ((stored?.version ?? 0) !== version) return stored?.version ?? 0;
    const data = { ...hours, version: version + 1 };
    await tx.adviserHours.upsert({
      where: { centreId_personId: ids },
      create: { ...ids, ...data },
      update: data,
    });
    await tx.adviserHours.updateMany({
      where: { centreId: ids.centreId, timeZone: { not: hours.timeZone } },
      data: { timeZone: hours.timeZone },
    });
    return null;
  }
}
