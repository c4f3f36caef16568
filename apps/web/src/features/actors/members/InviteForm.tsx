import { Button, ErrorSummary, SelectField, TextField, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { type ActorMembersFragment, InviteMemberDocument } from './Members.gql.ts';

type Role = ActorMembersFragment['members'][number]['role'];

/** An invitation by mail, with the role it gives. */
export const InviteForm = ({ actor }: { actor: ActorMembersFragment }) => {
  const t = useT();
  const { show } = useToast();
  const [invite] = useAction(InviteMemberDocument);
  const form = useForm({
    name: `invite-${actor.id}`,
    initial: { email: '', role: 'EDITOR' as Role },
    check: ({ email }) => (email.trim() ? [] : [{ path: ['email'], message: t('common.required') }]),
    submit: ({ email, role }) => invite({ actorId: actor.id, email, role }),
    onDone: (_, { email }) => {
      form.reset();
      show({ text: t('actors.invite.done', { email }), tone: 'good' });
    },
  });
  return (
    <section aria-labelledby="invite">
      <h2 id="invite" className="text-2xl">
        {t('actors.invite.title')}
      </h2>
      <form noValidate onSubmit={form.onSubmit} className="mt-4 flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextField
          {...form.text('email')}
          type="email"
          autoComplete="off"
          label={t('actors.invite.email')}
          hint={t('actors.invite.hint')}
        />
        <SelectField
          {...form.text('role')}
          label={t('actors.invite.role')}
          hint={t('actors.invite.roleHint')}
        >
          {(['OWNER', 'EDITOR', 'MEMBER'] as const).map((role) => (
            <option key={role} value={role}>
              {t(`domain.memberRole.${lower(role)}`)}
            </option>
          ))}
        </SelectField>
        <Button type="submit" variant="primary" busy={form.busy} className="self-start">
          {t('actors.invite.button')}
        </Button>
      </form>
    </section>
  );
};
