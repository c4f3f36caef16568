import { useState } from 'react';
import { CalendarDays } from 'lucide-react';
import { Button, EmptyState } from '@kvart/ui';
import { Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../../lib/page/page-not-found.ts';
import { PageWaiting } from '../../../lib/page/PageWaiting.tsx';
import { RoomFrame } from '../../../lib/rooms/RoomFrame.tsx';
import { useWatchRoom } from '../../../lib/rooms/useWatchRoom.ts';
import { MeetingCard } from './MeetingCard.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import type { OpenMeeting } from './MeetingDialog.tsx';
import { byTime } from './meetings.ts';
import type { Meeting, Meetings } from './meetings.ts';
import { ProjectMeetingsDocument } from './Meetings.gql.ts';

const Room = ({ all, refetch }: { all: Meetings; refetch: () => unknown }) => {
  const t = useT();
  const [open, setOpen] = useState<OpenMeeting | null>(null);
  const [now] = useState(() => Date.now());
  useWatchRoom(all.project.id, 'work', () => void refetch());
  usePageHead(t('roomLife.meetings.head', { project: all.project.title }));
  const { ahead, past } = byTime(all.meetings, now);
  const add = all.viewerCan.write && (
    <Button variant="primary" onClick={() => setOpen({ what: 'edit' })}>
      {t('roomLife.meeting.add')}
    </Button>
  );
  const group = (key: 'ahead' | 'past', meetings: readonly Meeting[]) =>
    meetings.length > 0 && (
      <section aria-labelledby={`meetings-${key}`} className="mb-9 max-w-3xl">
        <h2 id={`meetings-${key}`} className="mb-3 text-lg">
          {t(key === 'ahead' ? 'roomLife.meetings.ahead' : 'roomLife.meetings.past')}
        </h2>
        <ul>
          {meetings.map((meeting) => (
            <MeetingCard
              key={meeting.id}
              {...{ all, meeting, now }}
              open={(what) => setOpen({ id: meeting.id, what })}
              onChanged={refetch}
            />
          ))}
        </ul>
      </section>
    );
  return (
    <RoomFrame
      project={all.project}
      sight={all.viewerCan}
      title={t('roomLife.meetings')}
      aside={all.meetings.length > 0 && add}
    >
      {all.meetings.length === 0 && (
        <EmptyState
          icon={<CalendarDays aria-hidden size={36} />}
          title={t('roomLife.meetings.none')}
          action={add}
        >
          <p>{t('roomLife.meetings.noneText')}</p>
        </EmptyState>
      )}
      {group('ahead', ahead)}
      {group('past', past)}
      <MeetingDialog all={all} open={open} onClose={() => setOpen(null)} onChanged={refetch} />
    </RoomFrame>
  );
};

/** Meetings of a project: those to come, and what was said in those that were. */
const MeetingsPage = () => {
  const { slug = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(
    ProjectMeetingsDocument,
    { slug },
    { fresh: true, skip: !viewer },
  );
  const all = data?.projectMeetings;
  if (!loading && !viewer) return <Navigate to={`/sign-in?next=/projects/${slug}/meetings`} replace />;
  if (data && !all) throw new PageNotFound();
  return all ? (
    <Room all={all} refetch={refetch} />
  ) : (
    <div className="page pt-5 md:pt-7">
      <PageWaiting failed={!!error} onRetry={refetch} />
    </div>
  );
};

export default MeetingsPage;
