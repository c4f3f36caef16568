import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { OutcomeReportPartsFragment } from '../Effect.gql.ts';

/** What a report says: figures first, then the words. */
export const ReportWords = ({ report }: { report: OutcomeReportPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { jobs, visitors, continues, results, locale, publicText, worked, notWorked } = report;
  const reuse = results?.reuse;
  const facts = [
    jobs !== null && t('effect.reports.jobs', { count: jobs }),
    visitors !== null && t('effect.reports.visitors', { count: visitors }),
    reuse && reuse.spaces > 0 && t('effect.reuse.area', { area: format.area(reuse.areaM2) }),
    reuse && reuse.days > 0 && t('effect.reuse.days', { count: reuse.days }),
    continues && t(`domain.continuation.${lower(continues)}`),
  ].filter(Boolean);
  const parts = [
    { title: t('effect.reports.worked'), text: worked },
    { title: t('effect.reports.notWorked'), text: notWorked },
  ].filter(({ text }) => text);
  return (
    <div className="mt-3 flex max-w-text flex-col gap-3">
      {publicText && (
        <p lang={locale} className="whitespace-pre-line font-serif text-lg">
          {publicText}
        </p>
      )}
      {facts.length > 0 && <p className="tabular-nums">{facts.join(' · ')}</p>}
      {results && results.indicators.length > 0 && (
        <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
          {results.indicators.map(({ title, unit, value, target }) => (
            <div key={title} className="flex justify-between gap-3 border-b border-rule py-1">
              <dt>{title}</dt>
              <dd className="text-right tabular-nums">
                {value === null ? t('effect.reports.noValue') : `${format.number(value)} ${unit}`}
                {target !== null && ` / ${format.number(target)}`}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {parts.map(({ title, text }) => (
        <div key={title}>
          <h4 className="text-sm font-semibold">{title}</h4>
          <p lang={locale} className="whitespace-pre-line">
            {text}
          </p>
        </div>
      ))}
    </div>
  );
};
