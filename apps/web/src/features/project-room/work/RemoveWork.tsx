import { useState } from 'react';
import type { TypedDocumentNode } from '@apollo/client';
import { Button } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';

/** Takes something out of the work, after asking once more. */
export const RemoveWork = <Data,>({
  document,
  item,
  title,
  text,
  onDone,
}: {
  document: TypedDocumentNode<Data, { id: string; version: number }>;
  item: { id: string; version: number };
  title: string;
  text: string;
  onDone: () => void;
}) => {
  const t = useT();
  const [asks, setAsks] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [remove, busy] = useAction(document);
  const confirm = async () => {
    const outcome = await remove({ id: item.id, version: item.version });
    if (outcome.ok) onDone();
    else setFailure(outcome.error.message);
  };
  return (
    <>
      <Button variant="danger" onClick={() => setAsks(true)}>
        {t('work.remove')}
      </Button>
      <ConfirmDialog
        open={asks}
        danger
        title={title}
        action={t('work.remove')}
        busy={busy}
        failure={failure}
        onConfirm={() => void confirm()}
        onClose={() => setAsks(false)}
      >
        <p>{text}</p>
      </ConfirmDialog>
    </>
  );
};
