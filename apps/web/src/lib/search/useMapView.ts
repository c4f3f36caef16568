import { useState } from 'react';
import type { Box } from '../map/index.tsx';
import type { Where } from './search.ts';

/** From this zoom on only the part in view is asked for: farther out all points are wanted anyway. */
const nearZoom = 9;

/** The zoom points are asked for before the map has said its own. */
const zoomAtFirst = 6;

/** The edges are rounded outwards to steps, so that a small move asks nothing anew. */
const roomy = ({ west, south, east, north }: Box): Box => {
  const step = 0.25;
  const down = (value: number) => Math.floor(value / step) * step;
  const up = (value: number) => Math.ceil(value / step) * step;
  return { west: down(west), south: down(south), east: up(east), north: up(north) };
};

/** The question for the points on a map: that of the list, for the part in view and as fine as it is near. */
export const useMapView = <F extends Where>(filter: F) => {
  const [view, setView] = useState<{ box: Box; zoom: number } | null>(null);
  const near = view && view.zoom >= nearZoom && !filter.box ? roomy(view.box) : undefined;
  return {
    variables: {
      filter: near ? { ...filter, box: near } : filter,
      zoom: view ? Math.floor(view.zoom) : zoomAtFirst,
    },
    onMove: (box: Box, zoom: number) => setView({ box, zoom }),
  };
};
