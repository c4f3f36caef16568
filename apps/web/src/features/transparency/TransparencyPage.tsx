import type { ReactNode } from 'react';
import { Button, LinkButton, SelectField, SkeletonText } from '@kvart/ui';
import {
  fewestToShow,
  type Measure,
  type NoticeGround,
  type NoticeReason,
  reportPeriods,
} from '@kvart/domain/desk';
import { toIsoDate } from '@kvart/domain/shared';
import { Download } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { CountTable } from './CountTable.tsx';
import { type TransparencyPageQuery, TransparencyPageDocument } from './Transparency.gql.ts';

type Report = TransparencyPageQuery['transparencyReport'];

const Choose = ({ report: { period, country, countries, centre, centres } }: { report: Report }) => {
  const t = useT();
  const { locale } = useLocale();
  const [, setParams] = useSearchParams();
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return (
    <form
      key={`${period} ${country} ${centre}`}
      className="flex flex-wrap items-end gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        const next = new URLSearchParams();
        for (const name of ['period', 'country', 'centre']) {
          const value = given.get(name);
          if (typeof value === 'string' && value) next.set(name, value);
        }
        setParams(next, { state: keepScroll });
      }}
    >
      <SelectField id="period" name="period" label={t('transparency.period')} defaultValue={period}>
        {reportPeriods(toIsoDate(new Date())).map(({ code }) => {
          const [year = '', half] = code.split('-');
          return (
            <option key={code} value={code}>
              {half ? t('transparency.half', { year, half }) : year}
            </option>
          );
        })}
      </SelectField>
      <SelectField id="country" name="country" label={t('transparency.country')} defaultValue={country ?? ''}>
        <option value="">{t('transparency.everywhere')}</option>
        {[...new Set([...countries, ...(country ? [country] : [])])].map((code) => (
          <option key={code} value={code}>
            {names.of(code) ?? code}
          </option>
        ))}
      </SelectField>
      {centres.length > 0 && (
        <SelectField
          id="centre"
          name="centre"
          label={t('transparency.territory')}
          defaultValue={centre ?? ''}
          className="min-w-0"
        >
          <option value="">{t('transparency.everyTerritory')}</option>
          {centres.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <Button type="submit">{t('transparency.show')}</Button>
    </form>
  );
};

const Section = ({
  title,
  numbers,
  children,
}: {
  title: string;
  numbers: [label: string, value: string][];
  children?: ReactNode;
}) => (
  <section aria-label={title} className="border-t-2 border-ink pt-4">
    <h2 className="text-xl">{title}</h2>
    <dl className="mt-3 grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {numbers.map(([label, value]) => (
        <div key={label} className="flex items-baseline justify-between gap-4 border-b border-rule pb-2">
          <dt className="text-soft">{label}</dt>
          <dd className="text-lg font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
    {children}
  </section>
);

const Numbers = ({ report }: { report: Report }) => {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const [params] = useSearchParams();
  if (report.withheld) return <p role="status">{t('transparency.withheld', { count: fewestToShow })}</p>;
  const number = (
    name:
      | 'notices'
      | 'waiting'
      | 'decisions'
      | 'automated'
      | 'appeals'
      | 'upheld'
      | 'rejected'
      | 'notifiersWarned'
      | 'notifiersLimited',
  ): [string, string] => [t(`transparency.${name}`), format.number(report[name])];
  const middle = (name: 'medianHours' | 'medianAppealHours'): [string, string] => {
    const value = report[name];
    return [
      t(`transparency.${name}`),
      typeof value === 'number' ? format.number(Math.round(value * 10) / 10) : '–',
    ];
  };
  const named = (rows: Report['byReason'], label: (name: string) => string) =>
    rows.map(({ name, count }) => ({ name, count, label: label(name) }));
  const ground = (name: string) => t(`domain.noticeGround.${name as NoticeGround}`);
  const file = new URLSearchParams(params);
  file.set('lang', locale);
  return (
    <div className="flex flex-col gap-9">
      <Section title={t('transparency.noticesTitle')} numbers={[number('notices'), number('waiting')]}>
        <CountTable
          title={t('transparency.byReason')}
          rows={named(report.byReason, (name) => t(`domain.noticeReason.${name as NoticeReason}`))}
        />
        <CountTable title={t('transparency.byGround')} rows={named(report.byGround, ground)} />
      </Section>
      <Section
        title={t('transparency.decisionsTitle')}
        numbers={[number('decisions'), number('automated'), middle('medianHours')]}
      >
        <CountTable
          title={t('transparency.byMeasure')}
          rows={named(report.byMeasure, (name) => t(`domain.measure.${name as Measure}`))}
        />
        <CountTable title={t('transparency.byBasis')} rows={named(report.byBasis, ground)} />
      </Section>
      <Section
        title={t('transparency.appealsTitle')}
        numbers={[number('appeals'), number('upheld'), number('rejected'), middle('medianAppealHours')]}
      />
      <Section
        title={t('transparency.abuseTitle')}
        numbers={[number('notifiersWarned'), number('notifiersLimited')]}
      />
      <LinkButton
        icon={<Download aria-hidden size={18} />}
        href={`/export/transparency.csv?${file}`}
        download
        className="self-start"
      >
        {t('transparency.export')}
      </LinkButton>
    </div>
  );
};

/** What was reported and decided, in numbers: for anybody. */
const TransparencyPage = () => {
  const t = useT();
  const [params] = useSearchParams();
  const variables = {
    period: params.get('period'),
    country: params.get('country'),
    centre: params.get('centre'),
  };
  const { data, error, refetch } = usePageQuery(TransparencyPageDocument, variables, { keepPrevious: true });
  usePageHead(t('transparency.title'));
  const report = data?.transparencyReport;
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <h1 className="text-3xl">{t('transparency.title')}</h1>
      <p className="mt-1 mb-6 text-soft">{t('transparency.lead')}</p>
      {report && (
        <div className="flex flex-col gap-8">
          <Choose report={report} />
          <Numbers report={report} />
        </div>
      )}
      {!report && error && <QueryFailed onRetry={refetch} />}
      {!report && !error && <SkeletonText lines={10} />}
    </div>
  );
};

export default TransparencyPage;
