import { CalendarRange, Printer } from 'lucide-react';
import { Button, EmptyState } from '@kvart/ui';
import { toIsoDate } from '@kvart/domain/shared';
import { useParams } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../../lib/page/page-not-found.ts';
import { PageWaiting } from '../../../lib/page/PageWaiting.tsx';
import { RoomFrame } from '../../../lib/rooms/RoomFrame.tsx';
import { useWatchRoom } from '../../../lib/rooms/useWatchRoom.ts';
import type { Board } from '../work/board.ts';
import { ProjectWorkDocument } from '../work/Work.gql.ts';
import { linesOf } from './lines.ts';
import { TimelineTable } from './TimelineTable.tsx';

const Timeline = ({ board, refetch }: { board: Board; refetch: () => unknown }) => {
  const t = useT();
  usePageHead(t('work.timeline.head', { project: board.project.title }));
  useWatchRoom(board.project.id, 'work', () => void refetch());
  const today = toIsoDate(new Date());
  const lines = linesOf(board, today);
  const undated = board.tasks.filter(({ startsOn, dueOn }) => (startsOn ?? dueOn) === null).length;
  const print = lines.length > 0 && (
    <Button className="no-print" icon={<Printer aria-hidden size={18} />} onClick={() => globalThis.print()}>
      {t('work.timeline.print')}
    </Button>
  );
  return (
    <RoomFrame project={board.project} sight={board.viewerCan} title={t('work.timeline.title')} aside={print}>
      {lines.length > 0 ? (
        <TimelineTable {...{ board, lines, today }} />
      ) : (
        <EmptyState icon={<CalendarRange aria-hidden size={36} />} title={t('work.timeline.none')}>
          <p>{t('work.timeline.noneText')}</p>
        </EmptyState>
      )}
      {lines.length > 0 && undated > 0 && (
        <p className="mt-5 text-sm text-soft">{t('work.timeline.undated', { count: undated })}</p>
      )}
    </RoomFrame>
  );
};

/** When everything in a project happens. */
const TimelinePage = () => {
  const { slug = '' } = useParams();
  const { data, error, refetch } = usePageQuery(ProjectWorkDocument, { slug }, { fresh: true });
  const board = data?.projectWork;
  if (data && !board) throw new PageNotFound();
  return board ? (
    <Timeline board={board} refetch={refetch} />
  ) : (
    <div className="page pt-5 md:pt-7">
      <PageWaiting failed={!!error} onRetry={refetch} />
    </div>
  );
};

export default TimelinePage;
