import type { Position } from 'geojson';
import type { Basemap, Shape, Town } from './basemap.ts';
import type { MapView } from './map-view.ts';

export interface MapLabel {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** A piece of the map as paths that any picture can be drawn with. */
export interface MapPicture {
  land: string;
  borders: string;
  rivers: string;
  lakes: string;
  towns: { x: number; y: number }[];
  labels: MapLabel[];
}

type Point = [x: number, y: number];
/** How far beyond the picture shapes go on. */
const rim = 8;
/** Points closer together than this are one. */
const finest = 0.6;
const mostLabels = 16;
/** From here on villages are named too. */
const close = 2.2;

/** Draws what lies beneath the pins. `taken` are spots that no name may cover. */
export function drawMap(basemap: Basemap, view: MapView, taken: readonly Point[] = []): MapPicture {
  const seen = (shapes: readonly Shape[]): Shape[] =>
    shapes.filter(
      ({ west, south, east, north }) =>
        west <= view.east && east >= view.west && south <= view.north && north >= view.south,
    );
  const areas = (shapes: readonly Shape[]): string =>
    seen(shapes)
      .map(({ points }) => pathOf(thinned(clippedArea(inPicture(points, view), view)), true))
      .join('');
  const lines = (shapes: readonly Shape[]): string =>
    seen(shapes)
      .flatMap(({ points }) => clippedLines(inPicture(points, view), view))
      .map((line) => pathOf(thinned(line), false))
      .join('');
  return {
    land: areas(basemap.land),
    lakes: areas(basemap.lakes),
    borders: lines(basemap.borders),
    // Up close the coarse course of a river would lie beside the real one.
    rivers: view.east - view.west > 0.8 ? lines(basemap.rivers) : '',
    ...named(basemap, view, taken),
  };
}

const inPicture = (points: readonly Position[], view: MapView): Point[] =>
  points.map(([lon = 0, lat = 0]) => view.at(lon, Math.min(Math.max(lat, -84), 84)));

const pathOf = (points: readonly Point[], closed: boolean): string =>
  points.length < 2
    ? ''
    : `M${points.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join('L')}${closed ? 'Z' : ''}`;

function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= finest) kept.push(point);
  }
  return kept;
}

/** Cuts an area off at the four sides of the picture, one after the other. */
function clippedArea(points: readonly Point[], { width, height }: MapView): Point[] {
  const sides: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, -rim, 1],
    [0, width + rim, -1],
    [1, -rim, 1],
    [1, height + rim, -1],
  ];
  let left = [...points];
  for (const [axis, limit, sign] of sides) {
    const inside = (point: Point): boolean => (point[axis] - limit) * sign >= 0;
    const cut: Point[] = [];
    left.forEach((to, index) => {
      const from = left.at(index - 1);
      if (!from) return;
      if (inside(from) !== inside(to)) {
        const share = (limit - from[axis]) / (to[axis] - from[axis]);
        cut.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
      }
      if (inside(to)) cut.push(to);
    });
    left = cut;
  }
  return left;
}

/** The pieces of a line near the picture; what sticks out is hidden by its edge. */
function clippedLines(points: readonly Point[], { width, height }: MapView): Point[][] {
  const near = ([x, y]: Point): boolean => x > -60 && x < width + 60 && y > -60 && y < height + 60;
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  points.forEach((point, index) => {
    const next = points[index + 1];
    const before = points[index - 1];
    if (near(point) || (next && near(next)) || (before && near(before))) piece.push(point);
    else if (piece.length > 0) piece = [];
    if (piece.length === 1) pieces.push(piece);
  });
  return pieces;
}

/** Names of towns, the largest first, where there is room for them. */
function named(
  basemap: Basemap,
  view: MapView,
  taken: readonly Point[],
): Pick<MapPicture, 'towns' | 'labels'> {
  const { west, south, east, north } = view;
  const inside = ({ lon, lat }: Town): boolean => lon > west && lon < east && lat > south && lat < north;
  const villages = east - west < close ? basemap.villages(west, south, east, north) : [];
  const candidates = [...basemap.towns, ...villages]
    .filter(inside)
    .sort((a, b) => b.population - a.population);
  const boxes: [left: number, top: number, right: number, bottom: number][] = taken.map(([x, y]) => [
    ...([x - 13, y - 13] as const),
    ...([x + 13, y + 13] as const),
  ]);
  const labels: MapLabel[] = [];
  const towns: { x: number; y: number }[] = [];
  const names = new Set<string>();
  for (const { name, lon, lat, population } of candidates.slice(0, 400)) {
    if (labels.length >= mostLabels) break;
    if (names.has(name)) continue;
    const [x, y] = view.at(lon, lat);
    const size = population > 100_000 ? 15 : population > 15_000 ? 13 : 11.5;
    const right = x + 6 + name.length * size * 0.54;
    const fits = right < view.width - 6 && y > size + 4 && y < view.height - 8;
    const free = boxes.every(([l, t, r, b]) => right < l || x - 5 > r || y + 6 < t || y - size > b);
    if (!fits || !free) continue;
    boxes.push([x - 5, y - size, right, y + 6]);
    names.add(name);
    towns.push({ x, y });
    labels.push({ text: name, x: x + 6, y: y + size * 0.33, size });
  }
  return { towns, labels };
}
