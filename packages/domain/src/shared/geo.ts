/** A point on the map in degrees. */
export interface GeoPoint {
  lat: number;
  lon: number;
}

const earthRadiusKm = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Distance as the crow flies. */
export const distanceKm = (a: GeoPoint, b: GeoPoint): number => {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const half =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(half)));
};

/** The farthest a blurred point is moved. */
export const blurMaxKm = 0.25;
const blurMinKm = 0.1;

/** Two fractions in [0, 1) from a text, spread evenly (FNV-1a with a final mix). */
const fractions = (seed: string): [number, number] => {
  const hash = (salt: number) => {
    let value = 0x811c9dc5 ^ salt;
    for (let at = 0; at < seed.length; at += 1) value = Math.imul(value ^ seed.charCodeAt(at), 0x01000193);
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return ((value ^ (value >>> 16)) >>> 0) / 2 ** 32;
  };
  return [hash(0), hash(0x9e3779b9)];
};

/**
 * Moves a point by 100 to 250 m in a direction that depends on the seed alone, so that asking often
 * does not average the shift away. The seed must hold something the reader cannot know (the
 * installation's secret besides the space's id), or the shift could be undone.
 */
export const blurPoint = (point: GeoPoint, seed: string): GeoPoint => {
  const [turn, reach] = fractions(seed);
  // The square root spreads the points evenly over the ring; the last metre is left for rounding.
  const farthest = blurMaxKm - 0.001;
  const km = Math.sqrt(blurMinKm ** 2 + reach * (farthest ** 2 - blurMinKm ** 2));
  const lat = point.lat + ((km / earthRadiusKm) * Math.cos(turn * 2 * Math.PI) * 180) / Math.PI;
  // Near a pole a degree of longitude is no distance at all; bounded so that the figure stays finite.
  const shrink = Math.max(0.01, Math.cos(radians(point.lat)));
  const lon = point.lon + ((km / earthRadiusKm) * Math.sin(turn * 2 * Math.PI) * 180) / Math.PI / shrink;
  return { lat: Math.max(-90, Math.min(90, round(lat))), lon: round(((lon + 540) % 360) - 180) };
};

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
