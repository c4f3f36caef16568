import { Suspense, useState } from 'react';
import { Download, Printer } from 'lucide-react';
import { Button, LinkButton } from '@kvart/ui';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { lazyPart } from '../../../lib/page/lazy-part.ts';
import type { OutcomeReportPartsFragment, ProjectEffectPartsFragment } from '../Effect.gql.ts';
import { ReportRow } from './ReportRow.tsx';

const ReportDialog = lazyPart(async () => ({ default: (await import('./ReportDialog.tsx')).ReportDialog }));

/** What became of the project at its end and later; to take along for those who have to hand it on. */
export const Reports = ({ effect }: { effect: ProjectEffectPartsFragment }) => {
  const t = useT();
  const { locale } = useLocale();
  const [open, setOpen] = useState<OutcomeReportPartsFragment | null>(null);
  const { reports, slug } = effect;
  const written = reports.some(({ id }) => id !== null);
  const isUndated =
    effect.viewerCanEdit && reports.length > 0 && reports.every(({ dueOn }) => dueOn === null);
  return (
    <section aria-labelledby="reports">
      <h2 id="reports" className="text-2xl">
        {t('effect.reports')}
      </h2>
      <p className="mt-2 max-w-text text-soft">{t('effect.reports.lead')}</p>
      {reports.length === 0 && <p className="mt-2 text-soft">{t('effect.reports.none')}</p>}
      {isUndated && <p className="mt-2 text-soft">{t('effect.reports.noEnd')}</p>}
      <ul className="mt-2">
        {reports.map((report) => (
          <ReportRow key={report.kind} report={report} onWrite={() => setOpen(report)} />
        ))}
      </ul>
      {written && (
        <div
          role="group"
          aria-label={t('effect.reports.take')}
          className="no-print mt-4 flex flex-wrap items-center gap-2"
        >
          {(['CSV', 'XLSX'] as const).map((format) => (
            <LinkButton
              key={format}
              as="a"
              size="sm"
              icon={<Download aria-hidden size={16} />}
              href={`/export/projects/${slug}/effect/reports.${format.toLowerCase()}?lang=${locale}`}
              download
            >
              {format}
            </LinkButton>
          ))}
          <Button size="sm" icon={<Printer aria-hidden size={16} />} onClick={() => globalThis.print()}>
            {t('effect.reports.print')}
          </Button>
        </div>
      )}
      <Suspense>
        {open && <ReportDialog projectId={effect.id} report={open} onClose={() => setOpen(null)} />}
      </Suspense>
    </section>
  );
};
