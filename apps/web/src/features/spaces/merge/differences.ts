import { type MergedFieldName, mergedFieldNames } from '@kvart/domain/spaces';
import { type Raw, isSame, toValues, type Values } from '../edit/file/values.ts';
import type { MergedSpaceFragment } from './Duplicates.gql.ts';

export interface Difference {
  field: MergedFieldName;
  kept: Raw;
  other: Raw;
}

const isEmpty = (field: MergedFieldName, value: Raw): boolean =>
  value === null || value === '' || (Array.isArray(value) && isSame(field, value, []));

/** Fields in which two entries do not say the same. */
export const differences = (
  kept: MergedSpaceFragment,
  other: MergedSpaceFragment,
  locale: string,
): Difference[] => {
  const [a, b]: [Values, Values] = [toValues(kept, locale), toValues(other, locale)];
  return mergedFieldNames
    .filter((field) => !isSame(field, a[field], b[field]))
    .map((field) => ({ field, kept: a[field], other: b[field] }));
};

/** What is taken over unless somebody says otherwise: answers that the entry that stays does not have. */
export const usualTake = (found: readonly Difference[]): MergedFieldName[] =>
  found
    .filter(({ field, kept, other }) => isEmpty(field, kept) && !isEmpty(field, other))
    .map(({ field }) => field);
