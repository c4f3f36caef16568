import { useState } from 'react';
import { ListChecks } from 'lucide-react';
import { Button, EmptyState, Progress } from '@kvart/ui';
import { toIsoDate } from '@kvart/domain/shared';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../../lib/nav/keep-scroll.ts';
import { PageNotFound } from '../../../lib/page/page-not-found.ts';
import { PageWaiting } from '../../../lib/page/PageWaiting.tsx';
import { RoomFrame } from '../../../lib/rooms/RoomFrame.tsx';
import { useWatchRoom } from '../../../lib/rooms/useWatchRoom.ts';
import { fits, isFiltered, readFilter, writeFilter } from './board.ts';
import type { Board, TaskFilter } from './board.ts';
import { MilestoneDialog } from './MilestoneDialog.tsx';
import { PackageDialog } from './PackageDialog.tsx';
import { PackageSection } from './PackageSection.tsx';
import { TaskDialog } from './TaskDialog.tsx';
import { TaskFilters } from './TaskFilters.tsx';
import { ProjectWorkDocument } from './Work.gql.ts';

const Sections = ({
  board,
  filter,
  open,
  onMet,
}: {
  board: Board;
  filter: TaskFilter;
  open: Parameters<typeof PackageSection>[0]['open'];
  onMet: () => unknown;
}) => {
  const t = useT();
  const { viewer } = useViewer();
  const today = toIsoDate(new Date());
  const tasks = board.tasks.filter((task) => fits(task, filter, viewer?.id));
  const narrowed = isFiltered(filter);
  const parts = [...board.packages, null].map((part) => ({
    part,
    tasks: tasks.filter(({ packageId }) => packageId === (part?.id ?? null)),
    milestones: narrowed ? [] : board.milestones.filter(({ packageId }) => packageId === (part?.id ?? null)),
  }));
  const shown = parts.filter(
    (group) => group.tasks.length + group.milestones.length > 0 || (!narrowed && group.part !== null),
  );
  if (shown.length === 0) return <p className="text-soft">{t('work.filtered.none')}</p>;
  return (
    <>
      {shown.map((group) => (
        <PackageSection key={group.part?.id ?? 'none'} board={board} {...group} {...{ today, open, onMet }} />
      ))}
    </>
  );
};

const Work = ({ board, refetch }: { board: Board; refetch: () => unknown }) => {
  const t = useT();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const filter = readFilter(params);
  const [task, setTask] = useState<{ id?: string; packageId?: string } | null>(null);
  const [part, setPart] = useState<{ id?: string } | null>(null);
  const [goal, setGoal] = useState<{ id?: string } | null>(null);
  useWatchRoom(board.project.id, 'work', () => void refetch());
  usePageHead(t('work.head', { project: board.project.title }));
  const { write } = board.viewerCan;
  const isEmpty = board.tasks.length + board.packages.length + board.milestones.length === 0;
  const done = board.tasks.filter(({ state }) => state === 'DONE').length;
  const total = board.tasks.length;
  const adds = write && (
    <div className="no-print flex flex-wrap gap-2">
      <Button variant="primary" onClick={() => setTask({})}>
        {t('work.addTask')}
      </Button>
      <Button onClick={() => setPart({})}>{t('work.addPackage')}</Button>
      <Button onClick={() => setGoal({})}>{t('work.addMilestone')}</Button>
    </div>
  );
  return (
    <RoomFrame
      project={board.project}
      sight={board.viewerCan}
      title={t('work.title')}
      aside={!isEmpty && adds}
    >
      {isEmpty ? (
        <EmptyState icon={<ListChecks aria-hidden size={36} />} title={t('work.none.title')} action={adds}>
          <p>{t('work.none.text')}</p>
        </EmptyState>
      ) : (
        <>
          {total > 0 && (
            <div className="mb-6 max-w-md">
              <p className="mb-1.5 text-sm text-soft tabular-nums">{t('work.done', { done, total })}</p>
              <Progress value={done} max={total} label={t('work.done', { done, total })} />
            </div>
          )}
          {total > 0 && (
            <TaskFilters
              board={board}
              filter={filter}
              onChange={(next) =>
                void navigate({ search: writeFilter(next) }, { replace: true, state: keepScroll })
              }
            />
          )}
          <Sections
            board={board}
            filter={filter}
            open={{ task: setTask, workPackage: setPart, milestone: setGoal }}
            onMet={refetch}
          />
        </>
      )}
      <TaskDialog board={board} open={task} onClose={() => setTask(null)} onChanged={refetch} />
      <PackageDialog board={board} open={part} onClose={() => setPart(null)} onChanged={refetch} />
      <MilestoneDialog board={board} open={goal} onClose={() => setGoal(null)} onChanged={refetch} />
    </RoomFrame>
  );
};

/** All the work of a project, by work package. */
const WorkPage = () => {
  const { slug = '' } = useParams();
  const { data, error, refetch } = usePageQuery(ProjectWorkDocument, { slug }, { fresh: true });
  const board = data?.projectWork;
  if (data && !board) throw new PageNotFound();
  return board ? (
    <Work board={board} refetch={refetch} />
  ) : (
    <div className="page pt-5 md:pt-7">
      <PageWaiting failed={!!error} onRetry={refetch} />
    </div>
  );
};

export default WorkPage;
