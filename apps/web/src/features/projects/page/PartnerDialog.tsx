import { useState } from 'react';
import { partnerRoles } from '@kvart/domain/projects';
import type { PartnerRole } from '@kvart/domain/projects';
import { Button, Dialog, Notice, RadioGroup } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ReasonField } from '../../../lib/dialogs/ReasonField.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ProjectPartnerPartsFragment } from '../ProjectPage.gql.ts';
import { ChangePartnerRoleDocument, LeaveProjectDocument, RemovePartnerDocument } from './Partners.gql.ts';
import { PeopleFields } from './PeopleFields.tsx';

export type PartnerTask = 'people' | 'role' | 'remove' | 'leave';

/** Changing a partner's role, parting, leaving, or who of it is in the room. */
export const PartnerDialog = ({
  task,
  partner,
  onClose,
  onDone,
}: {
  task: PartnerTask;
  partner: ProjectPartnerPartsFragment;
  onClose: () => void;
  onDone: () => void;
}) => {
  const t = useT();
  const [leave, leaving] = useAction(LeaveProjectDocument);
  const [remove, removing] = useAction(RemovePartnerDocument);
  const [change, changing] = useAction(ChangePartnerRoleDocument);
  const [reason, setReason] = useState('');
  const [role, setRole] = useState<PartnerRole>(lower(partner.role));
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, actor, state } = partner;
  const isTakenBack = task === 'remove' && state === 'INVITED';
  const send = async () => {
    setFailure(null);
    const outcome =
      task === 'role'
        ? await change({ id, version, role: role.toUpperCase() as Uppercase<PartnerRole> })
        : task === 'leave'
          ? await leave({ id, version, reason })
          : await remove({ id, version, reason });
    if (outcome.ok) onDone();
    else
      setFailure(
        outcome.error.__typename === 'InvalidInput' ? t('projects.step.reason') : outcome.error.message,
      );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(isTakenBack ? 'projects.task.takeBack' : `projects.task.${task}`)}
      closeLabel={t('common.close')}
      actions={
        task === 'people' ? (
          <Button onClick={onClose}>{t('common.close')}</Button>
        ) : (
          <Button
            variant={task === 'role' ? 'primary' : 'danger'}
            busy={leaving || removing || changing}
            onClick={() => void send()}
          >
            {t(isTakenBack ? 'projects.task.takeBack' : `projects.task.${task}`)}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-5">
        {failure && (
          <Notice tone="bad" live>
            {failure}
          </Notice>
        )}
        {task === 'people' && <PeopleFields partner={partner} />}
        {task === 'role' && (
          <RadioGroup
            id="partner-role"
            legend={actor.name}
            value={role}
            onChange={setRole}
            options={partnerRoles.map((value) => ({
              value,
              label: t(`domain.partnerRole.${value}`),
              hint: t(`projects.role.${value}`),
            }))}
          />
        )}
        {(task === 'leave' || task === 'remove') && (
          <>
            <p>{t(`projects.task.${task}.text`, { actor: actor.name })}</p>
            <ReasonField
              id="partner-reason"
              label={t('projects.close.reason')}
              helpers={[]}
              optional={task === 'leave' || isTakenBack}
              value={reason}
              onChange={setReason}
            />
          </>
        )}
      </div>
    </Dialog>
  );
};
