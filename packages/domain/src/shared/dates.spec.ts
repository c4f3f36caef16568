import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf } from '../spec-helpers.ts';
import { addDays, addMonths, isIsoDate, isoDate, latestToday, toIsoDate } from './dates.ts';
import { parse } from './parse.ts';

describe('days', () => {
  it.each([
    ['2026-02-28', []],
    ['2024-02-29', []],
    ['2026-02-29', ['invalid_date']],
    ['2026-13-01', ['invalid_date']],
    ['2026-1-1', ['invalid_date']],
    ['2026-01-01T00:00:00Z', ['invalid_date']],
    ['0001-01-01', ['too_early']],
    ['2200-01-01', ['too_late']],
    [20260101, ['invalid_type']],
  ])('%j gives %j', (raw, codes) => {
    expect(codesOf(parse(isoDate(), raw))).toEqual(codes);
  });

  it('keep to bounds of one’s own', () => {
    expect(codesOf(parse(isoDate({ min: '2026-01-02' }), '2026-01-01'))).toEqual(['too_early']);
    expect(codesOf(parse(isoDate({ max: '2026-01-02' }), '2026-01-03'))).toEqual(['too_late']);
  });

  it('are counted', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-15', 3)).toBe('2027-02-15');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('have begun where it is latest: half past midnight in Kamnik is today, not tomorrow', () => {
    expect(latestToday(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(latestToday(new Date('2026-06-30T09:59:00Z'))).toBe('2026-06-30');
  });

  it('stay days when months are added', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        expect(isIsoDate(addMonths(toIsoDate(day), months))).toBe(true);
      }),
    );
  });
});
