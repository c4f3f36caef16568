import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** A line or the edge of an area, with the box it lies in. */
export interface Shape {
  points: Position[];
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface Town {
  name: string;
  lon: number;
  lat: number;
  population: number;
}

/** The map that ships with Kvart, as plain shapes. */
export interface Basemap {
  land: Shape[];
  borders: Shape[];
  rivers: Shape[];
  lakes: Shape[];
  towns: Town[];
  /** Villages and suburbs of an area, as far as there are any. */
  villages: (west: number, south: number, east: number, north: number) => Town[];
}

type PlaceRow = [name: string, lon: number, lat: number, population: number];
interface PlacesFile {
  cellSize: number;
  cells: string[];
  places: PlaceRow[];
}

const known = new Map<string, Basemap | null>();

/** Reads the map from the built client, or from its sources while nothing is built; kept from then on. */
export function readBasemap(webDist: string): Basemap | null {
  const folder = [join(resolve(webDist), 'basemap'), resolve('apps/web/public/basemap')].find((one) =>
    existsSync(join(one, 'land.json')),
  );
  if (!folder) return null;
  const basemap = known.get(folder) ?? open(folder);
  known.set(folder, basemap);
  return basemap;
}

function open(folder: string): Basemap {
  const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
  const land = json<Topology>('land.json');
  const water = json<Topology>('water.json');
  const places = json<PlacesFile>('places.json');
  const cells = new Map<string, Town[]>();
  const cell = (key: string): Town[] => {
    const towns = cells.get(key) ?? json<PlaceRow[]>(`places/${key}.json`).map(toTown);
    cells.set(key, towns);
    return towns;
  };
  const there = new Set(places.cells);
  return {
    land: shapesOf(land, 'land'),
    borders: shapesOf(land, 'borders'),
    rivers: shapesOf(water, 'rivers'),
    lakes: shapesOf(water, 'lakes'),
    towns: places.places.map(toTown),
    villages: (west, south, east, north) => {
      const size = places.cellSize;
      const keys: string[] = [];
      for (let x = Math.floor(west / size); x * size <= east; x += 1)
        for (let y = Math.floor(south / size); y * size <= north; y += 1)
          keys.push(`${x * size}_${y * size}`);
      return keys.filter((key) => there.has(key)).flatMap(cell);
    },
  };
}

const toTown = ([name, lon, lat, population]: PlaceRow): Town => ({
  ...{ name, population },
  ...{ lon: lon / 1e4, lat: lat / 1e4 },
});

function shapesOf(topology: Topology, name: string): Shape[] {
  const object = topology.objects[name];
  if (!object) return [];
  const found: Feature | FeatureCollection = feature(topology, object);
  const features = found.type === 'Feature' ? [found] : found.features;
  return features.flatMap(({ geometry }) => linesOf(geometry)).map(boxed);
}

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

function boxed(points: Position[]): Shape {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [lon = 0, lat = 0] of points) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return { points, ...box };
}
