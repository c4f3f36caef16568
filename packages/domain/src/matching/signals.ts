/**
 * What speaks for a partner. All but `exploring` are measured; that one says that a newcomer was given a place so
 * that it can become known at all.
 */
export const matchSignals = [
  'needs_met',
  'offers_wanted',
  'common_field',
  'words',
  'similar_projects',
  'network',
  'worked_together',
  'place',
  'sectors',
  'languages',
  'activity',
  'popularity',
  'exploring',
] as const;
export type MatchSignal = (typeof matchSignals)[number];

/** A number for each signal. */
export type PerSignal = Record<MatchSignal, number>;

export const perSignal = (value: (signal: MatchSignal) => number): PerSignal => {
  const result = {} as PerSignal;
  for (const signal of matchSignals) result[signal] = value(signal);
  return result;
};
