import { useState } from 'react';
import { Button, ErrorSummary, TextField } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { missing } from '../../lib/forms/checks.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { RequestPasswordResetDocument } from './Accounts.gql.ts';
import { LookIntoMailbox } from './LookIntoMailbox.tsx';

const ForgotPasswordPage = () => {
  const t = useT();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [request] = useAction(RequestPasswordResetDocument, { prompt: false });
  const form = useForm({
    name: 'forgot-password',
    initial: { email: '' },
    check: (values) => missing(values, ['email'], t('common.required')),
    submit: request,
    onDone: (_done, { email }) => setSentTo(email.trim()),
  });
  if (sentTo)
    return (
      <LookIntoMailbox text={t('auth.mail.reset', { email: sentTo })}>
        <Button onClick={() => setSentTo(null)}>{t('auth.mail.other')}</Button>
      </LookIntoMailbox>
    );
  return (
    <NarrowPage title={t('auth.forgot.title')} lead={<p>{t('auth.forgot.text')}</p>}>
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextField
          {...form.text('email')}
          label={t('auth.email')}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button type="submit" variant="primary" busy={form.busy} wide>
          {t('auth.forgot.button')}
        </Button>
      </form>
    </NarrowPage>
  );
};

export default ForgotPasswordPage;
