import { useState } from 'react';
import { Button, ErrorSummary, Notice, TextField } from '@kvart/ui';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useConfig } from '../../lib/apollo/useConfig.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { PasswordField } from '../../lib/forms/PasswordField.tsx';
import { missing } from '../../lib/forms/checks.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { rich } from '../../lib/i18n/rich.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { SignUpDocument } from './Accounts.gql.ts';
import { LookIntoMailbox } from './LookIntoMailbox.tsx';
import { ResendButton } from './ResendButton.tsx';

const SignUpPage = () => {
  const t = useT();
  const { locale } = useLocale();
  const { search } = useLocation();
  const [params] = useSearchParams();
  const { viewer } = useViewer();
  const config = useConfig();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [signUp] = useAction(SignUpDocument, { prompt: false });
  const form = useForm({
    name: 'sign-up',
    initial: { name: '', email: params.get('email') ?? '', password: '' },
    secret: ['password'],
    check: (values) => missing(values, ['name', 'email', 'password'], t('common.required')),
    submit: (values) =>
      signUp({ input: { ...values, locale, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } }),
    onDone: (_done, { email }) => setSentTo(email.trim()),
  });
  const link = (to: string) => (text: string) => (
    <Link to={to} className="text-link">
      {text}
    </Link>
  );
  if (viewer) return <Navigate to="/onboarding" replace />;
  if (sentTo)
    return (
      <LookIntoMailbox text={t('auth.mail.confirm', { email: sentTo })}>
        <ResendButton email={sentTo} />
        <Button variant="quiet" onClick={() => setSentTo(null)}>
          {t('auth.mail.other')}
        </Button>
      </LookIntoMailbox>
    );
  return (
    <NarrowPage title={t('auth.signUp.title')} lead={<p>{t('auth.signUp.lead')}</p>}>
      {config?.features.signUp === false && (
        <Notice tone="warn" className="mb-6" title={t('auth.signUp.closed')}>
          {t('auth.signUp.closedText')}
        </Notice>
      )}
      <form noValidate method="post" onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextField
          {...form.text('name')}
          label={t('auth.name')}
          hint={t('auth.nameHint')}
          autoComplete="name"
          required
        />
        <TextField
          {...form.text('email')}
          label={t('auth.email')}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField
          {...form.text('password')}
          label={t('auth.password')}
          hint={t('auth.passwordHint')}
          autoComplete="new-password"
          required
        />
        <p className="text-sm text-soft">{rich(t('auth.signUp.privacy'), { a: link('/privacy') })}</p>
        <Button type="submit" variant="primary" busy={form.busy} wide>
          {t('auth.signUp.button')}
        </Button>
      </form>
      <p className="mt-6">{rich(t('auth.signUp.known'), { a: link(`/sign-in${search}`) })}</p>
    </NarrowPage>
  );
};

export default SignUpPage;
