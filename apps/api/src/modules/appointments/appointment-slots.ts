import {
  appointmentBounds,
  type AdviserHours as Rules,
  freeSlots,
  type Stretch,
} from '@kvart/domain/appointments';
import { addDays, type IsoDate } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { AppointmentSlot, AppointmentSlots } from './appointment.model.ts';
import { atWork, hoursColumns } from './hours.repository.ts';
import { type ServiceRow, serviceColumns, trustedCentre } from './services.repository.ts';

/** An adviser with their hours and what is booked with them. */
export interface AdviserAtWork {
  id: string;
  name: string;
  hours: Rules & { place: string; link: string | null };
  taken: { id: string; from: string; until: string }[];
}

export interface Offered {
  service: ServiceRow;
  advisers: AdviserAtWork[];
}

/** $1 service, $2 since when what is booked counts; the bookings of an adviser with other centres count as well. */
const offeredSql = `SELECT ${serviceColumns} AS service,
  (SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'hours', ${hoursColumns},
    'taken', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'from', p.starts_at, 'until', p.blocked_until)), '[]')
      FROM appointments p WHERE p.adviser_id = n.id AND p.state = 'booked' AND p.starts_at >= $2::timestamptz - interval '1 day'))
    ORDER BY n.name, n.id), '[]')
   FROM ${atWork} WHERE h.centre_id = s.centre_id) AS advisers
  FROM centre_services s JOIN actors a ON a.id = s.centre_id WHERE s.id = $1::uuid AND ${trustedCentre}`;

export interface SlotQuestion {
  adviserId?: string | null;
  /** This appointment does not stand in its own way. */
  movingId?: string | null;
  minutes?: number;
  /** Advisers need no notice. */
  noNotice?: boolean;
  now: number;
  from: IsoDate;
  until: IsoDate;
}

/** So many times are shown at once. */
const mostSlots = 1500;

/** Works out when appointments can begin. */
@Injectable()
export class Slots {
  constructor(private readonly database: Database) {}

  /** The service and all who can be met, as they are now. */
  async offered(serviceId: string, now: number, tx?: Tx): Promise<Offered | null> {
    const values = [serviceId, new Date(now)] as const;
    const [row] = tx
      ? await tx.$queryRawUnsafe<Offered[]>(offeredSql, ...values)
      : await this.database.read<Offered & object>('appointments.slots', offeredSql, [...values]);
    return row ?? null;
  }

  /** Free times, the earliest first, each with those who are free then. */
  free({ service, advisers }: Offered, asked: SlotQuestion): AppointmentSlot[] {
    const found = new Map<number, AppointmentSlot>();
    for (const { id, name, hours, taken } of advisers) {
      if (asked.adviserId && asked.adviserId !== id) continue;
      const stretches = taken
        .filter((one) => one.id !== asked.movingId)
        .map((one): Stretch => ({ from: Date.parse(one.from), until: Date.parse(one.until) }));
      const starts = freeSlots({
        adviser: asked.noNotice ? { ...hours, noticeHours: 0 } : hours,
        service: { id: service.id, minutes: asked.minutes ?? service.minutes },
        taken: stretches,
        ...{ now: asked.now, from: asked.from, until: asked.until },
      });
      for (const start of starts) {
        const slot = found.get(start) ?? { startsAt: new Date(start), advisers: [] };
        slot.advisers.push({ id, name });
        found.set(start, slot);
      }
    }
    return [...found.values()]
      .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
      .slice(0, mostSlots);
  }

  /** The next free times from a day on, for whoever came too late. */
  next(offered: Offered, asked: Omit<SlotQuestion, 'until'>): AppointmentSlot[] {
    const until = addDays(asked.from, appointmentBounds.days);
    return this.free(offered, { ...asked, until }).slice(0, appointmentBounds.next);
  }

  shown(offered: Offered, asked: SlotQuestion): AppointmentSlots {
    const advisers = offered.advisers.map(({ id, name }) => ({ id, name }));
    const [first] = offered.advisers;
    return { timeZone: first?.hours.timeZone ?? 'UTC', slots: this.free(offered, asked), advisers };
  }
}
