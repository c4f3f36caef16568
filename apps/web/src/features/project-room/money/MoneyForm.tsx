import { useState } from 'react';
import type { ReactNode } from 'react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Button, Dialog, ErrorSummary, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import type { Outcome } from '../../../lib/apollo/types.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import type { Issue } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ConflictPanel } from '../../../lib/rooms/ConflictPanel.tsx';
import { useMergeForm } from '../../../lib/rooms/useMergeForm.ts';

/** The texts of a form about money, by field. */
export type Typed<K extends string> = Record<K, string>;

export interface MoneyFormProps<K extends string> {
  name: string;
  initial: Typed<K>;
  check: (values: Typed<K>) => Issue[];
  send: (base: Partial<Typed<K>>, mine: Partial<Typed<K>>) => Promise<Outcome<unknown>>;
  /** A stored content as the form writes it. */
  read: (field: K, told: string | null) => string;
  label: (field: string) => string;
  describe: (field: string, told: string | null) => string;
  onClose: () => void;
  /** Takes the thing out, where it is there already. */
  removal?: ReactNode;
  fields: (form: ReturnType<typeof useMergeForm<Typed<K>, unknown>>['form']) => ReactNode;
}

/** A form about one thing in the budget, merged beside others. */
export const MoneyForm = <K extends string>({
  label,
  describe,
  onClose,
  removal,
  fields,
  ...rest
}: MoneyFormProps<K>) => {
  const t = useT();
  const { show } = useToast();
  const { form, conflict, chosen, choose } = useMergeForm<Typed<K>, unknown>({
    ...rest,
    onDone: () => {
      show({ text: t('money.saved'), tone: 'good' });
      onClose();
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
      {conflict ? (
        <ConflictPanel {...{ conflict, chosen, label, describe }} onChoose={choose} />
      ) : (
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      )}
      {fields(form)}
      <div className="flex flex-wrap justify-between gap-3">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('common.save')}
        </Button>
        {removal}
      </div>
    </form>
  );
};

/** A dialog around a form; what it is about is in its title. */
export const MoneyDialog = ({
  open,
  title,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}) => {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} closeLabel={t('common.close')} title={title}>
      {open && children}
    </Dialog>
  );
};

/** Takes something out of the budget, after asking once more. */
export const RemoveMoney = <Data,>({
  document,
  projectId,
  item,
  title,
  onDone,
}: {
  document: TypedDocumentNode<Data, OperationVariables & { projectId: string; id: string; version: number }>;
  projectId: string;
  item: { id: string; version: number };
  title: string;
  onDone: () => void;
}) => {
  const t = useT();
  const [asks, setAsks] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [remove, busy] = useAction(document);
  const confirm = async () => {
    const outcome = await remove({ projectId, id: item.id, version: item.version });
    if (outcome.ok) onDone();
    else setFailure(outcome.error.message);
  };
  return (
    <>
      <Button variant="danger" onClick={() => setAsks(true)}>
        {t('money.remove')}
      </Button>
      <ConfirmDialog
        open={asks}
        danger
        title={t('money.remove.title')}
        action={t('money.remove')}
        busy={busy}
        failure={failure}
        onConfirm={() => void confirm()}
        onClose={() => setAsks(false)}
      >
        <p>{t('money.remove.text', { title })}</p>
      </ConfirmDialog>
    </>
  );
};
