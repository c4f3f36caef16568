import { Avatar, Button, ErrorSummary, LinkButton, Notice, TextField, useToast } from '@kvart/ui';
import { Link } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import type { Viewer } from '../../../lib/auth/Viewer.tsx';
import { PasswordField } from '../../../lib/forms/PasswordField.tsx';
import { missing } from '../../../lib/forms/checks.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { ResendButton } from '../ResendButton.tsx';
import { ChangeEmailDocument, UpdateAccountDocument } from './Settings.gql.ts';

const NameForm = ({ viewer }: { viewer: Viewer }) => {
  const t = useT();
  const { show } = useToast();
  const [update] = useAction(UpdateAccountDocument);
  const form = useForm({
    name: 'settings-name',
    initial: { name: viewer.name },
    check: (values) => missing(values, ['name'], t('common.required')),
    submit: ({ name }) => update({ input: { name } }),
    onDone: () => show({ text: t('common.saved'), tone: 'good' }),
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex max-w-md flex-col gap-4">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      <TextField {...form.text('name')} label={t('settings.account.name')} autoComplete="name" />
      <Button type="submit" busy={form.busy} className="self-start">
        {t('common.save')}
      </Button>
    </form>
  );
};

const EmailForm = ({ viewer }: { viewer: Viewer }) => {
  const t = useT();
  const { show } = useToast();
  const [change] = useAction(ChangeEmailDocument);
  const form = useForm({
    name: 'settings-email',
    initial: { email: '', password: '' },
    secret: ['password'],
    check: (values) => missing(values, ['email', 'password'], t('common.required')),
    submit: change,
    onDone: () => {
      form.reset();
      show({ text: t('auth.mail.title'), tone: 'good' });
    },
  });
  return (
    <section aria-labelledby="settings-address" className="border-t border-rule pt-6">
      <h3 id="settings-address" className="text-lg">
        {t('settings.account.email')}
      </h3>
      <p className="mt-1">{t('settings.account.emailNow', { email: viewer.email })}</p>
      {!viewer.emailConfirmed && (
        <Notice tone="warn" className="mt-3 max-w-text" action={<ResendButton email={viewer.email} />}>
          {t('settings.account.unconfirmed')}
        </Notice>
      )}
      {viewer.pendingEmail && (
        <Notice className="mt-3 max-w-text">
          {t('settings.account.pending', { email: viewer.pendingEmail })}
        </Notice>
      )}
      <form noValidate onSubmit={form.onSubmit} className="mt-4 flex max-w-md flex-col gap-4">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextField
          {...form.text('email')}
          label={t('settings.account.newEmail')}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          {...form.text('password')}
          label={t('settings.account.passwordProof')}
          autoComplete="current-password"
        />
        <Button type="submit" busy={form.busy} className="self-start">
          {t('settings.account.changeEmail')}
        </Button>
      </form>
    </section>
  );
};

const Actors = ({ viewer }: { viewer: Viewer }) => {
  const t = useT();
  return (
    <section aria-labelledby="settings-actors" className="border-t border-rule pt-6">
      <h3 id="settings-actors" className="text-lg">
        {t('settings.account.actors')}
      </h3>
      {viewer.memberships.length === 0 && <p className="mt-1 text-soft">{t('settings.account.noActors')}</p>}
      <ul className="divide-y divide-rule">
        {viewer.memberships.map(({ actor, role }) => (
          <li key={actor.id} className="flex flex-wrap items-center gap-3 py-3">
            <Avatar name={actor.name} sector={lower(actor.sector)} size="sm" />
            <span className="min-w-0 flex-1">
              <Link to={`/actors/${actor.slug}`} className="font-semibold">
                {actor.name}
              </Link>
              <span className="block text-sm text-soft">{t(`domain.memberRole.${lower(role)}`)}</span>
            </span>
            <Link to={`/actors/${actor.slug}/members`} className="text-link text-sm">
              {t('settings.account.members')}
            </Link>
          </li>
        ))}
      </ul>
      <LinkButton as={Link} to="/onboarding" size="sm" className="mt-3">
        {t('settings.account.addActor')}
      </LinkButton>
    </section>
  );
};

export const AccountSettings = ({ viewer }: { viewer: Viewer }) => (
  <div className="flex flex-col gap-8">
    <NameForm viewer={viewer} />
    <EmailForm viewer={viewer} />
    <Actors viewer={viewer} />
  </div>
);
