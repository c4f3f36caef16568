import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

interface Told {
  /** Stays the same over every change; calendars find the entry by it. */
  uid: string;
  /** Raised by changes; calendars keep the highest. */
  sequence: number;
  /** When it was changed last: the same things make the same file. */
  changedAt: Date;
  title: string;
  text?: string | null;
  place?: string | null;
  url?: string | null;
}

/** Something at a time, or on a day as a whole. */
export type CalendarItem = Told & ({ start: Date; end: Date } | { day: string });

/**
 * A calendar that others subscribe to. Times stand as instants in UTC, days as days: no zone can move them. Days take no
 * time of anybody's, since nothing happens then that one has to be at.
 */
export function calendarFeed(
  items: readonly CalendarItem[],
  { name, timeZone }: { name: string; timeZone: string },
): string {
  const calendar = ical({
    prodId: { company: 'Kvart', product: 'Kvart' },
    method: ICalCalendarMethod.PUBLISH,
    ...{ name, ttl: 3600 },
  });
  calendar.x([{ key: 'X-WR-TIMEZONE', value: timeZone }]);
  for (const item of items) {
    const { uid, sequence, changedAt, title, text, place, url } = item;
    const when =
      'day' in item
        ? {
            start: new Date(`${item.day}T00:00:00Z`),
            allDay: true,
            transparency: ICalEventTransparency.TRANSPARENT,
          }
        : { start: item.start, end: item.end };
    calendar.createEvent({
      ...{ id: uid, sequence, stamp: changedAt, summary: title, status: ICalEventStatus.CONFIRMED, ...when },
      ...(text && { description: text }),
      ...(place && { location: place }),
      ...(url && { url }),
    });
  }
  return calendar.toString();
}
