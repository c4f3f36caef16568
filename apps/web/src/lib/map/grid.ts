import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { circle, distance, offset } from './geometry.ts';
import type { Box, LngLat } from './types.ts';

type Lines = FeatureCollection<LineString>;
type Marks = FeatureCollection<LineString | Point, { label?: string }>;

const metresPerDegree = 111_195;
/** From this zoom on the map turns into graph paper: there is no street data to draw. */
export const gridFromZoom = 10.5;

/** Metres on the ground under one pixel. */
export const metresPerPixel = (zoom: number, lat: number): number =>
  (78_271.517 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;

/** How wide a square of the grid is, in metres: between about 90 and 230 pixels on the screen. */
export function gridStep(zoom: number, lat: number): number {
  const steps = [100, 250, 500, 1000, 2500, 5000, 10_000];
  return steps.find((step) => step / metresPerPixel(zoom, lat) >= 90) ?? 10_000;
}

/** Lines of a metric grid over a box. They hang on fixed multiples, so they stay put while one pans. */
export function gridLines(box: Box, zoom: number): Lines {
  const middle = (box.south + box.north) / 2;
  const step = gridStep(zoom, middle);
  // Degrees of longitude shrink towards the pole; half a degree of latitude shares one width.
  const anchor = Math.round(middle * 2) / 2;
  const dLat = step / metresPerDegree;
  const dLon = step / (metresPerDegree * Math.cos((anchor * Math.PI) / 180));
  const features: Feature<LineString>[] = [];
  for (let i = Math.ceil(box.west / dLon); i * dLon <= box.east; i++) {
    features.push(line([[i * dLon, box.south], [i * dLon, box.north]])); // prettier-ignore
  }
  for (let i = Math.ceil(box.south / dLat); i * dLat <= box.north; i++) {
    features.push(line([[box.west, i * dLat], [box.east, i * dLat]])); // prettier-ignore
  }
  return { type: 'FeatureCollection', features };
}

/** The distances of the rings around a town's centre, in metres. */
export const ringDistances = [250, 500, 1000, 2000, 4000];

/**
 * Rings around a centre with how far each one is, written in the reader's language. Only those that are
 * neither crowded together nor far outside of the view.
 */
export function distanceRings(centre: LngLat | null, zoom: number, locale: string): Marks {
  if (!centre) return { type: 'FeatureCollection', features: [] };
  const scale = metresPerPixel(zoom, centre.lat);
  const fitting = ringDistances.filter((metres) => metres / scale >= 55 && metres / scale <= 1200);
  const features = fitting.flatMap((metres): Marks['features'] => {
    const top = offset(centre, 0, metres);
    const label: Feature<Point, { label: string }> = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [top.lon, top.lat] },
      properties: { label: distanceText(metres, locale) },
    };
    return [line(circle(centre, metres)), label];
  });
  return { type: 'FeatureCollection', features };
}

/** A distance as people say it: 500 m, 1 km. */
export function distanceText(metres: number, locale: string): string {
  const kilometres = metres >= 1000;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: kilometres ? 'kilometer' : 'meter',
    maximumFractionDigits: 1,
  });
  return format.format(kilometres ? metres / 1000 : metres);
}

/** The town whose centre is nearest to the middle of the view, if one is within reach. */
export function nearestTown<T extends LngLat>(towns: readonly T[], middle: LngLat, reach = 8000): T | null {
  let best: T | null = null;
  let shortest = reach;
  for (const town of towns) {
    if (Math.abs(town.lat - middle.lat) > 0.2 || Math.abs(town.lon - middle.lon) > 0.3) continue;
    const metres = distance(town, middle);
    if (metres < shortest) [best, shortest] = [town, metres];
  }
  return best;
}

function line(coordinates: [number, number][]): Feature<LineString, Record<string, never>> {
  return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: {} };
}
