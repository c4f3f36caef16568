import type { AppointmentState } from '@kvart/domain/appointments';
import type { Cursor, Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, isRefusedBy, type Tx, Values } from '../../platform/database/index.ts';
import { appointmentColumns, appointmentJson, type AppointmentRow } from './appointment-row.ts';

export interface AppointmentList {
  first: number;
  after: Cursor | null;
}
export interface CentreList extends AppointmentList {
  centreId: string;
  /** Days of the centre's clocks. */
  from: string;
  before: string;
  adviserId: string | null;
  serviceId: string | null;
  state: AppointmentState | null;
}
export interface FoundAppointments {
  nodes: AppointmentRow[];
  total: number;
}

/** A new time. */
export interface Times {
  startsAt: Date;
  endsAt: Date;
  blockedUntil: Date;
}

const severalSql = `SELECT ${appointmentJson} AS one FROM appointments p WHERE p.id = ANY ($1::uuid[])`;
const oneSql = `SELECT ${appointmentJson} AS one FROM appointments p WHERE p.id = $1::uuid`;

@Injectable()
export class AppointmentsRepository {
  constructor(private readonly database: Database) {}

  async one(id: string, tx?: Tx): Promise<AppointmentRow | null> {
    const [row] = tx
      ? await tx.$queryRawUnsafe<{ one: AppointmentRow }[]>(oneSql, id)
      : await this.database.read<{ one: AppointmentRow }>('appointments.one', oneSql, [id]);
    return row?.one ?? null;
  }

  async several(ids: string[]): Promise<AppointmentRow[]> {
    const rows = await this.database.read<{ one: AppointmentRow }>('appointments.several', severalSql, [ids]);
    return rows.map(({ one }) => one);
  }

  /** A centre's calendar, the earliest first: one statement. */
  ofCentre({ centreId, from, before, adviserId, serviceId, state, ...page }: CentreList) {
    const values = new Values();
    const centre = values.add(centreId, 'uuid');
    const zone = `coalesce((SELECT h.time_zone FROM adviser_hours h WHERE h.centre_id = ${centre} LIMIT 1), 'UTC')`;
    const midnight = (day: string) => `${values.add(day, 'date')}::timestamp AT TIME ZONE ${zone}`;
    const where = [
      `p.centre_id = ${centre}`,
      `p.starts_at >= ${midnight(from)}`,
      `p.starts_at < ${midnight(before)}`,
    ];
    if (adviserId) where.push(`p.adviser_id = ${values.add(adviserId, 'uuid')}`);
    if (serviceId) where.push(`p.service_id = ${values.add(serviceId, 'uuid')}`);
    if (state) where.push(`p.state = ${values.add(state, 'appointment_state')}`);
    return this.page(where, values, page, 'ASC');
  }

  /** What somebody booked, and what their actors come to: what is ahead, the next first, or what was, the latest first. */
  ofViewer({ personId, memberships }: Viewer, isPast: boolean, now: Date, page: AppointmentList) {
    const values = new Values();
    const ahead = `p.ends_at > ${values.add(now, 'timestamptz')} AND p.state = 'booked'`;
    const where = [
      `(p.person_id = ${values.add(personId, 'uuid')} OR p.actor_id = ANY (${values.add(Object.keys(memberships), 'uuid[]')}))`,
      isPast ? `NOT (${ahead})` : ahead,
    ];
    return this.page(where, values, page, isPast ? 'DESC' : 'ASC');
  }

  private async page(
    where: readonly string[],
    values: Values,
    { first, after }: AppointmentList,
    direction: 'ASC' | 'DESC',
  ): Promise<FoundAppointments> {
    const found = where.join(' AND ');
    const behind = after
      ? ` AND (p.starts_at, p.id) ${direction === 'ASC' ? '>' : '<'} (${values.add(after.keys[0], 'timestamptz')}, ${values.add(after.id, 'uuid')})`
      : '';
    const text = `SELECT (SELECT count(*)::int FROM appointments p WHERE ${found}) AS total,
      (SELECT coalesce(json_agg(n), '[]') FROM (SELECT ${appointmentColumns} FROM appointments p WHERE ${found}${behind}
        ORDER BY p.starts_at ${direction}, p.id ${direction} LIMIT ${values.add(first + 1, 'int')}) n) AS nodes`;
    const [row] = await this.database.composed<FoundAppointments & object>(text, values.list);
    return row ?? { nodes: [], total: 0 };
  }

  /** Of a person with a centre: how many are ahead, and how many were booked within a day. */
  async countsOf(
    tx: Tx,
    { personId, centreId, now }: { personId: string; centreId: string; now: Date },
  ): Promise<{ coming: number; fresh: number }> {
    // Bookings of one person come one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`appointments ${personId}`}, 0))`;
    const [row] = await tx.$queryRaw<{ coming: number; fresh: number }[]>`SELECT
        count(*) FILTER (WHERE state = 'booked' AND starts_at > ${now})::int AS coming,
        count(*) FILTER (WHERE created_at > ${now}::timestamptz - interval '1 day')::int AS fresh
      FROM appointments WHERE person_id = ${personId}::uuid AND centre_id = ${centreId}::uuid`;
    return row ?? { coming: 0, fresh: 0 };
  }

  async create(tx: Tx, data: Parameters<Tx['appointment']['create']>[0]['data']): Promise<void> {
    await tx.appointment.create({ data });
  }

  /** @returns false where somebody was faster. */
  async change(
    tx: Tx,
    { id, version }: { id: string; version: number },
    data: Partial<Times> & { state?: AppointmentState; words?: string; changedById?: string },
  ): Promise<boolean> {
    const concernsBoth = data.startsAt !== undefined || data.state === 'cancelled';
    const { count } = await tx.appointment.updateMany({
      where: { id, version, state: 'booked' },
      data: {
        ...data,
        version: version + 1,
        ...(concernsBoth && { sequence: { increment: 1 } }),
        ...(data.startsAt && { remindedAt: null }),
      },
    });
    return count > 0;
  }

  /** Appointments that begin before a moment and of which nobody was reminded: each once. */
  takeSoon(tx: Tx, now: Date, until: Date, most: number): Promise<{ id: string }[]> {
    return tx.$queryRaw<{ id: string }[]>`UPDATE appointments p SET reminded_at = ${now}
      FROM (SELECT id FROM appointments WHERE reminded_at IS NULL AND state = 'booked' AND starts_at <= ${until}
        ORDER BY starts_at LIMIT ${most} FOR UPDATE SKIP LOCKED) due
      WHERE p.id = due.id RETURNING p.id::text`;
  }

  /** Both sides, as far as they are there, and how to reach them. */
  sides(tx: Tx, id: string): Promise<AppointmentSideRow[]> {
    return tx.$queryRaw<AppointmentSideRow[]>`SELECT n.id::text AS "personId", n.name, n.email, n.locale,
        n.time_zone AS "timeZone", n.id = p.adviser_id AS "isAdviser",
        CASE WHEN n.id = p.adviser_id THEN p.centre_id ELSE p.actor_id END::text AS "actorId"
      FROM appointments p JOIN persons n ON n.id IN (p.adviser_id, p.person_id) WHERE p.id = ${id}::uuid`;
  }
}

export interface AppointmentSideRow {
  personId: string;
  name: string;
  email: string;
  locale: string;
  timeZone: string;
  isAdviser: boolean;
  actorId: string;
}

/** Whether the adviser was just given to somebody else. */
export const isTaken = (error: unknown): boolean => isRefusedBy(error, 'appointments_apart');
