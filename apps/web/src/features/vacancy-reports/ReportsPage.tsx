import { EmptyState, FilterChip, LinkButton, LoadMore, Skeleton, SkeletonText } from '@kvart/ui';
import { reportStates, type ReportState } from '@kvart/domain/vacancy-reports';
import { Megaphone } from 'lucide-react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { useLive } from '../../lib/realtime/useLive.ts';
import { ReportRow } from './desk/ReportRow.tsx';
import { VacancyReportsDocument } from './desk/Reports.gql.ts';

const perPage = 20;

const StateFilter = ({ state }: { state: ReportState | null }) => {
  const t = useT();
  const navigate = useNavigate();
  const open = (name: ReportState | null) =>
    void navigate({ search: name ? `?state=${name}` : '' }, { state: keepScroll });
  return (
    <div role="group" aria-label={t('reports.list.filter')} className="flex flex-wrap gap-2">
      <FilterChip pressed={state === null} onPress={() => open(null)}>
        {t('reports.list.all')}
      </FilterChip>
      {reportStates.map((name) => (
        <FilterChip key={name} pressed={state === name} onPress={() => open(state === name ? null : name)}>
          {t(`domain.reportState.${name}`)}
        </FilterChip>
      ))}
    </div>
  );
};

const NoDesk = () => {
  const t = useT();
  return (
    <EmptyState
      icon={<Megaphone aria-hidden size={44} />}
      title={t('reports.list.noDesk.title')}
      action={
        <LinkButton as={Link} to="/report-vacancy" variant="primary">
          {t('reports.list.noDesk.report')}
        </LinkButton>
      }
    >
      <p>{t('reports.list.noDesk.text')}</p>
    </EmptyState>
  );
};

const List = () => {
  const t = useT();
  const format = useFormat();
  const [params] = useSearchParams();
  const state = reportStates.find((name) => name === params.get('state')) ?? null;
  const states = state && [state.toUpperCase() as Uppercase<ReportState>];
  const { data, error, refetch, fetchMore } = usePageQuery(
    VacancyReportsDocument,
    { states, first: perPage },
    { fresh: true, keepPrevious: true },
  );
  const [more, busy] = useMore(fetchMore, VacancyReportsDocument);
  useLive('report.changed', () => void refetch());
  if (error && !data) return <QueryFailed onRetry={refetch} />;
  if (!data)
    return (
      <div role="status" aria-label={t('common.loading')} className="flex flex-col gap-5">
        <Skeleton className="h-24" />
        <Skeleton className="h-24" />
      </div>
    );
  if (!data.reportDesk) return <NoDesk />;
  const { nodes, totalCount, pageInfo } = data.vacancyReports;
  const counts = { shown: format.number(nodes.length), total: format.number(totalCount) };
  return (
    <div className="flex flex-col gap-6">
      <StateFilter state={state} />
      {nodes.length === 0 ? (
        <p className="text-soft">{t('reports.list.none')}</p>
      ) : (
        <>
          <ul>
            {nodes.map((report) => (
              <ReportRow key={report.id} report={report} />
            ))}
          </ul>
          <LoadMore
            shown={t('common.shown', counts)}
            label={t('common.more')}
            hasMore={pageInfo.hasNextPage}
            busy={busy}
            onMore={() => more({ states, first: perPage, after: pageInfo.endCursor })}
          />
        </>
      )}
    </div>
  );
};

/** What visitors noticed, for those who look after the places. */
const ReportsPage = () => {
  const t = useT();
  const { viewer, loading } = useViewer();
  usePageHead(t('reports.list.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/vacancy-reports" replace />;
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <h1 className="text-3xl">{t('reports.list.title')}</h1>
      <p className="mt-1 text-soft">{t('reports.list.lead')}</p>
      <div className="mt-6">{viewer ? <List /> : <SkeletonText lines={6} />}</div>
    </div>
  );
};

export default ReportsPage;
