import { useState } from 'react';
import { Button, ErrorSummary, SelectField, TextField } from '@kvart/ui';
import { roomBounds } from '@kvart/domain/projects/room';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { ConflictPanel } from '../../../lib/rooms/ConflictPanel.tsx';
import { useMergeForm } from '../../../lib/rooms/useMergeForm.ts';
import { PickField } from '../../../lib/fields/PickField.tsx';
import { idsOf } from '../parts/told.ts';
import { AgendaField } from './AgendaField.tsx';
import type { AgendaPoint } from './AgendaField.tsx';
import { hourLater } from './meetings.ts';
import type { Meeting, Meetings } from './meetings.ts';
import { CreateMeetingDocument, EditMeetingDocument } from './Meetings.gql.ts';

interface Values {
  title: string;
  startsLocal: string;
  endsLocal: string;
  timeZone: string;
  place: string;
  link: string;
  agenda: AgendaPoint[];
  guestIds: string[];
}

const labels = {
  title: 'roomLife.meeting.title',
  startsLocal: 'roomLife.meeting.starts',
  endsLocal: 'roomLife.meeting.ends',
  timeZone: 'roomLife.meeting.timeZone',
  place: 'roomLife.meeting.place',
  link: 'roomLife.meeting.link',
  agenda: 'roomLife.meeting.agenda',
  guestIds: 'roomLife.meeting.guests',
} as const;

const inputOf = ({ link, agenda, ...values }: Partial<Values>) => ({
  ...values,
  ...(link === undefined ? {} : { link: link.trim() || null }),
  ...(agenda === undefined ? {} : { agenda: agenda.map(({ id, text }) => ({ id, text })) }),
});
const pointsOf = (told: string | null): AgendaPoint[] => (told ? (JSON.parse(told) as AgendaPoint[]) : []);

/** A meeting as it is called: what, when, where, about what, and who is asked. */
const MeetingForm = ({
  all,
  meeting,
  onDone,
}: {
  all: Meetings;
  meeting: Meeting | null;
  onDone: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const [newId] = useState(() => crypto.randomUUID());
  const [zones] = useState(() => Intl.supportedValuesOf('timeZone'));
  const [create] = useAction(CreateMeetingDocument);
  const [edit] = useAction(EditMeetingDocument);
  const [ownZone] = useState(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const everybody = [...new Set(all.people.map(({ id }) => id))];
  const { form, conflict, chosen, choose } = useMergeForm<Values, unknown>({
    name: `meeting-${meeting?.id ?? 'new'}`,
    initial: {
      title: meeting?.title ?? '',
      startsLocal: meeting?.startsLocal ?? '',
      endsLocal: meeting?.endsLocal ?? '',
      timeZone: meeting?.timeZone ?? ownZone,
      place: meeting?.place ?? '',
      link: meeting?.link ?? '',
      agenda: meeting?.agenda.map(({ id, text }) => ({ id, text })) ?? [],
      guestIds: meeting?.guests.map(({ id }) => id) ?? everybody,
    },
    read: (field, told) => {
      if (field === 'agenda') return pointsOf(told);
      return field === 'guestIds' ? idsOf(told) : (told ?? '');
    },
    check: ({ title, startsLocal, endsLocal }) => [
      ...(title.trim().length < 2 ? [{ path: ['title'], message: t('common.required') }] : []),
      ...(startsLocal === '' ? [{ path: ['startsLocal'], message: t('common.required') }] : []),
      ...(endsLocal === '' ? [{ path: ['endsLocal'], message: t('common.required') }] : []),
      ...(endsLocal !== '' && endsLocal <= startsLocal
        ? [{ path: ['endsLocal'], message: t('roomLife.meeting.endsFirst') }]
        : []),
    ],
    send: (base, mine) => {
      if (meeting) return edit({ id: meeting.id, base: inputOf(base), mine: inputOf(mine) });
      // What a new meeting begins with was never stored: all of it is sent.
      const input = inputOf({ timeZone: ownZone, guestIds: everybody, ...mine });
      return create({ projectId: all.project.id, id: newId, input });
    },
    onDone,
  });
  const people = [...(meeting?.guests ?? []), ...all.people].filter(
    (one, at, every) => every.findIndex(({ id }) => id === one.id) === at,
  );
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? t('room.conflict.nobody');
  const describe = (field: string, told: string | null) => {
    if (field === 'agenda') return format.list(pointsOf(told).map(({ text }) => text));
    if (field === 'guestIds') return format.list(idsOf(told).map(nameOf));
    return (told ?? '').replace('T', ' ');
  };
  const label = (field: string) => (field in labels ? t(labels[field as keyof Values]) : field);
  const starts = form.text('startsLocal');
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
      {conflict ? (
        <ConflictPanel {...{ conflict, chosen, describe, label }} onChoose={choose} />
      ) : (
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      )}
      <TextField
        {...form.text('title')}
        label={t(labels.title)}
        required
        autoComplete="off"
        maxLength={roomBounds.meetingTitle}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...starts}
          type="datetime-local"
          label={t(labels.startsLocal)}
          required
          onBlur={() => form.values.endsLocal || form.set('endsLocal', hourLater(form.values.startsLocal))}
        />
        <TextField {...form.text('endsLocal')} type="datetime-local" label={t(labels.endsLocal)} required />
      </div>
      <SelectField {...form.text('timeZone')} label={t(labels.timeZone)}>
        {[...new Set([form.values.timeZone, ...zones])].map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </SelectField>
      <TextField {...form.text('place')} label={t(labels.place)} maxLength={roomBounds.meetingPlace} />
      <TextField
        {...form.text('link')}
        type="url"
        label={t(labels.link)}
        hint={t('roomLife.meeting.linkHint')}
        maxLength={500}
      />
      <AgendaField points={form.values.agenda} onChange={(points) => form.set('agenda', points)} />
      <PickField
        legend={t(labels.guestIds)}
        hint={t('roomLife.meeting.guestsHint')}
        addLabel={t('roomLife.meeting.addGuest')}
        options={people}
        chosen={form.values.guestIds}
        most={roomBounds.guests}
        onChange={(ids) => form.set('guestIds', ids)}
      />
      <div>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t(meeting ? 'common.save' : 'roomLife.meeting.call')}
        </Button>
      </div>
    </form>
  );
};

export default MeetingForm;
