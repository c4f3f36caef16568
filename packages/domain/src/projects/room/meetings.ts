import { z } from 'zod';
import { timeZoneInput } from '../../accounts/inputs.ts';
import { webUrl } from '../../shared/contact-schemas.ts';
import { id, idList } from '../../shared/ids.ts';
import { inputIssue, report } from '../../shared/issue.ts';
import { refusals } from '../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { line, prose } from '../../shared/text.ts';
import { roomBounds } from './bounds.ts';

/** What somebody who is asked to a meeting says. */
export const meetingAnswers = ['yes', 'maybe', 'no'] as const;
export type MeetingAnswer = (typeof meetingAnswers)[number];

/** Day and minute as the clocks on the spot show them: `2027-03-28T10:00`. */
const localTime = z.string().check((context) => {
  const { value } = context;
  const isTime = /^20\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/.test(value);
  // A day that there is not becomes another one.
  const day = isTime ? new Date(`${value}Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 16) !== value)
    report(context, value, 'invalid_date');
});

const agendaItem = z.object({ id, text: line({ min: 1, max: roomBounds.agendaItem }) });
export type AgendaItem = z.output<typeof agendaItem>;
const agenda = z
  .array(agendaItem)
  .max(roomBounds.agenda)
  .check((context) => {
    if (new Set(context.value.map((item) => item.id)).size < context.value.length)
      report(context, context.value, 'duplicate');
  });

const shape = {
  title: line({ min: 2, max: roomBounds.meetingTitle }),
  startsLocal: localTime,
  endsLocal: localTime,
  timeZone: timeZoneInput,
  place: line({ min: 0, max: roomBounds.meetingPlace }),
  link: webUrl.nullable(),
  agenda,
  guestIds: idList(id, roomBounds.guests),
  minutes: prose({ min: 0, max: roomBounds.minutes }),
  attendedIds: idList(id, roomBounds.guests),
};

/** A meeting as it is called. */
export const newMeetingInput = z.object({
  ...shape,
  place: shape.place.default(''),
  link: shape.link.default(null),
  agenda: agenda.default([]),
  guestIds: shape.guestIds.default([]),
  minutes: shape.minutes.default(''),
  attendedIds: shape.attendedIds.default([]),
});
export type MeetingFields = z.output<typeof newMeetingInput>;

const touched = z.object(shape).partial();
export const meetingEditInput = z.object({ base: touched, mine: touched });

/** What of a meeting those who are asked to it have to know of. */
const invited = ['title', 'startsLocal', 'endsLocal', 'timeZone', 'place', 'link', 'agenda'] as const;
export const concernsGuests = (changes: Partial<MeetingFields>): boolean =>
  invited.some((field) => changes[field] !== undefined);

/** Somebody hears of it: those who are asked, or are not asked any more, or were asked to something else. */
export const tellsGuests = (changes: Partial<MeetingFields>): boolean =>
  changes.guestIds !== undefined || concernsGuests(changes);

/** Another time: what people said to the old one no longer holds. */
export const movesMeeting = ({ startsLocal, endsLocal, timeZone }: Partial<MeetingFields>): boolean =>
  startsLocal !== undefined || endsLocal !== undefined || timeZone !== undefined;

/** What the guards look at: moments, as milliseconds. */
export interface MeetingFacts {
  startsAt: number;
  endsAt: number;
  isCancelled: boolean;
}

/** It ends after it starts, and lasts a week at most. */
export function guardMeetingTimes({
  startsAt,
  endsAt,
}: Pick<MeetingFacts, 'startsAt' | 'endsAt'>): Result<null> {
  if (endsAt <= startsAt) return refuse(refusals.invalid([inputIssue('too_early', ['endsLocal'])]));
  const week = 7 * 86_400_000;
  return endsAt - startsAt > week
    ? refuse(refusals.invalid([inputIssue('too_late', ['endsLocal'])]))
    : ok(null);
}

/** What was called off stays so; minutes are written from the moment it begins. */
export function guardChangeMeeting(
  { isCancelled, startsAt }: MeetingFacts,
  changes: Partial<MeetingFields>,
  now: number,
): Result<null> {
  if (isCancelled) return refuse(refusals.conflict('meeting_cancelled'));
  const tellsOfIt = Boolean(changes.minutes) || (changes.attendedIds?.length ?? 0) > 0;
  return tellsOfIt && now < startsAt ? refuse(refusals.conflict('meeting_to_come')) : ok(null);
}

/** Calling off, and answering: as long as it is to come. */
export function guardAheadOfMeeting({ isCancelled, endsAt }: MeetingFacts, now: number): Result<null> {
  if (isCancelled) return refuse(refusals.conflict('meeting_cancelled'));
  return now >= endsAt ? refuse(refusals.conflict('meeting_over')) : ok(null);
}

/** Lines of minutes that can become tasks or decisions: without the signs that lists are made with. */
export const linesOfMinutes = (minutes: string): string[] =>
  minutes
    .split('\n')
    .map((text) => text.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter((text) => text.length >= 2)
    .slice(0, 100);
