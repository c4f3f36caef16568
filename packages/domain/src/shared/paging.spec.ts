import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from '../spec-helpers.ts';
import { decodeCursor, encodeCursor, pageInput } from './paging.ts';
import { parse } from './parse.ts';

const cursor = fc.record({
  sort: fc.string({ minLength: 1, maxLength: 40 }),
  keys: fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
      fc.constant(null),
    ),
    { maxLength: 4 },
  ),
  id: fc.string({ minLength: 1, maxLength: 80 }),
});

describe('a cursor', () => {
  it('survives the way there and back, in letters safe for an address', () => {
    fc.assert(
      fc.property(cursor, (given) => {
        const word = encodeCursor(given);
        expect(word).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(valueOf(decodeCursor(word, given.sort, given.keys.length))).toEqual(given);
      }),
    );
  });

  it('is refused in another order, with other keys, or broken', () => {
    const word = encodeCursor({ sort: 'newest', keys: ['2026-01-01'], id: 'a' });
    expect(codesOf(decodeCursor(word, 'name', 1))).toEqual(['after invalid_cursor']);
    expect(decodeCursor(word, 'newest', 2).ok).toBe(false);
    expect(decodeCursor(`${word}x`.repeat(3), 'newest', 1).ok).toBe(false);
    expect(decodeCursor('x'.repeat(3000), 'newest', 1).ok).toBe(false);
    expect(decodeCursor(btoa(JSON.stringify({ s: 'newest', k: [{}], i: 'a' })), 'newest', 1).ok).toBe(false);
  });

  it('never throws on what a stranger sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(decodeCursor(word, 'newest', 1).ok).toBe(false);
      }),
    );
  });
});

describe('a page', () => {
  it('has bounds', () => {
    expect(valueOf(parse(pageInput, {}))).toEqual({ first: 20 });
    expect(valueOf(parse(pageInput, { first: 100, after: null }))).toEqual({ first: 100, after: null });
    expect(codesOf(parse(pageInput, { first: -1 }))).toEqual(['first too_small']);
    expect(codesOf(parse(pageInput, { first: 101 }))).toEqual(['first too_large']);
    expect(codesOf(parse(pageInput, { after: 'x'.repeat(2001) }))).toEqual(['after too_long']);
  });
});
