import { describe, expect, it } from 'vitest';
import { relaxationsOf, relaxed } from './relaxations.ts';

describe('asking for less', () => {
  it('widens the circle first, then lets go of one wish at a time, then of all but one', () => {
    const filter = { placeId: 'gn:1', radiusKm: 10, stepFree: true, minM2: 20, maxM2: 40, text: 'hall' };
    expect(relaxationsOf(filter)).toEqual([
      ...[25, 50, 100, 250].map((radiusKm) => ({ part: 'radius', radiusKm })),
      ...['area', 'step_free', 'place', 'text', 'only_place', 'only_text'].map((part) => ({ part })),
    ]);
    expect(relaxed(filter, { part: 'area' })).toEqual({
      placeId: 'gn:1',
      radiusKm: 10,
      stepFree: true,
      text: 'hall',
    });
    expect(relaxed(filter, { part: 'radius', radiusKm: 50 })).toEqual({ ...filter, radiusKm: 50 });
    expect(relaxed(filter, { part: 'place' })).toEqual({
      stepFree: true,
      minM2: 20,
      maxM2: 40,
      text: 'hall',
    });
    expect(relaxed(filter, { part: 'only_place' })).toEqual({ placeId: 'gn:1', radiusKm: 10 });
    expect(relaxed(filter, { part: 'only_text' })).toEqual({ text: 'hall' });
  });

  it('is not offered where nothing is asked for, and names no wish twice', () => {
    expect(relaxationsOf({})).toEqual([]);
    expect(relaxationsOf({ currency: 'CZK', stepFree: false, uses: [] })).toEqual([]);
    expect(relaxationsOf({ stepFree: true })).toEqual([{ part: 'step_free' }]);
    expect(relaxationsOf({ text: 'hall', stepFree: true })).toEqual([
      { part: 'step_free' },
      { part: 'text' },
    ]);
  });

  it('stays within the widest circle', () => {
    expect(relaxationsOf({ placeId: 'gn:1', radiusKm: 250 })).toEqual([
      { part: 'radius', radiusKm: 500 },
      { part: 'place' },
    ]);
    expect(relaxationsOf({ placeId: 'gn:1', radiusKm: 500 })).toEqual([{ part: 'place' }]);
  });
});
