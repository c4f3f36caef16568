import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { SimilarSpacesQuery } from './Duplicates.gql.ts';

/** Why two entries look like one, in a line of words. */
export const useReasons = () => {
  const t = useT();
  const format = useFormat();
  return ({
    reasons,
    distanceM,
  }: Pick<SimilarSpacesQuery['similarSpaces'][number], 'reasons' | 'distanceM'>): string =>
    [
      ...reasons.map((reason) => t(`domain.duplicateReason.${lower(reason)}`)),
      ...(distanceM === null ? [] : [t('duplicates.apart', { distance: format.distance(distanceM / 1000) })]),
    ].join(' · ');
};
