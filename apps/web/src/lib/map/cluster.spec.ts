import { describe, expect, it } from 'vitest';
import { clusterPoints, clusterRadius, mixOf } from './cluster.ts';
import type { MapPoint } from './types.ts';

const point = (id: string, lat: number, lon: number, more: Partial<MapPoint> = {}): MapPoint => ({
  id,
  slug: id,
  title: id,
  lat,
  lon,
  count: 1,
  ...more,
});
const kamnik = [point('a', 46.2259, 14.6121), point('b', 46.2262, 14.6124), point('c', 46.2305, 14.62)];

describe('clusterPoints', () => {
  it('joins what would cover each other from afar and lets it apart close up', () => {
    expect(clusterPoints(kamnik, 6)).toHaveLength(1);
    expect(clusterPoints(kamnik, 6)[0]).toMatchObject({ count: 3 });
    expect(clusterPoints(kamnik, 13).map((pin) => pin.count)).toEqual([2, 1]);
    expect(clusterPoints(kamnik, 17)).toHaveLength(3);
  });

  it('keeps every point exactly once, in whatever order they come', () => {
    const many = Array.from({ length: 500 }, (_, i) =>
      point(`p${i}`, 45 + ((i * 37) % 100) / 30, 14 + ((i * 53) % 100) / 20),
    );
    const ids = (points: MapPoint[]) => clusterPoints(points, 7).map((pin) => pin.id);
    const all = clusterPoints(many, 7).flatMap((pin) => pin.points.map((one) => one.id));
    expect([...all].sort()).toEqual(many.map((one) => one.id).sort());
    expect(ids([...many].reverse()).sort()).toEqual(ids(many).sort());
  });

  it('adds up the counts of clusters the server made, and lets them weigh on the place', () => {
    const [pin] = clusterPoints([point('big', 46, 14, { count: 9 }), point('small', 46.01, 14)], 4);
    expect(pin?.count).toBe(10);
    expect(pin?.lat).toBeCloseTo(46.001, 5);
  });

  it('leaves a single point where it is', () => {
    expect(clusterPoints([point('one', 46, 14)], 8)).toMatchObject([
      { id: 'one', lat: 46, lon: 14, count: 1 },
    ]);
    expect(clusterPoints([], 8)).toEqual([]);
  });

  it('draws a crowd together sooner', () => {
    expect(clusterRadius(201)).toBeGreaterThan(clusterRadius(200));
  });
});

describe('mixOf', () => {
  it('gives the shares of a cluster, largest first', () => {
    const [pin] = clusterPoints(
      [
        point('a', 46, 14, { sector: 'CIVIL' }),
        point('b', 46, 14, { sector: 'PUBLIC', count: 2 }),
        point('c', 46, 14, { sector: 'CIVIL' }),
        point('d', 46, 14, { sector: 'CIVIL' }),
      ],
      10,
    );
    expect(pin && mixOf(pin, (one) => one.sector ?? '')).toEqual([
      { group: 'CIVIL', share: 0.6 },
      { group: 'PUBLIC', share: 0.4 },
    ]);
  });
});
