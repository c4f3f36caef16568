import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { LocateFixed } from 'lucide-react';
import type { Marker } from 'maplibre-gl';
import { CoordinateInput } from './CoordinateInput.tsx';
import { roundPoint } from './coordinates.ts';
import { MapFrame } from './MapFrame.tsx';
import { drawMark, placeHole, placeShape } from './pin-shapes.ts';
import { danubeRegion } from './ResultMap.tsx';
import { isArrow } from './roving.ts';
import type { LngLat, PointPickerLabels } from './types.ts';
import { useEngine } from './use-engine.ts';
import { usePosition } from './use-position.ts';
import './picker.css';

export type PointPickerProps = {
  value: LngLat | null;
  onChange: (point: LngLat) => void;
  labels: PointPickerLabels;
  locale: string;
  /** Where to look while there is no point yet: the town of the space. */
  near?: LngLat | null;
  styleUrl?: string | null;
  disabled?: boolean;
};

const closeUp = 14;

/** Says where a space is: drag the pin, click, press arrow keys, type numbers, or take one's own position. */
export function PointPicker({ value, onChange, labels, locale, near, styleUrl, disabled }: PointPickerProps) {
  const start = value ?? near;
  const view = start ? { centre: start, zoom: value ? closeUp : 12.5 } : danubeRegion;
  const { container, ...state } = useEngine({ labels, locale, styleUrl, view });
  const engine = state.engine;
  const marker = useRef<Marker | null>(null);
  const change = useEffectEvent((point: LngLat) => !disabled && onChange(roundPoint(point)));
  const position = usePosition((point) => {
    onChange(point);
    engine?.map.easeTo({ center: [point.lon, point.lat], zoom: 16 });
  });
  const pinLabel = useEffectEvent(() => labels.pin);

  useEffect(() => {
    if (!engine) return;
    const { map } = engine;
    const onClick = (event: { lngLat: { lat: number; lng: number } }) =>
      change({ lat: event.lngLat.lat, lon: event.lngLat.lng });
    map.on('click', onClick);
    return () => void map.off('click', onClick);
  }, [engine]);

  const has = value !== null;
  useEffect(() => {
    if (!engine || !has) return;
    const { map } = engine;
    const pin = pinButton(pinLabel());
    const placed = engine.place(pin, { lat: 0, lon: 0 }, { anchor: 'bottom', draggable: !disabled });
    marker.current = placed;
    placed.on('dragend', () => {
      const { lat, lng } = placed.getLngLat();
      change({ lat, lon: lng });
    });
    pin.addEventListener('click', (event) => event.stopPropagation());
    pin.addEventListener('keydown', (event) => {
      if (!isArrow(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      const step = event.shiftKey ? 1 : 10;
      const spot = map.project(placed.getLngLat());
      if (event.key === 'ArrowLeft') spot.x -= step;
      if (event.key === 'ArrowRight') spot.x += step;
      if (event.key === 'ArrowUp') spot.y -= step;
      if (event.key === 'ArrowDown') spot.y += step;
      const { lat, lng } = map.unproject(spot);
      change({ lat, lon: lng });
    });
    return () => {
      placed.remove();
      marker.current = null;
    };
  }, [engine, has, disabled]);

  const { lat, lon } = value ?? {};
  useEffect(() => {
    if (!engine || lat === undefined || lon === undefined) return;
    marker.current?.setLngLat([lon, lat]);
    // A typed point may lie far away: the map goes along, and comes close when it was far out.
    if (engine.map.getBounds().contains([lon, lat])) return;
    engine.map.easeTo({ center: [lon, lat], zoom: Math.max(closeUp, engine.map.getZoom()) });
  }, [engine, lat, lon, disabled]);

  // The first of two typed numbers waits for the other: half a point is none.
  const [half, setHalf] = useState<Partial<LngLat>>({});
  const set = (part: Partial<LngLat>) => {
    const { lat, lon } = { ...half, ...value, ...part };
    if (lat !== undefined && lon !== undefined) onChange({ lat, lon });
    else setHalf({ ...half, ...part });
  };
  const coordinate = { wrong: labels.outOfRange, onPair: (point: LngLat) => onChange(roundPoint(point)) };
  const notice = {
    idle: '',
    locating: labels.locating,
    refused: labels.positionRefused,
    unknown: labels.positionUnknown,
  };
  return (
    <fieldset className="kvart-picker" disabled={disabled}>
      <div className="kvart-picker__map">
        <MapFrame container={container} state={state} labels={labels} ownBasemap={!styleUrl} />
      </div>
      <p className="kvart-picker__hint">{labels.hint}</p>
      <div className="kvart-picker__row">
        <CoordinateInput
          {...coordinate}
          axis="lat"
          label={labels.latitude}
          value={value?.lat ?? half.lat ?? null}
          onValue={(typed) => set({ lat: typed })}
        />
        <CoordinateInput
          {...coordinate}
          axis="lon"
          label={labels.longitude}
          value={value?.lon ?? half.lon ?? null}
          onValue={(typed) => set({ lon: typed })}
        />
        <button
          type="button"
          className="kvart-picker__locate"
          aria-disabled={position.state === 'locating'}
          onClick={position.locate}
        >
          <LocateFixed size={18} aria-hidden />
          {labels.useMyPosition}
        </button>
      </div>
      <p className="kvart-picker__notice" role="status">
        {notice[position.state]}
      </p>
    </fieldset>
  );
}

function pinButton(label: string): HTMLButtonElement {
  const pin = document.createElement('button');
  pin.type = 'button';
  pin.className = 'kvart-pin kvart-pin--place';
  pin.setAttribute('aria-label', label);
  pin.append(drawMark([placeShape, placeHole], '0 0 16 18'));
  return pin;
}
