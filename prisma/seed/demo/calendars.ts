import { addDays } from '@kvart/domain/shared';
import type { Period } from '@kvart/domain/spaces';
import type { BuilderContext } from '@kvart/testing/builders';
import type { Random } from '../pictures/random.ts';
import type { DemoSpace } from './spaces.ts';
import { isoDay } from './time.ts';

/** A row of `space_periods`. */
export interface PeriodRow extends Period {
  id: string;
  spaceId: string;
}

type Days = [state: Period['state'], from: number, until: number | null];

/** What is taken, in days from when it is offered: guests of a season, works, a first tenant. */
const patterns: readonly (readonly Days[])[] = [
  [
    ['occupied', -40, -12],
    ['reserved', 6, 12],
    ['occupied', 13, 74],
  ],
  [
    ['occupied', -5, 9],
    ['blocked', 24, 38],
  ],
  [['blocked', 3, 17]],
  [['reserved', 30, null]],
];

/** Every third space on offer has something in its calendar. */
export function buildCalendars(
  spaces: readonly DemoSpace[],
  chance: Random,
  context: BuilderContext,
): PeriodRow[] {
  const today = isoDay(context.now);
  return spaces
    .filter(({ row }, number) => row.state === 'listed' && number % 3 === 1)
    .flatMap(({ row, file }) => {
      const offered = file.availableFrom && file.availableFrom > today ? file.availableFrom : today;
      return chance.pick(patterns).map(([state, from, until]) => ({
        ...{ id: context.ids.next(), spaceId: row.id, state, note: null },
        startsOn: addDays(offered, from),
        endsOn: until === null ? null : addDays(offered, until),
      }));
    });
}
