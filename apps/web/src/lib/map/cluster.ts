import { project, worldSize } from './geometry.ts';
import type { LngLat, MapPoint } from './types.ts';

/** What one pin stands for: a single point, or several that would cover each other. */
export type Pin = LngLat & { id: string; count: number; points: MapPoint[] };

const calmRadius = 34;
const crowdedRadius = 54;
const crowd = 200;

/** How near, in pixels, two pins may come. A crowd is drawn together sooner. */
export const clusterRadius = (points: number): number => (points > crowd ? crowdedRadius : calmRadius);

/**
 * Joins points that would cover each other at this zoom. The result does not depend on which part of
 * the map is in view, so pins stay where they are while it is moved.
 */
export function clusterPoints(points: readonly MapPoint[], zoom: number): Pin[] {
  const radius = clusterRadius(points.length);
  const size = worldSize(Math.floor(zoom * 2) / 2);
  const cells = new Map<string, { point: MapPoint; x: number; y: number }[]>();
  const ordered = [...points].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const placed = ordered.map((point) => {
    const [x, y] = project(point, size);
    const entry = { point, x, y };
    const key = `${Math.floor(x / radius)}:${Math.floor(y / radius)}`;
    const cell = cells.get(key);
    if (cell) cell.push(entry);
    else cells.set(key, [entry]);
    return entry;
  });
  const taken = new Set<string>();
  const pins: Pin[] = [];
  for (const { point, x, y } of placed) {
    if (taken.has(point.id)) continue;
    const group: MapPoint[] = [];
    for (const other of around(cells, x, y, radius)) {
      if (taken.has(other.point.id) || Math.hypot(other.x - x, other.y - y) > radius) continue;
      taken.add(other.point.id);
      group.push(other.point);
    }
    pins.push(pinOf(group));
  }
  return pins;
}

function* around<T>(cells: Map<string, T[]>, x: number, y: number, radius: number): Generator<T> {
  const [column, row] = [Math.floor(x / radius), Math.floor(y / radius)];
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) yield* cells.get(`${column + dx}:${row + dy}`) ?? [];
  }
}

function pinOf(group: MapPoint[]): Pin {
  const [first] = group as [MapPoint];
  const count = group.reduce((sum, point) => sum + point.count, 0);
  if (group.length === 1) return { id: first.id, lat: first.lat, lon: first.lon, count, points: group };
  const weighted = (pick: (point: MapPoint) => number) =>
    group.reduce((sum, point) => sum + pick(point) * point.count, 0) / count;
  return {
    id: `cluster:${first.id}:${group.length}`,
    lat: weighted((point) => point.lat),
    lon: weighted((point) => point.lon),
    count,
    points: group,
  };
}

/** The shares of a cluster by colour group, largest first, to draw its ring. Each adds up to one. */
export function mixOf(pin: Pin, groupOf: (point: MapPoint) => string): { group: string; share: number }[] {
  const counts = new Map<string, number>();
  for (const point of pin.points) {
    const group = groupOf(point);
    counts.set(group, (counts.get(group) ?? 0) + point.count);
  }
  return [...counts]
    .map(([group, count]) => ({ group, share: count / pin.count }))
    .sort((a, b) => b.share - a.share || (a.group < b.group ? -1 : 1));
}
