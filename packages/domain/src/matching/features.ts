import { distanceKm } from '../shared/geo.ts';
import type { Closeness } from './closeness.ts';
import type { PartnerCandidate, PartnerMeasures, PartnerSeeker } from './facts.ts';
import { answered, answeredNeeds } from './needs.ts';
import type { MatchSignal } from './signals.ts';
import type { SidePairs } from './weights.ts';

/**
 * What weights are given to, each from 0 to 1 and none falling as what it looks at grows. The square root keeps the
 * best of a list from making all others look like nothing.
 */
export const partnerFeatures = [
  'needs',
  'offers',
  'field',
  'fields',
  'words',
  'kin',
  'kinNear',
  'record',
  'recordTop',
  'walk',
  'walkTop',
  'together',
  'times',
  'reach',
  'samePlace',
  'near',
  'region',
  'country',
  'sides',
  'language',
  'described',
  'warmth',
  'countryWarmth',
] as const;
export type PartnerFeature = (typeof partnerFeatures)[number];
export type Features = Record<PartnerFeature, number>;

export const signalOf: Record<PartnerFeature, MatchSignal> = {
  needs: 'needs_met',
  offers: 'offers_wanted',
  field: 'common_field',
  fields: 'common_field',
  words: 'words',
  kin: 'similar_projects',
  kinNear: 'similar_projects',
  record: 'similar_projects',
  recordTop: 'similar_projects',
  walk: 'network',
  walkTop: 'network',
  together: 'worked_together',
  times: 'worked_together',
  reach: 'place',
  samePlace: 'place',
  near: 'place',
  region: 'place',
  country: 'place',
  sides: 'sectors',
  language: 'languages',
  described: 'activity',
  warmth: 'popularity',
  countryWarmth: 'popularity',
};

/** The largest of each measure among the candidates, and of popularity within each country. */
export interface Scale {
  largest: PartnerMeasures;
  warmestIn: ReadonlyMap<string | null, number>;
}

const measures = [
  'walk',
  'together',
  'times',
  'kin',
  'nearest',
  'record',
  'words',
  'fields',
  'reach',
  'warmth',
] as const;

export const scaleOf = (candidates: readonly PartnerCandidate[]): Scale => {
  const largest: PartnerMeasures = {
    walk: 0,
    together: 0,
    times: 0,
    kin: 0,
    nearest: 0,
    record: 0,
    words: 0,
    fields: 0,
    reach: 0,
    warmth: 0,
  };
  const warmestIn = new Map<string | null, number>();
  for (const candidate of candidates) {
    for (const measure of measures) largest[measure] = Math.max(largest[measure], candidate[measure]);
    warmestIn.set(candidate.country, Math.max(warmestIn.get(candidate.country) ?? 0, candidate.warmth));
  }
  return { largest, warmestIn };
};

const part = (value: number, of: number): number => (of > 0 ? Math.min(1, Math.max(0, value / of)) : 0);
/** Popularity grows slowly: a hub with a hundred projects is not worth a hundred times a firm with one. */
const slowly = (value: number, of: number): number => part(Math.log1p(value), Math.log1p(of));

export const distanceBetween = (
  a: Pick<PartnerSeeker, 'lat' | 'lon'>,
  b: Pick<PartnerSeeker, 'lat' | 'lon'>,
): number | null =>
  a.lat === null || a.lon === null || b.lat === null || b.lon === null
    ? null
    : distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });

/** Everything that is looked at in one candidate. */
export const featuresOf = (
  seeker: PartnerSeeker,
  candidate: PartnerCandidate,
  { largest, warmestIn }: Scale,
  closeness: Closeness,
  sidePairs: SidePairs,
): Features => {
  const sameCountry = candidate.country !== null && candidate.country === seeker.country;
  // Who has no point is taken to be somewhere in its country.
  const km = distanceBetween(seeker, candidate) ?? (sameCountry ? 200 : 1500);
  const closest = seeker.isInIds.map((a) => Math.max(0, ...candidate.isInIds.map((b) => closeness(a, b))));
  return {
    needs: answered(answeredNeeds(seeker.needIds, candidate.offerIds, closeness)),
    offers: answered(answeredNeeds(candidate.needIds, seeker.offerIds, closeness)),
    field: Math.max(0, ...closest),
    fields: Math.sqrt(part(candidate.fields, largest.fields)),
    words: Math.sqrt(part(candidate.words, largest.words)),
    kin: Math.sqrt(part(candidate.kin, largest.kin)),
    kinNear: Math.sqrt(part(candidate.nearest, largest.nearest)),
    record: part(candidate.record, largest.record),
    recordTop: part(candidate.record, largest.record) ** 2,
    walk: Math.sqrt(part(candidate.walk, largest.walk)),
    walkTop: part(candidate.walk, largest.walk),
    together: Math.sqrt(part(candidate.together, largest.together)),
    times: Math.sqrt(part(candidate.times, largest.times)),
    reach: Math.sqrt(part(candidate.reach, largest.reach)),
    samePlace: candidate.placeId !== null && candidate.placeId === seeker.placeId ? 1 : 0,
    near: Math.exp(-km / 50),
    region: Math.exp(-km / 300),
    country: sameCountry ? 1 : 0,
    sides: sidePairs[seeker.sector][candidate.sector],
    language: candidate.languages.some((one) => seeker.languages.includes(one)) ? 1 : 0,
    described: candidate.described && seeker.described ? 1 : 0,
    warmth: slowly(candidate.warmth, largest.warmth),
    countryWarmth: sameCountry ? slowly(candidate.warmth, warmestIn.get(candidate.country) ?? 0) : 0,
  };
};
