import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { stages } from './stages.ts';
import type { FunnelRow } from './stages.ts';

/** Numbers too small to be shown draw the thinnest bar there is; nought draws none. */
const thinnest = 1;
const lengthOf = (count: number | null, most: number) =>
  count === 0 ? 0 : Math.max(thinnest, ((count ?? 0) / most) * 100);

/** How many suggestions came how far, as bars. The table below says the same in figures. */
export const FunnelChart = ({ rows }: { rows: readonly FunnelRow[] }) => {
  const t = useT();
  const format = useFormat();
  const most = Math.max(1, ...rows.flatMap((row) => stages.map((stage) => row[stage] ?? 0)));
  return (
    <figure aria-hidden className="grid gap-x-10 gap-y-7 sm:grid-cols-2">
      {rows.map((row) => (
        <div key={row.kind}>
          <p className="font-semibold">{t(`suggestions.tab.${lower(row.kind)}`)}</p>
          <div className="mt-2 flex flex-col gap-1.5">
            {stages.map((stage) => (
              <div
                key={stage}
                className="grid grid-cols-[7.5rem_minmax(0,1fr)_2.5rem] items-center gap-2 text-sm"
              >
                <span className="text-soft">{t(`domain.suggestionOutcome.${stage}`)}</span>
                <span className="h-4 rounded-xs bg-sunk">
                  <span
                    className="block h-4 rounded-xs bg-accent"
                    style={{ width: `${lengthOf(row[stage], most)}%` }}
                  />
                </span>
                <span className="text-right tabular-nums">
                  {row[stage] === null ? t('suggestions.funnel.few') : format.number(row[stage])}
                </span>
              </div>
            ))}
          </div>
        </div>
      ))}
    </figure>
  );
};
