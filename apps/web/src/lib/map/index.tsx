import { Suspense, type ComponentProps, type ReactNode } from 'react';
import { lazyPart } from '../page/lazy-part.ts';

export type {
  Box,
  LngLat,
  MapLabels,
  MapMode,
  MapPoint,
  PointPickerLabels,
  ResultMapLabels,
} from './types.ts';
export { distanceText } from './grid.ts';

/*
 * The maps, each loaded when it is first shown. MapLibre itself comes one step later, from within, so a
 * page without a map never pays for it.
 */
const LazyResultMap = lazyPart(async () => ({ default: (await import('./ResultMap.tsx')).ResultMap }));
const LazyPointPicker = lazyPart(async () => ({ default: (await import('./PointPicker.tsx')).PointPicker }));
const LazyStaticPlaceMap = lazyPart(async () => ({
  default: (await import('./StaticPlaceMap.tsx')).StaticPlaceMap,
}));

/** Keeps the room of the map free and quiet until it is there. */
const waiting: ReactNode = <div className="skeleton h-full min-h-56 w-full" aria-hidden="true" />;

export function ResultMap(props: ComponentProps<typeof LazyResultMap>) {
  return (
    <Suspense fallback={waiting}>
      <LazyResultMap {...props} />
    </Suspense>
  );
}

export function PointPicker(props: ComponentProps<typeof LazyPointPicker>) {
  return (
    <Suspense fallback={waiting}>
      <LazyPointPicker {...props} />
    </Suspense>
  );
}

export function StaticPlaceMap(props: ComponentProps<typeof LazyStaticPlaceMap>) {
  return (
    <Suspense fallback={waiting}>
      <LazyStaticPlaceMap {...props} />
    </Suspense>
  );
}
