import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { endings, stages } from './stages.ts';
import type { FunnelRow } from './stages.ts';

const columns = [...stages, ...endings];

/** The same numbers as figures, with the ways that led nowhere. */
export const FunnelTable = ({ rows }: { rows: readonly FunnelRow[] }) => {
  const t = useT();
  const format = useFormat();
  return (
    <div
      role="region"
      aria-label={t('suggestions.funnel.table')}
      // Wider than a phone: it scrolls by itself, with the keyboard too.
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="w-full min-w-xl border-t-2 border-ink text-left tabular-nums">
        <caption className="sr-only">{t('suggestions.funnel.table')}</caption>
        <thead>
          <tr className="border-b border-rule text-sm">
            <th scope="col" className="py-2 pr-4 font-semibold">
              {t('suggestions.funnel.kind')}
            </th>
            {columns.map((stage) => (
              <th key={stage} scope="col" className="py-2 pr-4 text-right font-semibold">
                {t(`domain.suggestionOutcome.${stage}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.kind} className="border-b border-rule">
              <th scope="row" className="py-2.5 pr-4 font-normal">
                {t(`suggestions.tab.${lower(row.kind)}`)}
              </th>
              {columns.map((stage) => (
                <td key={stage} className="py-2.5 pr-4 text-right">
                  {row[stage] === null ? t('suggestions.funnel.few') : format.number(row[stage])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
