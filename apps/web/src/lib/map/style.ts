import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Basemap } from './basemap.ts';
import { labelLayers } from './style-labels.ts';
import type { Palette } from './palette.ts';

export const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * The style of the map that ships with Kvart: paper land, quiet water, hairlines. It names no glyph or
 * sprite file, so labels are drawn with the page's own fonts and nothing is fetched from elsewhere.
 */
export function buildStyle(base: Basemap, palette: Palette, locale: string): StyleSpecification {
  const geojson = (data: unknown): SourceSpecification => ({
    type: 'geojson',
    data: data as FeatureCollection,
  });
  return {
    version: 8,
    sources: {
      land: geojson(base.land),
      borders: geojson(base.borders),
      disputed: geojson(base.disputed),
      rivers: geojson(base.rivers),
      lakes: geojson(base.lakes),
      countries: geojson(namedCountries(base, locale)),
      places: geojson(base.places),
      'small-places': geojson(nothing),
      grid: geojson(nothing),
      rings: geojson(nothing),
    },
    layers: [...groundLayers(palette), ...labelLayers(palette)],
  };
}

/** Countries under the names the reader's language has for them. */
export function namedCountries(base: Pick<Basemap, 'countries'>, locale: string): FeatureCollection {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  const features = base.countries.features.map((country) => ({
    ...country,
    properties: { ...country.properties, name: names.of(country.properties.code) ?? country.properties.code },
  }));
  return { type: 'FeatureCollection', features };
}

/** A size that grows with the zoom as the ground does: so many pixels at zoom 12. */
const onGround = (pixelsAt12: unknown): unknown => [
  'interpolate', ['exponential', 2], ['zoom'],
  4, ['/', pixelsAt12, 256],
  12, pixelsAt12,
  16, ['*', pixelsAt12, 16],
]; // prettier-ignore

function groundLayers(palette: Palette): LayerSpecification[] {
  const layers: unknown[] = [
    { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land } },
    {
      id: 'towns', type: 'circle', source: 'places', minzoom: 5,
      // A soft spot of the size a town of so many people takes on average; not its real outline.
      paint: {
        'circle-color': palette.town,
        'circle-radius': onGround(['*', 0.45, ['^', ['get', 'population'], 0.5]]),
        'circle-blur': 0.85,
        'circle-opacity': ['interpolate', ['linear'], ['zoom'], 5, 0, 7, 0.8, 12, 0.7],
      },
    },
    {
      id: 'hamlets', type: 'circle', source: 'small-places', minzoom: 9,
      paint: {
        'circle-color': palette.town,
        'circle-radius': onGround(['*', 0.5, ['^', ['get', 'population'], 0.5]]),
        'circle-blur': 0.85,
        'circle-opacity': ['interpolate', ['linear'], ['zoom'], 9, 0, 10.5, 0.7],
      },
    },
    {
      id: 'grid', type: 'line', source: 'grid',
      paint: { 'line-color': palette.grid, 'line-width': 0.75 },
    },
    {
      id: 'shore', type: 'line', source: 'land',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.shore, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 8, 1.1] },
    },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.water } },
    {
      id: 'lake-shore', type: 'line', source: 'lakes',
      paint: { 'line-color': palette.shore, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.3, 8, 1] },
    },
    {
      id: 'rivers', type: 'line', source: 'rivers',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      // The course is drawn for small scales: close up it would lie beside the real river, so it fades.
      paint: {
        'line-color': palette.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 6, 1.3, 9, 2.4],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 8.5, 1, 10.5, 0],
      },
    },
    {
      id: 'borders', type: 'line', source: 'borders',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 7, 1.1, 11, 1.6],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 11, 1, 13, 0.35],
      },
    },
    {
      id: 'disputed', type: 'line', source: 'disputed',
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 7, 1.1],
        'line-dasharray': [3, 2.5],
      },
    },
    {
      id: 'rings', type: 'line', source: 'rings',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': palette.ring, 'line-width': 1, 'line-dasharray': [2, 3] },
    },
  ]; // prettier-ignore
  return layers as LayerSpecification[];
}
