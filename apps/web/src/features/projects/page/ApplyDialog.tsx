import { projectBounds } from '@kvart/domain/projects';
import { Button, Dialog, ErrorSummary, TextAreaField, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { ProjectRolePartsFragment } from '../ProjectPage.gql.ts';
import { ApplyForRoleDocument } from './Roles.gql.ts';

const least = 10;

/** Says why one's actor would be right for a role. */
export const ApplyDialog = ({ role, onClose }: { role: ProjectRolePartsFragment; onClose: () => void }) => {
  const t = useT();
  const { show } = useToast();
  const { actingAs } = useViewer();
  const [apply, busy] = useAction(ApplyForRoleDocument);
  const form = useForm({
    name: `apply-${role.id}`,
    initial: { text: '' },
    check: ({ text }) =>
      text.trim().length < least ? [{ path: ['text'], message: t('errors.too_short', { min: least }) }] : [],
    submit: ({ text }) => apply({ roleId: role.id, text }),
    onDone: () => {
      show({ text: t('projects.apply.done'), tone: 'good' });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={role.title}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" busy={busy} onClick={() => void form.send()}>
          {t('projects.apply.send')}
        </Button>
      }
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <p className="text-soft">{t('projects.apply.as', { actor: actingAs?.actor.name ?? '' })}</p>
        <TextAreaField
          {...form.text('text')}
          label={t('projects.apply.text')}
          hint={t('projects.apply.hint')}
          required
          rows={6}
          maxLength={projectBounds.message}
        />
      </form>
    </Dialog>
  );
};
