import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { AdviceLogQuery } from './Advice.gql.ts';

/** What the centre spent on advice in the period, kind by kind. */
export const AdviceTotals = ({ log }: { log: AdviceLogQuery['adviceLog'] }) => {
  const t = useT();
  const format = useFormat();
  const hours = (minutes: number) => format.number(Math.round(minutes / 6) / 10);
  const all = log.totals.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <div className="max-w-md">
      <table className="w-full border-t-2 border-ink text-left tabular-nums">
        <caption className="py-2 text-left text-lg font-semibold">{t('brokerage.advice.sums')}</caption>
        <thead>
          <tr className="border-b border-rule text-sm">
            <th scope="col" className="py-2 pr-4 font-semibold">
              {t('brokerage.advice.kind')}
            </th>
            <th scope="col" className="py-2 pr-4 text-right font-semibold">
              {t('brokerage.advice.count')}
            </th>
            <th scope="col" className="py-2 text-right font-semibold">
              {t('brokerage.advice.hours')}
            </th>
          </tr>
        </thead>
        <tbody>
          {log.totals.map(({ kind, count, minutes }) => (
            <tr key={kind} className="border-b border-rule">
              <th scope="row" className="py-2 pr-4 font-normal">
                {t(`domain.adviceKind.${lower(kind)}`)}
              </th>
              <td className="py-2 pr-4 text-right">{format.number(count)}</td>
              <td className="py-2 text-right">{hours(minutes)}</td>
            </tr>
          ))}
          <tr className="border-b border-rule font-semibold">
            <th scope="row" className="py-2 pr-4">
              {t('brokerage.advice.sum')}
            </th>
            <td className="py-2 pr-4 text-right">{format.number(log.totalCount)}</td>
            <td className="py-2 text-right">{hours(all)}</td>
          </tr>
        </tbody>
      </table>
      <p className="mt-2 text-sm text-soft">{t('brokerage.advice.actors', { count: log.actorCount })}</p>
    </div>
  );
};
