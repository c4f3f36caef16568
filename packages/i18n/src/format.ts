import { intlLocale } from './locales.ts';
import type { Locale } from './locales.ts';

type Instant = Date | string | number;

const toDate = (value: Instant): Date => (value instanceof Date ? value : new Date(value));

/** A calendar day has no time zone: read and written as UTC it never slips to its neighbour. */
const dayToDate = (day: string): Date => new Date(`${day.slice(0, 10)}T00:00:00Z`);

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/** Writes numbers, money, dates and lists the way readers of the language do. */
export interface Format {
  readonly locale: Locale;
  readonly timeZone: string | undefined;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  percent(share: number): string;
  /** Whole amounts without decimals, others with two. */
  money(amount: number, currency?: string): string;
  /** Square metres, with a space that does not break. */
  area(m2: number): string;
  distance(km: number): string;
  /** Day of an instant in the reader's time zone: "4 March 2026". */
  date(value: Instant): string;
  dateTime(value: Instant): string;
  /** Time of day in the reader's time zone: "14:05". */
  time(value: Instant): string;
  /** With its weekday: "Wednesday, 4 March"; with the year where it is another one. */
  weekday(value: Instant, now?: Instant): string;
  /** A calendar day given as yyyy-mm-dd. */
  day(value: string): string;
  /** The month that a calendar day is in: "March 2026". */
  month(value: string): string;
  /** The short name of a calendar day's weekday. */
  dayOfWeek(value: string): string;
  /** "3 days ago", "in 2 hours"; under a minute "now". */
  relative(value: Instant, now?: Instant): string;
  list(items: readonly string[], type?: 'conjunction' | 'disjunction'): string;
  /** Sorts words as a dictionary of the language does. */
  compare(a: string, b: string): number;
  country(code: string): string;
  language(code: string): string;
}

/**
 * Makes the formatters of a language; without a time zone the reader's own is used. `clock` says what time it is,
 * for a page that two sides have to write alike.
 */
export const createFormat = (locale: Locale, timeZone?: string, clock: () => number = Date.now): Format => {
  const tag = intlLocale[locale];
  const memo = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!memo.has(key)) memo.set(key, make());
    return memo.get(key) as T;
  };
  const number = (value: number, options: Intl.NumberFormatOptions = {}) =>
    once(`n${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options)).format(value);
  const date = (value: Date, options: Intl.DateTimeFormatOptions) =>
    once(`d${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options)).format(value);

  return {
    locale,
    timeZone,
    number,
    percent: (share) => number(share, { style: 'percent', maximumFractionDigits: 1 }),
    money: (amount, currency = 'EUR') =>
      number(amount, {
        style: 'currency',
        currency,
        minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
        maximumFractionDigits: 2,
      }),
    area: (m2) => `${number(m2, { maximumFractionDigits: 2 })}\u00a0m²`,
    distance: (km) =>
      number(km, { style: 'unit', unit: 'kilometer', maximumFractionDigits: km < 10 ? 1 : 0 }),
    date: (value) => date(toDate(value), { dateStyle: 'long', timeZone }),
    dateTime: (value) => date(toDate(value), { dateStyle: 'long', timeStyle: 'short', timeZone }),
    time: (value) => date(toDate(value), { timeStyle: 'short', timeZone }),
    weekday: (value, now = clock()) => {
      const isThisYear = toDate(value).getFullYear() === toDate(now).getFullYear();
      const year = isThisYear ? undefined : 'numeric';
      return date(toDate(value), { weekday: 'long', day: 'numeric', month: 'long', year, timeZone });
    },
    day: (value) => date(dayToDate(value), { dateStyle: 'long', timeZone: 'UTC' }),
    month: (value) => date(dayToDate(value), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    dayOfWeek: (value) => date(dayToDate(value), { weekday: 'short', timeZone: 'UTC' }),
    relative: (value, now = clock()) => {
      const seconds = (toDate(value).getTime() - toDate(now).getTime()) / 1000;
      const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
      const amount = unit === 'second' ? 0 : Math.trunc(seconds / size);
      return once('relative', () => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })).format(
        amount,
        unit,
      );
    },
    list: (items, type = 'conjunction') =>
      once(`l${type}`, () => new Intl.ListFormat(tag, { type })).format(items),
    compare: (a, b) => once('collator', () => new Intl.Collator(tag, { numeric: true })).compare(a, b),
    country: (code) =>
      once('country', () => new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' })).of(code) ??
      code,
    language: (code) =>
      once('language', () => new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' })).of(code) ??
      code,
  };
};
