import { useState } from 'react';
import { useToast } from '@kvart/ui';
import type { ReportAction } from '@kvart/domain/vacancy-reports';
import { useAction } from '../../../lib/apollo/useAction.ts';
import type { Outcome } from '../../../lib/apollo/types.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { DraftSpaceFromReportDocument, TakeReportStepDocument } from './Reports.gql.ts';
import type { ReportPartsFragment } from './Reports.gql.ts';

export interface StepFailure {
  at: 'reason' | 'space' | 'step';
  message: string;
}

/** Takes a step with a report. Where somebody else was faster the newer state is fetched; nothing typed is lost. */
export const useReportStep = (report: ReportPartsFragment, refetch: () => unknown) => {
  const t = useT();
  const { show } = useToast();
  const [step, stepping] = useAction(TakeReportStepDocument);
  const [makeDraft, drafting] = useAction(DraftSpaceFromReportDocument);
  const [failure, setFailure] = useState<StepFailure | null>(null);
  const { id, version } = report;

  const settle = async (outcome: Outcome<ReportPartsFragment>): Promise<ReportPartsFragment | null> => {
    if (outcome.ok) {
      show({
        tone: 'good',
        text: t('reports.step.done', { state: t(`domain.reportState.${lower(outcome.value.state)}`) }),
      });
      return outcome.value;
    }
    const { error } = outcome;
    const issue = error.__typename === 'InvalidInput' ? error.issues[0] : undefined;
    const overtaken = error.__typename === 'StaleVersion' || error.__typename === 'Conflict';
    if (overtaken) await refetch();
    const at = issue?.path[0] === 'reason' ? 'reason' : issue?.path[0] === 'spaceId' ? 'space' : 'step';
    setFailure({
      at,
      message: overtaken ? t('reports.step.overtaken') : (issue?.message ?? error.message),
    });
    return null;
  };

  const take = async (action: ReportAction, text: string, spaceId: string | null) => {
    setFailure(null);
    const name = action.toUpperCase() as Uppercase<ReportAction>;
    return settle(await step({ id, version, action: name, reason: text.trim() || null, spaceId }));
  };
  const draft = async () => {
    setFailure(null);
    return settle(await makeDraft({ id, version }));
  };
  return { take, draft, failure, setFailure, busy: stepping || drafting };
};
