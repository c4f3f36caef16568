import { hoursBounds } from '@kvart/domain/appointments';
import type { AdviserHoursPartsFragment } from './Hours.gql.ts';

/** One span of the week, or one exception, as its fields hold it. */
export interface SpanValues {
  key: number;
  weekday: string;
  from: string;
  until: string;
  service: string;
}
export interface ExceptionValues {
  key: number;
  kind: AdviserHoursPartsFragment['exceptions'][number]['kind'];
  fromDay: string;
  untilDay: string;
  from: string;
  until: string;
}
export interface HoursValues {
  timeZone: string;
  hours: SpanValues[];
  exceptions: ExceptionValues[];
  notice: string;
  horizon: string;
  buffer: string;
  place: string;
  link: string;
}

const two = (value: number) => String(value).padStart(2, '0');
/** Minutes of the day as a clock shows them; the end of the day reads 00:00. */
const clock = (minute: number) => `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
const minuteOf = (text: string) => {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
};
/** Midnight as an end is the end of the day. */
const endOf = (text: string) => minuteOf(text) || 1440;

export const valuesOfHours = (hours: AdviserHoursPartsFragment): HoursValues => ({
  timeZone: hours.timeZone,
  hours: hours.hours.map(({ weekday, fromMinute, untilMinute, serviceIds }, key) => ({
    ...{ key, weekday: String(weekday), from: clock(fromMinute), until: clock(untilMinute) },
    service: serviceIds[0] ?? '',
  })),
  exceptions: hours.exceptions.map(({ kind, fromDay, untilDay, fromMinute, untilMinute }, key) => ({
    ...{ key, kind, fromDay, untilDay, from: clock(fromMinute), until: clock(untilMinute) },
  })),
  notice: String(hours.noticeHours),
  horizon: String(hours.horizonDays),
  buffer: String(hours.bufferMinutes),
  place: hours.place,
  link: hours.link ?? '',
});

/** The bounds of the figures, by field. */
export const figures = {
  notice: { min: 0, max: hoursBounds.noticeHours },
  horizon: { min: 1, max: hoursBounds.horizonDays },
  buffer: { min: 0, max: hoursBounds.buffer },
} as const;

export const isFigure = (text: string, { min, max }: { min: number; max: number }): boolean =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max;

export const isSpan = ({ from, until }: { from: string; until: string }): boolean =>
  from !== '' && until !== '' && minuteOf(from) < endOf(until);

export const sentHours = (values: HoursValues) => ({
  timeZone: values.timeZone,
  hours: values.hours.map(({ weekday, from, until, service }) => ({
    ...{ weekday: Number(weekday), fromMinute: minuteOf(from), untilMinute: endOf(until) },
    serviceIds: service ? [service] : [],
  })),
  exceptions: values.exceptions.map(({ kind, fromDay, untilDay, from, until }) => ({
    ...{ kind, fromDay, untilDay, fromMinute: minuteOf(from), untilMinute: endOf(until) },
  })),
  noticeHours: Number(values.notice),
  horizonDays: Number(values.horizon),
  bufferMinutes: Number(values.buffer),
  place: values.place,
  link: values.link.trim() || null,
});

/** A key that no other row has. */
export const freshKey = (rows: readonly { key: number }[]): number =>
  Math.max(-1, ...rows.map(({ key }) => key)) + 1;
