import { hills, plant, sky } from '../parts/nature.ts';
import { mix, type Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { rect, Sheet, sheetHeight, sheetWidth, type Point } from '../sheet.ts';

/** Out of the window over the roofs of the town. */
export function viewScene(seed: string, chance: Random, palette: Palette): Sheet {
  const sheet = new Sheet(seed, palette.ink);
  const wall = mix(chance.pick(palette.walls), palette.shadow, palette.evening ? 0.3 : 0.12);
  sheet.fill(
    rect(0, 0, sheetWidth, sheetHeight),
    sheet.gradient(
      [0, 0],
      [sheetWidth, sheetHeight],
      [
        [0, mix(wall, palette.shadow, 0.35)],
        [1, mix(wall, palette.light, 0.15)],
      ],
    ),
  );
  const width = chance.between(820, 1000);
  const x = (sheetWidth - width) / 2 + chance.between(-110, 110);
  const [top, sill] = [70, 812];
  const opening = rect(x, top, width, sill - top);
  sheet.raw(`<g clip-path="${sheet.clip(opening)}">`);
  sky(sheet, chance, palette, 640);
  hills(sheet, chance, palette, 640);
  for (let row = 0; row < 4; row++)
    roofs(sheet, chance, palette, x, width, 520 + row * 84, 0.6 + row * 0.26, row);
  sheet.raw('</g>');
  const frame = chance.pick(['#fbf5e8', palette.woodDark, mix(palette.leaf, palette.ink, 0.4)]);
  const reveal: Point[] = [
    [x - 46, top - 46],
    [x, top],
    [x, sill],
    [x - 46, sill + 34],
  ];
  sheet.shape(reveal, mix(wall, palette.shadow, 0.3), 2);
  sheet.shape(
    [
      [x + width, top],
      [x + width + 46, top - 46],
      [x + width + 46, sill + 34],
      [x + width, sill],
    ],
    mix(wall, palette.light, 0.55),
    2,
  );
  sheet.shape(
    [
      [x - 46, top - 46],
      [x + width + 46, top - 46],
      [x + width, top],
      [x, top],
    ],
    mix(wall, palette.shadow, 0.2),
    2,
  );
  bars(sheet, frame, x, top, width, sill - top);
  sheet.shape(
    [
      [x - 70, sill + 34],
      [x, sill - 6],
      [x + width, sill - 6],
      [x + width + 70, sill + 34],
    ],
    mix(palette.paper, palette.light, 0.4),
    2.2,
  );
  sheet.shape(rect(x - 74, sill + 34, width + 148, 26), mix(palette.paper, palette.shadow, 0.12), 2.2);
  sheet.fill(rect(x - 60, sill + 60, width + 120, 30), palette.shadow, { opacity: 0.25, blur: true });
  things(sheet, chance, palette, x, width, sill + 26);
  const board = mix(wall, '#ffffff', 0.25);
  sheet.fill(rect(0, 968, sheetWidth, 99), mix(board, palette.shadow, 0.1));
  sheet.lines(
    [
      [
        [0, 968],
        [sheetWidth, 968],
      ],
      [
        [0, 988],
        [sheetWidth, 988],
      ],
    ],
    1.8,
    0.55,
  );
  return sheet;
}

function roofs(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  from: number,
  width: number,
  y: number,
  size: number,
  row: number,
): void {
  const towerAt = row === 1 ? chance.between(0.2, 0.8) : -1;
  for (let x = from - 60; x < from + width;) {
    const span = chance.between(110, 190) * size;
    const wall = chance.pick(palette.walls);
    const colour = mix(chance.pick(palette.roof), palette.sky[1], Math.max(0, 0.38 - row * 0.13));
    if (towerAt > 0 && x <= from + width * towerAt && x + span > from + width * towerAt)
      tower(sheet, palette, x + span / 2, y, size);
    const base = y + 190 * size;
    const rise = chance.between(58, 92) * size;
    if (chance.chance(0.45)) {
      sheet.shape(
        [
          [x, base],
          [x, y],
          [x + span / 2, y - rise],
          [x + span, y],
          [x + span, base],
        ],
        mix(wall, palette.sky[1], Math.max(0, 0.3 - row * 0.1)),
        1.5,
      );
      sheet.stroke(
        `M${x - 6} ${y + 5}L${x + span / 2} ${y - rise - 4}L${x + span + 6} ${y + 5}`,
        8 * size,
        1,
        colour,
      );
      for (const at of [0.3, 0.6]) pane(sheet, chance, palette, x + span * at, y + 16 * size, size);
    } else {
      sheet.shape(rect(x, y, span, base - y), mix(wall, palette.sky[1], Math.max(0, 0.3 - row * 0.1)), 1.4);
      sheet.shape(
        [
          [x - 6, y],
          [x + 14 * size, y - rise],
          [x + span - 14 * size, y - rise],
          [x + span + 6, y],
        ],
        colour,
        1.6,
      );
      let d = '';
      for (let ty = y - rise + 8; ty < y - 3; ty += 9 * size)
        for (let tx = x + 10; tx < x + span - 12; tx += 16 * size)
          if (chance.chance(0.55))
            d += `M${tx.toFixed(0)} ${ty.toFixed(0)}q${5 * size} ${5 * size} ${10 * size} 0`;
      sheet.stroke(d, 1.1, 0.4);
      if (chance.chance(0.7))
        sheet.shape(
          rect(x + span * chance.between(0.2, 0.7), y - rise - 24 * size, 15 * size, 34 * size),
          mix(colour, palette.stone, 0.4),
          1.3,
        );
      for (const at of [0.16, 0.44, 0.72]) pane(sheet, chance, palette, x + span * at, y + 20 * size, size);
    }
    x += span;
  }
}

function pane(sheet: Sheet, chance: Random, palette: Palette, x: number, y: number, size: number): void {
  sheet.fill(
    rect(x, y, 15 * size, 22 * size),
    palette.evening && chance.chance(0.6) ? palette.light : palette.glassDark,
  );
  sheet.outline(rect(x, y, 15 * size, 22 * size), 1, 0.7);
}

function tower(sheet: Sheet, palette: Palette, x: number, y: number, size: number): void {
  const wall = mix(palette.walls[0] as string, palette.sky[1], 0.25);
  sheet.shape(rect(x - 26 * size, y - 210 * size, 52 * size, 330 * size), wall, 1.6);
  sheet.shape(rect(x - 31 * size, y - 214 * size, 62 * size, 10 * size), mix(wall, '#ffffff', 0.3), 1.3);
  const onion = `M${x - 30 * size} ${y - 214 * size}q${-8 * size} ${-52 * size} ${24 * size} ${-62 * size}q${4 * size} ${-8 * size} ${6 * size} ${-56 * size}q${2 * size} ${48 * size} ${6 * size} ${56 * size}q${32 * size} ${10 * size} ${24 * size} ${62 * size}Z`;
  sheet.fill(onion, mix(palette.leaf, palette.shadow, 0.35));
  sheet.stroke(onion, 1.6);
  sheet.raw(
    `<circle cx="${x.toFixed(1)}" cy="${(y - 172 * size).toFixed(1)}" r="${(13 * size).toFixed(1)}" fill="${palette.paper}" stroke="${palette.ink}" stroke-width="1.5"/>`,
  );
  sheet.stroke(`M${x} ${y - 172 * size}v${-9 * size}M${x} ${y - 172 * size}h${6 * size}`, 1.6);
  sheet.shape(rect(x - 9 * size, y - 140 * size, 18 * size, 34 * size), palette.glassDark, 1.2);
}

function bars(sheet: Sheet, frame: string, x: number, y: number, width: number, height: number): void {
  const d = `M${x} ${y}h${width}v${height}h${-width}ZM${x + width / 2} ${y}v${height}M${x} ${y + height * 0.3}h${width}`;
  sheet.stroke(d, 23, 0.85);
  sheet.stroke(d, 19, 1, frame);
  sheet.shape(rect(x + width / 2 - 5, y + height * 0.55, 10, 44), mix(frame, sheet.ink, 0.5), 1.4);
}

function things(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  x: number,
  width: number,
  ground: number,
): void {
  plant(sheet, chance, palette, x + width * chance.pick([0.1, 0.86]), ground, chance.between(170, 230));
  const cup = x + width * chance.between(0.35, 0.65);
  if (chance.chance(0.7)) {
    sheet.shape(
      [
        [cup - 26, ground - 46],
        [cup + 26, ground - 46],
        [cup + 20, ground],
        [cup - 20, ground],
      ],
      palette.accent,
      2,
    );
    sheet.stroke(`M${cup + 25} ${ground - 38}q24 4 0 26`, 5);
  }
  if (chance.chance(0.6))
    for (const [index, colour] of [palette.glassDark, palette.wood, palette.accent].entries())
      sheet.shape(rect(cup + 90 + index * 4, ground - 18 - index * 18, 130 - index * 12, 18), colour, 1.8);
}
