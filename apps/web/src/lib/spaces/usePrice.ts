import { useFormat, useT } from '../i18n/I18n.tsx';
import { lower } from '../lower.ts';

interface Priced {
  rentMode: 'FREE' | 'MARKET' | 'REDUCED' | 'RUNNING_COSTS' | null;
  rentPerM2: number | null;
  currency: string;
  monthlyCost: number | null;
}

/** Words about the price of a space: what it is reckoned by, and what a month costs. */
export const usePrice = () => {
  const t = useT();
  const format = useFormat();
  const basis = ({ rentMode, rentPerM2, currency }: Priced): string | null => {
    if (rentPerM2 && (rentMode === 'MARKET' || rentMode === 'REDUCED'))
      return t('spaces.price.perM2', { price: format.money(rentPerM2, currency) });
    return rentMode ? t(`domain.rentMode.${lower(rentMode)}`) : null;
  };
  const month = ({ monthlyCost, currency }: Priced): string | null =>
    monthlyCost === null ? null : t('spaces.price.month', { price: format.money(monthlyCost, currency) });
  return { basis, month };
};
