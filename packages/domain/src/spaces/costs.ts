import { roundTo } from '../shared/numbers.ts';
import { asksRent } from './readiness.ts';
import type { SpaceFile } from './space-file.ts';

type PriceFacts = Pick<SpaceFile, 'rentMode' | 'usableM2' | 'rentPerM2' | 'runningCosts'>;

/** The rent of a month, to the cent; nothing where none is asked, `null` where it is not known yet. */
export const monthlyRent = (space: PriceFacts): number | null => {
  if (space.rentMode === null) return null;
  if (!asksRent(space)) return 0;
  return space.usableM2 === null || space.rentPerM2 === null
    ? null
    : roundTo(space.usableM2 * space.rentPerM2, 2);
};

/** What a month costs: rent and running costs, `null` as long as either is unknown. */
export const monthlyCost = (space: PriceFacts): number | null => {
  const rent = monthlyRent(space);
  return rent === null || space.runningCosts === null ? null : roundTo(rent + space.runningCosts, 2);
};
