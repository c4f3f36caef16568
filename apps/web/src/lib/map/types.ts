export type LngLat = { lat: number; lon: number };

/** A part of the map, in degrees: the same shape as the contract's BoxInput. */
export type Box = { west: number; south: number; east: number; north: number };

export type PinState = 'DRAFT' | 'READY' | 'LISTED' | 'WITHDRAWN' | 'ARCHIVED';
export type PinSector = 'PUBLIC' | 'SUPPORT' | 'CREATIVE' | 'SMALL_BUSINESS' | 'CIVIL' | 'ACADEMIC';

/** What stands on the map; `count` above one is a cluster that the server made. */
export type MapPoint = LngLat & {
  id: string;
  slug: string;
  title: string;
  state?: PinState | null;
  sector?: PinSector | null;
  count: number;
};

/** Spaces are told apart by their state, actors by their sector. */
export type MapMode = 'spaces' | 'actors';

/** All words on and around a map. The features fill them from the catalogue. */
export type MapLabels = {
  /** Name of the map for those who do not see it, such as "Map of the results". */
  map: string;
  loading: string;
  /** Shown in place of the map where the browser cannot draw one. */
  unavailable: string;
  zoomIn: string;
  zoomOut: string;
  /** Stands before the sources of the map, such as "Map data". */
  mapData: string;
};

export type ResultMapLabels = MapLabels & {
  /** Button that brings all results back into view. */
  showAll: string;
  searchHere: string;
  /** What a pin says beside its title, such as its state or sector. */
  pin: (point: MapPoint) => string;
  cluster: (count: number) => string;
};

export type PointPickerLabels = MapLabels & {
  /** Name of the pin that can be moved. */
  pin: string;
  /** How to place the pin: drag, click or arrow keys. */
  hint: string;
  latitude: string;
  longitude: string;
  useMyPosition: string;
  locating: string;
  positionRefused: string;
  positionUnknown: string;
  outOfRange: string;
};
