import { addDays } from '@kvart/domain/shared';
import { intlLocale, type Locale } from '@kvart/i18n/client';
import type { SlotPartsFragment } from './Slots.gql.ts';

/** The time zone of the reader's clocks. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Day, hours and zone as the reader's clocks show them. */
export const spanOf = (
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  locale: Locale,
  timeZone = ownZone(),
): string =>
  new Intl.DateTimeFormat(intlLocale[locale], {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', timeZone },
  }).formatRange(new Date(startsAt), new Date(endsAt));

/** The day of a moment in a time zone, as `yyyy-mm-dd`. */
export const dayIn = (moment: string, timeZone = ownZone()): string =>
  new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(
    new Date(moment),
  );

/** Whether two zones show the same time at a moment. */
export const showsTheSame = (zone: string, other: string, moment: string): boolean => {
  const shown = (timeZone: string) =>
    new Intl.DateTimeFormat('en', { timeStyle: 'short', dateStyle: 'short', timeZone }).format(
      new Date(moment),
    );
  return shown(zone) === shown(other);
};

/** Things of several days, day by day in the order in which they came. */
export function byDay<T extends { startsAt: string }>(
  list: readonly T[],
  timeZone?: string,
): [string, T[]][] {
  const days = new Map<string, T[]>();
  for (const one of list) {
    const day = dayIn(one.startsAt, timeZone);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days];
}

/** The Monday of a day's week. */
export const mondayOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

export type Slot = SlotPartsFragment;
