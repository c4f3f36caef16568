import { useState } from 'react';
import { Button, Notice, RadioGroup } from '@kvart/ui';
import type { ReportAction } from '@kvart/domain/vacancy-reports';
import { useNavigate } from 'react-router';
import { ReasonField } from '../../../lib/dialogs/ReasonField.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { ChooseSpace } from './ChooseSpace.tsx';
import type { ReportPartsFragment } from './Reports.gql.ts';
import { useReportStep } from './useReportStep.ts';

/** Whose turn it is decides here: what the report is, and what becomes of it. */
export const DecidePanel = ({ report, refetch }: { report: ReportPartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const navigate = useNavigate();
  const { take, draft, failure, setFailure, busy } = useReportStep(report, refetch);
  const steps = report.viewerSteps.map(lower);
  const [picked, setPicked] = useState<ReportAction | null>(null);
  const [reason, setReason] = useState('');
  const [spaceId, setSpaceId] = useState<string | null>(null);
  // With a single step there is nothing to choose.
  const chosen = steps.length === 1 ? (steps[0] ?? null) : picked && steps.includes(picked) ? picked : null;
  const asksForSpace = chosen === 'link' || chosen === 'duplicate';
  const nothingToLink = chosen === 'link' && report.candidates.length === 0;

  const send = async () => {
    if (!chosen) return setFailure({ at: 'step', message: t('reports.step.choose') });
    if (chosen === 'reject' && !reason.trim()) {
      setFailure({ at: 'reason', message: t('reports.step.reasonNeeded') });
      return document.getElementById('report-reason')?.focus();
    }
    if (chosen === 'link' && !spaceId)
      return setFailure({ at: 'space', message: t('reports.step.spaceNeeded') });
    if (!(await take(chosen, reason, asksForSpace ? spaceId : null))) return;
    setPicked(null);
    setReason('');
  };
  const begin = async () => {
    const linked = await draft();
    if (linked?.space) await navigate(`/spaces/${linked.space.slug}/edit`);
  };

  if (steps.length === 0) return null;
  return (
    <section
      aria-labelledby="decide"
      className="flex flex-col gap-5 rounded-lg border border-ink bg-raised p-5"
    >
      <h2 id="decide" className="text-xl">
        {t('reports.step.title')}
      </h2>
      {failure?.at === 'step' && (
        <Notice tone="warn" live>
          {failure.message}
        </Notice>
      )}
      {steps.includes('link') && (
        <div className="border-b border-rule pb-5">
          <h3 className="text-base">{t('reports.draft.title')}</h3>
          <p className="mt-1 text-sm text-soft">{t('reports.draft.text')}</p>
          <Button variant="primary" className="mt-3" busy={busy} onClick={() => void begin()}>
            {t('reports.draft.button')}
          </Button>
        </div>
      )}
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {steps.length > 1 ? (
          <RadioGroup<ReportAction>
            legend={<span className="sr-only">{t('reports.step.title')}</span>}
            value={chosen}
            onChange={(next) => {
              setPicked(next);
              setFailure(null);
            }}
            options={steps.map((value) => ({
              value,
              label: <span className="font-semibold">{t(`reports.step.${value}`)}</span>,
              hint: t(`reports.step.${value}.hint`),
            }))}
          />
        ) : (
          chosen && (
            <div>
              <h3 className="text-base">{t(`reports.step.${chosen}`)}</h3>
              <p className="mt-1 text-sm text-soft">{t(`reports.step.${chosen}.hint`)}</p>
            </div>
          )
        )}
        {asksForSpace && (
          <ChooseSpace
            candidates={report.candidates}
            optional={chosen === 'duplicate'}
            value={spaceId}
            error={failure?.at === 'space' ? failure.message : undefined}
            onChange={setSpaceId}
          />
        )}
        {chosen && chosen !== 'triage' && !nothingToLink && (
          <ReasonField
            id="report-reason"
            label={t(chosen === 'reject' ? 'reports.step.reason' : 'reports.step.note')}
            hint={t('reports.step.reasonHint')}
            helpers={[]}
            value={reason}
            error={failure?.at === 'reason' ? failure.message : undefined}
            optional={chosen !== 'reject'}
            onChange={setReason}
          />
        )}
        {!nothingToLink && (
          <Button type="submit" variant={steps.includes('link') ? 'secondary' : 'primary'} busy={busy}>
            {chosen && steps.length === 1 ? t(`reports.step.${chosen}`) : t('reports.step.send')}
          </Button>
        )}
      </form>
    </section>
  );
};
