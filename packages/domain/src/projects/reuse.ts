import type { IsoDate } from '../shared/days.ts';
import type { UsedSpan } from './space-uses.ts';

const dayOf = (date: IsoDate): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);

/** What the use of spaces adds up to. */
export interface Reuse {
  /** Different spaces that were or are in use. */
  spaces: number;
  /** Of each space the most that was in use at a time, together. */
  areaM2: number;
  /** Days on which at least one of them was in use. */
  days: number;
}

/** How many days a use has lasted until today; today counts. */
export const daysUsed = ({ startsOn, endsOn }: Omit<UsedSpan, 'areaM2'>, today: IsoDate): number => {
  const last = endsOn !== null && endsOn < today ? endsOn : today;
  return startsOn > last ? 0 : dayOf(last) - dayOf(startsOn) + 1;
};

/** Area and days brought back to life until today: what is only planned does not count. */
export function reuseOf(uses: readonly (UsedSpan & { spaceId: string })[], today: IsoDate): Reuse {
  const begun = uses.filter((use) => daysUsed(use, today) > 0);
  const most = new Map<string, number>();
  for (const { spaceId, areaM2 } of begun) most.set(spaceId, Math.max(most.get(spaceId) ?? 0, areaM2));
  // Spans that touch or overlap are walked once, in the order in which they begin.
  let days = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const use of [...begun].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const first = dayOf(use.startsOn);
    const last = first + daysUsed(use, today) - 1;
    days += Math.max(0, last - Math.max(first - 1, covered));
    covered = Math.max(covered, last);
  }
  const areaM2 = [...most.values()].reduce((sum, one) => sum + Math.round(one * 100), 0) / 100;
  return { spaces: most.size, areaM2, days };
}
