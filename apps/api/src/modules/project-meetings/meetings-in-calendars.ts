import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CalendarItem, type CalendarReader, CalendarSources } from '../../platform/calendar/index.ts';
import { Config } from '../../platform/config/index.ts';
import { MeetingsRepository } from './meetings.repository.ts';

/** Meetings of all projects of a person, in the person's own calendar. */
@Injectable()
export class MeetingsInCalendars implements OnModuleInit {
  constructor(
    private readonly repository: MeetingsRepository,
    private readonly sources: CalendarSources,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.sources.register('meetings', (reader, most) => this.of(reader, most));
  }

  private async of({ personId, from, to }: CalendarReader, most: number): Promise<CalendarItem[]> {
    const meetings = await this.repository.comingUp(personId, { from, to, most });
    return meetings.map(({ id, slug, project, title, startsAt, endsAt, updatedAt, link, ...meeting }) => {
      const page = `${this.config.publicUrl}/projects/${slug}/meetings#meeting-${id}`;
      return {
        ...{ uid: `meeting-${id}@kvart`, sequence: meeting.sequence, changedAt: updatedAt },
        ...{ start: startsAt, end: endsAt, title: `${title} (${project})` },
        ...{ text: [link, page].filter(Boolean).join('\n'), place: meeting.place || link, url: link ?? page },
      };
    });
  }
}
