import { asksRent, monthlyCost, monthlyRent } from '@kvart/domain/spaces';
import { useFormat, useT } from '../../../../lib/i18n/I18n.tsx';
import { useFileForm } from './FormContext.ts';

/** The sum that the public will read, with the figures it is made of. */
export const MonthlyCost = () => {
  const t = useT();
  const format = useFormat();
  const { file } = useFileForm();
  const money = (amount: number | null) =>
    amount === null ? t('spaceForm.cost.open') : format.money(amount, file.currency);
  const rent = monthlyRent(file);
  const known = asksRent(file) && file.usableM2 !== null && file.rentPerM2 !== null;
  return (
    <div className="max-w-md rounded-md bg-sunk p-4" role="group" aria-label={t('spaceForm.cost.title')}>
      <p className="font-semibold">{t('spaceForm.cost.title')}</p>
      <dl className="mt-2 grid grid-cols-[1fr_max-content] gap-x-4 gap-y-1 tabular-nums">
        <dt>
          {t('spaceForm.cost.rent')}
          {known && (
            <span className="block text-sm text-soft">
              {t('spaceForm.cost.sum', {
                area: format.area(file.usableM2 ?? 0),
                price: format.money(file.rentPerM2 ?? 0, file.currency),
              })}
            </span>
          )}
        </dt>
        <dd className="text-right">{money(rent)}</dd>
        <dt>{t('spaceForm.cost.running')}</dt>
        <dd className="text-right">{money(file.runningCosts)}</dd>
        <dt className="border-t border-edge pt-1 font-semibold">{t('spaceForm.cost.month')}</dt>
        <dd className="border-t border-edge pt-1 text-right font-semibold">{money(monthlyCost(file))}</dd>
      </dl>
    </div>
  );
};
