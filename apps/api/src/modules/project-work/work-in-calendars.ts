import { createTranslator, isLocale } from '@kvart/i18n';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CalendarItem, type CalendarReader, CalendarSources } from '../../platform/calendar/index.ts';
import { Config } from '../../platform/config/index.ts';
import { DueDaysRepository } from './due-days.repository.ts';

/** Milestones of all projects of a person and the days their own tasks are due, in the person's own calendar. */
@Injectable()
export class WorkInCalendars implements OnModuleInit {
  constructor(
    private readonly repository: DueDaysRepository,
    private readonly sources: CalendarSources,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.sources.register('work', (reader, most) => this.of(reader, most));
  }

  private async of({ personId, locale, from, to }: CalendarReader, most: number): Promise<CalendarItem[]> {
    const t = createTranslator(isLocale(locale) ? locale : 'en');
    const days = await this.repository.of(personId, { from, to, most });
    return days.map(({ kind, id, version, title, dueOn, updatedAt, slug, project }) => ({
      ...{ uid: `${kind}-${id}@kvart`, sequence: version, changedAt: updatedAt, day: dueOn },
      title: t(kind === 'task' ? 'head.calendar.task' : 'head.calendar.milestone', { title, project }),
      url: `${this.config.publicUrl}/projects/${slug}/work`,
    }));
  }
}
