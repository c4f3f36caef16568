import { describe, expect, it } from 'vitest';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { cellsIn, smoothLines, toPlaces, type Basemap } from './basemap.ts';
import { paletteNames, plain, type Palette } from './palette.ts';
import { buildStyle, namedCountries, nothing } from './style.ts';
import { namedFrom } from './style-labels.ts';

const palette = Object.fromEntries(paletteNames.map((name) => [name, 'rgb(1, 2, 3)'])) as Palette;
const shape = {
  type: 'Feature' as const,
  geometry: { type: 'MultiLineString' as const, coordinates: [] },
  properties: {},
};
const base: Basemap = {
  land: shape,
  borders: shape,
  disputed: shape,
  rivers: nothing,
  lakes: nothing,
  countries: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [14, 46] },
        properties: { code: 'SI', zoom: 5 },
      },
    ],
  },
  places: toPlaces([['Kamnik', 146121, 462259, 14000, 0]]),
  towns: [],
  cellSize: 3,
  cells: new Set(),
};

describe('buildStyle', () => {
  const style = buildStyle(base, palette, 'en');

  it('is a style that MapLibre accepts', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('fetches nothing: no glyphs, no sprite, no tiles', () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });

  it('draws every layer from a source it has', () => {
    for (const layer of style.layers) {
      if (layer.type !== 'background') expect(Object.keys(style.sources)).toContain(layer.source);
    }
  });
});

describe('names', () => {
  it('calls countries as the reader does', () => {
    const name = (locale: string) => namedCountries(base, locale).features[0]?.properties?.['name'] as string;
    expect([name('en'), name('sl'), name('de')]).toEqual(['Slovenia', 'Slovenija', 'Slowenien']);
  });

  it('names more towns the closer one looks', () => {
    const zooms = [3, 4, 5, 6, 7, 8, 9, 12].map(namedFrom);
    expect(zooms).toEqual([...zooms].sort((a, b) => b - a));
    expect(zooms.at(-1)).toBe(0);
  });
});

describe('the parts of the map', () => {
  it('reads places in ten thousandths of a degree', () => {
    expect(base.places.features[0]).toMatchObject({
      geometry: { coordinates: [14.6121, 46.2259] },
      properties: { name: 'Kamnik', population: 14000, kind: 0 },
    });
  });

  it('finds the cells a view touches', () => {
    expect(cellsIn({ west: 14.9, south: 45.1, east: 15.2, north: 46 }, 3)).toEqual(['12_45', '15_45']);
    expect(cellsIn({ west: -0.5, south: 44, east: 0.5, north: 45 }, 3)).toContain('-3_42');
  });

  it('lets rivers flow without moving their ends', () => {
    const line = [[0, 0], [1, 0], [1, 1]]; // prettier-ignore
    const smooth = smoothLines({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'LineString', coordinates: line }, properties: {} }],
    }).features[0]?.geometry;
    const points = smooth?.type === 'LineString' ? smooth.coordinates : [];
    expect(points.length).toBeGreaterThan(4);
    expect([points.at(0), points.at(-1)]).toEqual([[0, 0], [1, 1]]); // prettier-ignore
    expect(points).not.toContainEqual([1, 0]);
  });

  it('turns computed colours into ones that MapLibre reads', () => {
    expect(plain('color(srgb 0.5 0.25 1 / 0.8)')).toBe('rgba(128, 64, 255, 0.8)');
    expect(plain('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)');
  });
});
