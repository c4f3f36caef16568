import { KeyRound } from 'lucide-react';
import { Button, EmptyState, ErrorSummary, LinkButton, TextField } from '@kvart/ui';
import { useApolloClient } from '@apollo/client/react';
import { Link } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useConfig } from '../../lib/apollo/useConfig.ts';
import { PasswordField } from '../../lib/forms/PasswordField.tsx';
import { missing } from '../../lib/forms/checks.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { SetUpFirstAdminDocument } from './SetUp.gql.ts';

const SetupForm = ({ withCode }: { withCode: boolean }) => {
  const t = useT();
  const { locale } = useLocale();
  const client = useApolloClient();
  const [setUp] = useAction(SetUpFirstAdminDocument, { prompt: false });
  const form = useForm({
    name: 'setup',
    initial: { code: '', name: '', email: '', password: '' },
    secret: ['password', 'code'],
    check: (values) =>
      missing(
        values,
        [...(withCode ? ['code' as const] : []), 'name', 'email', 'password'],
        t('common.required'),
      ),
    submit: ({ code, ...rest }) =>
      setUp({
        input: {
          ...rest,
          code: code || null,
          locale,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        },
      }),
    // A full load: the settings that the page came with say that nobody is here yet.
    onDone: () => void client.clearStore().then(() => location.assign('/onboarding')),
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      {withCode && (
        <TextField
          {...form.text('code')}
          label={t('auth.setup.code')}
          hint={t('auth.setup.codeHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      <TextField
        {...form.text('name')}
        label={t('auth.name')}
        hint={t('auth.nameHint')}
        autoComplete="name"
      />
      <TextField {...form.text('email')} label={t('auth.email')} type="email" autoComplete="email" />
      <PasswordField
        {...form.text('password')}
        label={t('auth.password')}
        hint={t('auth.passwordHint')}
        autoComplete="new-password"
      />
      <Button type="submit" variant="primary" busy={form.busy} wide>
        {t('auth.setup.button')}
      </Button>
    </form>
  );
};

/** The first page of an empty installation. */
const SetupPage = () => {
  const t = useT();
  const config = useConfig();
  usePageHead(t('auth.setup.title'));
  if (!config) return null;
  if (!config.setupRequired)
    return (
      <div className="page py-10">
        <EmptyState
          level={1}
          icon={<KeyRound aria-hidden size={44} />}
          title={t('auth.setup.done')}
          action={
            <LinkButton as={Link} to="/sign-in" variant="primary">
              {t('auth.signIn.button')}
            </LinkButton>
          }
        >
          <p>{t('auth.setup.doneText')}</p>
        </EmptyState>
      </div>
    );
  return (
    <NarrowPage title={t('auth.setup.title')} lead={<p>{t('auth.setup.text')}</p>}>
      <SetupForm withCode={config.setupCodeRequired} />
    </NarrowPage>
  );
};

export default SetupPage;
