import { useState } from 'react';
import { Button, Notice, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { ReasonField } from '../../../lib/dialogs/ReasonField.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ProjectPartnerPartsFragment } from '../ProjectPage.gql.ts';
import { AnswerInvitationDocument } from './Partners.gql.ts';

/** The question whether one's actor takes part. */
export const InvitationPanel = ({
  partner,
  lead,
  refetch,
  onDeclined,
}: {
  partner: ProjectPartnerPartsFragment;
  lead: string;
  refetch: () => unknown;
  /** A private project is out of sight then. */
  onDeclined: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const [send, busy] = useAction(AnswerInvitationDocument);
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, actor, role, message } = partner;
  const answer = async (given: 'ACCEPT' | 'DECLINE') => {
    setFailure(null);
    const outcome = await send({ id, version, answer: given, reason: given === 'DECLINE' ? reason : null });
    if (!outcome.ok) {
      setFailure(outcome.error.message);
      return;
    }
    show({ text: t(given === 'ACCEPT' ? 'projects.invitation.accepted' : 'projects.invitation.declined') });
    if (given === 'DECLINE') onDeclined();
    else await refetch();
  };
  return (
    <section aria-labelledby="invitation" className="rounded-lg border border-ink bg-raised p-5">
      <h2 id="invitation" className="text-lg">
        {t('projects.invitation.title', { actor: actor.name })}
      </h2>
      <p className="mt-1 text-soft">
        {t('projects.invitation.text', { lead, role: t(`domain.partnerRole.${lower(role)}`) })}
      </p>
      {message && (
        <blockquote className="mt-3 border-l-3 border-rule pl-3 whitespace-pre-line">{message}</blockquote>
      )}
      {failure && !declining && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
      <div className="mt-4 flex flex-col gap-2">
        <Button variant="primary" wide busy={busy} onClick={() => void answer('ACCEPT')}>
          {t('domain.partnerAnswer.accept')}
        </Button>
        <Button wide onClick={() => setDeclining(true)}>
          {t('domain.partnerAnswer.decline')}
        </Button>
      </div>
      <ConfirmDialog
        open={declining}
        title={t('projects.invitation.decline')}
        action={t('domain.partnerAnswer.decline')}
        busy={busy}
        failure={failure}
        onConfirm={() => void answer('DECLINE')}
        onClose={() => setDeclining(false)}
      >
        <ReasonField
          id="decline-reason"
          label={t('projects.invitation.reason')}
          helpers={[]}
          optional
          value={reason}
          onChange={setReason}
        />
      </ConfirmDialog>
    </section>
  );
};
