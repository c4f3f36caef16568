import { z } from 'zod';
import { addDays, type IsoDate, isoDate } from '../shared/dates.ts';
import { report } from '../shared/issue.ts';
import { emptied, line } from '../shared/text.ts';
import { type Period, periodStates } from './availability.ts';
import { guardKeepDocuments } from './documents.ts';

/** So many periods stand in the calendar of one space at most. */
export const mostPeriods = 100;

/** One period as its owner writes it. */
const periodInput = z
  .object({
    state: z.enum(periodStates),
    startsOn: isoDate(),
    endsOn: isoDate().nullable(),
    note: emptied(line({ max: 200 })),
  })
  .check((context) => {
    const { startsOn, endsOn } = context.value;
    if (endsOn !== null && endsOn < startsOn)
      report(context, endsOn, 'too_early', { min: startsOn }, ['endsOn']);
  });

const byDay = (a: { startsOn: IsoDate }, b: { startsOn: IsoDate }): number =>
  a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0;

/** The whole calendar of a space: periods in their order, no day in two of them. */
export const calendarInput = z
  .array(periodInput)
  .max(mostPeriods)
  .check((context) => {
    const sorted = context.value.map((period, index) => ({ ...period, index })).sort(byDay);
    for (const [at, period] of sorted.entries()) {
      const before = sorted[at - 1];
      if (before && (before.endsOn === null || before.endsOn >= period.startsOn))
        report(context, period.startsOn, 'overlapping', undefined, [String(period.index), 'startsOn']);
    }
  })
  .transform((periods) => [...periods].sort(byDay));
export type CalendarInput = z.output<typeof calendarInput>;

/** What everybody may read of a calendar: what is not over yet, without the owner's notes. */
export const publicPeriods = (periods: readonly Period[], today: IsoDate): Period[] =>
  periods
    .filter(({ endsOn }) => endsOn === null || endsOn >= today)
    .map((period) => ({ ...period, note: null }));

/** Calendars of other programs name the day after the last one. */
export const dayAfter = (day: IsoDate): IsoDate => addDays(day, 1);

/** Writing the calendar: whoever keeps the papers of the space. */
export const guardKeepCalendar = guardKeepDocuments;
