import { useState } from 'react';
import { Handshake } from 'lucide-react';
import { Button, Notice } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { AnswerIntroductionDocument } from './ConversationSteps.gql.ts';
import { askerOf } from './names.ts';
import type { Conversation } from './names.ts';

type Answer = 'ACCEPTED' | 'DECLINED' | 'IGNORED';

/** A first contact: who asks and why, and for the side that was asked the choice. */
export const IntroductionCard = ({
  conversation,
  asActorId,
  onOvertaken,
}: {
  conversation: Conversation;
  asActorId: string;
  onOvertaken: () => unknown;
}) => {
  const t = useT();
  const [answer, busy] = useAction(AnswerIntroductionDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const { state, introduction, viewerCan, version } = conversation;
  if (state === 'OPEN') return null;
  const asker = askerOf(conversation);
  const isAsker = introduction.askedBy === asActorId;
  const give = async (choice: Answer) => {
    setFailure(null);
    const input = { conversationId: conversation.id, asActorId, answer: choice, expectedVersion: version };
    const outcome = await answer({ input });
    if (outcome.ok) return;
    if (outcome.error.__typename === 'StaleVersion') await onOvertaken();
    else setFailure(outcome.error.message);
  };
  const words = () => {
    if (isAsker) return t(state === 'DECLINED' ? 'messages.intro.wasDeclined' : 'messages.intro.waiting');
    if (introduction.answer === 'DECLINED') return t('messages.intro.youDeclined');
    if (introduction.answer === 'IGNORED') return t('messages.intro.youIgnored');
    return t('messages.intro.asks', { actor: asker?.name ?? '' });
  };
  return (
    <section
      aria-label={t('messages.intro.title')}
      className="m-3 rounded-lg border border-ink bg-raised p-4"
    >
      <p className="flex items-start gap-2 font-semibold">
        <Handshake aria-hidden size={21} className="mt-0.5 shrink-0 text-accent" />
        {words()}
      </p>
      {introduction.reason && (
        <p className="mt-2 border-l-3 border-accent pl-3">
          <span className="sr-only">{t('messages.intro.reason')}: </span>
          {introduction.reason}
        </p>
      )}
      {failure && (
        <Notice tone="bad" live className="mt-3">
          <p>{failure}</p>
        </Notice>
      )}
      {viewerCan.answerIntroduction && !isAsker && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button variant="primary" busy={busy} onClick={() => void give('ACCEPTED')}>
            {t('messages.intro.accept')}
          </Button>
          {introduction.answer !== 'DECLINED' && (
            <Button disabled={busy} onClick={() => void give('DECLINED')}>
              {t('messages.intro.decline')}
            </Button>
          )}
          {!introduction.answer && (
            <Button variant="quiet" disabled={busy} onClick={() => void give('IGNORED')}>
              {t('messages.intro.ignore')}
            </Button>
          )}
        </div>
      )}
      {!isAsker && !introduction.answer && (
        <p className="mt-2 text-sm text-soft">{t('messages.intro.hint')}</p>
      )}
    </section>
  );
};
