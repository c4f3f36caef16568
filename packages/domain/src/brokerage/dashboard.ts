import { z } from 'zod';
import { territoryKinds } from '../desk/states.ts';
import { id } from '../shared/ids.ts';
import { line } from '../shared/text.ts';
import { spanInput } from './advice.ts';

/** How long open cases have waited: up to so many days, the last without end. */
export const waitingAges = ['days2', 'week', 'month', 'older'] as const;
export type WaitingAge = (typeof waitingAges)[number];
export const waitingAgeDays: Readonly<Record<Exclude<WaitingAge, 'older'>, number>> = {
  days2: 2,
  week: 7,
  month: 30,
};

/** Numbers of a centre for a span of days, of all it looks after or of one of its territories. */
export const dashboardInput = spanInput.and(
  z.object({
    centreId: id,
    territory: z.object({ kind: z.enum(territoryKinds), code: line({ max: 40 }) }).nullish(),
  }),
);

/** Share in percent, whole; null where there is nothing to take it from. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 100);
