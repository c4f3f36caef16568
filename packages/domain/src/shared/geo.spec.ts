import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from './geo.ts';

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
