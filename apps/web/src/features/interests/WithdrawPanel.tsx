import { useState } from 'react';
import { Button } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import { ConfirmDialog } from '../../lib/dialogs/ConfirmDialog.tsx';
import { ReasonField } from '../../lib/dialogs/ReasonField.tsx';
import type { InterestPartsFragment } from './InterestPage.gql.ts';
import { useInterestStep } from './useInterestStep.ts';

/** Taking one's own interest back, with a word to the owner if one likes. */
export const WithdrawPanel = ({
  interest,
  refetch,
}: {
  interest: InterestPartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { take, failure, setFailure, busy } = useInterestStep(interest, refetch);
  const close = () => {
    setFailure(null);
    setOpen(false);
  };
  return (
    <section aria-labelledby="withdraw" className="border-t-2 border-ink pt-4">
      <h2 id="withdraw" className="text-lg">
        {t('interests.withdraw.title')}
      </h2>
      <p className="mt-1 text-soft">{t('interests.withdraw.text')}</p>
      <Button variant="danger" className="mt-3" onClick={() => setOpen(true)}>
        {t('interests.withdraw.button')}
      </Button>
      <ConfirmDialog
        open={open}
        title={t('interests.withdraw.confirm')}
        action={t('interests.withdraw.button')}
        danger
        busy={busy}
        failure={failure?.overtaken ? t('interests.answer.overtaken') : (failure?.message ?? null)}
        onConfirm={() => void take('withdraw', reason).then((done) => done && close())}
        onClose={close}
      >
        <ReasonField
          id="withdraw-interest-reason"
          label={t('interests.withdraw.reason')}
          hint={t('interests.withdraw.reasonHint')}
          helpers={[]}
          optional
          value={reason}
          onChange={setReason}
        />
      </ConfirmDialog>
    </section>
  );
};
