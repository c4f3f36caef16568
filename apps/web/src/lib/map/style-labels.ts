import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';

/*
 * MapLibre reads weight and slant from the first name of a font stack. The page's fonts are variable
 * families whose names say neither, so a first name that exists nowhere carries them.
 */
const sans = ['"Source Sans 3 Variable"'];
const serif = ['"Source Serif 4 Variable"'];
const semibold = (family: string[]): string[] => ['Semibold', ...family];
const italic = (family: string[]): string[] => ['Italic', ...family];

/** Which towns are named at a zoom: only large ones from afar, all of them close up. */
export const townThresholds: [zoom: number, population: number][] = [
  [4, 1_000_000],
  [5, 400_000],
  [6, 140_000],
  [7, 45_000],
  [8, 16_000],
  [9, 0],
];

/** The smallest population that is named at a zoom. */
export function namedFrom(zoom: number): number {
  return townThresholds.filter(([from]) => zoom >= from).at(-1)?.[1] ?? 2_500_000;
}

const bySize = ['-', 0, ['get', 'population']];
const largeEnough = [
  'any',
  ['all', ['==', ['get', 'kind'], 2], ['>=', ['zoom'], 5]],
  ['>=', ['get', 'population'], ['step', ['zoom'], 2_500_000, ...townThresholds.flat()]],
];

export function labelLayers(palette: Palette): LayerSpecification[] {
  const halo = { 'text-halo-color': palette['label-halo'], 'text-halo-width': 1.4, 'text-halo-blur': 0.4 };
  const beside = {
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-justify': 'auto',
    'text-radial-offset': 0.5,
    'text-padding': 3,
    'symbol-sort-key': bySize,
  };
  const layers: unknown[] = [
    {
      id: 'country-names', type: 'symbol', source: 'countries', maxzoom: 8,
      filter: ['>=', ['zoom'], ['get', 'zoom']],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': semibold(serif),
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.16,
        'text-max-width': 7,
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10, 7, 17],
        'text-padding': 6,
      },
      paint: {
        'text-color': palette['label-country'],
        'text-opacity': ['interpolate', ['linear'], ['zoom'], 6.5, 1, 8, 0],
        ...halo,
      },
    },
    {
      id: 'ring-names', type: 'symbol', source: 'rings', minzoom: 11,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': italic(sans),
        'text-size': 11,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette['label-soft'], ...halo, 'text-halo-width': 2.2 },
    },
    {
      id: 'suburb-names', type: 'symbol', source: 'small-places', minzoom: 11,
      filter: ['==', ['get', 'kind'], 1],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': sans,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.09,
        'text-size': ['interpolate', ['linear'], ['zoom'], 11, 9.5, 15, 12],
        'text-max-width': 7,
        'symbol-sort-key': bySize,
      },
      paint: { 'text-color': palette['label-soft'], ...halo },
    },
    {
      id: 'village-names', type: 'symbol', source: 'small-places', minzoom: 9,
      filter: [
        'all',
        ['==', ['get', 'kind'], 0],
        ['>=', ['get', 'population'], ['step', ['zoom'], 5000, 10, 1500, 11, 0]],
      ],
      layout: {
        ...beside,
        'icon-image': 'dot-small',
        'icon-allow-overlap': true,
        'text-optional': true,
        'text-field': ['get', 'name'],
        'text-font': sans,
        'text-size': ['interpolate', ['linear'], ['zoom'], 9, 11, 14, 14],
        'text-max-width': 8,
      },
      paint: { 'text-color': palette['label-soft'], ...halo },
    },
    {
      id: 'town-names', type: 'symbol', source: 'places',
      filter: largeEnough,
      layout: {
        ...beside,
        'icon-image': ['match', ['get', 'kind'], 2, 'dot-capital', 'dot'],
        'icon-padding': 1,
        'text-field': ['get', 'name'],
        'text-font': ['step', ['get', 'population'], ['literal', sans], 60_000, ['literal', semibold(sans)]],
        'text-size': [
          'interpolate', ['linear'], ['zoom'],
          4, ['step', ['get', 'population'], 11, 1_000_000, 12.5],
          8, ['step', ['get', 'population'], 12, 60_000, 13.5, 400_000, 16],
          12, ['step', ['get', 'population'], 15, 60_000, 18, 400_000, 21],
        ],
        'text-max-width': 8,
      },
      paint: { 'text-color': palette.label, ...halo },
    },
  ]; // prettier-ignore
  return layers as LayerSpecification[];
}
