import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlaces } from './place-source.ts';

const places = readPlaces();
const byId = new Map(places.map((place) => [place.id, place]));

test('places carry the codes that statistics know them by', () => {
  const codes = ['gn:3196359', 'gn:2905891', 'gn:2772649', 'gn:724443'].map((id) => {
    const { nuts, lau } = byId.get(id) ?? {};
    return [nuts, lau];
  });
  expect(codes).toEqual([
    ['SI041', null],
    ['DEA', '05916000'],
    ['AT22', '61108'],
    ['SK042', null],
  ]);
  const known = places.filter(({ nuts }) => nuts !== null).length;
  // All but the countries outside of the nomenclature, and few whose region the source does not tell.
  const inside = places.filter(({ country }) => !['BA', 'MD', 'UA'].includes(country)).length;
  expect(known / inside).toBeGreaterThan(0.99);
  expect(places.filter(({ lau }) => lau !== null).length).toBeGreaterThan(15_000);
});

const outlines = join(process.env['KVART_DATA'] ?? '../shared/data', 'geo/nuts3_2013_danube.geojson');

interface Region {
  properties: { id: string };
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown };
}

const isInRing = (ring: number[][], lon: number, lat: number): boolean => {
  let inside = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [ring[at], ring[before]];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
};

// Croatia and Hungary have had other codes since.
test.skipIf(!existsSync(outlines))('the codes are those of the regions that the places lie in', () => {
  const { features } = JSON.parse(readFileSync(outlines, 'utf8')) as { features: Region[] };
  const rings = features.flatMap(({ properties: { id }, geometry: { type, coordinates } }) => {
    const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as number[][][][];
    return polygons.map(([outer = []]) => ({ id, outer }));
  });
  const found = new Map<string, [right: number, all: number]>();
  for (const { country, nuts, lat, lon } of places.filter((_, index) => index % 3 === 0)) {
    if (!nuts || ['HR', 'HU', 'RS', 'ME'].includes(country)) continue;
    const ids = rings.filter(({ outer }) => isInRing(outer, lon, lat)).map(({ id }) => id);
    if (ids.length === 0) continue;
    const [right, all] = found.get(nuts) ?? [0, 0];
    found.set(nuts, [right + (ids.some((id) => id.startsWith(nuts)) ? 1 : 0), all + 1]);
  }
  expect(found.size).toBeGreaterThan(120);
  // Outlines are coarse: who lives at the border may stand on the other side of it.
  const wrong = [...found].filter(([, [right, all]]) => all > 4 && right / all < 0.7);
  expect(wrong).toEqual([]);
});
