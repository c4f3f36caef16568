import type { Sector } from '../actors/kinds.ts';
import type { PartnerQuestion } from './facts.ts';
import type { Features } from './features.ts';

/** How often two sides work together, 0 to 1. */
export type SidePairs = Record<Sector, Record<Sector, number>>;

export interface MatchWeights {
  features: Record<PartnerQuestion, Features>;
  sidePairs: SidePairs;
}
