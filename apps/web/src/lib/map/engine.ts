import {
  AttributionControl,
  Map as MapLibre,
  Marker,
  ScaleControl,
  setWorkerUrl,
  type MarkerOptions,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
// The worker is a file of our own: the content security policy allows no worker from a blob.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { loadBasemap, type Basemap } from './basemap.ts';
import { drawDots } from './dots.ts';
import { keepDetails } from './details.ts';
import { readPalette, watchTheme } from './palette.ts';
import { buildStyle } from './style.ts';
import type { Box, LngLat, MapLabels } from './types.ts';
import { edge } from './view.ts';

export type EngineOptions = {
  container: HTMLElement;
  labels: MapLabels;
  locale: string;
  styleUrl?: string | null;
  view: Box | { centre: LngLat; zoom: number };
  /** A picture of a place rather than a map to move in. */
  still?: boolean;
};

export type Engine = {
  map: MapLibre;
  basemap: Basemap | null;
  /** Puts an element on the map. Here, so that no other file has to load MapLibre. */
  place: (element: HTMLElement, at: LngLat, options?: MarkerOptions) => Marker;
  destroy: () => void;
};

setWorkerUrl(workerUrl);

/** Starts a map in an element. Everything heavy is loaded here, so import this file only when needed. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { container, styleUrl } = options;
  if (styleUrl)
    return finish(options, new MapLibre({ ...settings(options), style: styleUrl }), null, () => {});
  const [basemap] = await Promise.all([loadBasemap(), fontsReady()]);
  const style = () => buildStyle(basemap, readPalette(container), options.locale);
  const map = new MapLibre({ ...settings(options), style: style() });
  map.setMissingStyleImageResolver(() => drawDots(map, readPalette(container)));
  const stopDetails = keepDetails(map, basemap, options.locale);
  const stopTheme = watchTheme(() => repaint(map, style(), container));
  return finish(options, map, basemap, () => {
    stopTheme();
    stopDetails();
  });
}

function settings({ container, labels, view, still }: EngineOptions) {
  return {
    container,
    ...('centre' in view
      ? { center: [view.centre.lon, view.centre.lat] as [number, number], zoom: view.zoom }
      : { bounds: [view.west, view.south, view.east, view.north] as [number, number, number, number] }),
    fitBoundsOptions: { padding: edge(container), maxZoom: 14 },
    minZoom: 2.4,
    maxZoom: 17,
    maxPitch: 0,
    pitchWithRotate: false,
    rollEnabled: false,
    renderWorldCopies: false,
    attributionControl: false as const,
    interactive: !still,
    locale: { 'Map.Title': labels.map },
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
  };
}

function finish(options: EngineOptions, map: MapLibre, basemap: Basemap | null, stop: () => void): Engine {
  map.touchZoomRotate.disableRotation();
  map.dragRotate.disable();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ maxWidth: 96 }), 'bottom-left');
  // A style from elsewhere brings the names of its own sources.
  if (options.styleUrl) map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
  if (options.still) map.getCanvas().tabIndex = -1;
  return {
    map,
    basemap,
    place: (element, at, more) => new Marker({ ...more, element }).setLngLat([at.lon, at.lat]).addTo(map),
    destroy: () => {
      stop();
      map.remove();
    },
  };
}

type PaintName = Parameters<MapLibre['setPaintProperty']>[1];

/** Gives every layer its colours again, without loading or placing anything anew. */
function repaint(map: MapLibre, style: ReturnType<typeof buildStyle>, container: HTMLElement): void {
  for (const layer of style.layers) {
    if (!map.getLayer(layer.id)) continue;
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, name as PaintName, value);
    }
  }
  drawDots(map, readPalette(container));
}

/** Labels are drawn from the page's fonts, once per letter: wait for the parts that hold č, ș and ő. */
async function fontsReady(): Promise<void> {
  const letters = 'aőčșțžđłЖ';
  const wanted = ['400 16px "Source Sans 3 Variable"', '600 16px "Source Serif 4 Variable"'];
  const loaded = Promise.all(wanted.map((font) => document.fonts.load(font, letters)));
  const patience = new Promise((resolve) => setTimeout(resolve, 1500));
  await Promise.race([loaded, patience]).catch(() => undefined);
}
