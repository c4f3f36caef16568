import {
  Button,
  EmptyState,
  FilterChip,
  IconButton,
  LinkButton,
  LoadMore,
  SelectField,
  SkeletonText,
} from '@kvart/ui';
import { appointmentStates } from '@kvart/domain/appointments';
import { addDays, isIsoDate } from '@kvart/domain/shared';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { intlLocale } from '@kvart/i18n/client';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { AppointmentRow } from './AppointmentRow.tsx';
import { CentreAppointmentsDocument, type CentreAppointmentsQueryVariables } from './Appointments.gql.ts';
import { CentreCalendarDocument } from './Hours.gql.ts';
import { byDay, dayIn, mondayOf } from './slot-days.ts';

type State = NonNullable<CentreAppointmentsQueryVariables['state']>;

/** Days and filters of the list, in the address. */
const useCalendar = () => {
  const [params, setParams] = useSearchParams();
  const today = dayIn(new Date().toISOString());
  const isDay = params.get('view') === 'day';
  const asked = params.get('from') ?? '';
  const chosen = isIsoDate(asked) ? asked : today;
  const from = isDay ? chosen : mondayOf(chosen);
  const choose = (some: Record<string, string | null>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(some))
      if (value) next.set(name, value);
      else next.delete(name);
    setParams(next, { state: keepScroll });
  };
  return { params, choose, isDay, from, until: isDay ? from : addDays(from, 6), step: isDay ? 1 : 7 };
};

/** A centre's calendar as a list of days. */
export const CentreAppointments = ({ centreId }: { centreId: string }) => {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const { params, choose, isDay, from, until, step } = useCalendar();
  const calendar = usePageQuery(CentreCalendarDocument, { centreId });
  const state = appointmentStates.find((name) => name === params.get('state'));
  const variables = {
    ...{ centreId, from, until, adviserId: params.get('adviser'), serviceId: params.get('service') },
    state: state ? (state.toUpperCase() as State) : null,
  };
  const { data, error, refetch, fetchMore } = usePageQuery(CentreAppointmentsDocument, variables, {
    ...{ fresh: true, keepPrevious: true },
  });
  const [more, busy] = useMore(fetchMore, CentreAppointmentsDocument);
  const list = data?.centreAppointments;
  const heading = (day: string) =>
    new Intl.DateTimeFormat(intlLocale[locale], {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`));
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <div role="group" aria-label={t('appointments.desk.view')} className="flex gap-2">
          <FilterChip pressed={isDay} onPress={() => choose({ view: 'day' })}>
            {t('appointments.desk.day')}
          </FilterChip>
          <FilterChip pressed={!isDay} onPress={() => choose({ view: null })}>
            {t('appointments.desk.week')}
          </FilterChip>
        </div>
        <div className="flex items-center gap-1">
          <IconButton
            label={t('appointments.desk.before')}
            icon={<ChevronLeft aria-hidden size={20} />}
            onClick={() => choose({ from: addDays(from, -step) })}
          />
          <Button size="sm" onClick={() => choose({ from: null })}>
            {t('appointments.desk.today')}
          </Button>
          <IconButton
            label={t('appointments.desk.after')}
            icon={<ChevronRight aria-hidden size={20} />}
            onClick={() => choose({ from: addDays(from, step) })}
          />
        </div>
        <LinkButton as={Link} size="sm" variant="quiet" to="/desk/hours">
          {t('appointments.desk.hours')}
        </LinkButton>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          id="appointments-adviser"
          label={t('appointments.adviser')}
          value={params.get('adviser') ?? ''}
          onChange={({ target }) => choose({ adviser: target.value })}
        >
          <option value="">{t('appointments.desk.allAdvisers')}</option>
          {calendar.data?.centreCalendar.advisers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="appointments-service"
          label={t('appointments.service')}
          value={params.get('service') ?? ''}
          onChange={({ target }) => choose({ service: target.value })}
        >
          <option value="">{t('appointments.desk.allServices')}</option>
          {calendar.data?.keptCentreServices.services.map(({ id, title }) => (
            <option key={id} value={id} lang={title.locale}>
              {title.text}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="appointments-state"
          label={t('appointments.desk.state')}
          value={state ?? ''}
          onChange={({ target }) => choose({ state: target.value })}
        >
          <option value="">{t('appointments.desk.allStates')}</option>
          {appointmentStates.map((name) => (
            <option key={name} value={name}>
              {t(`domain.appointmentState.${name}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <p role="status" className="text-soft">
        {isDay
          ? format.day(from)
          : t('appointments.span', { from: format.day(from), until: format.day(until) })}
        {list && `: ${t('appointments.desk.count', { count: list.totalCount })}`}
      </p>
      {!list && (error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />)}
      {list?.nodes.length === 0 && (
        <EmptyState icon={<CalendarDays aria-hidden size={40} />} title={t('appointments.desk.none')}>
          <p>{t('appointments.desk.noneText')}</p>
        </EmptyState>
      )}
      {byDay(list?.nodes ?? []).map(([day, rows]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="mb-2 text-xl">
            {heading(day)}
          </h2>
          <ul>
            {rows.map((one) => (
              <AppointmentRow key={one.id} appointment={one} hoursOnly />
            ))}
          </ul>
        </section>
      ))}
      {list && list.nodes.length > 0 && list.pageInfo.hasNextPage && (
        <LoadMore
          shown={t('common.shown', {
            shown: format.number(list.nodes.length),
            total: format.number(list.totalCount),
          })}
          label={t('common.more')}
          hasMore
          busy={busy}
          onMore={() => more({ ...variables, after: list.pageInfo.endCursor })}
        />
      )}
    </div>
  );
};
