import { useRef } from 'react';
import { Button, ErrorSummary, TextAreaField, useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { AnswerField } from './AnswerField.tsx';
import { AnswerAppealDocument, AppealDecisionDocument, type DecisionPartsFragment } from './Desk.gql.ts';

const shortest = 10;
const panel = 'rounded-lg border border-ink bg-raised p-5';

/** Those whom a decision hits say why it is wrong. */
export const AppealPanel = ({ decision: { id } }: { decision: DecisionPartsFragment }) => {
  const t = useT();
  const { show } = useToast();
  const [appeal] = useAction(AppealDecisionDocument);
  const form = useForm({
    name: `appeal-${id}`,
    initial: { text: '' },
    check: ({ text }) =>
      text.trim().length < shortest ? [{ path: ['text'], message: t('desk.textNeeded') }] : [],
    submit: ({ text }) => appeal({ decisionId: id, text }),
    onDone: () => show({ text: t('desk.appeal.done'), tone: 'good' }),
  });
  return (
    <section aria-labelledby="appeal" className={panel}>
      <h2 id="appeal" className="text-xl">
        {t('desk.appeal.title')}
      </h2>
      <p className="mt-1 text-soft">{t('desk.appeal.lead')}</p>
      <form noValidate onSubmit={form.onSubmit} className="mt-4 flex flex-col gap-4">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextAreaField
          {...form.text('text')}
          label={t('desk.appeal.text')}
          required
          rows={5}
          maxLength={4000}
        />
        <Button type="submit" variant="primary" busy={form.busy} className="self-start">
          {t('desk.appeal.send')}
        </Button>
      </form>
    </section>
  );
};

/** Another person than the first answers. */
export const AnswerPanel = ({
  decision,
  refetch,
}: {
  decision: DecisionPartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const { show } = useToast();
  const [send] = useAction(AnswerAppealDocument);
  // The button that was pressed; a state would come too late for the submit that follows the press.
  const answer = useRef<'UPHOLD' | 'REJECT'>('UPHOLD');
  const { id, appeal } = decision;
  const form = useForm({
    name: `answer-${id}`,
    initial: { reason: '' },
    check: ({ reason }) =>
      reason.trim().length < shortest ? [{ path: ['reason'], message: t('desk.textNeeded') }] : [],
    submit: async ({ reason }) => {
      const input = { decisionId: id, version: appeal?.version ?? 0, answer: answer.current, reason };
      const outcome = await send({ input });
      if (!outcome.ok && ['StaleVersion', 'Conflict'].includes(outcome.error.__typename)) void refetch();
      return outcome;
    },
    onDone: () => show({ text: t('desk.answer.done'), tone: 'good' }),
  });
  return (
    <section aria-labelledby="answer" className={panel}>
      <h2 id="answer" className="text-xl">
        {t('desk.answer.title')}
      </h2>
      <p className="mt-1 text-soft">{t('desk.answer.lead')}</p>
      <form noValidate onSubmit={form.onSubmit} className="mt-4 flex flex-col gap-4">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <AnswerField
          {...form.text('reason')}
          kind="appeal"
          names={{ thing: decision.title, actor: decision.actorName }}
          onFill={(text) => form.set('reason', text)}
          label={t('desk.answer.reason')}
          required
          rows={4}
          maxLength={4000}
        />
        <div className="flex flex-wrap gap-2">
          <Button
            type="submit"
            variant="primary"
            busy={form.busy}
            onClick={() => (answer.current = 'UPHOLD')}
          >
            {t('domain.appealAnswer.uphold')}
          </Button>
          <Button type="submit" variant="danger" busy={form.busy} onClick={() => (answer.current = 'REJECT')}>
            {t('domain.appealAnswer.reject')}
          </Button>
        </div>
      </form>
    </section>
  );
};
