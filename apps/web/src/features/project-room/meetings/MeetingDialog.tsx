import { lazy, Suspense } from 'react';
import { Dialog } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { PageWaiting } from '../../../lib/page/PageWaiting.tsx';
import type { Meetings } from './meetings.ts';

const MeetingForm = lazy(() => import('./MeetingForm.tsx'));
const MinutesForm = lazy(() => import('./MinutesForm.tsx'));
const MinutesLines = lazy(() => import('./MinutesLines.tsx'));

export interface OpenMeeting {
  id?: string;
  what: 'edit' | 'minutes' | 'lines';
}

/** Calling a meeting, changing it, and its minutes; what it holds is fetched when it opens. */
export const MeetingDialog = ({
  all,
  open,
  onClose,
  onChanged,
}: {
  all: Meetings;
  open: OpenMeeting | null;
  onClose: () => void;
  onChanged: () => unknown;
}) => {
  const t = useT();
  const meeting = all.meetings.find(({ id }) => id === open?.id) ?? null;
  const done = () => {
    void onChanged();
    onClose();
  };
  const title = () => {
    if (open?.what === 'lines') return t('roomLife.meeting.lines');
    if (open?.what === 'minutes') return t('roomLife.meeting.minutes');
    return meeting?.title ?? t('roomLife.meeting.new');
  };
  return (
    <Dialog open={!!open} onClose={onClose} closeLabel={t('common.close')} title={title()}>
      {open && (
        <Suspense fallback={<PageWaiting failed={false} onRetry={() => undefined} />}>
          {open.what === 'edit' && <MeetingForm {...{ all, meeting }} onDone={done} />}
          {open.what === 'minutes' && meeting && <MinutesForm {...{ all, meeting }} onDone={done} />}
          {open.what === 'lines' && meeting && <MinutesLines projectId={all.project.id} meeting={meeting} />}
        </Suspense>
      )}
    </Dialog>
  );
};
