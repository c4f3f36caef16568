import { useState } from 'react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { ReasonField } from '../../../lib/dialogs/ReasonField.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { ProjectRolePartsFragment } from '../ProjectPage.gql.ts';
import { CloseProjectRoleDocument } from './Roles.gql.ts';

/** Takes a role back; whoever applied is told why. */
export const CloseRoleDialog = ({
  role,
  waiting,
  onClose,
}: {
  role: ProjectRolePartsFragment;
  waiting: number;
  onClose: () => void;
}) => {
  const t = useT();
  const [close, busy] = useAction(CloseProjectRoleDocument);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const send = async () => {
    const outcome = await close({ id: role.id, version: role.version, reason: reason.trim() || null });
    if (outcome.ok) onClose();
    else
      setFailure(
        outcome.error.__typename === 'InvalidInput' ? t('projects.step.reason') : outcome.error.message,
      );
  };
  return (
    <ConfirmDialog
      open
      title={t('projects.roles.close')}
      action={t('projects.roles.close')}
      danger
      busy={busy}
      failure={failure}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <p className="mb-4">{t('projects.roles.closeText', { count: waiting })}</p>
      {waiting > 0 && (
        <ReasonField
          id="close-role"
          label={t('projects.answer.reason')}
          helpers={[]}
          value={reason}
          onChange={setReason}
        />
      )}
    </ConfirmDialog>
  );
};
