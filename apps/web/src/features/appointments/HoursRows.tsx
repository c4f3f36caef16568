import { Button, Fieldset, SelectField, TextField } from '@kvart/ui';
import { exceptionKinds, hoursBounds as bounds } from '@kvart/domain/appointments';
import { Plus } from 'lucide-react';
import { intlLocale } from '@kvart/i18n/client';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { type ExceptionValues, freshKey, type SpanValues } from './hours-values.ts';

const row = 'grid items-end gap-3 border-t border-rule pt-4 first:border-t-0 first:pt-0';

const Clock = (props: { id: string; label: string; value: string; onChange: (value: string) => void }) => (
  <TextField {...props} type="time" step={300} onChange={({ target }) => props.onChange(target.value)} />
);

/** Names of the days of the week, Monday first. */
const useWeekdays = () => {
  const { locale } = useLocale();
  const name = new Intl.DateTimeFormat(intlLocale[locale], { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => name.format(new Date(Date.UTC(2024, 0, 1 + day))));
};

/** Hours of every week, several spans a day. */
export const WeekRows = ({
  id,
  rows,
  error,
  services,
  onChange,
}: {
  id: string;
  rows: SpanValues[];
  error?: string;
  services: readonly { id: string; title: { text: string; locale: string } }[];
  onChange: (rows: SpanValues[]) => void;
}) => {
  const t = useT();
  const weekdays = useWeekdays();
  const set = (key: number, some: Partial<SpanValues>) =>
    onChange(rows.map((one) => (one.key === key ? { ...one, ...some } : one)));
  const add = () => {
    const last = rows.at(-1);
    const weekday = last ? String((Number(last.weekday) + 1) % 7) : '0';
    const { from, until, service } = last ?? { from: '09:00', until: '12:00', service: '' };
    onChange([...rows, { key: freshKey(rows), weekday, from, until, service }]);
  };
  return (
    <Fieldset
      id={id}
      legend={<span className="font-serif text-xl">{t('appointments.hours.week')}</span>}
      hint={t('appointments.hours.weekHint')}
      error={error}
    >
      {rows.map((one, at) => (
        <div
          key={one.key}
          role="group"
          aria-label={t('appointments.hours.span', { number: at + 1 })}
          className={`${row} sm:grid-cols-[minmax(9rem,1fr)_7.5rem_7.5rem_minmax(0,1.2fr)_auto]`}
        >
          <SelectField
            id={`${id}-${one.key}-day`}
            label={t('appointments.hours.weekday')}
            value={one.weekday}
            onChange={({ target }) => set(one.key, { weekday: target.value })}
          >
            {weekdays.map((name, day) => (
              <option key={name} value={day}>
                {name}
              </option>
            ))}
          </SelectField>
          <Clock
            id={`${id}-${one.key}-from`}
            label={t('appointments.hours.from')}
            value={one.from}
            onChange={(from) => set(one.key, { from })}
          />
          <Clock
            id={`${id}-${one.key}-until`}
            label={t('appointments.hours.until')}
            value={one.until}
            onChange={(until) => set(one.key, { until })}
          />
          <SelectField
            id={`${id}-${one.key}-for`}
            label={t('appointments.hours.for')}
            value={one.service}
            onChange={({ target }) => set(one.key, { service: target.value })}
          >
            <option value="">{t('appointments.hours.allServices')}</option>
            {services.map(({ id: service, title }) => (
              <option key={service} value={service} lang={title.locale}>
                {title.text}
              </option>
            ))}
          </SelectField>
          <Button
            variant="quiet"
            aria-label={t('appointments.hours.removeOne', {
              what: `${weekdays[Number(one.weekday)]} ${one.from}`,
            })}
            onClick={() => onChange(rows.filter(({ key }) => key !== one.key))}
          >
            {t('appointments.hours.remove')}
          </Button>
        </div>
      ))}
      {rows.length < bounds.spans && (
        <Button className="self-start" icon={<Plus aria-hidden size={17} />} onClick={add}>
          {t('appointments.hours.add')}
        </Button>
      )}
    </Fieldset>
  );
};

/** Days away, and hours besides the usual ones. */
export const ExceptionRows = ({
  id,
  rows,
  error,
  onChange,
}: {
  id: string;
  rows: ExceptionValues[];
  error?: string;
  onChange: (rows: ExceptionValues[]) => void;
}) => {
  const t = useT();
  const set = (key: number, some: Partial<ExceptionValues>) =>
    onChange(rows.map((one) => (one.key === key ? { ...one, ...some } : one)));
  const empty = { kind: 'AWAY', fromDay: '', untilDay: '', from: '00:00', until: '00:00' } as const;
  return (
    <Fieldset
      id={id}
      legend={<span className="font-serif text-xl">{t('appointments.hours.exceptions')}</span>}
      hint={t('appointments.hours.exceptionsHint')}
      error={error}
    >
      {rows.map((one, at) => (
        <div
          key={one.key}
          role="group"
          aria-label={t('appointments.hours.exception', { number: at + 1 })}
          className={`${row} sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_10rem_10rem_7.5rem_7.5rem_auto]`}
        >
          <SelectField
            id={`${id}-${one.key}-kind`}
            label={t('appointments.hours.kind')}
            value={one.kind}
            onChange={({ target }) => set(one.key, { kind: target.value as ExceptionValues['kind'] })}
          >
            {exceptionKinds.map((kind) => (
              <option key={kind} value={kind.toUpperCase()}>
                {t(`domain.exceptionKind.${kind}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            id={`${id}-${one.key}-first`}
            type="date"
            label={t('appointments.hours.firstDay')}
            value={one.fromDay}
            onChange={({ target }) =>
              set(one.key, { fromDay: target.value, untilDay: one.untilDay || target.value })
            }
          />
          <TextField
            id={`${id}-${one.key}-last`}
            type="date"
            label={t('appointments.hours.lastDay')}
            value={one.untilDay}
            onChange={({ target }) => set(one.key, { untilDay: target.value })}
          />
          <Clock
            id={`${id}-${one.key}-from`}
            label={t('appointments.hours.from')}
            value={one.from}
            onChange={(from) => set(one.key, { from })}
          />
          <Clock
            id={`${id}-${one.key}-until`}
            label={t('appointments.hours.until')}
            value={one.until}
            onChange={(until) => set(one.key, { until })}
          />
          <Button
            variant="quiet"
            aria-label={t('appointments.hours.removeOne', {
              what: t('appointments.hours.exception', { number: at + 1 }),
            })}
            onClick={() => onChange(rows.filter(({ key }) => key !== one.key))}
          >
            {t('appointments.hours.remove')}
          </Button>
        </div>
      ))}
      {rows.length < bounds.exceptions && (
        <Button
          className="self-start"
          icon={<Plus aria-hidden size={17} />}
          onClick={() => onChange([...rows, { key: freshKey(rows), ...empty }])}
        >
          {t('appointments.hours.addException')}
        </Button>
      )}
    </Fieldset>
  );
};
