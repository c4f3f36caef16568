import type { Closeness } from './closeness.ts';
import type { PartnerCandidate, PartnerQuestion, PartnerSeeker } from './facts.ts';
import { type Features, featuresOf, partnerFeatures, scaleOf, signalOf } from './features.ts';
import { type PerSignal, perSignal } from './signals.ts';
import type { MatchWeights } from './weights.ts';

export interface RankedPartner {
  candidate: PartnerCandidate;
  score: number;
  signals: PerSignal;
}

/** Which weights a question takes. A past that has not begun says nothing. */
export const questionOf = (
  seeker: Pick<PartnerSeeker, 'projects'>,
  { asksForProject, newOnly }: { asksForProject: boolean; newOnly: boolean },
): PartnerQuestion =>
  asksForProject ? (newOnly ? 'project_new' : 'project') : seeker.projects > 0 ? 'actor' : 'newcomer';

const dot = (features: Features, weights: Features): number => {
  let sum = 0;
  for (const feature of partnerFeatures) sum += features[feature] * weights[feature];
  return sum;
};

const sharesOf = (features: Features, weights: Features): PerSignal => {
  const [signals, total] = [perSignal(() => 0), dot(features, weights)];
  if (total > 0)
    for (const feature of partnerFeatures)
      signals[signalOf[feature]] += (features[feature] * weights[feature]) / total;
  return signals;
};

/** Orders candidates by what speaks for them, best first; the order they come in makes no difference. */
export const rankPartners = (
  seeker: PartnerSeeker,
  candidates: readonly PartnerCandidate[],
  question: PartnerQuestion,
  { features: byQuestion, sidePairs }: MatchWeights,
  closeness: Closeness,
): RankedPartner[] => {
  const weights = byQuestion[question];
  const scale = scaleOf(candidates);
  const most = partnerFeatures.reduce((sum, feature) => sum + weights[feature], 0);
  return candidates
    .map((candidate) => {
      const features = featuresOf(seeker, candidate, scale, closeness, sidePairs);
      return {
        candidate,
        score: most > 0 ? dot(features, weights) / most : 0,
        // Of hundreds that are put in order a few are shown.
        get signals() {
          return sharesOf(features, weights);
        },
      };
    })
    .sort((a, b) => b.score - a.score || (a.candidate.actorId < b.candidate.actorId ? -1 : 1));
};
