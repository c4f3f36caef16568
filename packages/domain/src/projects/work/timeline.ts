import { addDays, type IsoDate } from '../../shared/days.ts';

/** Something with days on the timeline; one day alone is both. */
export interface Dated {
  from: IsoDate | null;
  until: IsoDate | null;
}

/** A bar: where it begins and how wide it is, in parts of the whole from 0 to 1. */
export interface Bar {
  start: number;
  width: number;
}

const dayNumber = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** First and last day of all, with whole months around them; null where nothing has a day. */
export function spanOf(all: readonly Dated[]): { first: IsoDate; last: IsoDate } | null {
  const days = all.flatMap(({ from, until }) => [from, until]).filter((day) => day !== null);
  const [earliest] = days.toSorted();
  const latest = days.toSorted().at(-1);
  if (earliest === undefined || latest === undefined) return null;
  const [year = 0, month = 1] = latest.split('-').map(Number);
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return { first: `${earliest.slice(0, 7)}-01`, last: addDays(next, -1) };
}

/** Where a bar stands within a span; both of its days belong to it. Null where it has no day at all. */
export function barOf({ from, until }: Dated, span: { first: IsoDate; last: IsoDate }): Bar | null {
  const start = from ?? until;
  const end = until ?? from;
  if (start === null || end === null) return null;
  const days = dayNumber(span.last) - dayNumber(span.first) + 1;
  const begin = (dayNumber(start) - dayNumber(span.first)) / days;
  return { start: begin, width: (dayNumber(end) - dayNumber(start) + 1) / days };
}

/** The first days of the months of a span; of every quarter or year where there would be too many to read. */
export function ticksOf(span: { first: IsoDate; last: IsoDate }, most = 14): IsoDate[] {
  const [year = 0, month = 1] = span.first.split('-').map(Number);
  const [lastYear = 0, lastMonth = 1] = span.last.split('-').map(Number);
  const months = (lastYear - year) * 12 + lastMonth - month + 1;
  const step = [1, 3, 6, 12, 60].find((size) => months / size <= most) ?? 120;
  return Array.from({ length: Math.ceil(months / step) }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index * step, 1)).toISOString().slice(0, 10),
  );
}
