import { useState } from 'react';
import { Button, SelectField, SkeletonText } from '@kvart/ui';
import { addDays, toIsoDate } from '@kvart/domain/shared';
import { intlLocale } from '@kvart/i18n/client';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { byDay, ownZone, showsTheSame } from './slot-days.ts';
import { AppointmentSlotsDocument } from './Slots.gql.ts';

/** So many days stand on the page at once. */
const window = 14;

const tile =
  'relative flex min-h-11 cursor-pointer items-center rounded-md border border-edge bg-raised px-3.5 tabular-nums hover:border-ink ' +
  'has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-checked:outline-2 has-checked:outline-accent ' +
  'has-focus-visible:outline-3 has-focus-visible:outline-note';

/** Free times as a list of days; the arrow keys lead from one time to the next. */
export const SlotPicker = ({
  serviceId,
  movingId,
  value,
  adviserId,
  onAdviser,
  onChange,
}: {
  serviceId: string;
  /** The appointment that gets another time. */
  movingId?: string;
  value: string | null;
  adviserId: string | null;
  onAdviser: (id: string | null) => void;
  onChange: (startsAt: string) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const [today] = useState(() => toIsoDate(new Date()));
  const [from, setFrom] = useState(today);
  const until = addDays(from, window - 1);
  const variables = { serviceId, from, until, adviserId, movingId: movingId ?? null };
  const { data, error, updating, refetch } = usePageQuery(AppointmentSlotsDocument, variables, {
    ...{ fresh: true, keepPrevious: true },
  });
  const found = data?.appointmentSlots;
  if (!data) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={6} />;
  if (!found || found.advisers.length === 0) return <p className="text-soft">{t('appointments.nobody')}</p>;
  const zone = ownZone();
  const isElsewhere = found.slots.some(({ startsAt }) => !showsTheSame(zone, found.timeZone, startsAt));
  const name = `slot-${movingId ?? serviceId}`;
  return (
    <div className="flex flex-col gap-5">
      {!movingId && found.advisers.length > 1 && (
        <SelectField
          id={`${name}-adviser`}
          label={t('appointments.adviser')}
          value={adviserId ?? ''}
          onChange={({ target }) => onAdviser(target.value || null)}
        >
          <option value="">{t('appointments.anyAdviser')}</option>
          {found.advisers.map(({ id, name: who }) => (
            <option key={id} value={id}>
              {who}
            </option>
          ))}
        </SelectField>
      )}
      <p className="text-sm text-soft">
        {t('appointments.zone', { zone: zone.replaceAll('_', ' ') })}
        {isElsewhere && ` ${t('appointments.zoneOther', { zone: found.timeZone.replaceAll('_', ' ') })}`}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button size="sm" disabled={from <= today} onClick={() => setFrom(addDays(from, -window))}>
          {t('appointments.earlier')}
        </Button>
        <Button size="sm" onClick={() => setFrom(addDays(from, window))}>
          {t('appointments.later')}
        </Button>
        <p role="status" className="text-sm text-soft">
          {t('appointments.span', { from: format.day(from), until: format.day(until) })}
          {': '}
          {found.slots.length === 0
            ? t('appointments.noSlots')
            : t('appointments.slots', { count: found.slots.length })}
        </p>
      </div>
      <div className={updating ? 'flex flex-col gap-5 opacity-60' : 'flex flex-col gap-5'}>
        {byDay(found.slots).map(([day, slots]) => (
          <fieldset key={day} className="min-w-0">
            <legend className="mb-2 font-semibold">
              {new Intl.DateTimeFormat(intlLocale[locale], {
                ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
              }).format(new Date(`${day}T00:00:00Z`))}
            </legend>
            <div className="flex flex-wrap gap-2">
              {slots.map(({ startsAt }) => (
                <label key={startsAt} className={tile}>
                  <input
                    type="radio"
                    name={name}
                    value={startsAt}
                    checked={value === startsAt}
                    onChange={() => onChange(startsAt)}
                    className="absolute inset-0 size-full cursor-pointer opacity-0"
                  />
                  <time dateTime={startsAt}>{format.time(startsAt)}</time>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </div>
  );
};
