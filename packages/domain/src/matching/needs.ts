import type { Closeness } from './closeness.ts';
import type { ConceptPair } from './facts.ts';

/** What is further apart than this does not answer a need. */
export const leastCloseness = 0.5;

/** For each need the nearest offer, closest pairs first. */
export const answeredNeeds = (
  needIds: readonly string[],
  offerIds: readonly string[],
  closeness: Closeness,
): ConceptPair[] =>
  needIds
    .flatMap((needId): ConceptPair[] => {
      let best: ConceptPair | null = null;
      for (const offerId of offerIds) {
        const found = closeness(needId, offerId);
        if (found >= leastCloseness && found > (best?.closeness ?? 0))
          best = { needId, offerId, closeness: found };
      }
      return best ? [best] : [];
    })
    .sort((a, b) => b.closeness - a.closeness || (a.needId < b.needId ? -1 : 1));

/** How well needs are answered, 0 to 1: the first pair counts most, further ones less and less. */
export const answered = (pairs: readonly ConceptPair[]): number =>
  1 - pairs.reduce((open, { closeness }) => open * (1 - 0.6 * closeness), 1);
