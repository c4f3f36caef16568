import { monthlyRent } from '@kvart/domain/spaces';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';
import { useFieldValue } from './field-values.ts';

/** What a month costs, line by line, and what comes on top of it once. */
export const Costs = ({ space }: { space: SpacePagePartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const value = useFieldValue(space);
  const { rentMode, usableM2, rentPerM2, runningCosts, currency, monthlyCost } = space;
  if (!rentMode) return null;
  const money = (amount: number) => format.money(amount, currency);
  const rent = monthlyRent({ rentMode: lower(rentMode), usableM2, rentPerM2, runningCosts });
  const reckoned = rent && usableM2 && rentPerM2 ? `${format.area(usableM2)} × ${money(rentPerM2)}` : null;
  return (
    <>
      <p className="text-soft">{t(`spaces.costs.${lower(rentMode)}`)}</p>
      <table className="mt-3 w-full max-w-lg tabular-nums">
        <caption className="sr-only">{t('spaces.costs.caption')}</caption>
        <tbody>
          {rent !== null && (
            <tr className="border-b border-rule">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {t('spaces.costs.rent')}
                {reckoned && <span className="block text-sm text-faint">{reckoned}</span>}
              </th>
              <td className="py-2 text-right">{money(rent)}</td>
            </tr>
          )}
          {runningCosts !== null && (
            <tr className="border-b border-rule">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {t('spaces.costs.running')}
              </th>
              <td className="py-2 text-right">{money(runningCosts)}</td>
            </tr>
          )}
          {monthlyCost !== null && (
            <tr className="border-b-2 border-ink">
              <th scope="row" className="py-2 pr-4 text-left font-semibold">
                {t('spaces.costs.total')}
              </th>
              <td className="py-2 text-right text-lg font-semibold">{money(monthlyCost)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <dl className="mt-2 flex flex-wrap gap-x-8 text-sm text-soft">
        {space.deposit !== null && (
          <div className="flex gap-1.5">
            <dt>{t('spaces.costs.deposit')}</dt>
            <dd className="font-semibold tabular-nums">{value('deposit')}</dd>
          </div>
        )}
        {space.vat && (
          <div className="flex gap-1.5">
            <dt className="sr-only">{t('domain.field.vat')}</dt>
            <dd>{value('vat')}</dd>
          </div>
        )}
      </dl>
    </>
  );
};
