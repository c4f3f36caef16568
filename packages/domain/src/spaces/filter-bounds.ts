/** What the figures of the search for spaces may be. */
export const spaceFilterBounds = {
  m2: { min: 0, max: 1_000_000, decimals: 2 },
  rent: { min: 0, max: 100_000, decimals: 2 },
  kw: { min: 0, max: 100_000, decimals: 1 },
  months: { min: 0, max: 1200, decimals: 0 },
};
