import { useState } from 'react';
import { Button, Notice, RadioGroup } from '@kvart/ui';
import { declineReasons, findInterestTransition, interestAnswers } from '@kvart/domain/interests';
import type { InterestAnswer } from '@kvart/domain/interests';
import { CircleX, ListChecks, MessagesSquare } from 'lucide-react';
import { clearDraft, readDraft, writeDraft } from '../../lib/forms/draft.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { ReasonField } from '../../lib/dialogs/ReasonField.tsx';
import type { InterestPartsFragment } from './InterestPage.gql.ts';
import { useInterestStep } from './useInterestStep.ts';

const icons = {
  shortlist: <ListChecks aria-hidden size={19} className="text-accent" />,
  accept_for_talks: <MessagesSquare aria-hidden size={19} className="text-good" />,
  decline: <CircleX aria-hidden size={19} className="text-bad" />,
};

/** The owner's answer. Declining needs a reason; what is typed stays until it is sent. */
export const AnswerPanel = ({
  interest,
  refetch,
}: {
  interest: InterestPartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const draft = `answer-${interest.id}`;
  const [kept] = useState(() => readDraft(draft) ?? {});
  const [answer, setAnswer] = useState(interestAnswers.find((name) => name === kept['answer']) ?? null);
  const [reason, setReason] = useState(typeof kept['reason'] === 'string' ? kept['reason'] : '');
  const { take, failure, setFailure, busy } = useInterestStep(interest, refetch);
  const possible = interestAnswers.filter((name) => findInterestTransition(name, lower(interest.state)));
  const chosen = answer && possible.includes(answer) ? answer : null;
  const change = (next: { answer?: InterestAnswer; reason?: string }) => {
    if (next.answer) setAnswer(next.answer);
    if (next.reason !== undefined) setReason(next.reason);
    setFailure(null);
    writeDraft(draft, { answer: next.answer ?? answer, reason: next.reason ?? reason });
  };
  const send = async () => {
    if (!chosen) return setFailure({ at: 'step', message: t('interests.answer.choose'), overtaken: false });
    if (chosen === 'decline' && !reason.trim()) {
      setFailure({ at: 'reason', message: t('interests.answer.reasonRequired'), overtaken: false });
      document.getElementById('answer-reason')?.focus();
      return;
    }
    if (!(await take(chosen, reason))) return;
    clearDraft(draft);
    setAnswer(null);
    setReason('');
  };
  return (
    <section aria-labelledby="answer" className="rounded-lg border border-ink bg-raised p-5">
      <h2 id="answer" className="text-xl">
        {t('interests.answer.title')}
      </h2>
      <form
        noValidate
        className="mt-4 flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {failure?.at === 'step' && (
          <Notice tone={failure.overtaken ? 'warn' : 'bad'} live>
            <p>{failure.overtaken ? t('interests.answer.overtaken') : failure.message}</p>
          </Notice>
        )}
        <RadioGroup<InterestAnswer>
          legend={<span className="sr-only">{t('interests.answer.title')}</span>}
          value={chosen}
          onChange={(next) => change({ answer: next })}
          options={possible.map((name) => ({
            value: name,
            icon: icons[name],
            label: (
              <span className="inline-flex items-center gap-2 font-semibold">
                {icons[name]}
                {t(`domain.interestAnswer.${name}`)}
              </span>
            ),
            hint: t(`interests.answer.${name}`),
          }))}
        />
        {chosen && (
          <ReasonField
            id="answer-reason"
            label={t(chosen === 'decline' ? 'interests.answer.reason' : 'interests.answer.note')}
            hint={t('interests.answer.reasonHint')}
            helpers={
              chosen === 'decline'
                ? declineReasons
                    .filter((name) => name !== 'other')
                    .map((name) => t(`domain.declineReason.${name}`))
                : []
            }
            value={reason}
            error={failure?.at === 'reason' ? failure.message : undefined}
            optional={chosen !== 'decline'}
            onChange={(text) => change({ reason: text })}
          />
        )}
        <Button type="submit" variant="primary" busy={busy}>
          {t('interests.answer.send')}
        </Button>
      </form>
    </section>
  );
};
