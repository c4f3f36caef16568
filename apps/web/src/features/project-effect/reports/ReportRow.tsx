import { useState } from 'react';
import { Badge, Button, Notice, useToast } from '@kvart/ui';
import { CircleCheck } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { ConfirmOutcomeReportDocument, SubmitOutcomeReportDocument } from '../Effect.gql.ts';
import type { OutcomeReportPartsFragment } from '../Effect.gql.ts';
import { ReportWords } from './ReportWords.tsx';

/** One report: where it stands, what it says, and what one may do about it. */
export const ReportRow = ({
  report,
  onWrite,
}: {
  report: OutcomeReportPartsFragment;
  onWrite: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [submit, submitting] = useAction(SubmitOutcomeReportDocument);
  const [confirm, confirming] = useAction(ConfirmOutcomeReportDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, kind, state, dueOn, submittedAt, submittedFor, confirmations, viewerCan } = report;
  const name = t(`domain.outcomeReportKind.${lower(kind)}`);
  const act = async (send: typeof submit | typeof confirm, said: string) => {
    setFailure(null);
    const outcome = await send({ id: id ?? '', version });
    if (outcome.ok) show({ text: said, tone: 'good' });
    else setFailure(outcome.error.message);
  };
  return (
    <li className="border-b border-rule py-5 last:border-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h3 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-sans text-base font-semibold">
            {name}
            {id !== null && (
              <Badge tone={state === 'CONFIRMED' ? 'good' : 'note'}>
                {t(`domain.outcomeReportState.${lower(state)}`)}
              </Badge>
            )}
          </h3>
          <p className="mt-1 text-sm text-soft">
            {submittedAt && submittedFor && state !== 'DRAFT'
              ? t('effect.reports.by', { actor: submittedFor, date: format.date(submittedAt) })
              : dueOn && t('effect.reports.due', { date: format.day(dueOn) })}
          </p>
          {confirmations.length > 0 && (
            <p className="mt-1 inline-flex items-center gap-1.5 text-sm text-good">
              <CircleCheck aria-hidden size={15} className="shrink-0" />
              {t('effect.reports.confirmedBy', {
                names: format.list(confirmations.map((one) => one.name)),
              })}
            </p>
          )}
        </div>
        <div className="no-print flex flex-wrap gap-2">
          {viewerCan.write && (
            <Button size="sm" onClick={onWrite}>
              {t(id === null ? 'effect.reports.write' : 'effect.reports.change')}
              <span className="sr-only">: {name}</span>
            </Button>
          )}
          {viewerCan.submit && (
            <Button
              size="sm"
              variant="primary"
              busy={submitting}
              onClick={() => void act(submit, t('effect.reports.submitted'))}
            >
              {t('effect.reports.submit')}
              <span className="sr-only">: {name}</span>
            </Button>
          )}
          {viewerCan.confirm && (
            <Button
              size="sm"
              variant="primary"
              busy={confirming}
              onClick={() => void act(confirm, t('effect.reports.confirmed'))}
            >
              {t('effect.reports.confirm')}
              <span className="sr-only">: {name}</span>
            </Button>
          )}
        </div>
      </div>
      {id !== null && <ReportWords report={report} />}
      {failure && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
    </li>
  );
};
