import { spaceFilterBounds } from '../spaces/filter-bounds.ts';

/** What the figures of a request may be, for the form and for what is stored. */
export const spaceRequestBounds = {
  m2: { ...spaceFilterBounds.m2, min: 1, max: 100_000 },
  budget: { min: 0, max: 10_000_000, decimals: 2 },
  kw: spaceFilterBounds.kw,
  months: { ...spaceFilterBounds.months, min: 1 },
  radiusKm: { min: 1, max: 100, decimals: 1 },
  title: 120,
  text: 4000,
  message: 1000,
} as const;
