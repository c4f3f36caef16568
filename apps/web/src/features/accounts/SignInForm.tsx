import { useRef } from 'react';
import { Button, ErrorSummary, TextField } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useConfig } from '../../lib/apollo/useConfig.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { DemoSignIns } from './DemoSignIns.tsx';
import { SignInDocument } from './SignIn.gql.ts';

/** Address and password; in the demo, a list of people to be. */
export const SignInForm = ({
  onSignedIn,
  inPlace = false,
}: {
  onSignedIn: () => void;
  /** Over a page that stays: what is shown there must not be emptied. */
  inPlace?: boolean;
}) => {
  const t = useT();
  const config = useConfig();
  const button = useRef<HTMLButtonElement>(null);
  const { refresh } = useViewer();
  const [signIn] = useAction(SignInDocument, { prompt: false });
  const form = useForm({
    name: 'sign-in',
    initial: { email: '', password: '' },
    secret: ['password'],
    check: ({ email, password }) => [
      ...(email.trim() ? [] : [{ path: ['email'], message: t('common.required') }]),
      ...(password ? [] : [{ path: ['password'], message: t('common.required') }]),
    ],
    submit: signIn,
    onDone: () => void refresh({ all: !inPlace }).then(onSignedIn),
  });
  return (
    <div className="flex flex-col gap-6">
      <form noValidate method="post" onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextField
          {...form.text('email')}
          label={t('auth.email')}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          {...form.text('password')}
          label={t('auth.password')}
          type="password"
          autoComplete="current-password"
        />
        <Button ref={button} type="submit" variant="primary" busy={form.busy} wide>
          {t('auth.signIn.button')}
        </Button>
      </form>
      {config && config.demoSignIns.length > 0 && (
        <DemoSignIns
          people={config.demoSignIns}
          onPick={(email, password) => {
            form.setAll({ email, password });
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
};
