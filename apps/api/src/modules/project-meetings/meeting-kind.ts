import { rowsById, setOfWords } from '@kvart/domain/projects/work';
import {
  concernsGuests,
  guardChangeMeeting,
  guardMeetingTimes,
  meetingEditInput,
  type MeetingFields,
  movesMeeting,
  newMeetingInput,
  roomBounds,
  tellsGuests,
} from '@kvart/domain/projects/room';
import { inputIssue, refusals } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import type { EditPlace, RoomKind } from '../project-rooms/index.ts';
import type { MeetingTurned } from './meeting-notifications.ts';
import { factsOf, meetingColumns, type MeetingRow } from './meeting-row.ts';
import { MeetingsRepository } from './meetings.repository.ts';

type Place = EditPlace<MeetingFields>;

/** How meetings live among the things of a room: merged field by field, and told to those who are asked. */
@Injectable()
export class MeetingKind {
  readonly kind: RoomKind<MeetingFields>;

  constructor(
    private readonly repository: MeetingsRepository,
    private readonly events: Events,
  ) {
    this.kind = {
      ...{
        name: 'meeting',
        part: 'work',
        table: 'project_meetings',
        json: meetingColumns,
        isNumbered: false,
      },
      columns: {
        title: ['title', 'text'],
        startsLocal: ['starts_local', 'timestamp'],
        endsLocal: ['ends_local', 'timestamp'],
        timeZone: ['time_zone', 'text'],
        place: ['place', 'text'],
        link: ['link', 'text'],
        agenda: ['agenda', 'jsonb'],
        minutes: ['minutes', 'text'],
        attendedIds: ['attended_ids', 'uuid[]'],
      },
      onCreate: () => [['created_by_id', '$3::uuid']],
      onChange: (changes) => [
        // Whoever is asked anew has been told of an earlier one that it is off: calendars keep the highest.
        ...(tellsGuests(changes) ? ([['sequence', 'sequence + 1']] as [string, string][]) : []),
        ...(movesMeeting(changes) ? ([['reminded_at', 'NULL']] as [string, string][]) : []),
      ],
      most: roomBounds.meetings,
      input: newMeetingInput,
      edit: meetingEditInput,
      ways: { agenda: rowsById, guestIds: setOfWords, attendedIds: setOfWords },
      check: (tx, place, whole, changes) => this.check(tx, place, whole, changes),
      after: (tx, id, fields) => this.after(tx, id, fields),
    };
  }

  private async check(tx: Tx, place: Place, whole: MeetingFields, changes: Partial<MeetingFields>) {
    const stored = place.stored as (MeetingRow & Place['stored']) | null;
    const times = await this.repository.moments(tx, whole);
    if (movesMeeting(changes)) orRefuse(guardMeetingTimes(times));
    const facts = stored ? factsOf(stored) : { ...times, isCancelled: false };
    orRefuse(guardChangeMeeting(facts, changes, Date.now()));
    await this.refuseStrangers(tx, place, changes, stored);
    const known = stored?.guestIds ?? [];
    const asked = changes.guestIds ?? known;
    await this.emit(tx, {
      meetingId: place.id,
      personId: place.viewer.personId,
      called: asked.filter((id) => !known.includes(id)),
      moved: stored && concernsGuests(changes) ? asked.filter((id) => known.includes(id)) : [],
      cancelled: known.filter((id) => !asked.includes(id)),
    });
    return {};
  }

  /** Who is asked sits in the room; who was there may have left it since, but sat in it once. */
  private async refuseStrangers(
    tx: Tx,
    { projectId }: Place,
    changes: Partial<MeetingFields>,
    stored: MeetingRow | null,
  ): Promise<void> {
    for (const field of ['guestIds', 'attendedIds'] as const) {
      const known = [...(stored?.guestIds ?? []), ...(stored?.attendedIds ?? [])];
      const fresh = (changes[field] ?? []).filter((id) => !known.includes(id));
      if (fresh.length > 0 && (await this.repository.seatedAmong(tx, projectId, fresh)) < fresh.length)
        throw new Refused(refusals.invalid([inputIssue('invalid_choice', [field])]));
    }
  }

  private async after(tx: Tx, id: string, fields: Partial<MeetingFields>): Promise<void> {
    if (fields.guestIds) await this.repository.setGuests(tx, id, fields.guestIds);
    if (movesMeeting(fields)) await this.repository.forgetAnswers(tx, id);
  }

  private async emit(tx: Tx, turned: MeetingTurned): Promise<void> {
    if (turned.called.length + turned.moved.length + turned.cancelled.length === 0) return;
    await this.events.emit(tx, { type: 'project_meeting.turned', payload: { ...turned } });
  }
}
