/** A place on the map. */
export interface Spot {
  lat: number;
  lon: number;
}

/** What a picture of the map shows, and where in the picture a place lies. */
export interface MapView {
  width: number;
  height: number;
  west: number;
  south: number;
  east: number;
  north: number;
  at: (lon: number, lat: number) => [x: number, y: number];
}

const half = Math.PI / 180 / 2;
/** Degrees of latitude as the usual web map stretches them. */
const stretched = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + lat * half)) / (2 * half);
const unstretched = (y: number): number => (Math.atan(Math.exp(y * 2 * half)) - Math.PI / 4) / half;

/** Closer than this the map has nothing to show but names. */
const narrowest = 0.42;
const margin = 1.28;
const farthest = 84;

/** The piece of the map that holds all spots, in the shape of the picture. */
export function viewOf(
  spots: readonly Spot[],
  { width, height }: { width: number; height: number },
): MapView {
  const lons = spots.map(({ lon }) => lon);
  const ys = spots.map(({ lat }) => stretched(Math.min(Math.max(lat, -farthest), farthest)));
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const across = Math.max((east - west) * margin, ((high - low) * margin * width) / height, narrowest);
  const [middle, centre] = [(west + east) / 2, (low + high) / 2];
  const scale = width / across;
  const up = across * (height / width);
  const at = (lon: number, lat: number): [number, number] => [
    (lon - middle + across / 2) * scale,
    (centre + up / 2 - stretched(lat)) * scale,
  ];
  return {
    ...{ width, height, at, west: middle - across / 2, east: middle + across / 2 },
    ...{ south: unstretched(centre - up / 2), north: unstretched(centre + up / 2) },
  };
}
