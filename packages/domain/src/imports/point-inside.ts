import type { GeoPoint } from '../shared/geo.ts';

type Position = readonly [lon: number, lat: number];
type Ring = readonly Position[];

/** Corners that a shape may have; what is finer than this is no plot of land. */
const mostPositions = 100_000;

const isPosition = (value: unknown): value is [number, number] => {
  if (!Array.isArray(value) || value.length < 2) return false;
  const [lon, lat] = value as unknown[];
  return (
    typeof lon === 'number' &&
    typeof lat === 'number' &&
    Number.isFinite(lon) &&
    Number.isFinite(lat) &&
    Math.abs(lon) <= 180 &&
    Math.abs(lat) <= 90
  );
};

const isRing = (value: unknown): value is [number, number][] => {
  if (!Array.isArray(value) || value.length < 4 || value.length > mostPositions || !value.every(isPosition))
    return false;
  const [first, last] = [value[0], value.at(-1)] as [Position, Position];
  return first[0] === last[0] && first[1] === last[1];
};

const areaOf = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

/** Where a horizontal line crosses the rings, from west to east. */
const crossings = (rings: readonly Ring[], level: number): number[] =>
  rings
    .flatMap((ring) =>
      ring.slice(1).flatMap(([x, y], at) => {
        const [fromX, fromY] = ring[at] ?? [x, y];
        if (fromY > level === y > level) return [];
        return [fromX + ((level - fromY) / (y - fromY)) * (x - fromX)];
      }),
    )
    .sort((a, b) => a - b);

/** The middle of the widest stretch inside, on lines at several heights: it never falls into a hole or a bay. */
const insideOf = (rings: readonly Ring[]): GeoPoint | null => {
  const ys = (rings[0] ?? []).map(([, y]) => y);
  let south = 90;
  let north = -90;
  for (const y of ys) {
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  let best: { lat: number; lon: number; width: number } | null = null;
  for (const part of [0.5, 0.37, 0.63, 0.21, 0.79]) {
    const lat = south + (north - south) * part;
    const cuts = crossings(rings, lat);
    for (let at = 0; at + 1 < cuts.length; at += 2) {
      const [west = 0, east = 0] = [cuts[at], cuts[at + 1]];
      if (!best || east - west > best.width) best = { lat, lon: (west + east) / 2, width: east - west };
    }
    if (best) break;
  }
  return best && { lat: best.lat, lon: best.lon };
};

const ofPolygon = (coordinates: unknown): { point: GeoPoint; area: number } | null => {
  if (!Array.isArray(coordinates) || coordinates.length === 0 || !coordinates.every(isRing)) return null;
  const rings: Ring[] = coordinates;
  const point = insideOf(rings);
  return point && { point, area: areaOf(rings[0] ?? []) };
};

const ofPosition = (value: unknown): GeoPoint | null =>
  isPosition(value) ? { lat: value[1], lon: value[0] } : null;

/** The coordinates of a GeoJSON geometry's only, or largest, part as one point on the map; `null` where it is broken. */
export const pointOfGeometry = (geometry: unknown): GeoPoint | null => {
  if (typeof geometry !== 'object' || geometry === null) return null;
  const { type, coordinates, geometries } = geometry as Record<string, unknown>;
  const list: unknown[] = Array.isArray(coordinates) ? coordinates : [];
  switch (type) {
    case 'Point':
      return ofPosition(coordinates);
    case 'MultiPoint':
      return list.length > 0 && list.every(isPosition) ? ofPosition(list[0]) : null;
    case 'LineString':
      return list.length > 1 && list.length <= mostPositions && list.every(isPosition)
        ? ofPosition(list[Math.floor(list.length / 2)])
        : null;
    case 'Polygon':
      return ofPolygon(coordinates)?.point ?? null;
    case 'MultiPolygon': {
      if (list.length === 0 || list.length > 10_000) return null;
      const parts = list.map(ofPolygon);
      if (parts.includes(null)) return null;
      return (
        parts.reduce((best, part) => (part && best && part.area > best.area ? part : best))?.point ?? null
      );
    }
    case 'GeometryCollection':
      return Array.isArray(geometries) && geometries.length > 0 ? pointOfGeometry(geometries[0]) : null;
    default:
      return null;
  }
};
