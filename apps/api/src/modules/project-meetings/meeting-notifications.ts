import { intlLocale, isLocale, type Locale } from '@kvart/i18n';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import { meetingFile } from './meeting-calendar.ts';
import { MeetingsRepository, type ToldGuest } from './meetings.repository.ts';

/** What those who are asked to a meeting hear: that they are asked, that it changed, that it is off (for them). */
export interface MeetingTurned {
  meetingId: string;
  /** Who did it. */
  personId: string;
  called: string[];
  moved: string[];
  cancelled: string[];
}

export type MeetingTurn = 'called' | 'moved' | 'cancelled' | 'soon';
const turns = ['called', 'moved', 'cancelled'] as const;

/** Invites by a line in Kvart and a mail with an entry for the calendar, and tells of what changes. */
@Injectable()
export class MeetingNotifications implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly repository: MeetingsRepository,
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
    this.sources.register('meeting_called', { lines: (rows) => this.lines(rows), ownMails: true });
  }

  @OnEvent('project_meeting.turned', { name: 'project_meetings.tell' })
  async turned(event: DomainEvent<MeetingTurned>, tx: Tx): Promise<void> {
    const { meetingId, personId } = event.payload;
    for (const turn of turns) {
      const guests = await this.tell(tx, event, { meetingId, turn, except: personId }, event.payload[turn]);
      await this.mail(tx, meetingId, turn, guests);
    }
  }

  /** @returns those who still sit in the room: nobody else hears of it. */
  async tell(
    tx: Tx,
    event: { id: string },
    { meetingId, turn, except }: { meetingId: string; turn: MeetingTurn; except: string | null },
    personIds: readonly string[],
  ): Promise<ToldGuest[]> {
    const told = personIds.length > 0 ? await this.repository.told(tx, meetingId) : null;
    const guests = told ? await this.repository.reachable(tx, told.projectId, personIds) : [];
    await this.notifications.tell(tx, event, {
      ...{ type: 'meeting_called', subject: { type: 'project_meeting', id: meetingId }, aspect: turn },
      receivers: guests
        .filter((one) => one.personId !== except)
        .map((one) => ({ personId: one.personId, forActorId: one.actorId })),
      facts: { state: turn },
    });
    return guests;
  }

  /** Also to whoever called it: the entry belongs into their calendar as well. */
  private async mail(
    tx: Tx,
    meetingId: string,
    turn: (typeof turns)[number],
    guests: readonly ToldGuest[],
  ): Promise<void> {
    const told = guests.length > 0 ? await this.repository.told(tx, meetingId) : null;
    // What has been called off since is not announced any more.
    if (!told || (told.meeting.cancelledAt && turn !== 'cancelled')) return;
    const { meeting, project, slug } = told;
    const url = `${this.config.publicUrl}/projects/${slug}/meetings#meeting-${meetingId}`;
    for (const { personId, name, email, locale: wanted } of guests) {
      const locale: Locale = isLocale(wanted) ? wanted : 'en';
      const method = turn === 'cancelled' ? ('CANCEL' as const) : ('REQUEST' as const);
      const organizer = { name: meeting.calledByName ?? 'Kvart', email: this.address };
      const attendees = [{ name, email }];
      await this.mailer.queue(tx, {
        ...{ to: email, locale, template: 'meeting' as const },
        params: {
          ...{ name, meeting: meeting.title, project, state: turn, url },
          when: whenOf(meeting, locale),
          place: [meeting.place, meeting.link].filter(Boolean).join(', '),
        },
        messageId: `meeting-${meetingId}-${meeting.sequence}-${turn}-${personId}`,
        calendar: {
          method,
          content: meetingFile(meeting, { method, url, project, locale, organizer, attendees }),
        },
      });
    }
  }

  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const meetings = await this.database.prisma.projectMeeting.findMany({
      where: { id: { in: [...new Set(rows.map(({ subjectId }) => subjectId))] } },
      select: { id: true, title: true, project: { select: { slug: true } } },
    });
    return new Map(
      rows.flatMap(({ id, subjectId, facts }): [string, Line][] => {
        const meeting = meetings.find((one) => one.id === subjectId);
        if (!meeting) return [];
        const path = `/projects/${meeting.project.slug}/meetings#meeting-${subjectId}`;
        return [[id, { thing: meeting.title, path, state: String(facts.state) }]];
      }),
    );
  }
}

/** Day, time and zone as the clocks on the spot show them. */
function whenOf({ startsAt, timeZone }: { startsAt: string; timeZone: string }, locale: Locale): string {
  return new Intl.DateTimeFormat(intlLocale[locale], {
    dateStyle: 'full',
    timeStyle: 'long',
    timeZone,
  }).format(new Date(startsAt));
}
