import { useState } from 'react';
import { Badge, Button, Notice, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { AnswerReferenceDocument, ShowReferenceDocument } from '../Effect.gql.ts';
import type { ProjectReferencePartsFragment } from '../Effect.gql.ts';
import { usePartWords } from './usePartWords.ts';

/** One reference: who says what of whom, and whether both stand by it. */
export const ReferenceRow = ({ reference }: { reference: ProjectReferencePartsFragment }) => {
  const t = useT();
  const { show } = useToast();
  const part = usePartWords();
  const [answer, answering] = useAction(AnswerReferenceDocument);
  const [turn, turning] = useAction(ShowReferenceDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, state, author, about, sentence, locale, ownActorId, isOnOwnProfile } = reference;
  const give = async (given: 'CONFIRM' | 'DECLINE') => {
    const outcome = await answer({ id, version, answer: given });
    if (outcome.ok) show({ text: t('effect.references.answered'), tone: 'good' });
    else setFailure(outcome.error.message);
  };
  const toggle = async (actorId: string) => {
    const outcome = await turn({ id, actorId, shows: !isOnOwnProfile });
    if (outcome.ok) show({ text: t('effect.references.hidden'), tone: 'good' });
    else setFailure(outcome.error.message);
  };
  return (
    <li className="border-b border-rule py-4 last:border-0">
      <blockquote lang={locale} className="max-w-text font-serif text-lg">
        {sentence}
      </blockquote>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
        <span>{t('effect.references.of', { author: author.title, about: about.title })}</span>
        {state !== 'CONFIRMED' && <Badge tone="note">{t(`domain.referenceState.${lower(state)}`)}</Badge>}
      </p>
      {reference.part && <p className="text-sm text-soft">{part(reference.part)}</p>}
      <div className="no-print mt-2 flex flex-wrap gap-2 empty:hidden">
        {reference.viewerCanAnswer && (
          <>
            <Button size="sm" variant="primary" busy={answering} onClick={() => void give('CONFIRM')}>
              {t('domain.referenceAnswer.confirm')}
            </Button>
            <Button size="sm" busy={answering} onClick={() => void give('DECLINE')}>
              {t('domain.referenceAnswer.decline')}
            </Button>
          </>
        )}
        {ownActorId && (
          <Button size="sm" variant="quiet" busy={turning} onClick={() => void toggle(ownActorId)}>
            {t(isOnOwnProfile ? 'effect.references.hide' : 'effect.references.show')}
          </Button>
        )}
      </div>
      {failure && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
    </li>
  );
};
