import { Button, ErrorSummary, Fieldset, SelectField, SkeletonText, TextField, useToast } from '@kvart/ui';
import { hoursBounds as bounds } from '@kvart/domain/appointments';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { figures, isFigure, isSpan, sentHours, valuesOfHours } from './hours-values.ts';
import { CentreCalendarDocument, type CentreCalendarQuery, SaveAdviserHoursDocument } from './Hours.gql.ts';
import { ExceptionRows, WeekRows } from './HoursRows.tsx';

/** With the zone that stands there, which may be one that this browser does not list. */
const zonesWith = (own: string) => [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].sort();

const HoursForm = ({
  centreId,
  data,
  refetch,
}: {
  centreId: string;
  data: CentreCalendarQuery;
  refetch: () => unknown;
}) => {
  const t = useT();
  const { show } = useToast();
  const { own } = data.centreCalendar;
  const [save] = useAction(SaveAdviserHoursDocument);
  const form = useForm({
    name: `hours-${centreId}-${own.version}`,
    initial: valuesOfHours(own),
    check: (values) => {
      const wrong = (isWrong: boolean, field: string, message: string) =>
        isWrong ? [{ path: [field], message }] : [];
      const figure = (field: keyof typeof figures) =>
        wrong(
          !isFigure(values[field], figures[field]),
          field,
          t('appointments.hours.wrongFigure', figures[field]),
        );
      return [
        ...wrong(!values.hours.every(isSpan), 'hours', t('appointments.hours.wrongSpan')),
        ...wrong(!values.exceptions.every(isSpan), 'exceptions', t('appointments.hours.wrongSpan')),
        ...wrong(
          values.exceptions.some(({ fromDay, untilDay }) => !fromDay || !untilDay || untilDay < fromDay),
          'exceptions',
          t('appointments.hours.wrongDays'),
        ),
        ...figure('notice'),
        ...figure('horizon'),
        ...figure('buffer'),
      ];
    },
    submit: (values) => save({ centreId, version: own.version, hours: sentHours(values) }),
    onDone: () => {
      show({ text: t('appointments.hours.saved'), tone: 'good' });
      void refetch();
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-9">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      <SelectField
        {...form.text('timeZone')}
        label={t('appointments.hours.zone')}
        hint={t('appointments.hours.zoneHint')}
      >
        {zonesWith(own.timeZone).map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </SelectField>
      <WeekRows
        id={form.idOf(['hours'])}
        rows={form.values.hours}
        error={form.error('hours')}
        services={data.keptCentreServices.services}
        onChange={(rows) => form.set('hours', rows)}
      />
      <ExceptionRows
        id={form.idOf(['exceptions'])}
        rows={form.values.exceptions}
        error={form.error('exceptions')}
        onChange={(rows) => form.set('exceptions', rows)}
      />
      <Fieldset legend={<span className="font-serif text-xl">{t('appointments.hours.rules')}</span>}>
        <div className="grid gap-4 sm:grid-cols-3">
          {(['notice', 'horizon', 'buffer'] as const).map((field) => (
            <TextField
              key={field}
              {...form.text(field)}
              label={t(`appointments.hours.${field}`)}
              unit={t(`appointments.hours.${field}Unit`)}
              inputMode="numeric"
              required
            />
          ))}
        </div>
      </Fieldset>
      <div className="flex max-w-2xl flex-col gap-5">
        <TextField
          {...form.text('place')}
          label={t('appointments.hours.place')}
          hint={t('appointments.hours.placeHint')}
          maxLength={bounds.place}
        />
        <TextField
          {...form.text('link')}
          type="url"
          label={t('appointments.hours.link')}
          maxLength={bounds.link}
        />
      </div>
      <Button type="submit" variant="primary" size="lg" busy={form.busy} className="self-start">
        {t('appointments.hours.save')}
      </Button>
    </form>
  );
};

/** When oneself can be met at one's centre. */
export const OwnHours = ({ centreId }: { centreId: string }) => {
  const { data, error, refetch } = usePageQuery(CentreCalendarDocument, { centreId }, { fresh: true });
  if (!data) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={10} />;
  return (
    <HoursForm key={data.centreCalendar.own.version} centreId={centreId} data={data} refetch={refetch} />
  );
};
