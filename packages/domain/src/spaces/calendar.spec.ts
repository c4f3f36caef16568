import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf } from '../spec-helpers.ts';
import { addDays } from '../shared/dates.ts';
import { parse } from '../shared/parse.ts';
import { dayState, freeFrom, type Period } from './availability.ts';
import { calendarInput, publicPeriods } from './calendar.ts';

const period = (startsOn: string, endsOn: string | null, state: Period['state'] = 'occupied'): Period => ({
  ...{ state, startsOn, endsOn },
  note: 'Zbor',
});

describe('a calendar as it is written', () => {
  it.each([
    [[period('2027-01-01', '2027-01-31'), period('2027-02-01', null)], []],
    [[period('2027-01-01', '2027-01-01')], []],
    [[period('2027-01-02', '2027-01-01')], ['0.endsOn too_early']],
    [[period('2027-02-30', null)], ['0.startsOn invalid_date']],
    [[period('2027-01-01', null), period('2030-01-01', null)], ['1.startsOn overlapping']],
    // The later one of the two is marked, wherever it stands.
    [[period('2027-01-31', null), period('2027-01-01', '2027-01-31')], ['0.startsOn overlapping']],
    [[{ ...period('2027-01-01', null), note: 'x'.repeat(201) }], ['0.note too_long']],
    [
      Array.from({ length: 101 }, (_, day) => period(addDays('2027-01-01', day), addDays('2027-01-01', day))),
      ['too_many'],
    ],
  ])('%#', (raw, codes) => {
    expect(codesOf(parse(calendarInput, raw)).toSorted()).toEqual(codes);
  });

  it('comes out in the order of its days', () => {
    const later = period('2027-05-01', '2027-05-31');
    const read = parse(calendarInput, [later, period('2027-01-01', '2027-01-31')]);
    expect(read.ok && read.value.map(({ startsOn }) => startsOn)).toEqual(['2027-01-01', '2027-05-01']);
  });
});

describe('the days of a space', () => {
  const periods = [period('2027-03-01', '2027-03-31', 'reserved'), period('2027-04-01', '2027-04-30')];
  const space = { availableFrom: '2027-02-01', periods };

  it.each([
    ['2027-01-31', 'not_yet'],
    ['2027-02-01', 'free'],
    ['2027-02-28', 'free'],
    ['2027-03-01', 'reserved'],
    ['2027-03-31', 'reserved'],
    ['2027-04-30', 'occupied'],
    ['2027-05-01', 'free'],
  ])('%s is %s', (day, state) => {
    expect(dayState(day, space)).toBe(state);
  });

  it.each([
    ['2027-01-15', '2027-02-01'],
    ['2027-02-15', '2027-02-15'],
    ['2027-03-15', '2027-05-01'],
    ['2027-06-01', '2027-06-01'],
  ])('on %s the first free one is %s', (today, first) => {
    expect(freeFrom('2027-02-01', periods, today)).toBe(first);
  });

  it('have no free one where nothing is known, or no end', () => {
    expect(freeFrom(null, [], '2027-01-01')).toBeNull();
    expect(freeFrom('2027-01-01', [...periods, period('2027-05-01', null)], '2027-04-02')).toBeNull();
  });

  it('are free first on the day that looking at one after the other finds', () => {
    const length = fc.record({ gap: fc.nat(4), days: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(length, { maxLength: 5 }), fc.nat(30), fc.nat(30), (lengths, from, now) => {
        let day = '2027-01-01';
        const taken = lengths.map(({ gap, days }) => {
          const startsOn = addDays(day, gap);
          day = addDays(startsOn, days);
          return period(startsOn, addDays(day, -1));
        });
        const availableFrom = addDays('2027-01-01', from);
        let first = addDays('2027-01-01', now);
        while (dayState(first, { availableFrom, periods: taken }) !== 'free') first = addDays(first, 1);
        expect(freeFrom(availableFrom, taken.toReversed(), addDays('2027-01-01', now))).toBe(first);
      }),
      { numRuns: 100 },
    );
  });

  it('that are over, and notes, are not for everybody', () => {
    const all = [...periods, period('2027-06-01', null)];
    expect(publicPeriods(all, '2027-04-30')).toEqual([
      { ...periods[1], note: null },
      { ...all[2], note: null },
    ]);
  });
});
