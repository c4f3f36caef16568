import { describe, expect, it } from 'vitest';
import { beginLeaving, isDue, leaving, stay } from './leaving.ts';

const now = new Date('2026-11-24T10:00:00Z');
const later = new Date(now.getTime() + leaving.waitMs);
const here = { eraseAt: null, erasedAt: null };
const codeOf = (result: ReturnType<typeof stay> | ReturnType<typeof beginLeaving>) =>
  result.ok ? 'ok' : result.error.code;

describe('leaving', () => {
  it('waits for fourteen days, once, and only where nothing of others hangs on it', () => {
    expect(beginLeaving(here, [], now)).toEqual({ ok: true, value: later });
    expect(codeOf(beginLeaving({ ...here, eraseAt: later }, [], now))).toBe('erasure_asked');
    expect(codeOf(beginLeaving(here, ['last_owner'], now))).toBe('erasure_blocked');
  });

  it('can be taken back until it is due, and not a moment longer', () => {
    const asked = { ...here, eraseAt: later };
    expect(codeOf(stay(here, now))).toBe('erasure_not_asked');
    expect([codeOf(stay(asked, now)), isDue(asked, now)]).toEqual(['ok', false]);
    expect([codeOf(stay(asked, later)), isDue(asked, later)]).toEqual(['erasure_begun', true]);
    expect(isDue({ eraseAt: later, erasedAt: later }, later)).toBe(false);
  });
});
