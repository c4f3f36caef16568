import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallTimeAt } from '../notifications/wall-clock.ts';
import { addDays } from '../shared/days.ts';
import { type AdviserHours, dayAt, freeSlots, type SlotsAsked } from './slots.ts';

const zone = 'Europe/Ljubljana';
const adviser: AdviserHours = {
  ...{ timeZone: zone, exceptions: [], noticeHours: 0, horizonDays: 365, bufferMinutes: 0 },
  hours: [{ weekday: 0, fromMinute: 9 * 60, untilMinute: 11 * 60, serviceIds: [] }],
};
const asked = (more: Partial<SlotsAsked> = {}, hours: Partial<AdviserHours> = {}): SlotsAsked => ({
  ...{ service: { id: 's', minutes: 45 }, taken: [], now: Date.parse('2027-01-01T00:00:00Z') },
  ...{ from: '2027-01-04', until: '2027-01-10' },
  ...more,
  adviser: { ...adviser, ...hours },
});
const times = (input: SlotsAsked) => freeSlots(input).map((ms) => new Date(ms).toISOString().slice(5, 16));

describe('free times', () => {
  it('lie within the hours, by half hours, or by quarters for what is short', () => {
    expect(times(asked())).toEqual(['01-04T08:00', '01-04T08:30', '01-04T09:00']);
    expect(times(asked({ service: { id: 's', minutes: 15 } }))).toHaveLength(8);
    const other = { hours: adviser.hours.map((span) => ({ ...span, serviceIds: ['x'] })) };
    expect(times(asked({}, other))).toEqual([]);
  });

  it('keep apart from what is booked, with the pause after it', () => {
    const from = Date.parse('2027-01-04T08:30:00Z');
    const taken = [{ from, until: from + 15 * 60_000 }];
    expect(times(asked({ taken }))).toEqual(['01-04T09:00']);
    expect(times(asked({ taken, service: { id: 's', minutes: 30 } }, { bufferMinutes: 15 }))).toEqual([
      '01-04T09:00',
      '01-04T09:30',
    ]);
  });

  it('need notice, and are not offered too far ahead', () => {
    const now = Date.parse('2027-01-03T08:30:00Z');
    expect(times(asked({ now }, { noticeHours: 24 }))).toEqual(['01-04T08:30', '01-04T09:00']);
    expect(times(asked({ until: '2027-01-31' }, { horizonDays: 9 }))).toHaveLength(3);
    expect(times(asked({ now: Date.parse('2027-01-04T08:40:00Z') }))).toEqual(['01-04T09:00']);
  });

  it('follow what is said of a day: away, and more', () => {
    const day = { fromDay: '2027-01-04', untilDay: '2027-01-05' };
    const away = { ...day, kind: 'away' as const, fromMinute: 0, untilMinute: 600 };
    const extra = { ...day, kind: 'extra' as const, fromMinute: 600, untilMinute: 660 };
    expect(times(asked({}, { exceptions: [away] }))).toEqual(['01-04T09:00']);
    expect(times(asked({}, { exceptions: [away, extra] }))).toEqual(['01-04T09:00', '01-05T09:00']);
  });

  it('keep to the clocks on the spot when those are moved', () => {
    // Sundays: the clocks jump over 02:30 in March, and show it twice in October.
    const night = [{ weekday: 6, fromMinute: 90, untilMinute: 210, serviceIds: [] }];
    const on = (day: string) =>
      times(asked({ from: day, until: day, service: { id: 's', minutes: 30 } }, { hours: night }));
    expect(on('2027-03-28')).toEqual(['03-28T00:30', '03-28T01:00']);
    expect(on('2027-10-31')).toHaveLength(6);
    const gone = [{ weekday: 6, fromMinute: 135, untilMinute: 165, serviceIds: [] }];
    expect(
      times(
        asked(
          { from: '2027-03-28', until: '2027-03-28', service: { id: 's', minutes: 15 } },
          { hours: gone },
        ),
      ),
    ).toEqual([]);
  });
});

const zones = [zone, 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'];
const span = <T extends object>(rest: fc.Arbitrary<T>) =>
  fc
    .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 40 }), rest)
    .map(([start, length, other]) => ({
      ...other,
      fromMinute: start * 15,
      untilMinute: Math.min(1440, (start + length) * 15),
    }));
