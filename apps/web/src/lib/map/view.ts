import type { Map as MapLibre } from 'maplibre-gl';
import type { Box } from './types.ts';

/** What a map shows now. */
export function viewOf(map: MapLibre): Box {
  const bounds = map.getBounds();
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
  };
}

/** Room to leave around what is shown: pins reach beyond their points, but a phone has little to spare. */
export function edge(container: HTMLElement): number {
  return Math.min(56, Math.round(Math.min(container.clientWidth, container.clientHeight) * 0.1));
}

/** Moves the map so that a box fills it. MapLibre skips the way there where motion is not wanted. */
export function showBox(map: MapLibre, box: Box, animate = true): void {
  map.fitBounds([box.west, box.south, box.east, box.north], {
    padding: edge(map.getContainer()),
    maxZoom: 14,
    duration: animate ? 600 : 0,
  });
}

/** True where the browser can draw a map at all. */
export function canDrawMaps(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}
