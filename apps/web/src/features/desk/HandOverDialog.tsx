import {
  Button,
  Dialog,
  ErrorSummary,
  Notice,
  SelectField,
  SkeletonText,
  TextAreaField,
  useToast,
} from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { type Issue, useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { type CasePartsFragment, HandOverCaseDocument, HandOverChoicesDocument } from './Desk.gql.ts';

const shortest = 10;

/** Gives a case to another centre, with what that one should know. */
const HandOverDialog = ({
  one,
  onClose,
  onDone,
}: {
  one: CasePartsFragment;
  onClose: () => void;
  onDone: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const { data } = usePageQuery(HandOverChoicesDocument, { caseId: one.id }, { fresh: true });
  const [handOver, busy] = useAction(HandOverCaseDocument);
  const form = useForm({
    name: `hand-over-${one.id}`,
    initial: { centreId: '', note: '' },
    check: ({ centreId, note }) => {
      const issues: Issue[] = [];
      if (!centreId) issues.push({ path: ['centreId'], message: t('common.required') });
      if (note.trim().length < shortest) issues.push({ path: ['note'], message: t('desk.textNeeded') });
      return issues;
    },
    submit: (values) => handOver({ id: one.id, version: one.version, ...values }),
    onDone: () => {
      show({ text: t('deskQueue.handedOver'), tone: 'good' });
      onDone();
    },
  });
  const choices = data?.handOverChoices;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('deskQueue.handOverTitle')}
      closeLabel={t('common.close')}
      actions={
        choices?.length ? (
          <Button variant="primary" busy={busy} onClick={() => void form.send()}>
            {t('deskQueue.handOverSend')}
          </Button>
        ) : undefined
      }
    >
      {!choices && <SkeletonText lines={4} />}
      {choices?.length === 0 && (
        <Notice tone="note">
          <p>{t('deskQueue.noCentre')}</p>
        </Notice>
      )}
      {choices && choices.length > 0 && (
        <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
          <p className="text-soft">{t('deskQueue.handOverLead', { thing: one.title })}</p>
          <ErrorSummary title={t('common.checkForm')} items={form.summary} />
          <SelectField {...form.text('centreId')} label={t('deskQueue.centre')} required>
            <option value="">{t('deskQueue.centreChoose')}</option>
            {choices.map(({ id, name, looksAfter }) => (
              <option key={id} value={id}>
                {looksAfter ? name : t('deskQueue.centreElsewhere', { name })}
              </option>
            ))}
          </SelectField>
          <TextAreaField
            {...form.text('note')}
            label={t('deskQueue.note')}
            required
            rows={3}
            maxLength={1000}
          />
        </form>
      )}
    </Dialog>
  );
};

export default HandOverDialog;
