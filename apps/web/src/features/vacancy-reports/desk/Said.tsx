import { StaticPlaceMap } from '../../../lib/map/index.tsx';
import { useConfig } from '../../../lib/apollo/useConfig.ts';
import { useNear } from '../../../lib/device/useNear.ts';
import { useFormat, useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { usePickerLabels } from '../../../lib/map/usePickerLabels.ts';
import type { ReportPartsFragment } from './Reports.gql.ts';

/** What the reporter said, and where it is. */
export const Said = ({ report }: { report: ReportPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const config = useConfig();
  const labels = { ...usePickerLabels(), map: t('reports.page.map') };
  const [frame, near] = useNear<HTMLDivElement>();
  const { place, address, formerUse, vacantFor, source, note, point, createdAt } = report;
  const rows: [string, string | null][] = [
    [
      t('reports.page.address'),
      [address, place.name, format.country(place.country)].filter(Boolean).join(', '),
    ],
    [t('reports.page.formerUse'), formerUse],
    [t('reports.page.vacantFor'), t(`domain.vacancyLength.${lower(vacantFor)}`)],
    [t('reports.page.source'), t(`domain.reportSource.${lower(source)}`)],
    [t('reports.page.note'), note],
    [t('reports.page.reported'), format.dateTime(createdAt)],
  ];
  return (
    <section aria-labelledby="said">
      <h2 id="said" className="text-xl">
        {t('reports.page.said')}
      </h2>
      <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
        {rows
          .filter(([, text]) => text)
          .map(([label, text]) => (
            <div key={label} className="contents">
              <dt className="text-soft">{label}</dt>
              <dd className="mb-1 whitespace-pre-line sm:mb-0">{text}</dd>
            </div>
          ))}
      </dl>
      {point && (
        <div ref={frame} className="mt-5 h-72 overflow-hidden rounded-lg border border-rule">
          {near ? (
            <StaticPlaceMap
              point={point}
              blurred={false}
              labels={labels}
              locale={locale}
              styleUrl={config?.mapStyleUrl}
              className="h-full"
            />
          ) : (
            <div aria-hidden className="skeleton h-full" />
          )}
        </div>
      )}
    </section>
  );
};
