import { addDays, addMonths, type IsoDate } from '@kvart/domain/shared';
import { dayAfter, type Period } from '@kvart/domain/spaces';
import { createTranslator, type Locale } from '@kvart/i18n';

/** What a calendar file tells of a space. */
export interface CalendarSource {
  id: string;
  version: number;
  updatedAt: string;
  title: string;
  address: string;
  page: string;
  freeFrom: IsoDate | null;
  /** Those that everybody may see. */
  periods: readonly Period[];
}

const signs = /[\\;,]/g;
const text = (value: string): string => value.replace(signs, '\\$&').replace(/\r?\n/g, '\\n');
const day = (value: IsoDate): string => value.replaceAll('-', '');

/** Lines of 75 bytes at most, cut between letters; the rest goes on behind a blank. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const letter of line) {
    if (Buffer.byteLength(current + letter) > 74) {
      lines.push(current);
      current = '';
    }
    current += letter;
  }
  return [...lines, current].join('\r\n ');
}

/** The public part of a space's calendar as an iCalendar file (RFC 5545): whole days, no time zones. */
export function calendarFile(source: CalendarSource, locale: Locale, today: IsoDate): string {
  const t = createTranslator(locale);
  const { host } = new URL(source.page);
  const stamp = source.updatedAt.replace(/\.\d+/, '').replace(/[-:]/g, '');
  const event = (
    name: string,
    startsOn: IsoDate,
    endsBefore: IsoDate,
    summary: string,
    note = '',
  ): string[] => [
    'BEGIN:VEVENT',
    `UID:${name}-${source.id}@${host}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${source.version}`,
    `DTSTART;VALUE=DATE:${day(startsOn)}`,
    `DTEND;VALUE=DATE:${day(endsBefore)}`,
    `SUMMARY:${text(t('calendar.event', { state: summary, title: source.title }))}`,
    ...(source.address ? [`LOCATION:${text(source.address)}`] : []),
    ...(note ? [`DESCRIPTION:${text(note)}`] : []),
    `URL:${source.page}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  const taken = source.periods.flatMap(({ state, startsOn, endsOn }) => {
    const later = startsOn > today ? startsOn : today;
    const until = endsOn === null ? addMonths(later, 12) : dayAfter(endsOn);
    const note = endsOn === null ? t('calendar.openEnd') : '';
    return event(day(startsOn), startsOn, until, t(`domain.periodState.${state}`), note);
  });
  const free = source.freeFrom
    ? event('free', source.freeFrom, addDays(source.freeFrom, 1), t('calendar.free'))
    : [];
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kvart//Calendar of a space//EN', 'METHOD:PUBLISH'],
    ...taken,
    ...free,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
