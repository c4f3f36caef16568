import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** REQUEST invites or moves, CANCEL calls off, PUBLISH is for files that somebody downloads. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export interface CalendarPerson {
  name: string;
  email: string;
}

/** One entry of a calendar, as an iCalendar file tells of it. */
export interface CalendarEntry {
  method: CalendarMethod;
  /** Stays the same over every change; calendars find the entry by it. */
  uid: string;
  /** Raised by every change; calendars keep the highest. */
  sequence: number;
  start: Date;
  end: Date;
  /** Where those who meet live: a hint for calendars that show nothing else. */
  timeZone: string;
  title: string;
  text?: string | null;
  place?: string | null;
  url?: string | null;
  organizer?: CalendarPerson | null;
  attendees?: readonly CalendarPerson[];
}

/**
 * The times stand as instants in UTC: right in every calendar on both days of the year when clocks are moved, without
 * a table of zones that would have to be kept. What is said of a summer next year is reckoned when it is written.
 */
export function calendarFile(entry: CalendarEntry): string {
  const { method, uid, sequence, start, end, timeZone, title, text, place, url, organizer } = entry;
  if (!(start < end)) throw new RangeError('An entry of a calendar ends after it starts.');
  const calendar = ical({
    prodId: { company: 'Kvart', product: 'Kvart' },
    method: ICalCalendarMethod[method],
  });
  calendar.x([{ key: 'X-WR-TIMEZONE', value: timeZone }]);
  const event = calendar.createEvent({
    ...{ id: uid, sequence, start, end, summary: title, stamp: new Date() },
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(text && { description: text }),
    ...(place && { location: place }),
    ...(url && { url }),
    ...(organizer && { organizer: { name: organizer.name, email: organizer.email } }),
  });
  for (const { name, email } of entry.attendees ?? [])
    event.createAttendee({ name, email, rsvp: method === 'REQUEST', status: ICalAttendeeStatus.NEEDSACTION });
  return calendar.toString();
}
