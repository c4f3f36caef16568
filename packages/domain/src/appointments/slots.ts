import { wallTimeAt } from '../notifications/wall-clock.ts';
import { addDays, type IsoDate } from '../shared/days.ts';
import type { ExceptionKind } from './words.ts';

/** Hours of every week; minutes are those of the clocks on the spot, Monday is 0. */
export interface WeeklySpan {
  weekday: number;
  fromMinute: number;
  untilMinute: number;
  /** For these services only; none stands for all. */
  serviceIds: readonly string[];
}

export interface HoursException {
  kind: ExceptionKind;
  fromDay: IsoDate;
  untilDay: IsoDate;
  fromMinute: number;
  untilMinute: number;
}

/** When an adviser can be met. */
export interface AdviserHours {
  timeZone: string;
  hours: readonly WeeklySpan[];
  exceptions: readonly HoursException[];
  noticeHours: number;
  horizonDays: number;
  bufferMinutes: number;
}

/** From a moment until before another, as milliseconds. */
export interface Stretch {
  from: number;
  until: number;
}

export interface SlotsAsked {
  adviser: AdviserHours;
  service: { id: string; minutes: number };
  /** What is booked already, with the pause that follows it. */
  taken: readonly Stretch[];
  now: number;
  /** Days of the adviser's calendar, both included. */
  from: IsoDate;
  until: IsoDate;
}

const minuteMs = 60_000;
const quarter = 15 * minuteMs;
const dayMs = 86_400_000;

/** What the clocks of a zone show at a moment, as if they stood in UTC. */
const shownAt = (ms: number, zone: string): number => {
  const { year, month, day, minute } = wallTimeAt(new Date(ms), zone);
  return Date.UTC(year, month - 1, day, 0, minute);
};

/** The day that the calendars of a zone show at a moment. */
export const dayAt = (ms: number, zone: string): IsoDate =>
  new Date(shownAt(ms, zone)).toISOString().slice(0, 10);

/**
 * The moment at which the clocks show that minute of the day. Where they show it twice, hours begin with the second
 * time and end with the first; where they skip it, both are the moment of the jump. So whatever lies between the two
 * is within the hours as the clocks show them.
 */
function momentAt(day: IsoDate, minute: number, zone: string, edge: 'from' | 'until'): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minute * minuteMs;
  const guesses = [wanted - dayMs, wanted + dayMs].map((near) => wanted - (shownAt(near, zone) - near));
  const right = guesses.filter((ms) => shownAt(ms, zone) === wanted);
  if (right.length > 0) return edge === 'from' ? Math.max(...right) : Math.min(...right);
  let [before, after] = [Math.min(...guesses), Math.max(...guesses)];
  while (after - before > minuteMs) {
    const middle = before + Math.floor((after - before) / 2 / minuteMs) * minuteMs;
    if (shownAt(middle, zone) < wanted) before = middle;
    else after = middle;
  }
  return after;
}

const stretchOn = (
  day: IsoDate,
  zone: string,
  { fromMinute, untilMinute }: { fromMinute: number; untilMinute: number },
): Stretch => ({
  from: momentAt(day, fromMinute, zone, 'from'),
  until: momentAt(day, untilMinute, zone, 'until'),
});

/** Stretches that touch or overlap become one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const one of stretches.filter(({ from, until }) => from < until).sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && one.from <= last.until) last.until = Math.max(last.until, one.until);
    else result.push({ ...one });
  }
  return result;
}

/** What is left of some stretches once others are taken out. */
const without = (stretches: readonly Stretch[], holes: readonly Stretch[]): Stretch[] =>
  holes.reduce<Stretch[]>(
    (left, hole) =>
      left.flatMap(({ from, until }) =>
        hole.until <= from || hole.from >= until
          ? [{ from, until }]
          : [
              { from, until: hole.from },
              { from: hole.until, until },
            ].filter((part) => part.from < part.until),
      ),
    [...stretches],
  );

/** When the adviser works for a service, on some days: the week's hours and what was added, less what was taken off. */
export function workOn(adviser: AdviserHours, serviceId: string, from: IsoDate, until: IsoDate): Stretch[] {
  const { timeZone: zone, hours, exceptions } = adviser;
  const open: Stretch[] = [];
  const closed: Stretch[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    for (const span of hours) {
      const isFor = span.serviceIds.length === 0 || span.serviceIds.includes(serviceId);
      if (span.weekday === weekday && isFor) open.push(stretchOn(day, zone, span));
    }
    for (const one of exceptions) {
      if (day < one.fromDay || day > one.untilDay) continue;
      if (one.kind === 'extra') open.push(stretchOn(day, zone, one));
      // Who is away at a minute that the clocks show twice is away both times.
      else
        closed.push({
          from: momentAt(day, one.fromMinute, zone, 'until'),
          until: momentAt(day, one.untilMinute, zone, 'from'),
        });
    }
  }
  return without(joined(open), closed);
}

/**
 * The moments at which an appointment can begin: on quarters of an hour, within the adviser's hours, with enough
 * notice, not too far ahead, and apart from all that is booked. The same rule decides what is shown and what is taken.
 */
export function freeSlots({ adviser, service, taken, now, from, until }: SlotsAsked): number[] {
  const { timeZone, noticeHours, horizonDays, bufferMinutes } = adviser;
  const today = dayAt(now, timeZone);
  const last = addDays(today, horizonDays);
  const earliest = now + noticeHours * 3_600_000;
  const length = service.minutes * minuteMs;
  const step = service.minutes < 30 ? quarter : 2 * quarter;
  const slots: number[] = [];
  const work = workOn(adviser, service.id, from < today ? today : from, until > last ? last : until);
  for (const open of work) {
    const first = Math.ceil(open.from / quarter) * quarter;
    for (let start = first; start + length <= open.until; start += step) {
      const end = start + length + bufferMinutes * minuteMs;
      const isTaken = taken.some((one) => start < one.until && one.from < end);
      if (start > now && start >= earliest && !isTaken) slots.push(start);
    }
  }
  return slots;
}
