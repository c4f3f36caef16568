import { createTranslator, type Locale } from '@kvart/i18n';
import { calendarFile, type CalendarMethod, type CalendarPerson } from '../../platform/calendar/index.ts';
import { pickText } from '@kvart/domain/shared';
import type { AppointmentRow } from './appointment-row.ts';

/** What the service of an appointment is called, for a reader. */
export const titleFor = ({ service }: AppointmentRow, locale: Locale): string =>
  pickText(service.title, service.originalLocale, locale)?.text ?? '';

/** Where it is held, in words. */
export const placeFor = ({ way, place, link }: AppointmentRow, locale: Locale): string => {
  const where = createTranslator(locale)(`domain.appointmentWay.${way}`);
  return [where, way === 'online' ? link : place].filter(Boolean).join(': ');
};

/** An appointment as an entry for calendars; the same entry for both sides. */
export function appointmentFile(
  row: AppointmentRow,
  {
    method,
    url,
    locale,
    ...people
  }: {
    method: CalendarMethod;
    url: string;
    locale: Locale;
    organizer?: CalendarPerson;
    attendees?: readonly CalendarPerson[];
  },
): string {
  const both = [row.centre.name, row.actor.name].join(' – ');
  return calendarFile({
    method,
    uid: `appointment-${row.id}@kvart`,
    sequence: row.sequence,
    start: new Date(row.startsAt),
    end: new Date(row.endsAt),
    timeZone: row.timeZone,
    title: `${titleFor(row, locale)} (${both})`,
    text: [row.topic, row.way === 'online' ? row.link : null, url].filter(Boolean).join('\n'),
    place: row.way === 'online' ? (row.link ?? placeFor(row, locale)) : row.place || placeFor(row, locale),
    url,
    ...people,
  });
}
