import { z } from 'zod';
import { isoDate } from '../shared/dates.ts';
import { mostConcepts } from '../shared/filter-bounds.ts';
import { boxInput, filterOf, placeRadius, searchText } from '../shared/filters.ts';
import { conceptId, id, idList } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { country, type Currency, currency, decimal, whole } from '../shared/numbers.ts';
import { spaceReadinesses } from './checks.ts';
import { spaceFilterBounds } from './filter-bounds.ts';
import { conditions, legalRoutes, ownerTypes, rentModes, spaceStates } from './enums.ts';

const m2 = decimal(spaceFilterBounds.m2);
const rent = decimal(spaceFilterBounds.rent);
const months = whole(spaceFilterBounds.months);
const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).max(values.length);

/** Currency that prices are compared in where the search names none. */
export const usualCurrency: Currency = 'EUR';

/** Parts that are the two ends of one range. */
const ranges = [
  ['minM2', 'maxM2'],
  ['minRentPerM2', 'maxRentPerM2'],
  ['minMonths', 'maxMonths'],
] as const;

/** Filter of the search for spaces; every part narrows it. */
export const spaceFilterInput = filterOf({
  text: searchText,
  ...placeRadius,
  box: boxInput,
  actorId: id,
  states: someOf(spaceStates),
  minM2: m2,
  maxM2: m2,
  uses: idList(conceptId, mostConcepts),
  conditions: someOf(conditions),
  rentModes: someOf(rentModes),
  /** Prices are compared within this currency alone. */
  currency,
  minRentPerM2: rent,
  maxRentPerM2: rent,
  stepFree: z.boolean(),
  /** Electrical power that is there at least. */
  minKw: decimal(spaceFilterBounds.kw),
  /** How long one wants to stay at least: the space may be had for that long. */
  minMonths: months,
  /** How long one wants to stay at most: the space does not ask for more. */
  maxMonths: months,
  /** It is free on this day. */
  availableBy: isoDate(),
  /** It is free without a break up to this day: from the day above where one is named. */
  availableUntil: isoDate(),
  readiness: someOf(spaceReadinesses),
  ownerTypes: someOf(ownerTypes),
  legalRoutes: someOf(legalRoutes),
  country,
}).check((context) => {
  for (const [low, high] of ranges) {
    const [min, max] = [context.value[low], context.value[high]];
    if (min !== undefined && max !== undefined && min > max) {
      report(context, min, 'min_above_max', { max }, [low]);
    }
  }
  const { availableBy, availableUntil } = context.value;
  if (availableBy && availableUntil && availableUntil < availableBy)
    report(context, availableUntil, 'too_early', { min: availableBy }, ['availableUntil']);
});
export type SpaceFilter = z.output<typeof spaceFilterInput>;
