import { describe, expect, it } from 'vitest';
import { monthFrom, weeksOf } from './month.ts';

describe('a month', () => {
  it('comes in whole weeks from Monday on', () => {
    const weeks = weeksOf('2026-11-01');
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null]);
    expect(weeks.flat().filter(Boolean)).toHaveLength(30);
    // Four weeks, none of them with a gap.
    expect(weeksOf('2027-02-01').map((week) => week.filter(Boolean).length)).toEqual([7, 7, 7, 7]);
  });

  it('has neighbours', () => {
    expect([monthFrom('2026-12-31', 1), monthFrom('2026-01-15', -1)]).toEqual(['2027-01-01', '2025-12-01']);
  });
});
