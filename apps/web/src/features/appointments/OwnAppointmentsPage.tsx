import { EmptyState, FilterChip, LinkButton, LoadMore, SkeletonText } from '@kvart/ui';
import { CalendarDays } from 'lucide-react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { AppointmentRow } from './AppointmentRow.tsx';
import { OwnAppointmentsDocument } from './Appointments.gql.ts';

/** One's own appointments and those of one's actors. */
const OwnAppointmentsPage = () => {
  const t = useT();
  const format = useFormat();
  const { viewer, loading } = useViewer();
  const [params, setParams] = useSearchParams();
  const past = params.get('past') === '1';
  const { data, error, refetch, fetchMore } = usePageQuery(
    OwnAppointmentsDocument,
    { past },
    { fresh: true, keepPrevious: true, skip: !viewer },
  );
  const [more, busy] = useMore(fetchMore, OwnAppointmentsDocument);
  usePageHead(t('appointments.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=%2Fappointments" replace />;
  const list = data?.ownAppointments;
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <h1 className="text-3xl">{t('appointments.title')}</h1>
      <p className="mt-1 max-w-text text-soft">{t('appointments.lead')}</p>
      <div role="group" aria-label={t('appointments.which')} className="mt-6 flex flex-wrap gap-2">
        <FilterChip pressed={!past} onPress={() => setParams({}, { state: keepScroll })}>
          {t('appointments.ahead')}
        </FilterChip>
        <FilterChip pressed={past} onPress={() => setParams({ past: '1' }, { state: keepScroll })}>
          {t('appointments.past')}
        </FilterChip>
      </div>
      <div className="mt-6">
        {!list && (error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />)}
        {list?.nodes.length === 0 && (
          <EmptyState
            icon={<CalendarDays aria-hidden size={40} />}
            title={t('appointments.none')}
            action={
              <LinkButton as={Link} to="/actors?kind=support_organisation">
                {t('appointments.find')}
              </LinkButton>
            }
          >
            <p>{t('appointments.noneText')}</p>
          </EmptyState>
        )}
        {list && list.nodes.length > 0 && (
          <>
            <ul>
              {list.nodes.map((one) => (
                <AppointmentRow key={one.id} appointment={one} />
              ))}
            </ul>
            <LoadMore
              shown={t('common.shown', {
                shown: format.number(list.nodes.length),
                total: format.number(list.totalCount),
              })}
              label={t('common.more')}
              hasMore={list.pageInfo.hasNextPage}
              busy={busy}
              onMore={() => more({ past, after: list.pageInfo.endCursor })}
            />
          </>
        )}
      </div>
    </div>
  );
};

export default OwnAppointmentsPage;
