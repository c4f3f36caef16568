import { Button, Disclosure, ErrorSummary, TextAreaField, TextField, useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { type Issue, useForm } from '../../lib/forms/useForm.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { type NoticePartsFragment, StepNotifierDocument } from './Desk.gql.ts';

const shortest = 10;
type Notifier = NonNullable<NoticePartsFragment['notifier']>;

const Decide = ({ noticeId, step }: { noticeId: string; step: Notifier['viewerSteps'][number] }) => {
  const t = useT();
  const { show } = useToast();
  const [send] = useAction(StepNotifierDocument);
  const form = useForm({
    name: `notifier-${noticeId}`,
    initial: { reason: '', until: '' },
    check: ({ reason, until }) => {
      const issues: Issue[] = [];
      if (step === 'LIMIT' && !until) issues.push({ path: ['until'], message: t('common.required') });
      if (reason.trim().length < shortest) issues.push({ path: ['reason'], message: t('desk.textNeeded') });
      return issues;
    },
    submit: (texts) => send({ input: { ...texts, noticeId, step } }),
    onDone: () => show({ text: t('desk.notifier.done'), tone: 'good' }),
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="mt-3 flex flex-col gap-4">
      <p className="text-soft">{t('desk.notifier.lead')}</p>
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      {step === 'LIMIT' && (
        <TextField {...form.text('until')} label={t('desk.notifier.until')} type="date" required />
      )}
      <TextAreaField
        {...form.text('reason')}
        label={t('desk.notifier.reason')}
        required
        rows={3}
        maxLength={4000}
      />
      <Button type="submit" variant="danger" busy={form.busy} className="self-start">
        {t(`domain.notifierStep.${lower(step)}`)}
      </Button>
    </form>
  );
};

/** Somebody whose notices led to nothing before, and what can be done about it. */
export const NotifierPanel = ({ notice, notifier }: { notice: NoticePartsFragment; notifier: Notifier }) => {
  const t = useT();
  const format = useFormat();
  const { decided, groundless, warned, limitedUntil, viewerSteps } = notifier;
  const [step] = viewerSteps;
  if (groundless === 0) return null;
  return (
    <section aria-labelledby="notifier">
      <h2 id="notifier" className="text-xl">
        {t('desk.notifier.title')}
      </h2>
      <p className="mt-1">
        {t('desk.notifier.facts', { decided, groundless })}{' '}
        {limitedUntil
          ? t('desk.notifier.limited', { date: format.date(limitedUntil) })
          : warned && t('desk.notifier.warned')}
      </p>
      {step && (
        <Disclosure summary={t(`domain.notifierStep.${lower(step)}`)}>
          <Decide noticeId={notice.id} step={step} />
        </Disclosure>
      )}
    </section>
  );
};
