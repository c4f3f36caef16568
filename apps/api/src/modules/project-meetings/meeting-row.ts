import type { MeetingAnswer, MeetingFacts, MeetingFields } from '@kvart/domain/projects/room';
import { writerColumn } from '../project-rooms/index.ts';

const local = (column: string) => `to_char(r.${column}, 'YYYY-MM-DD"T"HH24:MI')`;

/** A meeting in the fields' names; `r` is its row. */
export const meetingColumns = `json_build_object('id', r.id, 'version', r.version, 'sequence', r.sequence,
  'title', r.title, 'startsLocal', ${local('starts_local')}, 'endsLocal', ${local('ends_local')},
  'timeZone', r.time_zone, 'startsAt', r.starts_at, 'endsAt', r.ends_at, 'place', r.place, 'link', r.link,
  'agenda', r.agenda, 'minutes', r.minutes, 'attendedIds', r.attended_ids, 'cancelledAt', r.cancelled_at,
  'attended', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) ORDER BY n.name, n.id), '[]')
    FROM persons n WHERE n.id = ANY (r.attended_ids)),
  'guestIds', (SELECT coalesce(json_agg(g.person_id ORDER BY g.person_id), '[]') FROM meeting_guests g
    WHERE g.meeting_id = r.id),
  'guests', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'answer', g.answer)
    ORDER BY n.name, n.id), '[]') FROM meeting_guests g JOIN persons n ON n.id = g.person_id WHERE g.meeting_id = r.id),
  'calledByName', (SELECT n.name FROM persons n WHERE n.id = r.created_by_id), 'updatedByName', ${writerColumn})`;

export interface MeetingGuestRow {
  id: string;
  name: string;
  answer: MeetingAnswer | null;
}

export interface MeetingRow extends MeetingFields {
  id: string;
  version: number;
  sequence: number;
  startsAt: string;
  endsAt: string;
  cancelledAt: string | null;
  attended: { id: string; name: string }[];
  guests: MeetingGuestRow[];
  calledByName: string | null;
}

export const factsOf = ({
  startsAt,
  endsAt,
  cancelledAt,
}: Pick<MeetingRow, 'startsAt' | 'endsAt' | 'cancelledAt'>): MeetingFacts => ({
  startsAt: Date.parse(startsAt),
  endsAt: Date.parse(endsAt),
  isCancelled: cancelledAt !== null,
});
