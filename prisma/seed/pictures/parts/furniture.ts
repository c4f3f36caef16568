import { mix, type Palette } from '../palette.ts';
import { box, type Spot } from '../perspective.ts';
import type { Random } from '../random.ts';
import type { Point, Sheet } from '../sheet.ts';
import type { Room } from './room.ts';

/** A pendant lamp from the ceiling. */
export function pendantLamp(
  sheet: Sheet,
  palette: Palette,
  { view, height }: Room,
  [x, y, z]: Spot,
  colour: string,
): void {
  const [top, low] = [view.at([x, height, z]), view.at([x, y, z])];
  sheet.line([top, low], 1.8);
  const r = view.scale(z) * 0.24;
  const shade: Point[] = [
    [low[0] - r * 0.28, low[1]],
    [low[0] + r * 0.28, low[1]],
    [low[0] + r, low[1] + r * 0.75],
    [low[0] - r, low[1] + r * 0.75],
  ];
  sheet.fill(
    shade,
    sheet.gradient(
      [low[0] - r, 0],
      [low[0] + r, 0],
      [
        [0, mix(colour, palette.light, 0.25)],
        [1, mix(colour, palette.shadow, 0.35)],
      ],
    ),
  );
  sheet.outline(shade, 1.8);
  sheet.raw(
    `<ellipse cx="${low[0].toFixed(1)}" cy="${(low[1] + r * 0.76).toFixed(1)}" rx="${(r * 0.5).toFixed(1)}" ry="${(r * 0.16).toFixed(1)}" fill="${palette.light}"/>`,
  );
}

/** A trestle table with a few things of work on it. */
export function worktable(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  space: Room,
  [x, , z]: Spot,
  length = 1.9,
): void {
  const { view, eye } = space;
  sheet.fill(
    view.face(
      [x - 0.1, 0, z - 0.1],
      [x + length + 0.1, 0, z - 0.1],
      [x + length + 0.25, 0, z + 0.9],
      [x, 0, z + 0.9],
    ),
    palette.shadow,
    { opacity: 0.32, blur: true },
  );
  for (const leg of [0.1, length - 0.18]) {
    box(sheet, view, eye, [x + leg, 0, z + 0.62], [0.08, 0.72, 0.08], palette.woodDark, palette.shadow, 1.4);
    box(sheet, view, eye, [x + leg, 0, z + 0.06], [0.08, 0.72, 0.08], palette.woodDark, palette.shadow, 1.4);
  }
  box(sheet, view, eye, [x, 0.72, z], [length, 0.06, 0.8], palette.wood, palette.shadow);
  box(
    sheet,
    view,
    eye,
    [x + length * 0.15, 0.78, z + 0.3],
    [0.3, chance.between(0.12, 0.3), 0.25],
    palette.accent,
    palette.shadow,
    1.4,
  );
  box(
    sheet,
    view,
    eye,
    [x + length * 0.55, 0.78, z + 0.25],
    [0.45, 0.05, 0.32],
    palette.paper,
    palette.shadow,
    1.3,
  );
}

/** A kitchen chair, facing whichever way. */
export function chair(
  sheet: Sheet,
  palette: Palette,
  { view, eye }: Room,
  [x, , z]: Spot,
  colour: string,
): void {
  sheet.fill(
    view.face([x - 0.05, 0, z - 0.05], [x + 0.5, 0, z - 0.05], [x + 0.6, 0, z + 0.5], [x, 0, z + 0.5]),
    palette.shadow,
    { opacity: 0.3, blur: true },
  );
  for (const [dx, dz, tall] of [
    [0, 0.38, 0.92],
    [0.38, 0.38, 0.92],
    [0, 0, 0.45],
    [0.38, 0, 0.45],
  ] as const)
    box(sheet, view, eye, [x + dx, 0, z + dz], [0.045, tall, 0.045], colour, palette.shadow, 1.2);
  box(sheet, view, eye, [x, 0.7, z + 0.39], [0.42, 0.2, 0.03], colour, palette.shadow, 1.4);
  box(sheet, view, eye, [x, 0.43, z], [0.43, 0.045, 0.43], colour, palette.shadow, 1.4);
}

/** A stepladder standing open: somebody is about to begin. */
export function stepladder(
  sheet: Sheet,
  palette: Palette,
  { view }: Room,
  [x, , z]: Spot,
  tall: number,
): void {
  const at = (dx: number, y: number, dz = 0): Point => view.at([x + dx, y, z + dz]);
  sheet.fill([at(-0.1, 0), at(0.9, 0), at(1.1, 0, 0.4), at(0.1, 0, 0.4)], palette.shadow, {
    opacity: 0.3,
    blur: true,
  });
  const width = Math.max(3, view.scale(z) * 0.035);
  const back: [Point, Point][] = [
    [at(0.75, 0, 0.25), at(0.3, tall)],
    [at(0.95, 0, 0.1), at(0.42, tall)],
  ];
  sheet.lines(back, width + 2, 0.9);
  sheet.lines(back, width, 1, palette.woodDark);
  const front: [Point, Point][] = [
    [at(0, 0), at(0.28, tall)],
    [at(0.46, 0), at(0.44, tall)],
  ];
  for (let step = 1; step < 8; step++) {
    const share = step / 8;
    front.push([at(0.28 * share, tall * share), at(0.46 - 0.02 * share, tall * share)]);
  }
  sheet.lines(front, width + 2.4, 0.9);
  sheet.lines(front, width, 1, palette.wood);
}

/** Iron ribs of a radiator under a window of the back wall. */
export function radiator(
  sheet: Sheet,
  palette: Palette,
  { view, eye, depth }: Room,
  x: number,
  width: number,
): void {
  const colour = mix(palette.paper, palette.stone, 0.35);
  for (let at = x; at < x + width; at += 0.13)
    box(sheet, view, eye, [at, 0.16, depth - 0.18], [0.09, 0.6, 0.13], colour, palette.shadow, 1.1);
}
