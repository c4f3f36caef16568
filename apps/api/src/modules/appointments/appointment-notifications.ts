import { intlLocale, isLocale, type Locale } from '@kvart/i18n';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import { appointmentFile, placeFor, titleFor } from './appointment-calendar.ts';
import type { AppointmentRow } from './appointment-row.ts';
import type { AppointmentTurn, AppointmentTurned } from './appointment-turned.ts';
import { AppointmentsRepository, type AppointmentSideRow } from './appointments.repository.ts';

/** Tells both sides: a line for the other one, a mail with an entry for the calendar for both. */
@Injectable()
export class AppointmentNotifications implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly repository: AppointmentsRepository,
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly mailer: Mailer,
  ) {}

  /** Calendars answer to the address of the site: nobody's own address is handed around. */
  private get address(): string {
    const from = this.config.env.MAIL_FROM;
    return /<([^<>]+)>/.exec(from)?.[1] ?? from;
  }

  onModuleInit(): void {
    this.sources.register('appointment_turned', {
      lines: (rows, locale) => this.lines(rows, isLocale(locale) ? locale : 'en'),
      ownMails: true,
    });
  }

  @OnEvent('appointment.turned', { name: 'appointments.tell' })
  async turned(event: DomainEvent<AppointmentTurned>, tx: Tx): Promise<void> {
    const { appointmentId, personId, turn, sequence } = event.payload;
    const row = await this.repository.one(appointmentId, tx);
    // What was overtaken by another turn is told by that one.
    if (!row || row.sequence !== sequence) return;
    await this.tell(tx, event, { row, turn, except: personId });
  }

  async tell(
    tx: Tx,
    event: { id: string },
    { row, turn, except }: { row: AppointmentRow; turn: AppointmentTurn; except: string | null },
  ): Promise<void> {
    const sides = await this.repository.sides(tx, row.id);
    await this.notifications.tell(tx, event, {
      ...{ type: 'appointment_turned', subject: { type: 'appointment', id: row.id }, aspect: turn },
      receivers: sides
        .filter((one) => one.personId !== except)
        .map((one) => ({ personId: one.personId, forActorId: one.actorId })),
      facts: { state: turn },
    });
    for (const side of sides) await this.mail(tx, row, turn, side);
  }

  /** Also to whoever did it: the entry belongs into their calendar as well. */
  private async mail(
    tx: Tx,
    row: AppointmentRow,
    turn: AppointmentTurn,
    { personId, name, email, locale: wanted, timeZone, isAdviser }: AppointmentSideRow,
  ): Promise<void> {
    const locale: Locale = isLocale(wanted) ? wanted : 'en';
    const method = turn === 'cancelled' ? ('CANCEL' as const) : ('REQUEST' as const);
    const url = `${this.config.publicUrl}/appointments/${row.id}`;
    const organizer = { name: row.centre.name, email: this.address };
    const attendees = [{ name, email }];
    const quote = turn === 'booked' ? row.note : row.words;
    await this.mailer.queue(tx, {
      ...{ to: email, locale, template: 'appointment' as const },
      params: {
        ...{ name, state: turn, url, service: titleFor(row, locale), topic: row.topic },
        ...(quote && turn !== 'soon' && { quote }),
        other: isAdviser ? row.actor.name : row.centre.name,
        person: (isAdviser ? row.personName : row.adviserName) ?? '–',
        when: whenOf(row.startsAt, timeZone, locale),
        place: placeFor(row, locale),
      },
      messageId: `appointment-${row.id}-${row.sequence}-${turn}-${personId}`,
      calendar: { method, content: appointmentFile(row, { method, url, locale, organizer, attendees }) },
    });
  }

  private async lines(rows: readonly NotificationRow[], locale: Locale): Promise<Map<string, Line>> {
    const found = await this.repository.several([...new Set(rows.map(({ subjectId }) => subjectId))]);
    return new Map(
      rows.flatMap(({ id, subjectId, facts }): [string, Line][] => {
        const row = found.find((one) => one.id === subjectId);
        if (!row) return [];
        const path = `/appointments/${subjectId}`;
        return [[id, { thing: titleFor(row, locale), path, state: String(facts.state) }]];
      }),
    );
  }
}

/** Day, time and zone as the reader's own clocks show them. */
function whenOf(startsAt: string, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(intlLocale[locale], {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone },
  }).format(new Date(startsAt));
}
