import type { LngLat } from './types.ts';

const limits = { lat: 90, lon: 180 };

/**
 * Reads a coordinate as people type or paste it: with a point or a comma, with or without a degree sign.
 * Gives null for what is no number or lies outside the world.
 */
export function parseCoordinate(text: string, axis: keyof typeof limits): number | null {
  const plain = text.trim().replace(/°$/, '').replace(',', '.').replace('−', '-').trim();
  if (!/^[+-]?\d{1,3}(\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return Math.abs(value) <= limits[axis] ? value : null;
}

/** Both coordinates pasted into one field, such as "46.2259, 14.6121" from another map. */
export function parsePair(text: string): LngLat | null {
  const parts = /^\s*([+-−]?\d+\.\d+)°?\s*[,; ]\s*([+-−]?\d+\.\d+)°?\s*$/.exec(text);
  if (!parts) return null;
  const lat = parseCoordinate(parts[1] ?? '', 'lat');
  const lon = parseCoordinate(parts[2] ?? '', 'lon');
  return lat === null || lon === null ? null : { lat, lon };
}

/** Five digits are about a metre: more would only look exact. */
export function roundPoint({ lat, lon }: LngLat): LngLat {
  return { lat: Math.round(lat * 1e5) / 1e5, lon: Math.round(lon * 1e5) / 1e5 };
}
