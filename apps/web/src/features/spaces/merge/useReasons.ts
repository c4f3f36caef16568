import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { SimilarSpacesQuery } from './Duplicates.gql.ts';

/** Why two entries look like one, in a line of words. */
export const useReasons = () => {
  const t = useT();
  const format = useFormat();
  const metres = (distance: number) =>
    format.number(distance, { style: 'unit', unit: 'meter', maximumFractionDigits: 0 });
  return ({
    reasons,
    distanceM,
  }: Pick<SimilarSpacesQuery['similarSpaces'][number], 'reasons' | 'distanceM'>): string =>
    [
      ...reasons.map((reason) => t(`domain.duplicateReason.${lower(reason)}`)),
      // At the same point there is nothing to say.
      ...(distanceM ? [t('duplicates.apart', { distance: metres(distanceM) })] : []),
    ].join(' · ');
};
