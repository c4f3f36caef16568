import { type PeriodState, periodStates } from '@kvart/domain/spaces';
import { Button, Dialog, ErrorSummary, RadioGroup, TextField } from '@kvart/ui';
import type { Outcome } from '../../../lib/apollo/types.ts';
import { missing } from '../../../lib/forms/checks.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { SpaceCalendarFragment } from './Calendar.gql.ts';
import { DaySign } from './look.tsx';

export type CalendarPeriod = Omit<SpaceCalendarFragment['periods'][number], '__typename'>;

interface PeriodDialogProps {
  spaceId: string;
  /** Saves the calendar with one more period. */
  add: (period: CalendarPeriod) => Promise<Outcome<unknown>>;
  onClose: () => void;
}

/** One more time in which the space cannot be had. */
export const PeriodDialog = ({ spaceId, add, onClose }: PeriodDialogProps) => {
  const t = useT();
  const form = useForm({
    name: `period-${spaceId}`,
    keep: false,
    initial: { state: 'occupied' as PeriodState, startsOn: '', endsOn: '', note: '' },
    check: (values) => missing(values, ['startsOn'], t('common.required')),
    submit: async ({ state, startsOn, endsOn, note }) => {
      const word = state.toUpperCase() as Uppercase<PeriodState>;
      const outcome = await add({ state: word, startsOn, endsOn: endsOn || null, note: note.trim() || null });
      if (outcome.ok || outcome.error.__typename !== 'InvalidInput') return outcome;
      // The whole calendar was sent: what is wrong stands behind the number of the period.
      const issues = outcome.error.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) }));
      return { ok: false as const, error: { ...outcome.error, issues } };
    },
    onDone: onClose,
  });
  return (
    <Dialog open onClose={onClose} title={t('calendar.add')} closeLabel={t('common.close')}>
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <RadioGroup
          legend={t('calendar.state')}
          value={form.values.state}
          options={periodStates.map((state) => ({
            value: state,
            label: (
              <span className="inline-flex items-center gap-2">
                <DaySign state={state} size={16} />
                {t(`domain.periodState.${state}`)}
              </span>
            ),
          }))}
          onChange={(state) => form.set('state', state as PeriodState)}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...form.text('startsOn')} type="date" label={t('calendar.startsOn')} />
          <TextField
            {...form.text('endsOn')}
            type="date"
            label={t('calendar.endsOn')}
            mark={t('common.optional')}
            hint={t('calendar.endsHint')}
          />
        </div>
        <TextField
          {...form.text('note')}
          label={t('calendar.note')}
          mark={t('common.optional')}
          hint={t('calendar.noteHint')}
          maxLength={200}
        />
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
