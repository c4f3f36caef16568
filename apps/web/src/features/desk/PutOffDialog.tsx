import { Button, Dialog, ErrorSummary, TextAreaField, TextField, useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { type Issue, useForm } from '../../lib/forms/useForm.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { type CasePartsFragment, PutOffCaseDocument } from './Desk.gql.ts';

const shortest = 3;

/** Puts a case off until a day, and says why. */
const PutOffDialog = ({
  one,
  onClose,
  onDone,
}: {
  one: CasePartsFragment;
  onClose: () => void;
  onDone: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [putOff, busy] = useAction(PutOffCaseDocument);
  const form = useForm({
    name: `put-off-${one.id}`,
    initial: { until: '', reason: '' },
    check: ({ until, reason }) => {
      const issues: Issue[] = [];
      if (!until) issues.push({ path: ['until'], message: t('common.required') });
      if (reason.trim().length < shortest) issues.push({ path: ['reason'], message: t('common.required') });
      return issues;
    },
    submit: (values) => putOff({ id: one.id, version: one.version, ...values }),
    onDone: () => {
      show({ text: t('deskQueue.putOffDone', { date: format.date(form.values.until) }), tone: 'good' });
      onDone();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('deskQueue.putOffTitle')}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" busy={busy} onClick={() => void form.send()}>
          {t('deskQueue.putOffSend')}
        </Button>
      }
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <p className="text-soft">{t('deskQueue.putOffLead', { thing: one.title })}</p>
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextField
          {...form.text('until')}
          label={t('deskQueue.until')}
          hint={t('deskQueue.untilHint')}
          type="date"
          required
        />
        <TextAreaField
          {...form.text('reason')}
          label={t('deskQueue.reason')}
          required
          rows={2}
          maxLength={500}
        />
      </form>
    </Dialog>
  );
};

export default PutOffDialog;
