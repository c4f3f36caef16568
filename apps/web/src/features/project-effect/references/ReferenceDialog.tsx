import { referenceBounds, referenceInput } from '@kvart/domain/projects';
import { parse } from '@kvart/domain/shared';
import { Button, Dialog, ErrorSummary, SelectField, TextAreaField, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { WriteReferenceDocument } from '../Effect.gql.ts';
import type { ProjectEffectPartsFragment } from '../Effect.gql.ts';

/** A sentence on another partner's part. */
export const ReferenceDialog = ({
  effect,
  onClose,
}: {
  effect: ProjectEffectPartsFragment;
  onClose: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const { locale } = useLocale();
  const [write, busy] = useAction(WriteReferenceDocument);
  const { id: projectId, writesFor, writesAbout } = effect;
  const [author] = writesFor;
  const [about] = writesAbout.filter(({ actorId }) => actorId !== author?.actorId);
  const initial = { authorId: author?.actorId ?? '', aboutId: about?.actorId ?? '', sentence: '' };
  const read = (values: typeof initial) => parse(referenceInput, { ...values, locale });
  const form = useForm({
    name: `reference-${projectId}`,
    initial,
    check: (values) => {
      const outcome = read(values);
      if (outcome.ok || outcome.error.kind !== 'invalid_input') return [];
      return outcome.error.issues.map(({ code, params, path }) => {
        const key = `errors.${code}`;
        return { path, message: t.has(key) ? t(key, params ?? {}) : t('errors.invalid_input') };
      });
    },
    submit: (values) => write({ projectId, input: { ...values, locale } }),
    onDone: () => {
      show({ text: t('effect.reference.sent'), tone: 'good' });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('effect.references.write')}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" busy={busy} onClick={() => void form.send()}>
          {t('effect.reference.send')}
        </Button>
      }
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        {writesFor.length > 1 && (
          <SelectField {...form.text('authorId')} label={t('effect.reference.as')}>
            {writesFor.map(({ actorId, name }) => (
              <option key={actorId} value={actorId}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <SelectField {...form.text('aboutId')} label={t('effect.reference.about')}>
          {writesAbout
            .filter(({ actorId }) => actorId !== form.values.authorId)
            .map(({ actorId, name }) => (
              <option key={actorId} value={actorId}>
                {name}
              </option>
            ))}
        </SelectField>
        <TextAreaField
          {...form.text('sentence')}
          label={t('effect.reference.sentence')}
          hint={t('effect.reference.hint')}
          required
          rows={3}
          maxLength={referenceBounds.sentence}
        />
      </form>
    </Dialog>
  );
};
