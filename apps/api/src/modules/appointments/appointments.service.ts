import {
  appointmentsFilter,
  cancelInput,
  closeInput,
  guardAdvise,
  guardChangeAppointment,
  guardCloseAppointment,
  sideOf,
  slotsInput,
} from '@kvart/domain/appointments';
import { addDays, id as idSchema, pageInput, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { pageOf, readTimeCursor } from '../brokerage/index.ts';
import { AdvisersRepository } from '../suggestions/index.ts';
import type { Appointment, AppointmentConnection, AppointmentSlots } from './appointment.model.ts';
import { type AppointmentRow, appointmentView, factsOf } from './appointment-row.ts';
import { Slots } from './appointment-slots.ts';
import type { AppointmentTurned } from './appointment-turned.ts';
import { AppointmentsRepository, type FoundAppointments } from './appointments.repository.ts';

const ahead = 'starts';
const behind = 'started';

/** Reading appointments, calling them off, saying what became of them. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly database: Database,
    private readonly repository: AppointmentsRepository,
    private readonly advisers: AdvisersRepository,
    private readonly slots: Slots,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  /** Null where the service is not offered, or the appointment to be moved is nobody's business. */
  async free(viewer: Viewer, raw: object, now = Date.now()): Promise<AppointmentSlots | null> {
    const { serviceId, adviserId, movingId, from, until } = validated(slotsInput, raw);
    const offered = await this.slots.offered(serviceId, now);
    if (!offered) return null;
    const asked = { adviserId, now, from, until };
    if (!movingId) return offered.service.isActive ? this.slots.shown(offered, asked) : null;
    const row = await this.repository.one(movingId);
    const seen = row && appointmentView(row, viewer, 'en', now);
    if (!row || !seen || row.service.id !== serviceId) return null;
    const minutes = (Date.parse(row.endsAt) - Date.parse(row.startsAt)) / 60_000;
    const moving = { movingId, minutes, adviserId: row.adviserId, noNotice: seen.isAdviser };
    return this.slots.shown(offered, { ...asked, ...moving });
  }

  async one(viewer: Viewer, rawId: string, locale: string, now = Date.now()): Promise<Appointment | null> {
    const row = await this.row(rawId);
    return row && appointmentView(row, viewer, locale, now);
  }

  /** What is stored of one that the reader may see. */
  async seen(viewer: Viewer, rawId: string): Promise<AppointmentRow | null> {
    const row = await this.row(rawId);
    return row && sideOf(viewer, row.centre, factsOf(row)) ? row : null;
  }

  async existing(viewer: Viewer, id: string, locale: string): Promise<Appointment> {
    const found = await this.one(viewer, id, locale);
    if (!found) throw new Refused(refusals.notFound());
    return found;
  }

  async ofCentre(viewer: Viewer, raw: object, page: object, locale: string): Promise<AppointmentConnection> {
    const filter = validated(appointmentsFilter, raw);
    const { first, after } = validated(pageInput, page);
    orRefuse(guardAdvise(viewer, await this.advisers.of(filter.centreId)));
    const found = await this.repository.ofCentre({
      ...{ centreId: filter.centreId, first, after: after ? readTimeCursor(after, ahead) : null },
      ...{ from: filter.from, before: addDays(filter.until, 1) },
      adviserId: filter.adviserId ?? null,
      serviceId: filter.serviceId ?? null,
      state: filter.state ?? null,
    });
    return this.connection(found, viewer, { first, order: ahead, locale });
  }

  async own(viewer: Viewer, isPast: boolean, page: object, locale: string): Promise<AppointmentConnection> {
    const { first, after } = validated(pageInput, page);
    const order = isPast ? behind : ahead;
    const cursor = after ? readTimeCursor(after, order) : null;
    const found = await this.repository.ofViewer(viewer, isPast, new Date(), { first, after: cursor });
    return this.connection(found, viewer, { first, order, locale });
  }

  async cancel(viewer: Viewer, raw: object): Promise<void> {
    const { id, version, words } = validated(cancelInput, raw);
    const row = await this.row(id);
    const asked = { viewer, centre: row?.centre ?? null, version, now: Date.now() };
    orRefuse(guardChangeAppointment(row && factsOf(row), asked));
    if (!row) throw new Refused(refusals.notFound());
    const { personId } = viewer;
    await this.database.transaction(async (tx) => {
      const change = { state: 'cancelled', words, changedById: personId } as const;
      if (!(await this.repository.change(tx, { id, version }, change)))
        throw new Refused(refusals.stale((await this.repository.one(id, tx))?.version ?? version));
      const payload: AppointmentTurned = {
        ...{ appointmentId: id, personId, turn: 'cancelled', sequence: row.sequence + 1 },
      };
      await this.events.emit(tx, { type: 'appointment.turned', payload: { ...payload } });
      await this.audit.record(tx, {
        ...{ personId, action: 'appointment.cancelled', objectType: 'appointment', objectId: id },
      });
    });
  }

  async close(viewer: Viewer, raw: object): Promise<void> {
    const { id, version, outcome } = validated(closeInput, raw);
    const row = await this.row(id);
    const asked = { viewer, centre: row?.centre ?? null, version, now: Date.now() };
    orRefuse(guardCloseAppointment(row && factsOf(row), asked));
    await this.database.transaction(async (tx) => {
      if (!(await this.repository.change(tx, { id, version }, { state: outcome })))
        throw new Refused(refusals.stale((await this.repository.one(id, tx))?.version ?? version));
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, actorId: row?.centre.id, action: `appointment.${outcome}` },
        ...{ objectType: 'appointment', objectId: id },
      });
    });
  }

  private async row(rawId: string): Promise<AppointmentRow | null> {
    const id = idSchema.safeParse(rawId);
    return id.success ? this.repository.one(id.data) : null;
  }

  private connection(
    { nodes, total }: FoundAppointments,
    viewer: Viewer,
    { first, order, locale }: { first: number; order: string; locale: string },
  ): AppointmentConnection {
    const now = Date.now();
    const page = pageOf(nodes, { first, order, key: ({ startsAt }) => startsAt });
    return {
      nodes: page.nodes.flatMap((row) => appointmentView(row, viewer, locale, now) ?? []),
      pageInfo: page.pageInfo,
      totalCount: total,
    };
  }
}
