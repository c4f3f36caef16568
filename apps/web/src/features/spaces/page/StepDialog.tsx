import { useState } from 'react';
import { withdrawalReasons } from '@kvart/domain/spaces';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { ReasonField } from '../../../lib/dialogs/ReasonField.tsx';
import type { SpaceStep, useSpaceSteps } from './useSpaceSteps.ts';

/** Asks before a step is taken; taking a space off the list needs a reason. */
export const StepDialog = ({
  step,
  steps,
  onClose,
}: {
  step: SpaceStep | null;
  steps: ReturnType<typeof useSpaceSteps>;
  onClose: () => void;
}) => {
  const t = useT();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string>();
  const close = () => {
    setWrong(undefined);
    steps.clear();
    onClose();
  };
  const confirm = async () => {
    if (!step) return;
    if (step === 'withdraw' && !reason.trim()) {
      setWrong(t('spaces.step.withdraw.required'));
      document.getElementById('withdraw-reason')?.focus();
      return;
    }
    if (await steps.take(step, step === 'withdraw' ? reason.trim() : undefined)) {
      setReason('');
      close();
    }
  };
  return (
    <ConfirmDialog
      open={step !== null}
      title={step ? t(`spaces.step.${step}.title`) : ''}
      action={step ? t(`domain.spaceAction.${step}`) : ''}
      danger={step === 'withdraw' || step === 'archive'}
      busy={steps.busy}
      failure={steps.failure}
      onConfirm={() => void confirm()}
      onClose={close}
    >
      {step && <p className="text-soft">{t(`spaces.step.${step}.text`)}</p>}
      {step === 'withdraw' && (
        <ReasonField
          id="withdraw-reason"
          label={t('spaces.step.withdraw.reason')}
          hint={t('spaces.step.withdraw.reasonHint')}
          helpers={withdrawalReasons
            .filter((name) => name !== 'other')
            .map((name) => t(`domain.withdrawalReason.${name}`))}
          value={reason}
          error={wrong}
          onChange={(text) => {
            setReason(text);
            setWrong(undefined);
          }}
        />
      )}
    </ConfirmDialog>
  );
};
