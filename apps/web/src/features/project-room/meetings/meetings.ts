import type { MeetingPartsFragment, ProjectMeetingsQuery } from './Meetings.gql.ts';

export type Meetings = NonNullable<ProjectMeetingsQuery['projectMeetings']>;
export type Meeting = MeetingPartsFragment;

/** Those to come, the next one first; and those that were, the latest first. */
export function byTime(meetings: readonly Meeting[], now: number): { ahead: Meeting[]; past: Meeting[] } {
  const isAhead = ({ endsAt }: Meeting) => Date.parse(endsAt) > now;
  const ordered = meetings.toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return {
    ahead: ordered.filter(isAhead),
    past: ordered.filter((meeting) => !isAhead(meeting)).toReversed(),
  };
}

/** Day and time from and until, as the clocks of a zone show them. */
export const spanIn = (
  { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
  timeZone: string,
  locale: string,
): string =>
  new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', timeZone },
  }).formatRange(new Date(startsAt), new Date(endsAt));

/** An hour later on the same clock. */
export const hourLater = (local: string): string => {
  const at = new Date(`${local}Z`);
  return Number.isNaN(at.getTime()) ? '' : new Date(at.getTime() + 3_600_000).toISOString().slice(0, 16);
};