// Around the days on which clocks are moved.
const firstDay = fc.constantFrom(
  '2027-03-24',
  '2027-10-27',
  '2027-03-10',
  '2027-11-03',
  '2027-04-01',
  '2027-09-30',
);
const generated = fc
  .record({
    from: firstDay,
    zone: fc.constantFrom(...zones),
    hours: fc.array(
      span(
        fc.record({
          weekday: fc.integer({ min: 0, max: 6 }),
          serviceIds: fc.constantFrom<string[]>([], ['s'], ['x']),
        }),
      ),
      { maxLength: 12 },
    ),
    exceptions: fc.array(
      span(
        fc.record({
          kind: fc.constantFrom('away' as const, 'extra' as const),
          first: fc.integer({ min: 0, max: 6 }),
          days: fc.integer({ min: 0, max: 3 }),
        }),
      ),
      { maxLength: 5 },
    ),
    busy: fc.array(fc.tuple(fc.integer({ min: 0, max: 7 * 96 }), fc.integer({ min: 1, max: 12 })), {
      maxLength: 12,
    }),
    minutes: fc.constantFrom(10, 15, 30, 45, 60, 90),
    ...{ noticeHours: fc.integer({ min: 0, max: 72 }), horizonDays: fc.integer({ min: 1, max: 9 }) },
    ...{ bufferMinutes: fc.constantFrom(0, 10, 30), nowMinutes: fc.integer({ min: -2000, max: 8000 }) },
  })
  .map(({ from, zone: timeZone, hours, exceptions, busy, minutes, nowMinutes, ...rules }): SlotsAsked => {
    const start = Date.parse(`${from}T00:00:00Z`);
    return {
      adviser: {
        ...rules,
        timeZone,
        hours,
        exceptions: exceptions.map(({ first, days, ...one }) => ({
          ...one,
          fromDay: addDays(from, first),
          untilDay: addDays(from, first + days),
        })),
      },
      service: { id: 's', minutes },
      taken: busy.map(([at, length]) => ({
        from: start + at * 900_000,
        until: start + (at + length) * 900_000,
      })),
      now: start + nowMinutes * 60_000,
      ...{ from, until: addDays(from, 6) },
    };
  });

/** Whether an adviser works at a moment, said anew, minute by minute, from what the clocks show. */
function worksAt(ms: number, { adviser: { timeZone, hours, exceptions } }: SlotsAsked): boolean {
  const { minute, weekday } = wallTimeAt(new Date(ms), timeZone);
  const day = dayAt(ms, timeZone);
  const within = (one: { fromMinute: number; untilMinute: number }) =>
    minute >= one.fromMinute && minute < one.untilMinute;
  const said = exceptions.filter((one) => day >= one.fromDay && day <= one.untilDay && within(one));
  if (said.some(({ kind }) => kind === 'away')) return false;
  return (
    said.length > 0 ||
    hours.some(
      (one) =>
        one.weekday === weekday &&
        within(one) &&
        (one.serviceIds.length === 0 || one.serviceIds.includes('s')),
    )
  );
}

it('never overlap what is booked, never lie outside the hours or in the past, whatever the clocks do', () => {
  let found = 0;
  fc.assert(
    fc.property(generated, (input) => {
      const slots = freeSlots(input);
      const { adviser: one, service, taken, now } = input;
      expect(new Set(slots).size).toBe(slots.length);
      for (const start of slots) {
        found += 1;
        const end = start + service.minutes * 60_000;
        expect(start).toBeGreaterThan(now);
        expect(start).toBeGreaterThanOrEqual(now + one.noticeHours * 3_600_000);
        expect(dayAt(start, one.timeZone) <= addDays(dayAt(now, one.timeZone), one.horizonDays)).toBe(true);
        for (let at = start; at < end; at += 5 * 60_000) expect(worksAt(at, input)).toBe(true);
        for (const other of taken)
          expect(end + one.bufferMinutes * 60_000 <= other.from || start >= other.until).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(500);
});

it('leave out nothing that is free: every quarter hour at which an open stretch begins is offered', () => {
  fc.assert(
    fc.property(generated, (raw) => {
      const input = { ...raw, taken: [], adviser: { ...raw.adviser, noticeHours: 0, bufferMinutes: 0 } };
      const slots = new Set(freeSlots(input));
      const first = Date.parse(`${input.from}T00:00:00Z`);
      const { timeZone, horizonDays } = input.adviser;
      const last = addDays(dayAt(input.now, timeZone), horizonDays);
      for (let at = first; at < first + 6 * 86_400_000; at += 900_000) {
        const day = dayAt(at, timeZone);
        if (at <= input.now || day < input.from || day > last || day > input.until) continue;
        if (
          wallTimeAt(new Date(at), timeZone).minute === 0 ||
          worksAt(at - 60_000, input) ||
          !worksAt(at, input)
        )
          continue;
        const ticks = Array.from(
          { length: Math.ceil(input.service.minutes / 5) },
          (_, n) => at + n * 300_000,
        );
        const isWhole = ticks.every((tick) => worksAt(tick, input));
        // Hours that begin or end in a night when clocks are moved are read so that nobody waits in vain.
        const moves = [-3, 3].some(
          (hours) => offset(at + hours * 3_600_000, timeZone) !== offset(at, timeZone),
        );
        if (isWhole && !moves) expect(slots.has(at)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

const offset = (ms: number, timeZone: string): number => {
  const { year, month, day, minute } = wallTimeAt(new Date(ms), timeZone);
  return Date.UTC(year, month - 1, day, 0, minute) - ms;
};
