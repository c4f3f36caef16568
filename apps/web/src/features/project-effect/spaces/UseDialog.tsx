import { spaceUseInput } from '@kvart/domain/projects';
import { parse } from '@kvart/domain/shared';
import { Button, Dialog, ErrorSummary, TextField, useToast } from '@kvart/ui';
import type { ComboboxOption } from '@kvart/ui/combobox';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import type { Issue } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ChangeSpaceUseDocument, LinkSpaceDocument } from '../Effect.gql.ts';
import type { SpaceUsePartsFragment } from '../Effect.gql.ts';
import { figureOf } from '../figure.ts';
import { SpaceField } from './SpaceField.tsx';

interface UseValues {
  space: ComboboxOption | null;
  startsOn: string;
  endsOn: string;
  areaM2: string;
}

/** Names a space with its days and area, or changes them. */
export const UseDialog = ({
  projectId,
  use,
  onClose,
}: {
  projectId: string;
  use: SpaceUsePartsFragment | null;
  onClose: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const [link, linking] = useAction(LinkSpaceDocument);
  const [change, changing] = useAction(ChangeSpaceUseDocument);
  const initial: UseValues = {
    space: null,
    startsOn: use?.startsOn ?? '',
    endsOn: use?.endsOn ?? '',
    areaM2: use ? String(use.areaM2) : '',
  };
  const read = ({ startsOn, endsOn, areaM2 }: UseValues) =>
    parse(spaceUseInput, { startsOn, endsOn: endsOn || null, areaM2: figureOf(areaM2) });
  const form = useForm({
    name: `use-${use?.id ?? projectId}`,
    initial,
    keep: false,
    check: (values) => {
      const outcome = read(values);
      const issues: Issue[] =
        outcome.ok || outcome.error.kind !== 'invalid_input'
          ? []
          : outcome.error.issues.map(({ code, params, path }) => {
              const key = `errors.${code}`;
              return { path, message: t.has(key) ? t(key, params ?? {}) : t('errors.invalid_input') };
            });
      if (!use && !values.space) issues.unshift({ path: ['space'], message: t('errors.required') });
      return issues;
    },
    submit: (values) => {
      const outcome = read(values);
      // Checked a moment ago.
      if (!outcome.ok) throw new Error('The form was sent unchecked');
      return use
        ? change({ id: use.id, version: use.version, input: outcome.value })
        : link({ projectId, input: { ...outcome.value, spaceId: values.space?.id ?? '' } });
    },
    onDone: ({ spaces }) => {
      const isAsked = spaces.some(({ id, state }) => state === 'ASKED' && (!use || id === use.id));
      show({ text: t(isAsked ? 'effect.use.asked' : 'effect.use.saved'), tone: 'good' });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={use?.title ?? t('effect.spaces.add')}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" busy={linking || changing} onClick={() => void form.send()}>
          {t(use ? 'effect.form.save' : 'effect.form.name')}
        </Button>
      }
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        {!use && (
          <SpaceField
            id={form.idOf(['space'])}
            projectId={projectId}
            error={form.error('space')}
            value={form.values.space}
            onChange={(space) => form.set('space', space)}
          />
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.text('startsOn')} type="date" label={t('effect.form.from')} required />
          <TextField
            {...form.text('endsOn')}
            type="date"
            label={t('effect.form.until')}
            hint={t('effect.form.untilHint')}
          />
        </div>
        <TextField
          {...form.text('areaM2')}
          label={t('effect.form.area')}
          hint={t('effect.form.areaHint')}
          inputMode="decimal"
          autoComplete="off"
        />
        {use && <p className="text-sm text-soft">{t('effect.form.more')}</p>}
      </form>
    </Dialog>
  );
};
