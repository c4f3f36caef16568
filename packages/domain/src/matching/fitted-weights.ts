import type { Features } from './features.ts';
import type { MatchWeights, SidePairs } from './weights.ts';

const base: Features = {
  needs: 2,
  offers: 1.5,
  field: 0.5,
  fields: 1,
  words: 1,
  kin: 2,
  kinTop: 0.2,
  walk: 1.5,
  walkTop: 0.5,
  together: 1,
  times: 1,
  samePlace: 0.7,
  near: 0.5,
  region: 1,
  country: 0.2,
  sides: 1,
  language: 0.3,
  described: 0.5,
  warmth: 0.7,
  countryWarmth: 0.7,
};

const side = { public: 0.5, support: 0.5, creative: 0.5, small_business: 0.5, civil: 0.5, academic: 0.5 };
const sidePairs: SidePairs = {
  public: side,
  support: side,
  creative: side,
  small_business: side,
  civil: side,
  academic: side,
};

/** What the fitting of `npm run bench -- matching --fit` has found. */
export const fittedWeights: MatchWeights = {
  features: {
    actor: base,
    newcomer: base,
    project: { ...base, words: 2, kin: 3, fields: 0.5, warmth: 0.3, countryWarmth: 0 },
    project_new: { ...base, words: 2, kin: 3, fields: 0.5, warmth: 0.3, countryWarmth: 0, together: 0, times: 0 },
  },
  sidePairs,
};
