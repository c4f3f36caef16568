import { Button, ErrorSummary } from '@kvart/ui';
import type { ButtonProps } from '@kvart/ui';
import type { Outcome } from '../../../lib/apollo/types.ts';
import { PasswordField } from '../../../lib/forms/PasswordField.tsx';
import { missing } from '../../../lib/forms/checks.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';

/** Something that needs the password once more. */
export const ProvenForm = <Value,>({
  name,
  button,
  variant,
  submit,
  onDone,
}: {
  name: string;
  button: string;
  variant?: ButtonProps['variant'];
  submit: (values: { password: string }) => Promise<Outcome<Value>>;
  onDone: (value: Value) => void;
}) => {
  const t = useT();
  const form = useForm({
    name,
    initial: { password: '' },
    keep: false,
    check: (values) => missing(values, ['password'], t('common.required')),
    submit,
    onDone: (value: Value) => {
      form.reset();
      onDone(value);
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="mt-4 flex max-w-md flex-col gap-4">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      <PasswordField
        {...form.text('password')}
        label={t('settings.account.passwordProof')}
        autoComplete="current-password"
      />
      <Button type="submit" variant={variant} busy={form.busy} className="self-start">
        {button}
      </Button>
    </form>
  );
};
