import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from '../spec-helpers.ts';
import { area, country, currency, decimal, latitude, longitude, money, roundTo, whole } from './numbers.ts';
import { parse } from './parse.ts';

describe('numbers', () => {
  it.each([
    [whole({ min: 0, max: 5 }), 5, []],
    [whole({ min: 0, max: 5 }), 6, ['too_large']],
    [whole({ min: 0, max: 5 }), -1, ['too_small']],
    [whole({ min: 0, max: 5 }), 1.5, ['not_whole']],
    [whole({ min: 0, max: 5 }), Number.POSITIVE_INFINITY, ['invalid_number']],
    [area({ min: 1, max: 100 }), 12.34, []],
    [area({ min: 1, max: 100 }), 12.345, ['too_many_decimals']],
    [area({ min: 1, max: 100 }), 0.5, ['too_small']],
    [decimal({ min: 0, max: 9, decimals: 1 }), 9.5, ['too_large']],
    [money(100), 1.1, []],
    [money(100), -0.01, ['too_small']],
    [latitude, 90, []],
    [latitude, 90.1, ['too_large']],
    [longitude, -180.5, ['too_small']],
    [longitude, '14', ['invalid_number']],
  ])('%# %j gives %j', (schema, raw, codes) => {
    expect(codesOf(parse(schema, raw))).toEqual(codes);
  });

  it('round half away from zero, without binary surprises', () => {
    expect(roundTo(1.005, 2)).toBe(1.01);
    expect(roundTo(-1.005, 2)).toBe(-1.01);
    expect(roundTo(1e21, 2)).toBe(1e21);
    expect(roundTo(1e-9, 2)).toBe(0);
    expect(Object.is(roundTo(0, 2), 0)).toBe(true);
  });

  it('takes every amount of cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
        expect(parse(money(10_000_000), cents / 100).ok).toBe(true);
      }),
    );
  });

  it('knows currencies and countries of the region', () => {
    expect(valueOf(parse(currency, 'eur'))).toBe('EUR');
    expect(codesOf(parse(currency, 'USD'))).toEqual(['unknown_currency']);
    expect(valueOf(parse(country, 'si'))).toBe('SI');
    expect(codesOf(parse(country, 'FR'))).toEqual(['unknown_country']);
  });
});
