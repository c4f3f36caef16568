import { useState } from 'react';
import type { InterestAction } from '@kvart/domain/interests';
import { useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { AnswerInterestDocument, WithdrawInterestDocument } from './InterestPage.gql.ts';
import type { InterestPartsFragment } from './InterestPage.gql.ts';

/** What went wrong with a step: at the reason, or with the step as a whole. */
export interface StepFailure {
  at: 'reason' | 'step';
  message: string;
  /** Somebody else was faster: what is shown is the newer state. */
  overtaken: boolean;
}

/** Takes a step with an interest. Where somebody else was faster the newer state is fetched; nothing typed is lost. */
export const useInterestStep = (interest: InterestPartsFragment, refetch: () => unknown) => {
  const t = useT();
  const { show } = useToast();
  const [answer, answering] = useAction(AnswerInterestDocument);
  const [withdraw, withdrawing] = useAction(WithdrawInterestDocument);
  const [failure, setFailure] = useState<StepFailure | null>(null);
  const take = async (action: InterestAction, text: string): Promise<boolean> => {
    setFailure(null);
    const { id, version } = interest;
    const reason = text.trim() || null;
    const outcome =
      action === 'withdraw'
        ? await withdraw({ id, version, reason })
        : await answer({ id, version, answer: action.toUpperCase() as Uppercase<typeof action>, reason });
    if (outcome.ok) {
      show({ text: t(`interests.step.${action}.done`), tone: 'good' });
      return true;
    }
    const { error } = outcome;
    const issue =
      error.__typename === 'InvalidInput' ? error.issues.find(({ path }) => path[0] === 'reason') : undefined;
    const overtaken = error.__typename === 'StaleVersion' || error.__typename === 'Conflict';
    if (overtaken) await refetch();
    setFailure({ at: issue ? 'reason' : 'step', message: issue?.message ?? error.message, overtaken });
    return false;
  };
  return { take, failure, setFailure, busy: answering || withdrawing };
};
