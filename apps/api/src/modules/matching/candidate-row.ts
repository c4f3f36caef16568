import type { PartnerCandidate } from '@kvart/domain/matching';

/** In which order the statement writes what is known of a candidate. */
const columns = [
  ...(['actorId', 'kind', 'sector', 'country', 'placeId', 'lat', 'lon', 'languages'] as const),
  ...(['isInIds', 'offerIds', 'needIds', 'isUnclaimed', 'projects', 'lastProjectOn', 'described'] as const),
  ...([
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
  ] as const),
] as const satisfies readonly (keyof PartnerCandidate)[];

/** A candidate by place instead of by name: there are more than a thousand of them. */
export type CandidateRow = readonly unknown[];

export const candidateOf = (row: CandidateRow): PartnerCandidate => {
  const candidate: Partial<Record<keyof PartnerCandidate, unknown>> = {};
  columns.forEach((name, at) => (candidate[name] = row[at]));
  return candidate as PartnerCandidate;
};
