import { addDays, addMonths, type IsoDate } from '@kvart/domain/shared';

/** The first day of the month so many months away. */
export const monthFrom = (day: IsoDate, months: number): IsoDate =>
  addMonths(`${day.slice(0, 7)}-01`, months);

/** The days of a month in weeks from Monday to Sunday; what belongs to other months is empty. */
export const weeksOf = (first: IsoDate): (IsoDate | null)[][] => {
  const next = monthFrom(first, 1);
  const blanks = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells: (IsoDate | null)[] = Array.from({ length: blanks }, () => null);
  for (let day = first; day < next; day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
};
