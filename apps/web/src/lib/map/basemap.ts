import { feature } from 'topojson-client';
import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Box, LngLat } from './types.ts';

type PlaceRow = [name: string, lon: number, lat: number, population: number, kind: number];
type PlacesFile = {
  cellSize: number;
  cells: string[];
  countries: [code: string, lon: number, lat: number, zoom: number][];
  places: PlaceRow[];
};

export type PlaceProperties = { name: string; population: number; kind: number };
export type Places = FeatureCollection<Point, PlaceProperties>;
export type Town = LngLat & { name: string; population: number };

/** Everything that is drawn beneath the pins. */
export type Basemap = {
  land: Feature<Geometry>;
  borders: Feature<Geometry>;
  disputed: Feature<Geometry>;
  rivers: FeatureCollection<Geometry>;
  lakes: FeatureCollection<Geometry>;
  countries: FeatureCollection<Point, { code: string; zoom: number }>;
  places: Places;
  towns: Town[];
  cellSize: number;
  cells: Set<string>;
};

const folder = `${import.meta.env.BASE_URL}basemap/`;
let loading: Promise<Basemap> | null = null;

/** Loads the map that ships with Kvart, once for all maps of the page. */
export function loadBasemap(): Promise<Basemap> {
  loading ??= fetchBasemap().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fetchBasemap(): Promise<Basemap> {
  const [land, water, places] = await Promise.all([
    fetchJson<Topology>('land.json'),
    fetchJson<Topology>('water.json'),
    fetchJson<PlacesFile>('places.json'),
  ]);
  return {
    land: shapes(land, 'land') as Feature,
    borders: shapes(land, 'borders') as Feature,
    disputed: shapes(land, 'disputed') as Feature,
    rivers: smoothLines(shapes(water, 'rivers') as FeatureCollection),
    lakes: shapes(water, 'lakes') as FeatureCollection,
    countries: {
      type: 'FeatureCollection',
      features: places.countries.map(([code, lon, lat, zoom]) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { code, zoom },
      })),
    },
    places: toPlaces(places.places),
    towns: places.places.map(([name, lon, lat, population]) => ({
      name,
      population,
      lon: lon / 1e4,
      lat: lat / 1e4,
    })),
    cellSize: places.cellSize,
    cells: new Set(places.cells),
  };
}

/** Rivers come with few points. Cutting their corners twice makes them flow, at no cost in the file. */
export function smoothLines(lines: FeatureCollection<Geometry>): FeatureCollection<Geometry> {
  const features = lines.features.map((line) => {
    if (line.geometry.type !== 'LineString') return line;
    const coordinates = cutCorners(cutCorners(line.geometry.coordinates));
    return { ...line, geometry: { ...line.geometry, coordinates } };
  });
  return { ...lines, features };
}

const mix = (a = 0, b = 0, share = 0): number => a + (b - a) * share;

function cutCorners(points: Position[]): Position[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const inner = points.slice(1).flatMap((b, i) => {
    const a = points[i] as Position;
    const between = (share: number): Position => [mix(a[0], b[0], share), mix(a[1], b[1], share)];
    return [between(0.25), between(0.75)];
  });
  return [first, ...inner.slice(1, -1), last];
}

const shapes = (topology: Topology, name: string): Feature | FeatureCollection => feature(topology, name);

/** Loads the small places of one cell. */
export async function loadCell(key: string): Promise<Places> {
  return toPlaces(await fetchJson<PlaceRow[]>(`places/${key}.json`));
}

async function fetchJson<T>(name: string): Promise<T> {
  const response = await fetch(folder + name);
  if (!response.ok) throw new Error(`The map file ${name} could not be loaded (${response.status})`);
  return (await response.json()) as T;
}

/** Turns rows of the place files into points that MapLibre can draw. */
export function toPlaces(rows: readonly PlaceRow[]): Places {
  return {
    type: 'FeatureCollection',
    features: rows.map(([name, lon, lat, population, kind]) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon / 1e4, lat / 1e4] },
      properties: { name, population, kind },
    })),
  };
}

/** The names of the cells that a box touches. */
export function cellsIn(box: Box, size: number): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(box.west / size); x * size <= box.east; x++) {
    for (let y = Math.floor(box.south / size); y * size <= box.north; y++)
      keys.push(`${x * size}_${y * size}`);
  }
  return keys;
}
