/** Builds the map that ships with Kvart from open data in npm packages: `npm run basemap`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryLabels } from './countries.ts';
import { buildLand } from './land.ts';
import { buildPlaces } from './places.ts';
import { cellSize } from './region.ts';
import { buildWater } from './water.ts';

const target = join(import.meta.dirname, '../../apps/web/public/basemap');

function write(name: string, value: unknown): number {
  const text = `${JSON.stringify(value)}\n`;
  writeFileSync(join(target, name), text);
  return Buffer.byteLength(text);
}

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'places'), { recursive: true });

const { major, cells } = buildPlaces();
const sizes = {
  'land.json': write('land.json', buildLand()),
  'water.json': write('water.json', buildWater()),
  'places.json': write('places.json', {
    cellSize,
    cells: [...cells.keys()].sort(),
    countries: countryLabels,
    places: major,
  }),
  cells: [...cells].reduce((sum, [key, rows]) => sum + write(`places/${key}.json`, rows), 0),
};

for (const [name, size] of Object.entries(sizes)) console.log(`${name}: ${Math.round(size / 1000)} kB`);
console.log(`${major.length} towns, ${cells.size} cells of small places`);
