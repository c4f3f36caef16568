import { describe, expect, it } from 'vitest';
import { distance } from './geometry.ts';
import { distanceRings, distanceText, gridLines, gridStep, metresPerPixel, nearestTown } from './grid.ts';

const kamnik = { lat: 46.2259, lon: 14.6121, name: 'Kamnik' };

describe('the metric grid', () => {
  it('has squares that can be told apart at every zoom', () => {
    for (let zoom = 10.5; zoom <= 17; zoom += 0.5) {
      const pixels = gridStep(zoom, 46) / metresPerPixel(zoom, 46);
      expect(pixels).toBeGreaterThanOrEqual(90);
    }
    expect(gridStep(14, 46)).toBe(1000 / 2);
  });

  it('stays where it is while the view moves', () => {
    const at = (shift: number) =>
      gridLines({ west: 14.5 + shift, east: 14.7 + shift, south: 46.2, north: 46.3 }, 12)
        .features.map((line) => line.geometry.coordinates[0]?.[0])
        .filter((lon): lon is number => lon !== undefined && lon > 14.55 && lon < 14.65);
    expect(at(0.01)).toEqual(expect.arrayContaining(at(0)));
  });

  it('is square on the ground', () => {
    const lines = gridLines({ west: 14.5, east: 14.7, south: 46.2, north: 46.3 }, 12).features;
    const [first, second] = lines.map((line) => line.geometry.coordinates[0] as [number, number]);
    const metres = distance({ lon: first?.[0] ?? 0, lat: 46 }, { lon: second?.[0] ?? 0, lat: 46 });
    // A hundredth is the price of lines that do not shift with the latitude of the view.
    expect(Math.abs(metres / gridStep(12, 46.25) - 1)).toBeLessThan(0.01);
  });
});

describe('distance rings', () => {
  it('names each ring in the language of the reader', () => {
    const labels = distanceRings(kamnik, 14, 'sl').features.flatMap((mark) => mark.properties.label ?? []);
    expect(labels).toEqual(['250 m', '500 m', '1 km', '2 km']);
    expect(distanceText(1500, 'de')).toBe('1,5 km');
  });

  it('leaves out rings that would be crowded, and all without a centre', () => {
    const names = distanceRings(kamnik, 11, 'en').features.flatMap((mark) => mark.properties.label ?? []);
    expect(names).toEqual(['2 km', '4 km']);
    expect(distanceRings(null, 14, 'en').features).toEqual([]);
  });

  it('hangs on the nearest town within reach', () => {
    const near = { lat: 46.23, lon: 14.62 };
    expect(nearestTown([{ lat: 46.05, lon: 14.5, name: 'Ljubljana' }, kamnik], near)?.name).toBe('Kamnik');
    expect(nearestTown([kamnik], { lat: 46.05, lon: 14.5 })).toBeNull();
  });
});
