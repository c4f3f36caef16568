/** Where the map is drawn in detail: the Danube region and its neighbours. Elsewhere it is coarse. */
export const detail = { west: 5, south: 40, east: 42, north: 57 };

/** The wider frame in which water is drawn at all. */
export const frame = { west: -12, south: 33, east: 50, north: 62 };

/** Side of a cell of minor places, in degrees. The client reads it from the index file. */
export const cellSize = 3;

/** From this many people on a place is part of the file that is always loaded. */
export const majorPopulation = 12_000;

/** Outside the detailed region only large cities are named. */
export const worldPopulation = 400_000;

/** Countries of the Danube region: here even hamlets are kept, elsewhere small places are left out. */
export const danubeCountries = new Set([
  'AT', 'BA', 'BG', 'CZ', 'DE', 'HR', 'HU', 'MD', 'ME', 'RO', 'RS', 'SI', 'SK', 'UA', 'XK', 'MK',
]); // prettier-ignore

/** True when a point lies in a box. */
export function inBox(lon: number, lat: number, box: typeof detail): boolean {
  return lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
}
