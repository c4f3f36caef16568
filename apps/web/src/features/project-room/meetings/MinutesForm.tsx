import { Button, ErrorSummary, TextAreaField } from '@kvart/ui';
import { roomBounds } from '@kvart/domain/projects/room';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { ConflictPanel } from '../../../lib/rooms/ConflictPanel.tsx';
import { useMergeForm } from '../../../lib/rooms/useMergeForm.ts';
import { PickField } from '../../../lib/fields/PickField.tsx';
import { idsOf } from '../parts/told.ts';
import type { Meeting, Meetings } from './meetings.ts';
import { EditMeetingDocument } from './Meetings.gql.ts';

interface Values {
  minutes: string;
  attendedIds: string[];
}

/** What was said, and who was there. */
const MinutesForm = ({ all, meeting, onDone }: { all: Meetings; meeting: Meeting; onDone: () => void }) => {
  const t = useT();
  const format = useFormat();
  const [edit] = useAction(EditMeetingDocument);
  const { form, conflict, chosen, choose } = useMergeForm<Values, unknown>({
    name: `minutes-${meeting.id}`,
    initial: { minutes: meeting.minutes, attendedIds: meeting.attended.map(({ id }) => id) },
    read: (field, told) => (field === 'attendedIds' ? idsOf(told) : (told ?? '')),
    send: (base, mine) => edit({ id: meeting.id, base, mine }),
    onDone,
  });
  const people = [...meeting.attended, ...meeting.guests, ...all.people].filter(
    (one, at, every) => every.findIndex(({ id }) => id === one.id) === at,
  );
  const describe = (field: string, told: string | null) =>
    field === 'attendedIds'
      ? format.list(idsOf(told).map((id) => people.find((one) => one.id === id)?.name ?? ''))
      : (told ?? '');
  const label = (field: string) =>
    t(field === 'attendedIds' ? 'roomLife.meeting.attended' : 'roomLife.meeting.minutes');
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
      {conflict ? (
        <ConflictPanel {...{ conflict, chosen, describe, label }} onChoose={choose} />
      ) : (
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      )}
      <PickField
        legend={t('roomLife.meeting.attended')}
        addLabel={t('roomLife.meeting.addAttendee')}
        options={people}
        chosen={form.values.attendedIds}
        most={roomBounds.guests}
        onChange={(ids) => form.set('attendedIds', ids)}
      />
      <TextAreaField
        {...form.text('minutes')}
        label={t('roomLife.meeting.minutes')}
        hint={t('roomLife.meeting.minutesHint')}
        rows={12}
        maxLength={roomBounds.minutes}
      />
      <div>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
};

export default MinutesForm;
