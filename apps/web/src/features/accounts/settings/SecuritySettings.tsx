import { Button, ErrorSummary, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { PasswordField } from '../../../lib/forms/PasswordField.tsx';
import { missing } from '../../../lib/forms/checks.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { SessionList } from './SessionList.tsx';
import { ChangePasswordDocument } from './Settings.gql.ts';

const PasswordForm = () => {
  const t = useT();
  const { show } = useToast();
  const [change] = useAction(ChangePasswordDocument);
  const form = useForm({
    name: 'settings-password',
    initial: { current: '', next: '' },
    keep: false,
    check: (values) => missing(values, ['current', 'next'], t('common.required')),
    submit: change,
    onDone: () => {
      form.reset();
      show({ text: t('settings.security.passwordSaved'), tone: 'good' });
    },
  });
  return (
    <section aria-labelledby="settings-password-title">
      <h3 id="settings-password-title" className="text-lg">
        {t('settings.security.password')}
      </h3>
      <form noValidate onSubmit={form.onSubmit} className="mt-3 flex max-w-md flex-col gap-4">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <PasswordField
          {...form.text('current')}
          label={t('settings.security.current')}
          autoComplete="current-password"
        />
        <PasswordField
          {...form.text('next')}
          label={t('settings.security.next')}
          hint={t('auth.passwordHint')}
          autoComplete="new-password"
        />
        <Button type="submit" busy={form.busy} className="self-start">
          {t('settings.security.password')}
        </Button>
      </form>
    </section>
  );
};

export const SecuritySettings = () => (
  <div className="flex flex-col gap-8">
    <PasswordForm />
    <SessionList />
  </div>
);
