import { z } from 'zod';
import { isoDate } from '../shared/dates.ts';
import { boxInput, filterOf, placeRadius, searchText } from '../shared/filters.ts';
import { conceptId, id, idList } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { country, decimal, whole } from '../shared/numbers.ts';
import { conditions, rentModes, spaceStates } from './enums.ts';

const m2 = decimal({ min: 0, max: 1_000_000, decimals: 2 });

/** Filter of the search for spaces; every part narrows it. */
export const spaceFilterInput = filterOf({
  text: searchText,
  ...placeRadius,
  box: boxInput,
  actorId: id,
  states: z.array(z.enum(spaceStates)).max(spaceStates.length),
  minM2: m2,
  maxM2: m2,
  uses: idList(conceptId, 50),
  conditions: z.array(z.enum(conditions)).max(conditions.length),
  rentModes: z.array(z.enum(rentModes)).max(rentModes.length),
  maxRentPerM2: decimal({ min: 0, max: 100_000, decimals: 2 }),
  stepFree: z.boolean(),
  minMonths: whole({ min: 0, max: 1200 }),
  availableBy: isoDate(),
  country,
}).check((context) => {
  const { minM2, maxM2 } = context.value;
  if (minM2 !== undefined && maxM2 !== undefined && minM2 > maxM2) {
    report(context, minM2, 'min_above_max', { max: maxM2 }, ['minM2']);
  }
});
export type SpaceFilter = z.output<typeof spaceFilterInput>;
