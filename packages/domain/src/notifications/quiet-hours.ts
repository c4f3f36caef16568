import { momentOf, wallTimeAt } from './wall-clock.ts';

/** From and to, as minutes since midnight on the person's clock; over midnight where `from` is the later one. */
export interface QuietHours {
  from: number;
  to: number;
}

/** True where a person does not want to be disturbed. */
export const isQuiet = (at: Date, quiet: QuietHours | null, zone: string): boolean => {
  if (!quiet || quiet.from === quiet.to) return false;
  const { minute } = wallTimeAt(at, zone);
  return quiet.from < quiet.to
    ? minute >= quiet.from && minute < quiet.to
    : minute >= quiet.from || minute < quiet.to;
};

/** The moment itself, or the end of the quiet hours it falls into. */
export const afterQuiet = (at: Date, quiet: QuietHours | null, zone: string): Date => {
  if (!quiet || !isQuiet(at, quiet, zone)) return at;
  const { minute } = wallTimeAt(at, zone);
  const end = momentOf(at, minute < quiet.to ? 0 : 1, quiet.to, zone);
  // In the hour that autumn repeats, the clock can show the end twice; the second time is meant then.
  return end > at ? end : new Date(end.getTime() + 3_600_000);
};

/** `22:30` as minutes since midnight. */
export const minuteOfDay = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Minutes since midnight as `22:30`. */
export const timeOfDay = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
