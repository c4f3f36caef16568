import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { cellsIn, loadCell, type Basemap, type Places } from './basemap.ts';
import { distanceRings, gridFromZoom, gridLines, nearestTown } from './grid.ts';
import { padded } from './geometry.ts';
import { nothing } from './style.ts';
import { viewOf } from './view.ts';

const villagesFromZoom = 8.6;
const ringsFromZoom = 11;
/** Cells kept at once; more than fit in a view, fewer than would slow the labels down. */
const mostCells = 12;

/** Keeps what is drawn close up in step with the view: villages, the metric grid and distance rings. */
export function keepDetails(map: MapLibre, basemap: Basemap, locale: string): () => void {
  const cells = new Map<string, Places>();
  const set = (source: string, data: FeatureCollection) => {
    void (map.getSource(source) as GeoJSONSource | undefined)?.setData(data);
  };
  let rings = '';

  const update = () => {
    const zoom = map.getZoom();
    const view = viewOf(map);
    set('grid', zoom >= gridFromZoom ? gridLines(padded(view, 0.5), zoom) : nothing);
    const { lat, lng } = map.getCenter();
    const town = zoom >= ringsFromZoom ? nearestTown(basemap.towns, { lat, lon: lng }) : null;
    const wanted = town ? `${town.name} ${Math.round(zoom * 2)}` : '';
    if (wanted !== rings) set('rings', distanceRings(town, zoom, locale));
    rings = wanted;
    if (zoom >= villagesFromZoom) void showVillages(cellsIn(view, basemap.cellSize));
  };

  const showVillages = async (keys: string[]) => {
    const missing = keys.filter((key) => basemap.cells.has(key) && !cells.has(key)).slice(0, mostCells);
    if (missing.length === 0) return;
    // A cell that cannot be loaded only leaves out some names; it is tried again on the next move.
    const loaded = await Promise.allSettled(missing.map(async (key) => [key, await loadCell(key)] as const));
    for (const result of loaded) {
      if (result.status === 'fulfilled') cells.set(...result.value);
    }
    for (const key of [...cells.keys()].slice(0, Math.max(0, cells.size - mostCells))) cells.delete(key);
    const features = [...cells.values()].flatMap((places) => places.features);
    set('small-places', { type: 'FeatureCollection', features });
  };

  map.on('load', update);
  map.on('moveend', update);
  return () => {
    map.off('load', update);
    map.off('moveend', update);
  };
}
