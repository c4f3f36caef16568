import { useRef } from 'react';
import { Button, ErrorSummary, TextAreaField, useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { type ClaimPartsFragment, DecideClaimDocument } from './Claims.gql.ts';

/** Granting or refusing, always with a reason. Where somebody else was faster the newer state is fetched. */
export const DecisionPanel = ({
  claim: { id, version, person, actor },
  refetch,
}: {
  claim: ClaimPartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const { show } = useToast();
  const [decide] = useAction(DecideClaimDocument);
  // The button that was pressed; a state would come too late for the submit that follows the press.
  const decision = useRef<'GRANT' | 'REFUSE'>('GRANT');
  const form = useForm({
    name: `decide-${id}`,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? [] : [{ path: ['reason'], message: t('common.required') }]),
    submit: async ({ reason }) => {
      const outcome = await decide({ id, version, decision: decision.current, reason });
      if (!outcome.ok && ['StaleVersion', 'Conflict'].includes(outcome.error.__typename)) {
        show({ text: t('claims.decide.overtaken') });
        void refetch();
      }
      return outcome;
    },
    onDone: () => show({ text: t('claims.decide.done'), tone: 'good' }),
  });
  return (
    <section aria-labelledby="decide" className="rounded-lg border border-ink bg-raised p-5">
      <h2 id="decide" className="text-xl">
        {t('claims.decide.title')}
      </h2>
      <p className="mt-1 text-soft">{t('claims.decide.text', { person: person.name, actor: actor.name })}</p>
      <form noValidate onSubmit={form.onSubmit} className="mt-4 flex flex-col gap-4">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextAreaField
          {...form.text('reason')}
          label={t('claims.decide.reason')}
          hint={t('claims.decide.reasonHint', { person: person.name })}
          required
          rows={3}
          maxLength={1000}
        />
        <div className="flex flex-wrap gap-2">
          <Button
            type="submit"
            variant="primary"
            busy={form.busy}
            onClick={() => (decision.current = 'GRANT')}
          >
            {t('domain.claimDecision.grant')}
          </Button>
          <Button
            type="submit"
            variant="danger"
            busy={form.busy}
            onClick={() => (decision.current = 'REFUSE')}
          >
            {t('domain.claimDecision.refuse')}
          </Button>
        </div>
      </form>
    </section>
  );
};
