import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codesOf, valueOf } from '../spec-helpers.ts';
import { boxInput, filterOf, withoutEmpty } from './filters.ts';
import { parse } from './parse.ts';

describe('filters', () => {
  it('drop what narrows nothing, and keep false and zero', () => {
    expect(withoutEmpty({ a: null, b: undefined, c: '', d: [], e: false, f: 0, g: ['x'] })).toEqual({
      e: false,
      f: 0,
      g: ['x'],
    });
  });

  it('take every part as optional', () => {
    const filter = filterOf({ text: z.string(), count: z.number() });
    expect(valueOf(parse(filter, { text: null }))).toEqual({});
    expect(valueOf(parse(filter, { text: 'a', count: 1 }))).toEqual({ text: 'a', count: 1 });
    expect(codesOf(parse(filter, { count: 'x' }))).toEqual(['count invalid_number']);
  });

  it('know a box from a mistake', () => {
    expect(parse(boxInput, { west: 170, south: 45, east: -170, north: 46 }).ok).toBe(true);
    expect(codesOf(parse(boxInput, { west: 14, south: 47, east: 15, north: 46 }))).toEqual(['invalid_box']);
    expect(codesOf(parse(boxInput, { west: 14, south: 45, east: 15 }))).toEqual(['north required']);
  });
});
