import type { Box, LngLat } from './types.ts';

const earthRadius = 6_371_008.8;
const metresPerDegree = (Math.PI * earthRadius) / 180;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Position in the world's square map, each side being `size` pixels (Web Mercator). */
export function project(point: LngLat, size: number): [x: number, y: number] {
  const sine = Math.sin(radians(Math.max(-85, Math.min(85, point.lat))));
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [(point.lon / 360 + 0.5) * size, y * size];
}

/** Width of the whole world in pixels at a zoom, as MapLibre counts zoom. */
export const worldSize = (zoom: number): number => 512 * 2 ** zoom;

/** Metres between two points, along the ground. */
export function distance(a: LngLat, b: LngLat): number {
  const dLat = radians(b.lat - a.lat) / 2;
  const dLon = radians(b.lon - a.lon) / 2;
  const h = Math.sin(dLat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point so many metres east and north of another. Meant for distances within a city. */
export function offset(from: LngLat, east: number, north: number): LngLat {
  return {
    lat: from.lat + north / metresPerDegree,
    lon: from.lon + east / (metresPerDegree * Math.cos(radians(from.lat))),
  };
}

/** A circle on the ground as a closed ring of [lon, lat]. */
export function circle(centre: LngLat, metres: number, steps = 72): [number, number][] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % steps)) / steps;
    const point = offset(centre, Math.cos(angle) * metres, Math.sin(angle) * metres);
    return [point.lon, point.lat];
  });
}

/** The smallest box around points, or null when there are none. */
export function boundsOf(points: readonly LngLat[]): Box | null {
  if (points.length === 0) return null;
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { lat, lon } of points) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}

/** Makes a box at least so many metres wide and high, around its middle: one pin is no view yet. */
export function atLeast(box: Box, metres: number): Box {
  const middle = { lat: (box.south + box.north) / 2, lon: (box.west + box.east) / 2 };
  const southWest = offset(middle, -metres / 2, -metres / 2);
  const northEast = offset(middle, metres / 2, metres / 2);
  return {
    west: Math.min(box.west, southWest.lon),
    south: Math.min(box.south, southWest.lat),
    east: Math.max(box.east, northEast.lon),
    north: Math.max(box.north, northEast.lat),
  };
}

/** A box made larger on every side by a share of its size. */
export function padded(box: Box, share: number): Box {
  const x = (box.east - box.west) * share;
  const y = (box.north - box.south) * share;
  return { west: box.west - x, south: box.south - y, east: box.east + x, north: box.north + y };
}

export function contains(box: Box, point: LngLat): boolean {
  return point.lon >= box.west && point.lon <= box.east && point.lat >= box.south && point.lat <= box.north;
}

/** A box with coordinates the contract accepts, rounded so that it reads well in an address. */
export function tidyBox(box: Box): Box {
  const round = (n: number, limit: number) => Math.max(-limit, Math.min(limit, Math.round(n * 1e4) / 1e4));
  return {
    west: round(box.west, 180),
    south: round(box.south, 85),
    east: round(box.east, 180),
    north: round(box.north, 85),
  };
}

/** True when two boxes differ by no more than a hundredth of their size. */
export function sameBox(a: Box | null | undefined, b: Box | null | undefined): boolean {
  if (!a || !b) return !a && !b;
  const slack = Math.max(a.east - a.west, a.north - a.south) / 100;
  return (['west', 'south', 'east', 'north'] as const).every((side) => Math.abs(a[side] - b[side]) <= slack);
}
