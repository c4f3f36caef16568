import { shareOf } from '@kvart/domain/brokerage';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import type { CentreDashboardQuery } from './Dashboard.gql.ts';

/** What came of the centre's work, one number a line. */
export const ResultNumbers = ({ numbers }: { numbers: CentreDashboardQuery['centreDashboard'] }) => {
  const t = useT();
  const format = useFormat();
  const rows: [string, number | string | null][] = [
    [t('brokerage.dashboard.actors'), numbers.actors],
    [t('brokerage.dashboard.verifiedShare'), shareOf(numbers.verifiedActors, numbers.actors)],
    [t('brokerage.dashboard.introductions'), numbers.introductions],
    [t('brokerage.dashboard.accepted'), numbers.introductionsAccepted],
    [t('brokerage.dashboard.cooperations'), numbers.cooperations],
    [t('brokerage.dashboard.ended'), numbers.introductionsEnded],
    [t('brokerage.dashboard.matches'), numbers.matchesStarted ?? t('brokerage.dashboard.few')],
    [t('brokerage.dashboard.talks'), numbers.interestsInTalks],
    [t('brokerage.dashboard.spaces'), numbers.spacesBack],
    [t('brokerage.dashboard.area'), numbers.spacesBackM2],
    [t('brokerage.dashboard.advice'), numbers.adviceCount],
    [t('brokerage.dashboard.hours'), Math.round(numbers.adviceMinutes / 6) / 10],
    [t('brokerage.dashboard.advised'), numbers.advisedActors],
    [t('brokerage.dashboard.appointments'), numbers.appointmentsHeld],
    [t('brokerage.dashboard.missed'), numbers.appointmentsMissed],
  ];
  const shown = (value: number | string | null) =>
    typeof value === 'number' ? format.number(value) : (value ?? '–');
  return (
    <section>
      <h2 className="mb-3 text-2xl">{t('brokerage.dashboard.results')}</h2>
      <table className="w-full max-w-xl border-t-2 border-ink text-left tabular-nums">
        <caption className="sr-only">{t('brokerage.dashboard.results')}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('brokerage.dashboard.what')}</th>
            <th scope="col">{t('brokerage.dashboard.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, value]) => (
            <tr key={what} className="border-b border-rule">
              <th scope="row" className="py-2.5 pr-4 font-normal">
                {what}
              </th>
              <td className="py-2.5 text-right text-lg font-semibold">{shown(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-soft">{t('brokerage.dashboard.small')}</p>
    </section>
  );
};
