import { indicatorBounds as bounds, projectIndicatorInput } from '@kvart/domain/projects';
import { parse } from '@kvart/domain/shared';
import { Button, Dialog, ErrorSummary, TextAreaField, TextField } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';
import {
  AddProjectIndicatorDocument,
  RemoveProjectIndicatorDocument,
  SaveProjectIndicatorDocument,
} from './Indicators.gql.ts';

type Indicator = ProjectPagePartsFragment['indicators'][number];

interface IndicatorValues {
  title: string;
  unit: string;
  baseline: string;
  target: string;
  value: string;
  valueOn: string;
  note: string;
}

const written = (figure: number | null | undefined): string => (figure == null ? '' : String(figure));

const valuesOf = (indicator: Indicator | null): IndicatorValues => ({
  title: indicator?.title ?? '',
  unit: indicator?.unit ?? '',
  baseline: written(indicator?.baseline),
  target: written(indicator?.target),
  value: written(indicator?.value),
  valueOn: indicator?.valueOn ?? '',
  note: indicator?.note ?? '',
});

/** A figure as people write it; what is none stays as it is, so that it can be said. */
const figure = (text: string): number | string | null => {
  const plain = text.trim().replace(/\s/g, '').replace(',', '.');
  if (plain === '') return null;
  return Number.isFinite(Number(plain)) ? Number(plain) : text;
};

/** Says what is counted, from where to where, and how far it has come. */
export const IndicatorDialog = ({
  projectId,
  indicator,
  onClose,
}: {
  projectId: string;
  indicator: Indicator | null;
  onClose: () => void;
}) => {
  const t = useT();
  const [add, adding] = useAction(AddProjectIndicatorDocument);
  const [save, saving] = useAction(SaveProjectIndicatorDocument);
  const [remove, removing] = useAction(RemoveProjectIndicatorDocument);
  const read = (values: IndicatorValues) =>
    parse(projectIndicatorInput, {
      ...{ title: values.title, unit: values.unit, note: values.note, valueOn: values.valueOn || null },
      ...{ baseline: figure(values.baseline), target: figure(values.target), value: figure(values.value) },
    });
  const form = useForm({
    name: `indicator-${indicator?.id ?? projectId}`,
    initial: valuesOf(indicator),
    keep: false,
    check: (values) => {
      const outcome = read(values);
      if (outcome.ok || outcome.error.kind !== 'invalid_input') return [];
      return outcome.error.issues.map(({ code, params, path }) => {
        const key = `errors.${code}`;
        return { path, message: t.has(key) ? t(key, params ?? {}) : t('errors.invalid_input') };
      });
    },
    submit: (values) => {
      const outcome = read(values);
      // Checked a moment ago.
      if (!outcome.ok) throw new Error('The form was sent unchecked');
      const input = outcome.value;
      return indicator
        ? save({ id: indicator.id, version: indicator.version, input })
        : add({ projectId, input });
    },
    onDone: onClose,
  });
  const takeOut = async () => {
    if (!indicator) return;
    const outcome = await remove({ id: indicator.id, version: indicator.version });
    if (outcome.ok) onClose();
    else form.setIssues([{ path: [], message: outcome.error.message }]);
  };
  const number = { inputMode: 'decimal', autoComplete: 'off' } as const;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(indicator ? 'projects.effect.edit' : 'projects.effect.add')}
      closeLabel={t('common.close')}
      actions={
        <>
          {indicator && (
            <Button busy={removing} onClick={() => void takeOut()}>
              {t('projects.effect.remove')}
            </Button>
          )}
          <Button variant="primary" busy={adding || saving} onClick={() => void form.send()}>
            {t('projects.form.save')}
          </Button>
        </>
      }
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextField
          {...form.text('title')}
          label={t('projects.effect.title')}
          hint={t('projects.effect.titleHint')}
          required
          autoComplete="off"
          maxLength={bounds.title}
        />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField {...form.text('unit')} label={t('projects.effect.unit')} maxLength={bounds.unit} />
          <TextField {...form.text('baseline')} {...number} label={t('projects.effect.baseline')} />
          <TextField {...form.text('target')} {...number} label={t('projects.effect.target')} />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.text('value')} {...number} label={t('projects.effect.now')} />
          <TextField {...form.text('valueOn')} type="date" label={t('projects.effect.on')} />
        </div>
        <TextAreaField
          {...form.text('note')}
          label={t('projects.effect.note')}
          mark={t('common.optional')}
          rows={3}
          maxLength={bounds.note}
        />
        {indicator?.confirmedFor && <p className="text-sm text-soft">{t('projects.effect.anew')}</p>}
      </form>
    </Dialog>
  );
};
