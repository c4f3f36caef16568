import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { atLeast, boundsOf, padded, sameBox, tidyBox } from './geometry.ts';
import { MapFrame } from './MapFrame.tsx';
import { PinLayer } from './pin-layer.ts';
import type { Box, MapMode, MapPoint, ResultMapLabels } from './types.ts';
import { useEngine } from './use-engine.ts';
import { showBox, viewOf } from './view.ts';

export type ResultMapProps = {
  points: readonly MapPoint[];
  mode: MapMode;
  labels: ResultMapLabels;
  locale: string;
  selectedId?: string | null;
  /** The point whose row the reader points at. */
  hoveredId?: string | null;
  onSelect: (id: string) => void;
  onHover?: (id: string | null) => void;
  /** After every move: what is in view, and at which zoom. Ask for points with these. */
  onMove?: (box: Box, zoom: number) => void;
  /** The reader wants results of the part in view. */
  onSearchHere?: (box: Box) => void;
  /**
   * Changes when the question changes, not when points are asked for anew after a move. Needed when
   * onMove loads points; without it the ids of the points are compared.
   */
  resultKey?: string;
  /** The part the results are limited to now. */
  box?: Box | null;
  /** Where to begin when there is neither a box nor a point. */
  initialBounds?: Box;
  styleUrl?: string | null;
  className?: string;
};

/** The Danube region: what one sees first when nothing says where to look. */
export const danubeRegion: Box = { west: 7.4, south: 41.6, east: 30.5, north: 50.6 };

/** Points of a result on a map. Every pin has its row in a list beside it: the map adds, it is never needed. */
export function ResultMap(props: ResultMapProps) {
  const { points, mode, labels, locale, selectedId = null, hoveredId = null, box = null, styleUrl } = props;
  const view = box ?? around(points) ?? props.initialBounds ?? danubeRegion;
  const { container, ...state } = useEngine({ labels, locale, styleUrl, view });
  const engine = state.engine;
  const pins = useRef<PinLayer | null>(null);
  const [moved, setMoved] = useState(false);
  const fitted = useRef<string | null>(null);

  const select = useEffectEvent((id: string) => props.onSelect(id));
  const hover = useEffectEvent((id: string | null) => props.onHover?.(id));
  const settled = useEffectEvent((here: Box, zoom: number, byReader: boolean) => {
    if (byReader) setMoved(!sameBox(here, box));
    props.onMove?.(here, zoom);
  });
  const words = useEffectEvent((point: MapPoint) => labels.pin(point));
  const several = useEffectEvent((count: number) => labels.cluster(count));

  useEffect(() => {
    if (!engine) return;
    const layer = new PinLayer(
      engine,
      mode,
      { pin: (point) => words(point), cluster: (count) => several(count) },
      { select: (id) => select(id), hover: (id) => hover(id) },
    );
    pins.current = layer;
    const onMoveEnd = (event: { originalEvent?: unknown }) =>
      settled(tidyBox(viewOf(engine.map)), engine.map.getZoom(), event.originalEvent !== undefined);
    engine.map.on('moveend', onMoveEnd);
    return () => {
      engine.map.off('moveend', onMoveEnd);
      layer.destroy();
      pins.current = null;
    };
  }, [engine, mode]);

  useEffect(() => {
    pins.current?.setPoints(points);
    pins.current?.mark(selectedId, hoveredId);
  }, [engine, mode, points]); // eslint-disable-line react-hooks/exhaustive-deps -- marks have their own effect below

  useEffect(() => pins.current?.mark(selectedId, hoveredId), [engine, selectedId, hoveredId]);

  // A new result brings its points into view, unless the reader has moved the map or chosen a part of it.
  const key = box ? JSON.stringify(box) : (props.resultKey ?? points.map((point) => point.id).join());
  useEffect(() => {
    if (!engine || fitted.current === key) return;
    const target = box ?? around(points);
    if (target && !moved && !sameBox(target, viewOf(engine.map))) {
      showBox(engine.map, target, fitted.current !== null);
    }
    // Points that are still on their way are shown when they come.
    if (target) fitted.current = key;
  }, [engine, key, points]); // eslint-disable-line react-hooks/exhaustive-deps -- the key stands for box and points

  const showAll = () => {
    const all = around(points);
    if (engine && all) showBox(engine.map, all);
    setMoved(false);
  };
  return (
    <MapFrame
      container={container}
      state={state}
      labels={labels}
      className={props.className}
      ownBasemap={!styleUrl}
      showAll={points.length > 0 ? { label: labels.showAll, run: showAll } : undefined}
    >
      {moved && props.onSearchHere && engine && (
        <button
          type="button"
          className="kvart-map__search"
          onClick={() => {
            setMoved(false);
            props.onSearchHere?.(tidyBox(viewOf(engine.map)));
          }}
        >
          {labels.searchHere}
        </button>
      )}
    </MapFrame>
  );
}

function around(points: readonly MapPoint[]): Box | null {
  const box = boundsOf(points);
  return box && padded(atLeast(box, 2500), 0.04);
}
