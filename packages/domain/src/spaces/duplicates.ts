/** Why two entries look like one. */
export const duplicateReasons = ['cadastre', 'address', 'near_and_similar'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** What people said about a pair: the owners were told, or they are two. */
export const duplicateVerdicts = ['told', 'apart'] as const;
export type DuplicateVerdict = (typeof duplicateVerdicts)[number];

/** From this likeness of names on (0 to 1, by groups of three letters), nearness counts. */
export const similarName = 0.45;

/** Areas that differ by more than this share are those of two rooms. */
export const sameAreaWithin = 0.15;

/** So many likely duplicates are shown at most. */
export const mostDuplicates = 5;

/** What a comparison of two entries found; `null` where either side says nothing. */
export interface DuplicateSignals {
  /** The same parcel. */
  sameParcel: boolean;
  /** The same part of the building in the cadastre. */
  samePart: boolean | null;
  /** The same town, street and number. */
  sameAddress: boolean;
  distanceM: number | null;
  /** 0 to 1. */
  nameSimilarity: number;
  sameFloor: boolean | null;
  areas: readonly [number | null, number | null];
}

export interface Likeness {
  /** Up to 100; only for putting the likeliest first. */
  score: number;
  reasons: DuplicateReason[];
}

const weights: Record<DuplicateReason, number> = { cadastre: 45, address: 25, near_and_similar: 10 };

const areasDiffer = ([a, b]: DuplicateSignals['areas']): boolean =>
  a !== null && b !== null && Math.abs(a - b) > sameAreaWithin * Math.max(a, b);

/**
 * Whether two entries may be one room. A house has many rooms: another floor, another part or a quite different
 * area says that they are neighbours, unless the cadastre names the very same part.
 */
export const likenessOf = (found: DuplicateSignals, nearMetres: number): Likeness | null => {
  const neighbours = found.sameFloor === false || found.samePart === false || areasDiffer(found.areas);
  const holds: Record<DuplicateReason, boolean> = {
    cadastre: found.sameParcel && (found.samePart === true || !neighbours),
    address: found.sameAddress && !neighbours,
    near_and_similar:
      found.distanceM !== null &&
      found.distanceM <= nearMetres &&
      found.nameSimilarity >= similarName &&
      !neighbours,
  };
  const reasons = duplicateReasons.filter((reason) => holds[reason]);
  if (reasons.length === 0) return null;
  const certain = reasons.reduce((sum, reason) => sum + weights[reason], 0);
  return { score: Math.round(certain + 20 * Math.min(1, found.nameSimilarity)), reasons };
};
