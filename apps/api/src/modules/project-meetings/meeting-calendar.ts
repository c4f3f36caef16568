import { createTranslator, type Locale } from '@kvart/i18n';
import { calendarFile, type CalendarMethod, type CalendarPerson } from '../../platform/calendar/index.ts';
import type { MeetingRow } from './meeting-row.ts';

/** A meeting as an entry for calendars: its agenda as text, what was called off as such. */
export function meetingFile(
  meeting: MeetingRow,
  {
    method,
    url,
    project,
    locale,
    ...people
  }: {
    method: CalendarMethod;
    url: string;
    project: string;
    locale: Locale;
    organizer?: CalendarPerson;
    attendees?: readonly CalendarPerson[];
  },
): string {
  const t = createTranslator(locale);
  const agenda = meeting.agenda.map(({ text }, at) => `${at + 1}. ${text}`);
  return calendarFile({
    method,
    uid: `meeting-${meeting.id}@kvart`,
    sequence: meeting.sequence,
    start: new Date(meeting.startsAt),
    end: new Date(meeting.endsAt),
    timeZone: meeting.timeZone,
    title: `${meeting.title} (${project})`,
    text: [...(agenda.length > 0 ? [t('mail.meeting.agenda'), ...agenda, ''] : []), meeting.link ?? '', url]
      .filter((line, at, all) => line !== '' || all[at + 1] !== '')
      .join('\n'),
    place: meeting.place || meeting.link,
    url: meeting.link ?? url,
    ...people,
  });
}
