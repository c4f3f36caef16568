import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Notice, StateBadge, useToast } from '@kvart/ui';
import type { Tone } from '@kvart/ui';
import { CircleSlash, Eye, Handshake, Mail } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { ReasonField } from '../../../lib/dialogs/ReasonField.tsx';
import { writeDraft } from '../../../lib/forms/draft.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { AnswerProposalDocument } from '../SpaceRequestPage.gql.ts';
import type { ProposalPartsFragment, RequestPagePartsFragment } from '../SpaceRequestPage.gql.ts';
import { MatchedSpaceLine } from './MatchedSpaceLine.tsx';

const looks: Record<ProposalPartsFragment['state'], { tone: Tone; icon: ReactNode }> = {
  SENT: { tone: 'accent', icon: <Mail aria-hidden size={15} /> },
  SEEN: { tone: 'note', icon: <Eye aria-hidden size={15} /> },
  DECLINED: { tone: 'plain', icon: <CircleSlash aria-hidden size={15} /> },
  TAKEN_UP: { tone: 'good', icon: <Handshake aria-hidden size={15} /> },
};

/** One proposed space: who says what, and the two answers. Taking it up goes on with an interest in the space. */
export const ProposalRow = ({
  proposal,
  request,
  refetch,
}: {
  proposal: ProposalPartsFragment;
  request: RequestPagePartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { show } = useToast();
  const [answer, busy] = useAction(AnswerProposalDocument);
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, state, message, space, actor, person, viewerCan, createdAt } = proposal;
  const title = space.title?.text ?? t('spaces.untitled');
  const send = async (word: 'DECLINE' | 'TAKE_UP'): Promise<boolean> => {
    setFailure(null);
    const outcome = await answer({ id, version, answer: word, reason: reason.trim() || null });
    if (!outcome.ok) {
      setFailure(outcome.error.message);
      await refetch();
    }
    return outcome.ok;
  };
  const decline = async () => {
    if (!(await send('DECLINE'))) return;
    setDeclining(false);
    show({ text: t('requests.proposal.declined'), tone: 'good' });
  };
  const takeUp = async () => {
    if (!(await send('TAKE_UP'))) return;
    // The form on the space's page begins with these words.
    const words = t('requests.proposal.interest', { request: request.title, text: request.text });
    writeDraft(`interest-${space.id}`, { message: words.slice(0, 2000), intendedUseId: '' });
    show({ text: t('requests.proposal.takenUp'), tone: 'good' });
    void navigate(`/spaces/${space.slug}#interest`);
  };
  return (
    <li className="border-b border-rule py-5 last:border-0">
      <MatchedSpaceLine space={space}>
        <div className="mt-2">
          <StateBadge {...looks[state]}>{t(`domain.proposalState.${lower(state)}`)}</StateBadge>
        </div>
      </MatchedSpaceLine>
      <blockquote className="mt-3 border-l-3 border-accent pl-4">
        <p className="whitespace-pre-line">{message}</p>
        <footer className="mt-1.5 text-sm text-soft">
          {person.name}
          {actor && (
            <>
              {', '}
              <Link to={`/actors/${actor.slug}`} className="text-link">
                {actor.name}
              </Link>
            </>
          )}
          {' · '}
          <time dateTime={createdAt} title={format.dateTime(createdAt)}>
            {format.relative(createdAt)}
          </time>
        </footer>
      </blockquote>
      {proposal.reason && (
        <p className="mt-3">{t('requests.proposal.answer', { reason: proposal.reason })}</p>
      )}
      {failure && !declining && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
      {(viewerCan.takeUp || viewerCan.decline) && (
        <div className="mt-3 flex flex-wrap gap-2">
          {viewerCan.takeUp && space.state === 'LISTED' && (
            <Button
              variant={state === 'DECLINED' ? undefined : 'primary'}
              busy={busy}
              aria-label={`${t('requests.proposal.takeUp')}: ${title}`}
              onClick={() => void takeUp()}
            >
              {t('requests.proposal.takeUp')}
            </Button>
          )}
          {viewerCan.decline && (
            <Button
              busy={busy}
              aria-label={`${t('requests.proposal.decline')}: ${title}`}
              onClick={() => setDeclining(true)}
            >
              {t('requests.proposal.decline')}
            </Button>
          )}
        </div>
      )}
      <ConfirmDialog
        open={declining}
        title={t('requests.proposal.declineTitle', { space: title })}
        action={t('requests.proposal.decline')}
        busy={busy}
        failure={failure}
        onConfirm={() => void decline()}
        onClose={() => setDeclining(false)}
      >
        <ReasonField
          id={`decline-${id}`}
          label={t('requests.proposal.reason')}
          hint={t('requests.proposal.reasonHint')}
          helpers={[t('requests.proposal.tooFar'), t('requests.proposal.tooDear')]}
          optional
          value={reason}
          onChange={setReason}
        />
      </ConfirmDialog>
    </li>
  );
};
