/** A day as `yyyy-mm-dd`. */
export type IsoDate = string;

/** Days outside of these are slips, such as the year 20206. */
export const usualDays = { min: '1900-01-01', max: '2199-12-31' } as const;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists, written `yyyy-mm-dd`. */
export const isIsoDate = (value: string): boolean => {
  if (!shape.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && toIsoDate(day) === value;
};

const instantShape =
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** True for a moment as databases write it, after ISO 8601. */
export const isInstant = (value: string): boolean =>
  instantShape.test(value) && isIsoDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));

/** The day of an instant, in UTC. */
export const toIsoDate = (instant: Date): IsoDate => instant.toISOString().slice(0, 10);

/** The latest day that it is anywhere just now: whoever lives east of Greenwich writes it before UTC does. */
export const latestToday = (now: Date): IsoDate => toIsoDate(new Date(now.getTime() + 14 * 3_600_000));

/** The day so many days later (or earlier). */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  toIsoDate(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000));

/** The day so many months later; the last of the month where the day does not exist. */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return toIsoDate(new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))));
};
