import { useState } from 'react';
import { partnerRoles, projectBounds } from '@kvart/domain/projects';
import type { PartnerRole } from '@kvart/domain/projects';
import { Button, Dialog, Notice, SelectField, TextAreaField, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ActorField } from '../../../lib/fields/ActorField.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';
import { InvitePartnerDocument } from './Partners.gql.ts';

/** Asks an actor of the network to take part. */
export const InviteDialog = ({
  project,
  onClose,
}: {
  project: ProjectPagePartsFragment;
  onClose: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const [invite, busy] = useAction(InvitePartnerDocument);
  const [actor, setActor] = useState<{ id: string; label: string } | null>(null);
  const [role, setRole] = useState<PartnerRole>('partner');
  const [message, setMessage] = useState('');
  const [replaces, setReplaces] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const gone = project.partners.filter(({ state }) => state === 'LEFT' || state === 'REMOVED');
  const send = async () => {
    setFailure(null);
    setMissing(!actor);
    if (!actor) return;
    const outcome = await invite({
      input: {
        ...{ projectId: project.id, actorId: actor.id, message: message.trim() || null },
        ...{ role: role.toUpperCase() as Uppercase<PartnerRole>, replacesId: replaces || null },
      },
    });
    if (outcome.ok) {
      show({ text: t('projects.invite.done', { actor: actor.label }), tone: 'good' });
      onClose();
    } else setFailure(outcome.error.message);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('projects.invite')}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" busy={busy} onClick={() => void send()}>
          {t('projects.invite.send')}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        {failure && (
          <Notice tone="bad" live>
            {failure}
          </Notice>
        )}
        <ActorField
          id="invite-actor"
          required
          label={t('projects.invite.actor')}
          error={missing ? t('errors.required') : undefined}
          value={actor}
          onChange={(option) => {
            setActor(option);
            setMissing(false);
          }}
        />
        <SelectField
          id="invite-role"
          label={t('projects.invite.role')}
          hint={t(`projects.role.${role}`)}
          value={role}
          onChange={(event) => setRole(event.target.value as PartnerRole)}
        >
          {partnerRoles
            .filter((value) => value !== 'lead')
            .map((value) => (
              <option key={value} value={value}>
                {t(`domain.partnerRole.${value}`)}
              </option>
            ))}
        </SelectField>
        {gone.length > 0 && (
          <SelectField
            id="invite-replaces"
            label={t('projects.invite.replaces')}
            value={replaces}
            onChange={(event) => setReplaces(event.target.value)}
          >
            <option value="">{t('projects.invite.nobody')}</option>
            {gone.map((partner) => (
              <option key={partner.id} value={partner.id}>
                {partner.actor.name}
              </option>
            ))}
          </SelectField>
        )}
        <TextAreaField
          id="invite-message"
          label={t('projects.invite.message')}
          mark={t('common.optional')}
          rows={4}
          maxLength={projectBounds.message}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </div>
    </Dialog>
  );
};
