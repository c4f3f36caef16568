import { createRequire } from 'node:module';
import { feature, mergeArcs, meshArcs, quantize } from 'topojson-client';
import { filter, presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Objects,
  Polygon,
  Topology,
} from 'topojson-specification';
import { mergedInto } from './countries.ts';
import { detail, frame, inBox } from './region.ts';

type Layers = Topology<Objects<Record<string, unknown>>>;
type Country = (Polygon | MultiPolygon) & { properties: { name: string } };
type Point = [number, number];
type WeightedPoint = [number, number, number];

const crimea: Point = [34.1, 45.2];
/** A bend whose triangle is smaller than this (square degrees) is dropped. */
const smallestBend = 0.000012;

/** Land as one surface, the borders between countries, and the one that is not agreed, as one topology. */
export function buildLand(): Topology {
  const source = readSource();
  moveCrimea(source);
  const simplified = simplify(weighted(source), smallestBend);
  const kept = filter(simplified, (ring) =>
    isVisible(ringOf(simplified, ring as unknown as number[])),
  ) as Topology;
  const all = countriesOf(kept);
  const countries = kept.objects['countries'] as GeometryObject;
  const layers: Layers = {
    ...(kept as Layers),
    objects: {
      land: mergeArcs(kept, all),
      borders: meshArcs(kept, countries, (a, b) => isBorder(a, b) && !isDisputed(a, b)),
      disputed: meshArcs(kept, countries, isDisputed),
    },
  };
  // The last filter keeps everything and drops the lines that nothing uses any more.
  return quantize(
    filter(layers, () => true),
    1e5,
  );
}

function readSource(): Topology {
  const require = createRequire(import.meta.url);
  return structuredClone(require('world-atlas/countries-10m.json')) as Topology;
}

function countriesOf(topology: Pick<Topology, 'objects'>): Country[] {
  return (topology.objects['countries'] as GeometryCollection).geometries as Country[];
}

function nameOf(geometry: GeometryObject): string {
  const name = (geometry as Country).properties.name;
  return mergedInto[name] ?? name;
}

const isBorder = (a: GeometryObject, b: GeometryObject): boolean => a !== b && nameOf(a) !== nameOf(b);

function isDisputed(a: GeometryObject, b: GeometryObject): boolean {
  const pair = [nameOf(a), nameOf(b)];
  return pair.includes('Kosovo') && pair.includes('Serbia');
}

/** Natural Earth draws who holds a territory; this map follows the UN's General Assembly (68/262). */
function moveCrimea(source: Topology): void {
  const russia = countriesOf(source).find((country) => country.properties.name === 'Russia');
  const ukraine = countriesOf(source).find((country) => country.properties.name === 'Ukraine');
  if (russia?.type !== 'MultiPolygon' || ukraine?.type !== 'MultiPolygon')
    throw new Error('Unexpected source');
  const index = russia.arcs.findIndex((rings) => encloses(ringOf(source, rings[0] ?? []), crimea));
  if (index < 0) throw new Error('Crimea was not found in the source');
  ukraine.arcs.push(...russia.arcs.splice(index, 1));
}

function ringOf(topology: Topology | Layers, ring: number[]): Point[] {
  const polygon: Polygon = { type: 'Polygon', arcs: [ring] };
  return (feature(topology as Topology, polygon).geometry.coordinates[0] ?? []) as Point[];
}

function encloses(ring: Point[], [x, y]: Point): boolean {
  let inside = false;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i || ring.length) - 1] as Point;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** Weighs every bend by its area; bends outside the region count for less, so that more of them go. */
function weighted(source: Topology): Layers {
  const result = presimplify(source as Layers);
  for (const arc of result.arcs as unknown as WeightedPoint[][]) {
    for (const point of arc) {
      if (inBox(point[0], point[1], detail)) continue;
      point[2] *= inBox(point[0], point[1], frame) ? 0.012 : 0.0003;
    }
  }
  return result;
}

/** Keeps islands that can be seen: small ones in the Danube region, only large ones elsewhere. */
function isVisible(ring: Point[]): boolean {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const area = (east - west) * (north - south);
  if (inBox((west + east) / 2, (south + north) / 2, detail)) return area > 0.002;
  return inBox((west + east) / 2, (south + north) / 2, frame) ? area > 0.05 : area > 2;
}
