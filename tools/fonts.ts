// npm run fonts: cuts the two families into the files that packages/ui/fonts.css names. Run it after an update of them.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { root } from './house/root.ts';

const families = ['source-sans-3', 'source-serif-4'];

/** Every character from one code point to another, both included. */
const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/** The characters of each file; what is in none of them is shown by a font of the reader's device. */
const scripts = {
  latin: `${range(0x20, 0x7e)}${range(0xa0, 0xff)}${range(0x2000, 0x206f)}€™↑↓−`,
  // What the languages between the Alps, the Baltic and the Bosporus write beyond that.
  'latin-ext': 'ĂăĄąĆćČčĎďĐđĘęĚěĞğİıĹĺĽľŁłŃńŇňŐőŒœŔŕŘřŚśŞşŠšŢţŤťŮůŰűŹźŻżŽžȘșȚțẞ',
  cyrillic: `${range(0x400, 0x45f)}Ґґ№`,
};

/** Only the weights that the design uses, and the features that a reader could miss. */
const cut = {
  targetFormat: 'woff2' as const,
  noHinting: true,
  keepFeatures: ['ccmp', 'kern', 'locl', 'mark', 'mkmk', 'tnum'],
  variationAxes: { wght: { min: 400, max: 700 } },
};

const folder = join(root, 'packages/ui/fonts');
mkdirSync(folder, { recursive: true });
for (const family of families) {
  const source = join(root, 'node_modules/@fontsource-variable', family);
  copyFileSync(join(source, 'LICENSE'), join(folder, `${family}.LICENSE`));
  for (const [script, characters] of Object.entries(scripts)) {
    const whole = readFileSync(join(source, 'files', `${family}-${script}-wght-normal.woff2`));
    const lean = await subsetFont(whole, characters, cut);
    writeFileSync(join(folder, `${family}-${script}.woff2`), lean);
    console.log(`${family}-${script}: ${whole.length} bytes to ${lean.length}`);
  }
}
