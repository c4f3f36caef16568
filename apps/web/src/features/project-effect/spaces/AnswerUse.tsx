import { useState } from 'react';
import { Button, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { ReasonField } from '../../../lib/dialogs/ReasonField.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { AnswerSpaceUseDocument } from '../Effect.gql.ts';

/** The word of whoever looks after the space. */
export const AnswerUse = ({
  id,
  version,
  name,
  onFailed,
  onDone,
}: {
  id: string;
  version: number;
  /** What is asked for, for those who hear the buttons. */
  name: string;
  onFailed: (message: string) => void;
  onDone?: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const [send, busy] = useAction(AnswerSpaceUseDocument);
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const answer = async (given: 'AGREE' | 'DECLINE') => {
    const outcome = await send({ id, version, answer: given, reason: reason.trim() || null });
    setDeclining(false);
    if (!outcome.ok) return onFailed(outcome.error.message);
    show({ text: t(given === 'AGREE' ? 'effect.use.agreed' : 'effect.use.declined'), tone: 'good' });
    onDone?.();
  };
  return (
    <>
      <Button size="sm" variant="primary" busy={busy} onClick={() => void answer('AGREE')}>
        {t('effect.use.agree')}
        <span className="sr-only">: {name}</span>
      </Button>
      <Button size="sm" onClick={() => setDeclining(true)}>
        {t('effect.use.decline')}
        <span className="sr-only">: {name}</span>
      </Button>
      <ConfirmDialog
        open={declining}
        title={t('effect.use.declineTitle')}
        action={t('effect.use.decline')}
        busy={busy}
        onConfirm={() => void answer('DECLINE')}
        onClose={() => setDeclining(false)}
      >
        <ReasonField
          id={`decline-use-${id}`}
          label={t('effect.use.reason')}
          helpers={[]}
          value={reason}
          onChange={setReason}
        />
      </ConfirmDialog>
    </>
  );
};
