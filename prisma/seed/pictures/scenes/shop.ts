import { plant } from '../parts/nature.ts';
import { shopfront, shopfrontStyle } from '../parts/shopfront.ts';
import { bench, bicycle, lamp, street } from '../parts/street.ts';
import { facadeWindow, windowStyle } from '../parts/windows.ts';
import { mix, type Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { rect, Sheet, sheetWidth, type Point } from '../sheet.ts';

/** One empty shop from the pavement opposite. */
export function shopScene(seed: string, chance: Random, palette: Palette): Sheet {
  const sheet = new Sheet(seed, palette.ink);
  const base = 880;
  const wall = chance.pick(palette.walls);
  sheet.fill(
    rect(0, 0, sheetWidth, base),
    sheet.gradient(
      [0, 0],
      [sheetWidth, base],
      [
        [0, mix(wall, palette.light, 0.25)],
        [1, mix(wall, palette.shadow, 0.14)],
      ],
    ),
  );
  masonry(sheet, chance, palette, base);
  const style = windowStyle(chance.part('windows'), palette);
  const columns = chance.whole(3, 4);
  for (let column = 0; column < columns; column++)
    facadeWindow(
      sheet,
      chance,
      palette,
      { ...style, kind: style.kind === 'arched' ? 'cross' : style.kind },
      200 + column * (1200 / (columns - 1)) - 60,
      -110,
      120,
      220,
      wall,
    );
  ledge(sheet, palette, wall, 214);
  const width = chance.between(980, 1240);
  const x = (sheetWidth - width) / 2 + chance.between(-60, 60);
  shopfront(sheet, chance, palette, shopfrontStyle(chance.part('shop'), palette), x, 286, width, base);
  for (const side of [x - 66, x + width + 22])
    if (chance.chance(0.6)) wallLamp(sheet, palette, side + 22, 420);
  if (!palette.evening) {
    const fall: Point[] = [
      [-20, base + 5],
      [-20, base - chance.between(120, 420)],
      [sheetWidth * chance.between(0.3, 0.5), base - chance.between(60, 200)],
      [sheetWidth * 0.72, base + 5],
    ];
    sheet.fill(fall, palette.shadow, { opacity: 0.2 });
  }
  street(sheet, chance, palette, base);
  const ground = base + 28;
  if (chance.chance(0.6)) {
    plant(sheet, chance, palette, x - 26, ground, 210);
    plant(sheet, chance, palette, x + width + 30, ground, 190);
  }
  if (chance.chance(0.5)) bench(sheet, palette, x + width * chance.between(0.08, 0.2), ground, 210);
  else if (chance.chance(0.7))
    bicycle(sheet, palette, x + width * chance.between(0.05, 0.7), ground + 8, 250);
  if (chance.chance(0.35)) lamp(sheet, palette, sheetWidth * chance.pick([0.06, 0.95]), ground, 560);
  return sheet;
}

function masonry(sheet: Sheet, chance: Random, palette: Palette, base: number): void {
  const lines: (readonly [Point, Point])[] = [];
  const brick = chance.chance(0.35);
  const course = brick ? 24 : 62;
  for (let y = 250, row = 0; y < base; y += course, row++) {
    lines.push([
      [0, y],
      [sheetWidth, y],
    ]);
    const stone = brick ? 66 : 190;
    for (let x = row % 2 ? stone / 2 : 0; x < sheetWidth; x += stone)
      if (chance.chance(0.8))
        lines.push([
          [x, y],
          [x, y + course],
        ]);
  }
  sheet.lines(lines, 1.2, brick ? 0.24 : 0.3);
  if (brick)
    for (let index = 0; index < 70; index++)
      sheet.fill(
        rect(chance.whole(0, 24) * 66, 250 + chance.whole(0, 25) * 24, 66, 24),
        chance.chance(0.5) ? palette.accent : palette.shadow,
        { opacity: 0.12 },
      );
}

function ledge(sheet: Sheet, palette: Palette, wall: string, y: number): void {
  sheet.shape(
    rect(-10, y, sheetWidth + 20, 18),
    mix(wall, palette.evening ? palette.paper : '#ffffff', 0.45),
    1.8,
  );
  sheet.fill(rect(0, y + 18, sheetWidth, 16), palette.shadow, { opacity: 0.24 });
}

function wallLamp(sheet: Sheet, palette: Palette, x: number, y: number): void {
  if (palette.evening)
    sheet.fill(
      rect(x - 260, y - 200, 520, 520),
      sheet.glow([x, y + 40], 260, [
        [0, palette.light, 0.7],
        [1, palette.light, 0],
      ]),
    );
  sheet.stroke(`M${x} ${y - 30}q0 -34 22 -34M${x} ${y - 30}v24`, 5, 1);
  sheet.shape(
    [
      [x - 17, y - 4],
      [x + 17, y - 4],
      [x + 12, y + 44],
      [x - 12, y + 44],
    ],
    palette.evening ? palette.light : mix(palette.glass, '#ffffff', 0.4),
    2.4,
  );
}
