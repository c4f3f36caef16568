import { useState } from 'react';
import { Badge, Button, ErrorSummary, Notice, SelectField, TextField, useToast } from '@kvart/ui';
import { useApolloClient } from '@apollo/client/react';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { missing } from '../../lib/forms/checks.ts';
import { PasswordField } from '../../lib/forms/PasswordField.tsx';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import {
  PersonByEmailDocument,
  type RoleHolderPartsFragment,
  RoleHoldersDocument,
  SetRoleDocument,
} from './Admin.gql.ts';
import { AdminFrame } from './AdminFrame.tsx';
import { AdminQuery } from './AdminQuery.tsx';
import { EraseForm } from './EraseForm.tsx';

type Role = RoleHolderPartsFragment['role'];
const roles: readonly Role[] = ['MEMBER', 'ADVISER', 'ADMIN'];

/** Changing somebody's rights takes one's own password: an open session alone is not enough. */
const RoleForm = ({ person, onDone }: { person: RoleHolderPartsFragment; onDone: () => void }) => {
  const t = useT();
  const { show } = useToast();
  const [set] = useAction(SetRoleDocument);
  const form = useForm<{ role: Role; password: string }, unknown>({
    name: `admin-role-${person.id}`,
    keep: false,
    initial: { role: person.role, password: '' },
    check: (values) => missing(values, ['password'], t('common.required')),
    submit: ({ role, password }) => set({ personId: person.id, role, password }),
    onDone: () => {
      show({ text: t('common.saved'), tone: 'good' });
      onDone();
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="mt-3 flex max-w-md flex-col gap-4">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      <SelectField {...form.text('role')} label={t('admin.roles.role')}>
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`domain.platformRole.${lower(role)}`)}
          </option>
        ))}
      </SelectField>
      <PasswordField
        {...form.text('password')}
        label={t('admin.roles.password')}
        autoComplete="current-password"
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('common.save')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
};

const Holder = ({ person, refetch }: { person: RoleHolderPartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const { viewer } = useViewer();
  const [open, setOpen] = useState<'role' | 'erase' | null>(null);
  const close = () => {
    setOpen(null);
    void refetch();
  };
  return (
    <li className="border-t border-rule py-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0 flex-1 basis-56">
          <span className="block font-semibold break-words">{person.name}</span>
          <span className="block text-sm break-all text-soft">{person.email}</span>
        </span>
        <Badge>{t(`domain.platformRole.${lower(person.role)}`)}</Badge>
        {person.id === viewer?.id ? (
          <span className="text-sm text-soft">{t('admin.roles.yourself')}</span>
        ) : (
          <>
            <Button
              size="sm"
              aria-expanded={open === 'role'}
              aria-label={t('admin.roles.changeOf', { name: person.name })}
              onClick={() => setOpen(open === 'role' ? null : 'role')}
            >
              {t('admin.roles.change')}
            </Button>
            <Button
              size="sm"
              variant="quiet"
              aria-expanded={open === 'erase'}
              aria-label={t('admin.roles.eraseOf', { name: person.name })}
              onClick={() => setOpen(open === 'erase' ? null : 'erase')}
            >
              {t('admin.roles.erase')}
            </Button>
          </>
        )}
      </div>
      {open === 'role' && <RoleForm person={person} onDone={close} />}
      {open === 'erase' && <EraseForm person={person} onDone={close} />}
    </li>
  );
};

/** Somebody is found by the whole address alone. */
const FindPerson = ({ refetch }: { refetch: () => unknown }) => {
  const t = useT();
  const client = useApolloClient();
  const [found, setFound] = useState<RoleHolderPartsFragment | null>(null);
  const form = useForm<{ email: string }, RoleHolderPartsFragment | null>({
    name: 'admin-find',
    keep: false,
    initial: { email: '' },
    check: (values) => missing(values, ['email'], t('common.required')),
    submit: async ({ email }) => {
      const failed = (message: string) => ({
        ok: false as const,
        error: { __typename: 'Unreachable' as const, code: 'fault' as const, message },
      });
      try {
        const { data } = await client.query({
          ...{ query: PersonByEmailDocument, variables: { email: email.trim() } },
          fetchPolicy: 'network-only',
        });
        const person = data?.personByEmail ?? null;
        return person ? { ok: true, value: person } : failed(t('admin.roles.nobody'));
      } catch {
        return failed(t('admin.roles.nobody'));
      }
    },
    onDone: setFound,
  });
  return (
    <section aria-labelledby="admin-find">
      <h2 id="admin-find" className="text-xl">
        {t('admin.roles.give')}
      </h2>
      <p className="mt-1 text-soft">{t('admin.roles.giveText')}</p>
      <form noValidate onSubmit={form.onSubmit} className="mt-4 flex max-w-md flex-col gap-4">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextField
          {...form.text('email')}
          label={t('auth.email')}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button type="submit" busy={form.busy} className="self-start">
          {t('admin.roles.find')}
        </Button>
      </form>
      {found && (
        <ul className="mt-4">
          <Holder
            key={`${found.id} ${found.role}`}
            person={found}
            refetch={() => {
              setFound(null);
              form.reset();
              void refetch();
            }}
          />
        </ul>
      )}
    </section>
  );
};

/** Who has rights over the whole installation. */
const RolesPage = () => {
  const t = useT();
  return (
    <AdminFrame part="roles">
      <AdminQuery document={RoleHoldersDocument}>
        {({ roleHolders }, refetch) => (
          <div className="flex max-w-3xl flex-col gap-10">
            {roleHolders.filter(({ role }) => role === 'ADMIN').length === 1 && (
              <Notice tone="warn" className="max-w-text">
                {t('admin.roles.onlyOne')}
              </Notice>
            )}
            <ul>
              {roleHolders.map((person) => (
                <Holder key={`${person.id} ${person.role}`} person={person} refetch={refetch} />
              ))}
            </ul>
            <FindPerson refetch={refetch} />
          </div>
        )}
      </AdminQuery>
    </AdminFrame>
  );
};

export default RolesPage;
