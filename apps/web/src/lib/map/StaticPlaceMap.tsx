import { useEffect } from 'react';
import type { GeoJSONSource } from 'maplibre-gl';
import { circle } from './geometry.ts';
import { MapFrame } from './MapFrame.tsx';
import { readPalette } from './palette.ts';
import { drawMark, placeHole, placeShape } from './pin-shapes.ts';
import type { LngLat, MapLabels } from './types.ts';
import { useEngine } from './use-engine.ts';

/** How far a blurred place may lie from the point that is given out, in metres. */
export const blurMetres = 250;

export type StaticPlaceMapProps = {
  point: LngLat;
  /** Draws the circle within which the place lies, rather than a pin that would claim to know. */
  blurred: boolean;
  labels: MapLabels;
  locale: string;
  styleUrl?: string | null;
  className?: string;
};

/** Where a space is, to look at: it can be zoomed with its buttons, but does not catch the scrolling page. */
export function StaticPlaceMap({ point, blurred, labels, locale, styleUrl, className }: StaticPlaceMapProps) {
  const view = { centre: point, zoom: blurred ? 13.4 : 14 };
  const { container, ...state } = useEngine({ labels, locale, styleUrl, view, still: true });
  const engine = state.engine;
  const { lat, lon } = point;

  useEffect(() => {
    if (!engine) return;
    const { map } = engine;
    map.setCenter([lon, lat]);
    if (!blurred) {
      const element = document.createElement('div');
      element.className = 'kvart-pin kvart-pin--place';
      element.append(drawMark([placeShape, placeHole], '0 0 16 18'));
      const marker = engine.place(element, { lat, lon }, { anchor: 'bottom' });
      element.setAttribute('aria-hidden', 'true');
      return () => void marker.remove();
    }
    const draw = () => drawArea(engine.map, { lat, lon });
    if (map.isStyleLoaded()) draw();
    else map.once('load', draw);
    return () => void map.off('load', draw);
  }, [engine, lat, lon, blurred]);

  return (
    <MapFrame
      container={container}
      state={state}
      labels={labels}
      className={className}
      ownBasemap={!styleUrl}
    />
  );
}

function drawArea(map: import('maplibre-gl').Map, point: LngLat): void {
  const data = {
    type: 'Feature' as const,
    geometry: { type: 'Polygon' as const, coordinates: [circle(point, blurMetres)] },
    properties: {},
  };
  const source = map.getSource('area');
  if (source) return void (source as GeoJSONSource).setData(data);
  const { accent } = readPalette(map.getContainer());
  map.addSource('area', { type: 'geojson', data });
  map.addLayer({
    id: 'area',
    type: 'fill',
    source: 'area',
    paint: { 'fill-color': accent, 'fill-opacity': 0.16 },
  });
  map.addLayer({
    id: 'area-edge',
    type: 'line',
    source: 'area',
    paint: { 'line-color': accent, 'line-width': 1.75 },
  });
}
