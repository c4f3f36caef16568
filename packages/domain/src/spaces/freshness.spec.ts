import { describe, expect, it } from 'vitest';
import { canBeRestored, daysBefore, daysBetween, freshnessDays, freshnessLinkDays } from './freshness.ts';

const now = new Date('2026-11-23T05:00:00Z');

describe('the days of a listed space', () => {
  it('are counted back from any moment', () => {
    expect(daysBefore(now, 60).toISOString()).toBe('2026-09-24T05:00:00.000Z');
    expect(daysBetween(daysBefore(now, 60), now)).toBe(60);
    expect(daysBetween(daysBefore(now, 1.5), now)).toBe(1);
    expect(daysBetween(now, daysBefore(now, 3))).toBe(0);
  });

  it('let a link live as long as the entry can still be saved', () => {
    const { remindAfter, staleAfter, lapseAfter } = freshnessDays;
    expect(freshnessLinkDays).toBeGreaterThanOrEqual(remindAfter + staleAfter + lapseAfter);
  });

  it.each([
    [null, false],
    [daysBefore(now, 29), true],
    [daysBefore(now, 30), false],
  ])('%s can be restored: %s', (lapsedAt, can) => {
    expect(canBeRestored(lapsedAt, now)).toBe(can);
  });
});
