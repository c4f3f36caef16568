import { hills, sky, tree } from '../parts/nature.ts';
import { drawHouse, house } from '../parts/house.ts';
import { bench, bicycle, lamp, street } from '../parts/street.ts';
import type { Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { Sheet, sheetWidth, type Point } from '../sheet.ts';

/** A row of town houses, seen from across the street. */
export function streetScene(seed: string, chance: Random, palette: Palette): Sheet {
  const sheet = new Sheet(seed, palette.ink);
  const base = 902;
  sky(sheet, chance, palette, base);
  if (chance.chance(0.5)) hills(sheet, chance, palette, base - 220);
  const grounds = ['shop', 'gate', 'windows', 'shop'] as const;
  let x = chance.between(-190, -40);
  const middle = sheetWidth * chance.between(0.36, 0.6);
  while (x < sheetWidth) {
    const width = chance.between(300, 520);
    const isMiddle = x <= middle && x + width > middle;
    const plan = house(chance, palette, x, width, isMiddle ? 'shop' : chance.pick(grounds));
    // Tall enough to fill the sheet, low enough to leave a sky.
    plan.floors = Math.min(plan.floors, plan.roof === 'gable' || plan.roof === 'stepped' ? 2 : 3);
    drawHouse(sheet, chance.part(`house ${Math.round(x)}`), palette, plan, base);
    x += width;
  }
  slantShadow(sheet, chance, palette, base);
  street(sheet, chance, palette, base);
  furnish(sheet, chance, palette, base);
  return sheet;
}

/** The shadow of the houses behind the viewer, rising along the facades. */
function slantShadow(sheet: Sheet, chance: Random, palette: Palette, base: number): void {
  if (palette.evening) {
    sheet.fill(
      `M0 ${base - 560}H${sheetWidth}V${base}H0Z`,
      sheet.gradient(
        [0, base - 560],
        [0, base],
        [
          [0, palette.shadow, 0],
          [1, palette.shadow, 0.4],
        ],
      ),
    );
    return;
  }
  const shape: Point[] = [[0, base]];
  let x = -80;
  while (x < sheetWidth + 80) {
    const [width, height] = [chance.between(150, 340), chance.between(60, 250)];
    shape.push([x, base - height], [x + width, base - height - width * 0.16]);
    x += width;
  }
  shape.push([sheetWidth + 80, base]);
  sheet.fill(shape, palette.shadow, { opacity: 0.24 });
}

function furnish(sheet: Sheet, chance: Random, palette: Palette, base: number): void {
  const ground = base + 30;
  if (chance.chance(0.7))
    tree(
      sheet,
      chance.part('tree'),
      palette,
      sheetWidth * chance.pick([0.08, 0.9, 0.94, 0.05]),
      ground + 8,
      chance.between(430, 620),
    );
  if (chance.chance(0.55)) lamp(sheet, palette, sheetWidth * chance.between(0.15, 0.85), ground, 330);
  const leaning = chance.pick(['bicycle', 'bicycle', 'bench', 'nothing'] as const);
  if (leaning === 'bicycle')
    bicycle(sheet, palette, sheetWidth * chance.between(0.12, 0.75), ground + 6, chance.between(120, 150));
  if (leaning === 'bench') bench(sheet, palette, sheetWidth * chance.between(0.2, 0.7), ground, 150);
}
