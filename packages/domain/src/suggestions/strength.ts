import type { ConceptPair, PartnerFacts } from '../matching/facts.ts';
import type { FitLevel } from '../space-requests/fit.ts';
import type { MatchReasonCode, MatchStrength } from './kinds.ts';
import type { MatchReason } from './reasons.ts';

/** What helps the one who reads, what helps the other, and what ties both alike. */
const forMe: readonly MatchReasonCode[] = ['they_offer_what_you_need'];
const forThem: readonly MatchReasonCode[] = ['you_offer_what_they_need'];
const forBoth: readonly MatchReasonCode[] = ['worked_together', 'shared_partners', 'same_field'];
/** Helps where there is ground already, and carries nothing alone. */
const around: readonly MatchReasonCode[] = ['same_place', 'nearby', 'other_sector', 'common_words'];

const counts = (reasons: readonly MatchReason[], codes: readonly MatchReasonCode[]): number =>
  reasons.filter(({ code }) => codes.includes(code)).length;

/**
 * Whether a meeting makes sense for both. What one side offers openly it wants to be asked for: so an answered need
 * speaks for both, as all common ground does. Being near and of another sector is enough for a look, because who has
 * only just come has nothing else to show. A good name alone is a reason for neither.
 */
export const makesSenseForBoth = (reasons: readonly MatchReason[]): boolean =>
  counts(reasons, [...forMe, ...forThem, ...forBoth]) > 0 || counts(reasons, around) >= 2;

/** How much speaks for a pair: told by its reasons, so that list and explanation always agree. */
export const partnerStrength = (reasons: readonly MatchReason[]): MatchStrength | null => {
  if (!makesSenseForBoth(reasons)) return null;
  const [mine, theirs, both] = [counts(reasons, forMe), counts(reasons, forThem), counts(reasons, forBoth)];
  if ((mine > 0 && theirs > 0) || (mine + theirs > 0 && both > 0)) return 'strong';
  if (both >= 2) return 'strong';
  return mine + theirs > 0 || (both > 0 && counts(reasons, around) > 0) ? 'good' : 'worth_a_look';
};

/** What of the matcher's facts tells who gets something out of it. */
export interface GivenAndTaken extends Pick<PartnerFacts, 'needsMet' | 'offersWanted'> {
  /** A field, partners or the kind of their projects. */
  haveCommonGround: boolean;
}

/** The matcher also counts neighbours in the taxonomy; a reason names only what is the same, wider or narrower. */
const isSaid = ({ closeness }: ConceptPair): boolean => closeness > 0.5;

/**
 * A partner that needs what I give and gives what I need stands above one that only gives. Bounded, so that the order
 * the matcher has learned is bent and not broken.
 */
export const balance = (facts: GivenAndTaken): number => {
  const [mine, theirs] = [facts.needsMet.some(isSaid), facts.offersWanted.some(isSaid)];
  if (mine && theirs) return 1;
  return mine || theirs || facts.haveCommonGround ? 0.9 : 0.8;
};

/** A room that meets a request in full is strong; one about which one can talk is good; without a request, a look. */
export const roomStrength = (level: FitLevel | null): MatchStrength | null => {
  if (level === 'none') return null;
  return level === 'full' ? 'strong' : level === 'near' ? 'good' : 'worth_a_look';
};
