import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { RequestCardPartsFragment } from './SpaceRequests.gql.ts';

type Card = RequestCardPartsFragment;

/** What is looked for, in the reader's words; `null` where it does not matter. */
export const useWishes = () => {
  const t = useT();
  const format = useFormat();
  const area = ({ minM2, maxM2 }: Pick<Card, 'minM2' | 'maxM2'>): string | null => {
    if (minM2 !== null && maxM2 !== null)
      return t('requests.area.between', { min: format.number(minM2), max: format.area(maxM2) });
    if (minM2 !== null) return t('requests.area.from', { area: format.area(minM2) });
    return maxM2 === null ? null : t('requests.area.to', { area: format.area(maxM2) });
  };
  const budget = ({ budgetMax, budgetBasis, currency }: Card): string | null =>
    budgetMax === null
      ? null
      : t(`requests.budget.${lower(budgetBasis)}`, { amount: format.money(budgetMax, currency) });
  const place = ({ place: named, radiusKm }: Card['places'][number]): string => {
    const name = named?.name ?? t('requests.place.point');
    return radiusKm === null
      ? name
      : t('requests.place.around', { name, distance: format.distance(radiusKm) });
  };
  const places = ({ places: all }: Pick<Card, 'places'>): string => format.list(all.map(place));
  const uses = ({ uses: all }: Pick<Card, 'uses'>): string => format.list(all.map(({ label }) => label));
  return { area, budget, place, places, uses };
};
