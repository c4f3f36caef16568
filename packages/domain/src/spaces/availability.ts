import { addDays, type IsoDate } from '../shared/days.ts';

// Apart from the schema of the calendar, so that pages reckon with days without carrying the library of schemas.

/** Why a space cannot be had in a period. What is in no period is free, from the day on which it is offered. */
export const periodStates = ['reserved', 'occupied', 'blocked'] as const;
export type PeriodState = (typeof periodStates)[number];

/** A time in which a space cannot be had: both days belong to it; without a last day it has no end. */
export interface Period {
  state: PeriodState;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  /** For the owner's own people. */
  note: string | null;
}

/** What a day is: taken, free, or before the day from which the space is offered. */
export type DayState = PeriodState | 'free' | 'not_yet';

const holds = (period: Period, day: IsoDate): boolean =>
  period.startsOn <= day && (period.endsOn === null || period.endsOn >= day);

export const dayState = (
  day: IsoDate,
  { availableFrom, periods }: { availableFrom: IsoDate | null; periods: readonly Period[] },
): DayState =>
  periods.find((period) => holds(period, day))?.state ??
  (availableFrom !== null && availableFrom <= day ? 'free' : 'not_yet');

/** The first day from today on on which the space can be had; `null` where that is not known, or never. */
export const freeFrom = (
  availableFrom: IsoDate | null,
  periods: readonly Period[],
  today: IsoDate,
): IsoDate | null => {
  if (availableFrom === null) return null;
  let day = availableFrom > today ? availableFrom : today;
  // Each period is passed once at most, in the order of their days.
  for (const period of [...periods].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    if (!holds(period, day)) continue;
    if (period.endsOn === null) return null;
    day = addDays(period.endsOn, 1);
  }
  return day;
};
