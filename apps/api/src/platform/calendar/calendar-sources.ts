import { Injectable } from '@nestjs/common';
import type { CalendarItem } from './calendar-feed.ts';

/** Whose calendar is read, in which words, and how far back and ahead it reaches. */
export interface CalendarReader {
  personId: string;
  locale: string;
  from: Date;
  to: Date;
}

/** Gives what a person has to know of; never more than they may see at this moment, and so many at most. */
export type CalendarSource = (reader: CalendarReader, most: number) => Promise<readonly CalendarItem[]>;

/** What stands in the calendars of persons. Modules register theirs when they start. */
@Injectable()
export class CalendarSources {
  private readonly sources = new Map<string, CalendarSource>();

  register(name: string, source: CalendarSource): void {
    this.sources.set(name, source);
  }

  async of(reader: CalendarReader, mostOfEach: number): Promise<CalendarItem[]> {
    const all = await Promise.all([...this.sources.values()].map((source) => source(reader, mostOfEach)));
    return all.flat();
  }
}
