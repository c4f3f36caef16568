import { mix, type Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { rect, type Point, type Sheet } from '../sheet.ts';
import type { House } from './house.ts';
import { archPath } from './windows.ts';

/** The roof of a house with what stands on it. */
export function roof(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  plan: House,
  eaves: number,
  colour: string,
): void {
  const { x, width, wall } = plan;
  if (plan.roof === 'gable' || plan.roof === 'stepped') {
    const rise = Math.min(230, width * 0.62);
    const steps = 5;
    const gable: Point[] = [[x, eaves + 4]];
    if (plan.roof === 'gable') gable.push([x, eaves], [x + width / 2, eaves - rise], [x + width, eaves]);
    else {
      for (let step = 0; step < steps; step++) {
        const left = x + (width / 2 - 26) * (step / steps);
        gable.push(
          [left, eaves - (rise * (step + 1)) / steps],
          [x + (width / 2 - 26) * ((step + 1) / steps), eaves - (rise * (step + 1)) / steps],
        );
      }
      for (let step = steps - 1; step >= 0; step--) {
        const right = x + width - (width / 2 - 26) * (step / steps);
        gable.push(
          [x + width - (width / 2 - 26) * ((step + 1) / steps), eaves - (rise * (step + 1)) / steps],
          [right, eaves - (rise * (step + 1)) / steps],
        );
      }
    }
    gable.push([x + width, eaves + 4]);
    sheet.shape(gable, mix(wall, palette.light, 0.15), 2.4);
    if (plan.roof === 'gable')
      sheet.stroke(
        `M${x - 14} ${eaves + 10}L${x + width / 2} ${eaves - rise - 12}L${x + width + 14} ${eaves + 10}`,
        13,
        1,
        colour,
      );
    const opening = archPath(x + width / 2 - 24, eaves - rise * 0.52, 48, 66);
    sheet.fill(opening, palette.evening ? palette.glass : palette.glassDark);
    sheet.stroke(opening, 2);
    sheet.stroke(`M${x + width / 2} ${eaves - rise * 0.52}v66`, 3, 1, mix(wall, '#ffffff', 0.4));
    return;
  }
  const rise = { eaves: 128, mansard: 150, attic: 92 }[plan.roof];
  const inset = { eaves: 34, mansard: 20, attic: 8 }[plan.roof];
  for (let index = 0; index < chance.whole(1, 2); index++)
    chimney(sheet, chance, palette, x + width * chance.between(0.15, 0.8), eaves - rise);
  const shape: Point[] = [
    [x - 12, eaves],
    [x + inset, eaves - rise],
    [x + width - inset, eaves - rise],
    [x + width + 12, eaves],
  ];
  sheet.shape(
    shape,
    sheet.gradient(
      [x, eaves - rise],
      [x, eaves],
      [
        [0, mix(colour, palette.light, 0.3)],
        [1, mix(colour, palette.shadow, 0.18)],
      ],
    ),
    2.2,
  );
  tiles(sheet, chance, shape, eaves, rise);
  const dormers = Math.max(1, Math.round(width / 210));
  if (plan.roof !== 'attic')
    for (let index = 0; index < dormers; index++)
      dormer(
        sheet,
        palette,
        x + (width * (index + 0.5)) / dormers,
        eaves - 18,
        plan.roof === 'mansard' ? 78 : 62,
        wall,
        colour,
      );
}

function tiles(sheet: Sheet, chance: Random, shape: readonly Point[], eaves: number, rise: number): void {
  const [left, right] = [shape[0]?.[0] ?? 0, shape[3]?.[0] ?? 0];
  let d = '';
  for (let y = eaves - rise + 12; y < eaves; y += 13)
    for (let x = left + chance.between(0, 12); x < right; x += 22)
      if (chance.chance(0.62)) d += `M${x.toFixed(1)} ${y.toFixed(1)}q7 7 14 0`;
  sheet.stroke(d, 1.3, 0.42, sheet.ink, sheet.clip(shape));
}

function chimney(sheet: Sheet, chance: Random, palette: Palette, x: number, ridge: number): void {
  const tall = chance.between(46, 80);
  sheet.shape(rect(x, ridge - tall, 36, tall + 60), mix(palette.roof[0] as string, palette.stone, 0.4), 1.8);
  sheet.shape(rect(x - 5, ridge - tall - 9, 46, 10), mix(palette.stone, '#ffffff', 0.1), 1.5);
  sheet.hatch(rect(x + 20, ridge - tall, 16, tall), 7, 0.4);
}

function dormer(
  sheet: Sheet,
  palette: Palette,
  x: number,
  base: number,
  size: number,
  wall: string,
  colour: string,
): void {
  sheet.shape(rect(x - size * 0.36, base - size, size * 0.72, size), mix(wall, '#ffffff', 0.15), 1.8);
  sheet.shape(
    [
      [x - size * 0.55, base - size],
      [x, base - size * 1.45],
      [x + size * 0.55, base - size],
    ],
    mix(colour, palette.shadow, 0.15),
    1.8,
  );
  const pane = rect(x - size * 0.22, base - size * 0.86, size * 0.44, size * 0.66);
  sheet.fill(pane, palette.evening ? palette.glass : palette.glassDark);
  sheet.outline(pane, 1.5);
  sheet.stroke(`M${x} ${base - size * 0.86}v${size * 0.66}`, 3, 1, mix(wall, '#ffffff', 0.4));
}
