import { waitingAges, shareOf } from '@kvart/domain/brokerage';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { CentreDashboardQuery } from './Dashboard.gql.ts';

type Cases = CentreDashboardQuery['centreDashboard']['cases'];

/** Open cases by how long they have waited, as bars; the table below says the same in figures. */
const Bars = ({ cases }: { cases: Cases }) => {
  const t = useT();
  const format = useFormat();
  const sums = waitingAges.map((age) => ({ age, count: cases.reduce((all, one) => all + one[age], 0) }));
  const most = Math.max(1, ...sums.map(({ count }) => count));
  return (
    <figure aria-hidden className="flex max-w-xl flex-col gap-1.5">
      <figcaption className="mb-1 font-semibold">{t('brokerage.dashboard.byAge')}</figcaption>
      {sums.map(({ age, count }) => (
        <div key={age} className="grid grid-cols-[7.5rem_minmax(0,1fr)_3rem] items-center gap-2 text-sm">
          <span className="text-soft">{t(`brokerage.dashboard.age.${age}`)}</span>
          <span className="h-4 rounded-xs bg-sunk">
            <span className="block h-4 rounded-xs bg-accent" style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className="text-right tabular-nums">{format.number(count)}</span>
        </div>
      ))}
    </figure>
  );
};

/** The desk's cases: how long they wait, and how quickly they were dealt with. */
export const CaseNumbers = ({ cases }: { cases: Cases }) => {
  const t = useT();
  const format = useFormat();
  const columns = [
    ...waitingAges.map((age) => t(`brokerage.dashboard.age.${age}`)),
    t('brokerage.dashboard.overdue'),
    t('brokerage.dashboard.closed'),
    t('brokerage.dashboard.median'),
    t('brokerage.dashboard.inTimeShare'),
  ];
  const shown = (value: number | null) => (value === null ? '–' : format.number(value));
  return (
    <section>
      <h2 className="mb-3 text-2xl">{t('brokerage.dashboard.cases')}</h2>
      {cases.length === 0 ? (
        <p className="text-soft">{t('brokerage.dashboard.noCases')}</p>
      ) : (
        <>
          <Bars cases={cases} />
          <div
            role="region"
            aria-label={t('brokerage.dashboard.cases')}
            // Wider than a phone: it scrolls by itself, with the keyboard too.
            tabIndex={0}
            className="mt-5 overflow-x-auto"
          >
            <table className="w-full min-w-2xl border-t-2 border-ink text-left tabular-nums">
              <caption className="sr-only">{t('brokerage.dashboard.cases')}</caption>
              <thead>
                <tr className="border-b border-rule align-bottom text-sm">
                  <th scope="col" className="py-2 pr-4 font-semibold">
                    {t('brokerage.dashboard.kind')}
                  </th>
                  {columns.map((name) => (
                    <th key={name} scope="col" className="py-2 pr-4 text-right font-semibold">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {cases.map((one) => (
                  <tr key={one.kind} className="border-b border-rule">
                    <th scope="row" className="py-2.5 pr-4 font-normal">
                      {t(`domain.caseKind.${lower(one.kind)}`)}
                    </th>
                    {[
                      ...waitingAges.map((age) => one[age]),
                      one.overdue,
                      one.closed,
                      one.medianHours === null ? null : Math.round(one.medianHours * 10) / 10,
                      shareOf(one.closedInTime, one.closed),
                    ].map((value, at) => (
                      <td key={columns[at]} className="py-2.5 pr-4 text-right">
                        {shown(value)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
};
