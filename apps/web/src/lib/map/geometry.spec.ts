import { describe, expect, it } from 'vitest';
import {
  atLeast,
  boundsOf,
  circle,
  contains,
  distance,
  offset,
  padded,
  project,
  sameBox,
  tidyBox,
} from './geometry.ts';

const kamnik = { lat: 46.2259, lon: 14.6121 };
const leonding = { lat: 48.2796, lon: 14.2533 };

describe('distances', () => {
  it('measures along the ground', () => {
    expect(distance(kamnik, leonding) / 1000).toBeCloseTo(230, 0);
    expect(distance(kamnik, kamnik)).toBe(0);
  });

  it('goes so many metres in a direction', () => {
    expect(distance(kamnik, offset(kamnik, 300, 400))).toBeCloseTo(500, 0);
  });

  it('draws a closed circle of the right size', () => {
    const ring = circle(kamnik, 250);
    expect(ring.at(0)).toEqual(ring.at(-1));
    for (const [lon, lat] of ring) expect(Math.abs(distance(kamnik, { lat, lon }) - 250)).toBeLessThan(0.5);
  });

  it('puts the middle of the world in the middle of its map', () => {
    expect(project({ lat: 0, lon: 0 }, 512)).toEqual([256, 256]);
    expect(project({ lat: 85, lon: -180 }, 512)[1]).toBeGreaterThan(0);
  });
});

describe('boxes', () => {
  it('goes around points, and is nothing around none', () => {
    expect(boundsOf([])).toBeNull();
    expect(boundsOf([kamnik, leonding])).toEqual({
      west: 14.2533,
      south: 46.2259,
      east: 14.6121,
      north: 48.2796,
    });
  });

  it('gives a single point some room', () => {
    const box = atLeast({ west: 14.6121, east: 14.6121, south: 46.2259, north: 46.2259 }, 2000);
    expect(distance({ lat: box.south, lon: 14.6121 }, { lat: box.north, lon: 14.6121 })).toBeCloseTo(2000, 0);
    expect(contains(box, kamnik)).toBe(true);
  });

  it('widens by a share of its size', () => {
    expect(padded({ west: 0, south: 0, east: 10, north: 20 }, 0.1)).toEqual({
      west: -1,
      south: -2,
      east: 11,
      north: 22,
    });
  });

  it('rounds to what the contract takes', () => {
    expect(tidyBox({ west: -190, south: -89, east: 14.612_345_6, north: 89 })).toEqual({
      west: -180,
      south: -85,
      east: 14.6123,
      north: 85,
    });
  });

  it('takes nearly equal boxes for the same', () => {
    const box = { west: 10, south: 45, east: 20, north: 50 };
    expect(sameBox(box, { ...box, west: 10.05 })).toBe(true);
    expect(sameBox(box, { ...box, west: 11 })).toBe(false);
    expect(sameBox(null, undefined)).toBe(true);
    expect(sameBox(box, null)).toBe(false);
  });
});
