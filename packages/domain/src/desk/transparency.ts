import type { IsoDate } from '../shared/days.ts';

/** A year, or half of one: `2026`, `2026-h1`. */
export interface ReportPeriod {
  code: string;
  from: IsoDate;
  /** The last day. */
  to: IsoDate;
}

/** So many years can be looked back on. */
const mostYears = 5;

/** In an area with fewer notices somebody might be known by a number: only those at the desk see them. */
export const fewestToShow = 5;

const shape = /^(\d{4})(?:-h([12]))?$/;

/** The period behind a code; null for what is no period of the years that can be asked for. */
export const reportPeriod = (code: string, today: IsoDate): ReportPeriod | null => {
  const [, year = '', half] = shape.exec(code) ?? [];
  const age = Number(today.slice(0, 4)) - Number(year);
  if (!year || age < 0 || age >= mostYears) return null;
  const from = `${year}-${half === '2' ? '07' : '01'}-01`;
  return from > today ? null : { code, from, to: `${year}-${half === '1' ? '06-30' : '12-31'}` };
};

/** The periods that can be chosen, the newest first. */
export const reportPeriods = (today: IsoDate): ReportPeriod[] =>
  Array.from({ length: mostYears }, (_, n) => String(Number(today.slice(0, 4)) - n)).flatMap((year) =>
    [year, `${year}-h2`, `${year}-h1`].flatMap((code) => reportPeriod(code, today) ?? []),
  );
