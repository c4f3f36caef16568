import { readGazetteer } from './gazetteer.ts';
import { knownPopulation, placeName } from './names.ts';
import { cellSize, danubeCountries, detail, inBox, majorPopulation, worldPopulation } from './region.ts';

/** One place as the client reads it: name, degrees times 10,000, people, and what it is. */
export type PlaceRow = [name: string, lon: number, lat: number, population: number, kind: 0 | 1 | 2];

export type Places = { major: PlaceRow[]; cells: Map<string, PlaceRow[]> };

const gone = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'PPLR', 'PPLF', 'STLMT']);

/** Towns for the file that is always loaded, and small places by cell, largest first. */
export function buildPlaces(): Places {
  const major: PlaceRow[] = [];
  const cells = new Map<string, PlaceRow[]>();
  for (const city of readGazetteer()) {
    const { lon, lat, country } = city;
    const population = knownPopulation[`${country}:${city.name}`] ?? city.population;
    if (gone.has(city.kind) || population < 1) continue;
    const inside = inBox(lon, lat, detail);
    const kind = city.kind === 'PPLC' ? 2 : city.kind === 'PPLX' ? 1 : 0;
    const row: PlaceRow = [
      placeName(city.name, country),
      Math.round(lon * 1e4),
      Math.round(lat * 1e4),
      rounded(population),
      kind,
    ];
    const needed = inside ? majorPopulation : worldPopulation;
    if (kind === 2 || (kind === 0 && population >= needed)) {
      major.push(row);
      continue;
    }
    if (!inside || (!danubeCountries.has(country) && population < 1500)) continue;
    const key = cellKey(lon, lat);
    cells.set(key, [...(cells.get(key) ?? []), row]);
  }
  const bySize = (a: PlaceRow, b: PlaceRow) => b[3] - a[3] || a[0].localeCompare(b[0], 'en');
  major.sort(bySize);
  for (const rows of cells.values()) rows.sort(bySize);
  return { major, cells };
}

/** The name of the cell a point lies in, from its south-west corner. */
export function cellKey(lon: number, lat: number): string {
  return `${Math.floor(lon / cellSize) * cellSize}_${Math.floor(lat / cellSize) * cellSize}`;
}

/** Two digits are enough to order labels, and make the file smaller. */
function rounded(population: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(population)) - 1);
  return Math.round(population / step) * step;
}
