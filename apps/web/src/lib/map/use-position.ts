import { useState } from 'react';
import { roundPoint } from './coordinates.ts';
import type { LngLat } from './types.ts';

export type PositionState = 'idle' | 'locating' | 'refused' | 'unknown';

/** Asks the device where it is, only when the reader presses the button. */
export function usePosition(found: (point: LngLat) => void): { state: PositionState; locate: () => void } {
  const [state, setState] = useState<PositionState>('idle');
  const locate = () => {
    if (!('geolocation' in navigator)) return setState('unknown');
    setState('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        found(roundPoint({ lat: coords.latitude, lon: coords.longitude }));
      },
      (error) => setState(error.code === error.PERMISSION_DENIED ? 'refused' : 'unknown'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  };
  return { state, locate };
}
