import type { ReactNode } from 'react';
import { costBreakdown, type CostFacts, inMoney, type Taxed } from '@kvart/domain/spaces';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';

const Row = ({
  name,
  note,
  strong,
  children,
}: {
  name: string;
  note?: string;
  strong?: boolean;
  children: ReactNode;
}) => (
  <tr className={strong ? 'border-b-2 border-ink' : 'border-b border-rule'}>
    <th scope="row" className={`py-2 pr-4 text-left ${strong ? 'font-semibold' : 'font-normal'}`}>
      {name}
      {note && <span className="block text-sm font-normal text-faint">{note}</span>}
    </th>
    <td className={`py-2 text-right align-top whitespace-nowrap ${strong ? 'text-lg font-semibold' : ''}`}>
      {children}
    </td>
  </tr>
);

/** What a month costs part by part, with the tax in it, and beneath it what is paid once. */
export const CostTable = ({
  facts,
  currency,
  open,
}: {
  facts: CostFacts;
  currency: string;
  open?: string;
}) => {
  const t = useT();
  const format = useFormat();
  const { parts, total, vatRate, oneOff, deposit } = costBreakdown(facts);
  const money = (amount: number) => format.money(inMoney(amount), currency);
  const tax = ({ net, vat }: Taxed) =>
    vat > 0
      ? t('spaces.costs.taxed', { net: money(net), vat: money(vat), rate: format.number(vatRate ?? 0) })
      : null;
  const { usableM2, rentPerM2 } = facts;
  const reckoned =
    usableM2 && rentPerM2 ? `${format.area(usableM2)} × ${format.money(rentPerM2, currency)}` : null;
  return (
    <>
      <table className="mt-3 w-full max-w-lg tabular-nums">
        <caption className="sr-only">{t('spaces.costs.caption')}</caption>
        <tbody>
          {parts.map((line) => (
            <Row
              key={line.part}
              name={t(`spaces.costs.${line.part}`)}
              note={[line.part === 'rent' && line.gross > 0 ? reckoned : null, tax(line)]
                .filter(Boolean)
                .join(' · ')}
            >
              {money(line.gross)}
            </Row>
          ))}
          {total ? (
            <Row strong name={t('spaces.costs.total')} note={tax(total) ?? undefined}>
              {money(total.gross)}
            </Row>
          ) : (
            open && (
              <Row strong name={t('spaces.costs.total')}>
                {open}
              </Row>
            )
          )}
        </tbody>
      </table>
      {(oneOff !== null || deposit !== null) && (
        <dl className="mt-2 flex flex-wrap gap-x-8 text-sm text-soft">
          {oneOff !== null && (
            <div className="flex flex-wrap gap-x-1.5">
              <dt>{t('spaces.costs.oneOff')}</dt>
              <dd className="font-semibold tabular-nums">{money(oneOff.gross)}</dd>
            </div>
          )}
          {deposit !== null && (
            <div className="flex flex-wrap gap-x-1.5">
              <dt>{t('spaces.costs.deposit')}</dt>
              <dd className="font-semibold tabular-nums">{money(deposit)}</dd>
            </div>
          )}
        </dl>
      )}
    </>
  );
};
