import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, writeNumber } from './numbers.ts';

describe('a number in a text field', () => {
  it.each([
    ['84,5', 'en', 84.5],
    ['84.5', 'de', 84.5],
    [' 1 200 ', 'sl', 1200],
    ['1.200', 'de', 1200],
    ['1.200', 'en', 1.2],
    ['1,200', 'en', 1200],
    ['1.234.567,89', 'sl', 1234567.89],
    ['1,234,567.89', 'en', 1234567.89],
    ['\u22122', 'en', -2],
    [',5', 'de', 0.5],
    ['12,', 'sl', 12],
    ['0', 'en', 0],
  ])('%s in %s is %d', (text, locale, value) => {
    expect(readNumber(text, locale)).toBe(value);
  });

  it.each(['', '-', 'abc', '12a', '1e5', '--2', ','])('%j is none', (text) => {
    expect(readNumber(text, 'en')).toBeNull();
  });

  it('reads what it has written, in every language', () => {
    const figures = fc.integer({ min: -1_000_000, max: 100_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(figures, fc.constantFrom('en', 'sl', 'de'), (value, locale) => {
        expect(readNumber(writeNumber(value, locale), locale)).toBe(value);
      }),
    );
  });
});
