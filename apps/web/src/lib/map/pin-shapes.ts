import { sectorShapes, type SectorName } from '@kvart/ui';
import type { MapMode, MapPoint, PinState } from './types.ts';

const circlePath = 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z';

/** Shapes of a space by its state, in a box of 16 by 16; a second path is drawn within the first. */
const stateShapes: Record<PinState, [outer: string, inner?: string]> = {
  LISTED: ['M8 .6 15.4 7v8.4H.6V7z'],
  READY: [circlePath],
  DRAFT: [circlePath, 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z'],
  WITHDRAWN: ['M8 .4 15.6 8 8 15.6.4 8z'],
  ARCHIVED: ['M1 4.5h14v7H1z'],
};

/** What decides colour and shape of a point: its state or its sector. */
export function groupOf(mode: MapMode, point: Pick<MapPoint, 'state' | 'sector'>): string {
  return mode === 'spaces' ? (point.state ?? 'LISTED') : (point.sector ?? 'OTHER');
}

/** The outlines of a point's mark. Actors use the shapes of their sector, the same as everywhere. */
export function shapeOf(mode: MapMode, point: Pick<MapPoint, 'state' | 'sector'>): string[] {
  if (mode === 'spaces') return stateShapes[point.state ?? 'LISTED'].filter((path) => path !== undefined);
  const sector = point.sector?.toLowerCase() as SectorName | undefined;
  return [sector ? sectorShapes[sector] : circlePath];
}

/** Drop shaped mark of a single place. */
export const placeShape = 'M8 0a6 6 0 0 0-6 6c0 4.4 4.6 8.4 6 12 1.4-3.6 6-7.6 6-12a6 6 0 0 0-6-6z';
export const placeHole = 'M8 3.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z';

const svg = 'http://www.w3.org/2000/svg';

/** Draws a mark from outlines, for a pin of the map. */
export function drawMark(paths: readonly string[], viewBox = '0 0 16 16'): SVGSVGElement {
  const mark = document.createElementNS(svg, 'svg');
  mark.setAttribute('viewBox', viewBox);
  mark.setAttribute('class', 'kvart-pin__mark');
  mark.setAttribute('aria-hidden', 'true');
  for (const d of paths) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', d);
    mark.append(path);
  }
  return mark;
}
