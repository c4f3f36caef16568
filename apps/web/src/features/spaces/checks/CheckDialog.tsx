import { needsNote } from '@kvart/domain/spaces';
import { Button, Dialog, ErrorSummary, RadioGroup, SelectField, TextAreaField, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { type CheckPartsFragment, RecordCheckDocument } from './Checks.gql.ts';
import { CheckIcon, type CheckStateName } from './look.tsx';

const states: readonly CheckStateName[] = ['FINE', 'NEEDS_WORK', 'NOT_NEEDED', 'NOT_CHECKED'];

interface CheckDialogProps {
  spaceId: string;
  check: CheckPartsFragment;
  /** Papers of the space that can stand behind it. */
  documents: readonly { id: string; title: string }[];
  /** Somebody else was faster: brings what they wrote. */
  refresh: () => unknown;
  onClose: () => void;
}

/** What one found out about a matter. */
export const CheckDialog = ({ spaceId, check, documents, refresh, onClose }: CheckDialogProps) => {
  const t = useT();
  const { announce } = useToast();
  const [record] = useAction(RecordCheckDocument);
  const { matter, version } = check;
  const hidden = check.hasEvidence && !check.document;
  const name = t(`domain.checkMatter.${lower(matter)}`);
  const form = useForm({
    name: `check-${spaceId}-${lower(matter)}`,
    keep: false,
    initial: { state: check.state, note: check.note ?? '', documentId: check.document?.id ?? '' },
    check: ({ state, note }) =>
      needsNote(lower(state)) && note.trim() === ''
        ? [
            {
              path: ['note'],
              message: t(state === 'NEEDS_WORK' ? 'checks.noteNeeded.work' : 'checks.noteNeeded.reason'),
            },
          ]
        : [],
    submit: async ({ state, note, documentId }) => {
      // A paper one may not open stays, unless another one is put in its place.
      const paper = documentId === '' && hidden ? undefined : documentId || null;
      const input = { matter, version, state, note: note.trim() || null, documentId: paper };
      const outcome = await record({ spaceId, input });
      if (!outcome.ok && outcome.error.__typename === 'StaleVersion') await refresh();
      return outcome;
    },
    onDone: () => {
      announce(t('checks.saved', { matter: name }));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={name} closeLabel={t('common.close')}>
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <p className="-mt-1 text-soft">{t(`checks.about.${lower(matter)}`)}</p>
        <RadioGroup
          legend={t('checks.state')}
          value={form.values.state}
          options={states.map((state) => ({
            value: state,
            label: (
              <span className="inline-flex items-center gap-2">
                <CheckIcon state={state} />
                {t(`domain.checkState.${lower(state)}`)}
              </span>
            ),
          }))}
          onChange={(state) => form.set('state', state)}
        />
        <TextAreaField
          {...form.text('note')}
          rows={3}
          maxLength={500}
          label={t('checks.note')}
          hint={t('checks.noteHint')}
          mark={needsNote(lower(form.values.state)) ? undefined : t('common.optional')}
        />
        <SelectField
          {...form.text('documentId')}
          label={t('checks.paper.label')}
          hint={documents.length === 0 ? t('checks.paper.addFirst') : t('checks.paper.hint')}
          mark={t('common.optional')}
        >
          <option value="">{t(hidden ? 'checks.paper.closed' : 'checks.paper.without')}</option>
          {documents.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
