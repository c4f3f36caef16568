import { Button, Card, ErrorSummary, TextAreaField, TextField, useToast } from '@kvart/ui';
import { proposedVerificationEnd } from '@kvart/domain/actors';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ActorProfileFragment } from './ActorPage.gql.ts';
import { VerifyActorDocument, WithdrawVerificationDocument } from './Verify.gql.ts';

const today = () => new Date().toISOString().slice(0, 10);

/** For advisers: say that they have checked who this is, and until when that holds. */
export const VerifyPanel = ({ actor }: { actor: ActorProfileFragment }) => {
  const t = useT();
  const { show } = useToast();
  const [verify] = useAction(VerifyActorDocument);
  const [withdraw, withdrawing] = useAction(WithdrawVerificationDocument);
  const form = useForm({
    name: 'verify-actor',
    keep: false,
    initial: { until: proposedVerificationEnd(lower(actor.kind), today()), note: '' },
    submit: ({ until, note }) => verify({ actorId: actor.id, until, note: note || null }),
    onDone: () => show({ text: t('actors.verify.done'), tone: 'good' }),
  });
  const takeBack = async () => {
    const outcome = await withdraw({ actorId: actor.id, note: form.values.note || null });
    show(outcome.ok ? { text: t('actors.verify.withdrawn') } : { text: outcome.error.message, tone: 'bad' });
  };
  return (
    <Card as="section" look="sunk" aria-labelledby="verify">
      <h2 id="verify" className="text-lg">
        {t('actors.verify.title')}
      </h2>
      <p className="mt-1 text-sm text-soft">{t('actors.verify.hint')}</p>
      <form noValidate onSubmit={form.onSubmit} className="mt-4 flex flex-col gap-4">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextField {...form.text('until')} type="date" label={t('actors.verify.until')} />
        <TextAreaField
          {...form.text('note')}
          label={t('actors.verify.note')}
          mark={t('common.optional')}
          rows={2}
          maxLength={1000}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('actors.verify.button')}
          </Button>
          {actor.verification.state !== 'UNVERIFIED' && (
            <Button variant="danger" busy={withdrawing} onClick={() => void takeBack()}>
              {t('actors.verify.withdraw')}
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
};
