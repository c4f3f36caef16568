import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blurMaxKm, blurPoint, distanceKm } from './geo.ts';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const kamnik = { lat: 46.2259, lon: 14.6121 };

describe('distanceKm', () => {
  it('measures known ways', () => {
    expect(distanceKm(kamnik, { lat: 46.0511, lon: 14.5051 })).toBeCloseTo(21.1, 0);
    expect(distanceKm({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 })).toBeCloseTo(22.2, 0);
    expect(distanceKm(kamnik, kamnik)).toBe(0);
  });

  it('is the same both ways and never more than half round the earth', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(20016);
      }),
    );
  });
});

describe('blurPoint', () => {
  it('moves every point at most 250 m, and by the same way each time', () => {
    fc.assert(
      fc.property(point, fc.string(), (exact, seed) => {
        const blurred = blurPoint(exact, seed);
        expect(distanceKm(exact, blurred)).toBeLessThanOrEqual(blurMaxKm);
        expect(Math.abs(blurred.lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(blurred.lon)).toBeLessThanOrEqual(180);
        expect(blurPoint(exact, seed)).toEqual(blurred);
      }),
      { numRuns: 2000 },
    );
  });

  it('moves inhabited points at least 99 m, each seed its own way, in all directions', () => {
    const moved = Array.from({ length: 400 }, (_, n) => blurPoint(kamnik, `secret:${n}`));
    expect(moved.every((to) => distanceKm(kamnik, to) > 0.099)).toBe(true);
    expect(new Set(moved.map(({ lat, lon }) => `${lat},${lon}`)).size).toBe(400);
    const quarters = new Map<string, number>();
    for (const { lat, lon } of moved) {
      const quarter = `${lat > kamnik.lat}${lon > kamnik.lon}`;
      quarters.set(quarter, (quarters.get(quarter) ?? 0) + 1);
    }
    expect([...quarters.values()].every((count) => count > 60)).toBe(true);
  });
});
