import { useT } from '../../../lib/i18n/I18n.tsx';
import { useAmounts } from './amounts.ts';
import type { Sums } from './money.ts';

const columns = ['planned', 'funded', 'own', 'spent', 'reported', 'left'] as const;

/** Sums side by side, with the total at the foot. On a phone each line is a small list. */
export const SumsTable = ({
  id,
  title,
  head,
  currency,
  rows,
  total,
}: {
  id: string;
  title: string;
  /** What the lines are: partners, categories, periods. */
  head: string;
  currency: string;
  rows: readonly { id: string; label: string; sums: Sums }[];
  total: Sums;
}) => {
  const t = useT();
  const amounts = useAmounts(currency);
  const valueOf = (sums: Sums, column: (typeof columns)[number]) =>
    amounts.cents(column === 'left' ? sums.planned - sums.spent : sums[column]);
  const cells = (sums: Sums) =>
    columns.map((column) => (
      <td
        key={column}
        className="py-2 pl-3 text-right tabular-nums max-md:flex max-md:justify-between max-md:py-0.5 max-md:pl-0"
      >
        <span className="text-soft md:hidden print:hidden">{t(`money.column.${column}`)}</span>
        <span>{valueOf(sums, column)}</span>
      </td>
    ));
  const row = 'border-b border-rule max-md:block max-md:py-2.5';
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <table aria-labelledby={id} className="mt-2 w-full border-collapse text-sm max-md:block">
        <thead className="max-md:sr-only">
          <tr className="border-b-2 border-ink">
            <th scope="col" className="py-2 text-left">
              {head}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="py-2 pl-3 text-right">
                {t(`money.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map(({ id: key, label, sums }) => (
            <tr key={key} className={row}>
              <th
                scope="row"
                className="py-2 text-left font-normal max-md:block max-md:py-0 max-md:font-semibold"
              >
                {label}
              </th>
              {cells(sums)}
            </tr>
          ))}
        </tbody>
        <tfoot className="max-md:block">
          <tr className={`${row} font-semibold`}>
            <th scope="row" className="py-2 text-left max-md:block max-md:py-0">
              {t('money.total')}
            </th>
            {cells(total)}
          </tr>
        </tfoot>
      </table>
    </section>
  );
};
