import { continuations, outcomeReportInput, reportBounds as bounds } from '@kvart/domain/projects';
import { parse } from '@kvart/domain/shared';
import { Button, Dialog, ErrorSummary, SelectField, TextAreaField, TextField, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { SaveOutcomeReportDocument } from '../Effect.gql.ts';
import type { OutcomeReportPartsFragment, SaveOutcomeReportMutationVariables } from '../Effect.gql.ts';
import { figureOf } from '../figure.ts';

type Sent = SaveOutcomeReportMutationVariables['input'];

const written = (figure: number | null): string => (figure === null ? '' : String(figure));

/** Writes a report; it is handed in with a step of its own. */
export const ReportDialog = ({
  projectId,
  report,
  onClose,
}: {
  projectId: string;
  report: OutcomeReportPartsFragment;
  onClose: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const { locale: reading } = useLocale();
  const [save, busy] = useAction(SaveOutcomeReportDocument);
  const locale = report.id === null ? reading : report.locale;
  const initial = {
    ...{ worked: report.worked ?? '', notWorked: report.notWorked ?? '', publicText: report.publicText },
    ...{ jobs: written(report.jobs), visitors: written(report.visitors) },
    continues: report.continues ? (lower(report.continues) as string) : '',
  };
  const read = ({ jobs, visitors, continues, ...texts }: typeof initial) =>
    parse(outcomeReportInput, {
      ...{ kind: lower(report.kind), locale, ...texts, continues: continues || null },
      ...{ jobs: figureOf(jobs), visitors: figureOf(visitors) },
    });
  const form = useForm({
    name: `report-${projectId}-${report.kind}`,
    initial,
    // A draft would write over what a colleague has saved since.
    keep: report.id === null,
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
      const { kind, continues, ...rest } = outcome.value;
      const input: Sent = {
        ...rest,
        kind: kind.toUpperCase() as Sent['kind'],
        continues: (continues?.toUpperCase() ?? null) as Sent['continues'],
      };
      return save({ projectId, version: report.version, input });
    },
    onDone: () => {
      show({ text: t('effect.report.saved'), tone: 'good' });
      onClose();
    },
  });
  const number = { inputMode: 'numeric', autoComplete: 'off' } as const;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`domain.outcomeReportKind.${lower(report.kind)}`)}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" busy={busy} onClick={() => void form.send()}>
          {t('effect.report.save')}
        </Button>
      }
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextAreaField
          {...form.text('worked')}
          label={t('effect.reports.worked')}
          rows={5}
          maxLength={bounds.text}
        />
        <TextAreaField
          {...form.text('notWorked')}
          label={t('effect.reports.notWorked')}
          rows={4}
          maxLength={bounds.text}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.text('jobs')} {...number} label={t('effect.report.jobs')} />
          <TextField {...form.text('visitors')} {...number} label={t('effect.report.visitors')} />
        </div>
        <SelectField {...form.text('continues')} label={t('effect.report.continues')}>
          <option value="">{t('effect.report.choose')}</option>
          {continuations.map((value) => (
            <option key={value} value={value}>
              {t(`domain.continuation.${value}`)}
            </option>
          ))}
        </SelectField>
        <TextAreaField
          {...form.text('publicText')}
          label={t('effect.report.public')}
          hint={t('effect.report.publicHint')}
          rows={3}
          maxLength={bounds.publicText}
        />
        <p className="text-sm text-soft">{t('effect.report.figures')}</p>
      </form>
    </Dialog>
  );
};
