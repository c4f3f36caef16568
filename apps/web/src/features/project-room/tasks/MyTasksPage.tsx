import { lazy, Suspense, useState } from 'react';
import { CalendarPlus, CheckCheck } from 'lucide-react';
import { Button, EmptyState, FilterChip, LoadMore } from '@kvart/ui';
import { toIsoDate } from '@kvart/domain/shared';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useMore } from '../../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { PageWaiting } from '../../../lib/page/PageWaiting.tsx';
import { TaskRow } from '../work/TaskRow.tsx';
import { MyTasksDocument } from './MyTasks.gql.ts';
import type { MyTasksQuery } from './MyTasks.gql.ts';

const OwnCalendar = lazy(() => import('./OwnCalendar.tsx'));
const OwnTaskDialog = lazy(() => import('./OwnTaskDialog.tsx'));

type Mine = MyTasksQuery['myTasks']['nodes'][number];

const Tasks = ({
  nodes,
  onMet,
  onOpen,
}: {
  nodes: readonly Mine[];
  onMet: () => unknown;
  onOpen: (mine: Mine) => void;
}) => {
  const today = toIsoDate(new Date());
  const projects = [...new Map(nodes.map(({ project }) => [project.id, project])).values()];
  return projects.map((project) => (
    <section key={project.id} aria-labelledby={`project-${project.id}`} className="mb-9">
      <h2 id={`project-${project.id}`} className="border-t-2 border-ink pt-3 text-xl hyphens-auto">
        <Link to={`/projects/${project.slug}/work`} className="text-link" lang={project.locale}>
          {project.title}
        </Link>
      </h2>
      <ul className="mt-1">
        {nodes
          .filter((node) => node.project.id === project.id)
          .map((node) => (
            <TaskRow
              key={node.task.id}
              {...{ today, onMet }}
              task={node.task}
              who=""
              locale={project.locale}
              canWrite={node.canEdit}
              onOpen={node.canEdit ? () => onOpen(node) : undefined}
            />
          ))}
      </ul>
    </section>
  ));
};

/** What the reader has to do in all her projects. */
const MyTasksPage = () => {
  const t = useT();
  const { viewer, loading } = useViewer();
  const [params, setParams] = useSearchParams();
  const done = params.get('done') === '1';
  const { data, error, refetch, fetchMore } = usePageQuery(
    MyTasksDocument,
    { done },
    { fresh: true, skip: !viewer },
  );
  const [more, busy] = useMore(fetchMore, MyTasksDocument);
  const [open, setOpen] = useState<Mine | null>(null);
  const [calendar, setCalendar] = useState(false);
  usePageHead(t('work.mine.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/tasks" replace />;
  const mine = data?.myTasks;
  return (
    <div className="page pt-8 md:pt-12">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-3xl">{t('work.mine.title')}</h1>
        <Button icon={<CalendarPlus aria-hidden size={17} />} onClick={() => setCalendar(true)}>
          {t('ownCalendar.open')}
        </Button>
      </div>
      <p className="mt-2 text-soft">{t('work.mine.lead')}</p>
      <div role="group" aria-label={t('work.mine.tabs')} className="mt-5 mb-7 flex flex-wrap gap-2">
        <FilterChip pressed={!done} onPress={() => setParams({}, { replace: true })}>
          {t('work.mine.open')}
        </FilterChip>
        <FilterChip pressed={done} onPress={() => setParams({ done: '1' }, { replace: true })}>
          {t('work.mine.done')}
        </FilterChip>
      </div>
      {!mine && <PageWaiting failed={!!error} onRetry={refetch} />}
      {mine?.nodes.length === 0 && (
        <EmptyState icon={<CheckCheck aria-hidden size={36} />} title={t('work.mine.none')}>
          <p>{t('work.mine.noneText')}</p>
        </EmptyState>
      )}
      {mine && mine.nodes.length > 0 && (
        <>
          <Tasks nodes={mine.nodes} onMet={refetch} onOpen={setOpen} />
          <LoadMore
            shown={t('common.shown', { shown: mine.nodes.length, total: mine.totalCount })}
            label={t('common.more')}
            hasMore={mine.pageInfo.hasNextPage}
            busy={busy}
            onMore={() => more({ done, after: mine.pageInfo.endCursor })}
          />
        </>
      )}
      {calendar && (
        <Suspense fallback={null}>
          <OwnCalendar onClose={() => setCalendar(false)} />
        </Suspense>
      )}
      {open && (
        <Suspense fallback={null}>
          <OwnTaskDialog
            task={open.task}
            slug={open.project.slug}
            onClose={() => setOpen(null)}
            onChanged={refetch}
          />
        </Suspense>
      )}
    </div>
  );
};

export default MyTasksPage;
