import { Button, ErrorSummary, TextField, useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { missing } from '../../lib/forms/checks.ts';
import { PasswordField } from '../../lib/forms/PasswordField.tsx';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { EraseAccountDocument } from './Erase.gql.ts';

/** Begins to delete the account of somebody who asked for it by other ways. */
export const EraseForm = ({
  person: { id, name },
  onDone,
}: {
  person: { id: string; name: string };
  onDone: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const [erase] = useAction(EraseAccountDocument);
  const form = useForm({
    name: `admin-erase-${id}`,
    keep: false,
    initial: { reason: '', password: '' },
    check: (values) => missing(values, ['reason', 'password'], t('common.required')),
    submit: (values) => erase({ personId: id, ...values }),
    onDone: () => {
      show({ text: t('admin.roles.eraseAsked', { name }), tone: 'good' });
      onDone();
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="mt-3 flex max-w-md flex-col gap-4">
      <p>{t('admin.roles.eraseText')}</p>
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      <TextField
        {...form.text('reason')}
        label={t('admin.roles.eraseReason')}
        hint={t('admin.roles.eraseReasonHint')}
        maxLength={1000}
      />
      <PasswordField
        {...form.text('password')}
        label={t('admin.roles.password')}
        autoComplete="current-password"
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="danger" busy={form.busy}>
          {t('admin.roles.erase')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
};
