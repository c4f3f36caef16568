import { describe, expect, it } from 'vitest';
import { parseCoordinate, parsePair, roundPoint } from './coordinates.ts';
import { nextInDirection } from './roving.ts';

describe('coordinates as people type them', () => {
  it.each([
    ['46.2259', 46.2259],
    ['46,2259', 46.2259],
    [' −12.5° ', -12.5],
    ['91', null],
    ['4e1', null],
    ['', null],
    ['46.', null],
  ])('reads latitude %j as %j', (text, value) => {
    expect(parseCoordinate(text, 'lat')).toBe(value);
  });

  it('takes a pair that was copied from elsewhere', () => {
    expect(parsePair('46.2259, 14.6121')).toEqual({ lat: 46.2259, lon: 14.6121 });
    expect(parsePair('46.2259 14.6121')).toEqual({ lat: 46.2259, lon: 14.6121 });
    expect(parsePair('46,2259')).toBeNull();
    expect(parsePair('146.2, 14.6')).toBeNull();
  });

  it('rounds to a metre', () => {
    expect(roundPoint({ lat: 46.225_901_234, lon: 14.612_109_9 })).toEqual({ lat: 46.2259, lon: 14.61211 });
  });
});

describe('arrow keys among pins', () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 50, y: 5 },
    { x: 40, y: 90 },
    { x: -30, y: 0 },
  ];

  it('leads to the nearest pin in that direction', () => {
    expect(nextInDirection(spots, 0, 'ArrowRight')).toBe(1);
    expect(nextInDirection(spots, 0, 'ArrowDown')).toBe(2);
    expect(nextInDirection(spots, 0, 'ArrowLeft')).toBe(3);
    expect(nextInDirection(spots, 0, 'ArrowUp')).toBe(-1);
    expect(nextInDirection(spots, 0, 'Enter')).toBe(-1);
  });
});
