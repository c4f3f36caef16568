import {
  appointmentBounds as bounds,
  bookInput,
  type BookInput,
  dayAt,
  guardBook,
  guardChangeAppointment,
  moveInput,
} from '@kvart/domain/appointments';
import { addDays, inputIssue, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import type { AppointmentSlot } from './appointment.model.ts';
import { factsOf } from './appointment-row.ts';
import { type AdviserAtWork, type Offered, type SlotQuestion, Slots } from './appointment-slots.ts';
import { AppointmentsRepository, isTaken, type Times } from './appointments.repository.ts';
import type { AppointmentTurned } from './appointment-turned.ts';

/** What came of asking for a time: the appointment, or the next times that are free. */
export type Booked = { id: string } | { free: AppointmentSlot[] };

const minuteMs = 60_000;
/** Whoever finds an adviser taken asks for the next one, so many times. */
const attempts = 8;

/** Booking and moving: the times that are shown are the times that are taken, by the same rule. */
@Injectable()
export class Bookings {
  constructor(
    private readonly database: Database,
    private readonly repository: AppointmentsRepository,
    private readonly slots: Slots,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async book(viewer: Viewer, raw: object, now = Date.now()): Promise<Booked> {
    const input = validated(bookInput, raw);
    const known = await this.repository.one(input.id);
    if (known) {
      // Sent twice is booked once; somebody else's id is nobody's business.
      if (known.personId !== viewer.personId) throw new Refused(refusals.conflict('id_taken'));
      return { id: input.id };
    }
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const offered = await this.slots.offered(input.serviceId, now);
      if (!offered?.service.isActive) throw new Refused(refusals.notFound());
      orRefuse(guardBook(viewer, { centreId: offered.service.centreId, asActorId: input.asActorId }));
      if (!offered.service.ways.includes(input.way))
        throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['way'])]));
      if (input.way === 'visit' && input.place === '')
        throw new Refused(refusals.invalid([inputIssue('required', ['place'])]));
      const asked = { adviserId: input.adviserId, now };
      const adviser = this.freeAt(offered, asked, input.startsAt);
      if (!adviser) return { free: this.nextTo(offered, asked, input.startsAt) };
      try {
        await this.database.transaction((tx) => this.write(tx, viewer, { input, offered, adviser, now }));
        return { id: input.id };
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
    }
    throw new Refused(refusals.conflict('slot_taken'));
  }

  async move(viewer: Viewer, raw: object, now = Date.now()): Promise<Booked> {
    const { id, version, startsAt, words } = validated(moveInput, raw);
    const row = await this.repository.one(id);
    const facts = row && factsOf(row);
    const side = orRefuse(
      guardChangeAppointment(facts, { viewer, centre: row?.centre ?? null, version, now }),
    );
    if (!row) throw new Refused(refusals.notFound());
    const length = Date.parse(row.endsAt) - Date.parse(row.startsAt);
    const offered = await this.slots.offered(row.service.id, now);
    const asked = {
      ...{ adviserId: row.adviserId, movingId: id, minutes: length / minuteMs, now },
      noNotice: side === 'adviser',
    };
    const adviser = offered && this.freeAt(offered, asked, startsAt);
    if (!offered) throw new Refused(refusals.conflict('slot_taken'));
    if (!adviser) return { free: this.nextTo(offered, asked, startsAt) };
    try {
      await this.database.transaction(async (tx) => {
        const times = timesOf(startsAt, length, adviser);
        const change = { ...times, words, changedById: viewer.personId };
        if (!(await this.repository.change(tx, { id, version }, change)))
          throw new Refused(refusals.stale((await this.repository.one(id, tx))?.version ?? version));
        await this.turned(tx, viewer, { id, turn: 'moved', sequence: row.sequence + 1 });
      });
    } catch (error) {
      if (!isTaken(error)) throw error;
      const fresh = await this.slots.offered(row.service.id, now);
      return { free: fresh ? this.nextTo(fresh, asked, startsAt) : [] };
    }
    return { id };
  }

  /** The adviser who takes it: of those who are free whoever has the least booked. */
  private freeAt(
    offered: Offered,
    asked: Omit<SlotQuestion, 'from' | 'until'>,
    startsAt: Date,
  ): AdviserAtWork | null {
    const day = dayAt(startsAt.getTime(), offered.advisers[0]?.hours.timeZone ?? 'UTC');
    const slot = this.slots
      .free(offered, { ...asked, from: day, until: day })
      .find((one) => one.startsAt.getTime() === startsAt.getTime());
    const [least] = offered.advisers
      .filter(({ id }) => slot?.advisers.some((one) => one.id === id))
      .sort((one, other) => one.taken.length - other.taken.length);
    return least ?? null;
  }

  private nextTo(
    offered: Offered,
    asked: Omit<SlotQuestion, 'from' | 'until'>,
    startsAt: Date,
  ): AppointmentSlot[] {
    const zone = offered.advisers[0]?.hours.timeZone ?? 'UTC';
    const wanted = dayAt(startsAt.getTime(), zone);
    const today = dayAt(asked.now, zone);
    const near = addDays(today, 366) > wanted && wanted > today ? wanted : today;
    const found = this.slots.next(offered, { ...asked, from: near });
    return found.length > 0 ? found : this.slots.next(offered, { ...asked, from: today });
  }

  private async write(
    tx: Tx,
    { personId }: Viewer,
    {
      input,
      offered,
      adviser,
      now,
    }: { input: BookInput; offered: Offered; adviser: AdviserAtWork; now: number },
  ): Promise<void> {
    const { centreId, minutes } = offered.service;
    const counts = await this.repository.countsOf(tx, { personId, centreId, now: new Date(now) });
    if (counts.coming >= bounds.coming || counts.fresh >= bounds.coming * 3)
      throw new Refused(refusals.conflict('too_many_appointments', { max: bounds.coming }));
    const { id, serviceId, way, topic, note } = input;
    await this.repository.create(tx, {
      ...{ id, serviceId, centreId, personId, way, topic, note },
      ...{ actorId: input.asActorId, adviserId: adviser.id },
      ...timesOf(input.startsAt, minutes * minuteMs, adviser),
      place: way === 'visit' ? input.place : way === 'place' ? adviser.hours.place : '',
      link: way === 'online' ? adviser.hours.link : null,
    });
    await this.turned(tx, { personId }, { id, turn: 'booked', sequence: 0 });
  }

  private async turned(
    tx: Tx,
    { personId }: Pick<Viewer, 'personId'>,
    { id, turn, sequence }: { id: string; turn: 'booked' | 'moved'; sequence: number },
  ): Promise<void> {
    const payload: AppointmentTurned = { appointmentId: id, personId, turn, sequence };
    await this.events.emit(tx, { type: 'appointment.turned', payload: { ...payload } });
    await this.audit.record(tx, {
      ...{ personId, action: `appointment.${turn}` },
      ...{ objectType: 'appointment', objectId: id },
    });
  }
}

const timesOf = (startsAt: Date, length: number, { hours }: AdviserAtWork): Times => {
  const endsAt = new Date(startsAt.getTime() + length);
  return { startsAt, endsAt, blockedUntil: new Date(endsAt.getTime() + hours.bufferMinutes * minuteMs) };
};
