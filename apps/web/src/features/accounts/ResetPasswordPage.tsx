import { Button, ErrorSummary, Notice, useToast } from '@kvart/ui';
import { useNavigate } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useLinkToken } from '../../lib/auth/link-token.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { PasswordField } from '../../lib/forms/PasswordField.tsx';
import { missing } from '../../lib/forms/checks.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { ResetPasswordDocument } from './Accounts.gql.ts';

const ResetPasswordPage = () => {
  const t = useT();
  const navigate = useNavigate();
  const token = useLinkToken();
  const { refresh } = useViewer();
  const { show } = useToast();
  const [reset] = useAction(ResetPasswordDocument, { prompt: false });
  const form = useForm({
    name: 'reset-password',
    initial: { password: '' },
    keep: false,
    check: (values) => missing(values, ['password'], t('common.required')),
    submit: ({ password }) => reset({ token, password }),
    onDone: () => {
      show({ text: t('auth.reset.done'), tone: 'good' });
      void refresh({ all: true }).then(() => navigate('/home', { replace: true }));
    },
  });
  return (
    <NarrowPage title={t('auth.reset.title')} lead={token && <p>{t('auth.reset.text')}</p>}>
      {token ? (
        <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
          <ErrorSummary title={t('common.checkForm')} items={form.summary} />
          <PasswordField
            {...form.text('password')}
            label={t('auth.newPassword')}
            hint={t('auth.passwordHint')}
            autoComplete="new-password"
          />
          <Button type="submit" variant="primary" busy={form.busy} wide>
            {t('auth.reset.button')}
          </Button>
        </form>
      ) : (
        <Notice tone="warn">{t('auth.link.missing')}</Notice>
      )}
    </NarrowPage>
  );
};

export default ResetPasswordPage;
