import { hills, sky, tree } from '../parts/nature.ts';
import { bicycle, lamp } from '../parts/street.ts';
import { mix, type Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { rect, Sheet, sheetHeight, sheetWidth, type Point } from '../sheet.ts';

/** A brick works with a saw-tooth roof, its chimney and its yard. */
export function factoryScene(seed: string, chance: Random, palette: Palette): Sheet {
  const sheet = new Sheet(seed, palette.ink);
  const base = 872;
  sky(sheet, chance, palette, base);
  hills(sheet, chance, palette, base - 60);
  const brick = mix(palette.roof[chance.whole(0, 1)] as string, palette.paper, palette.evening ? 0.05 : 0.22);
  chimney(sheet, chance, palette, brick, sheetWidth * chance.pick([0.16, 0.82]), base - 330);
  const [left, right] = [chance.between(60, 150), sheetWidth - chance.between(60, 150)];
  const eaves = base - chance.between(330, 400);
  sawTooth(sheet, chance, palette, brick, left, right, eaves);
  sheet.shape(
    rect(left, eaves, right - left, base - eaves),
    sheet.gradient(
      [left, eaves],
      [right, base],
      [
        [0, mix(brick, palette.light, 0.22)],
        [1, mix(brick, palette.shadow, 0.2)],
      ],
    ),
    2.4,
  );
  courses(sheet, chance, palette, left, right, eaves, base);
  const bays = chance.whole(5, 7);
  const cell = (right - left) / bays;
  const gate = chance.whole(1, bays - 2);
  for (let bay = 0; bay < bays; bay++) {
    const x = left + bay * cell;
    sheet.shape(rect(x - 11, eaves + 14, 22, base - eaves - 14), mix(brick, palette.shadow, 0.12), 1.6);
    if (bay === gate) loadingDoor(sheet, palette, x + cell * 0.16, eaves + 110, cell * 0.68, base);
    else
      bayWindow(sheet, chance, palette, brick, x + cell * 0.15, eaves + 70, cell * 0.7, base - eaves - 160);
  }
  sheet.shape(rect(left - 14, eaves - 8, right - left + 28, 22), mix(palette.stone, brick, 0.3), 1.8);
  sheet.fill(rect(left, eaves + 14, right - left, 18), palette.shadow, { opacity: 0.3 });
  if (!palette.evening)
    sheet.fill(
      [
        [left, base],
        [left, base - 190],
        [left + (right - left) * 0.34, base - 120],
        [left + (right - left) * 0.5, base],
      ],
      palette.shadow,
      { opacity: 0.22 },
    );
  yard(sheet, chance, palette, base);
  if (chance.chance(0.8))
    tree(sheet, chance.part('tree'), palette, chance.pick([90, sheetWidth - 90]), base + 60, 470);
  if (chance.chance(0.5)) lamp(sheet, palette, sheetWidth * chance.between(0.3, 0.7), base + 40, 330);
  bicycle(sheet, palette, sheetWidth * chance.between(0.2, 0.7), base + 40, 160);
  return sheet;
}

function chimney(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  brick: string,
  x: number,
  foot: number,
): void {
  const top = chance.between(50, 120);
  const stack: Point[] = [
    [x - 34, foot],
    [x - 22, top],
    [x + 22, top],
    [x + 34, foot],
  ];
  sheet.shape(
    stack,
    sheet.gradient(
      [x - 34, 0],
      [x + 34, 0],
      [
        [0, mix(brick, palette.light, 0.25)],
        [1, mix(brick, palette.shadow, 0.35)],
      ],
    ),
    2.2,
  );
  const rings: (readonly [Point, Point])[] = [];
  for (let y = top + 16; y < foot; y += 18)
    rings.push([
      [x - 32, y],
      [x + 32, y],
    ]);
  sheet.lines(rings, 1.1, 0.4, sheet.ink, sheet.clip(stack));
  sheet.shape(rect(x - 30, top - 14, 60, 22), mix(brick, palette.shadow, 0.2), 1.8);
  sheet.fill(rect(x - 27, top + 46, 54, 14), palette.paper, { opacity: 0.7, clip: sheet.clip(stack) });
}

function sawTooth(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  brick: string,
  left: number,
  right: number,
  eaves: number,
): void {
  const teeth = chance.whole(4, 6);
  const width = (right - left) / teeth;
  for (let tooth = 0; tooth < teeth; tooth++) {
    const x = left + tooth * width;
    const rise = 128;
    sheet.shape(
      [
        [x, eaves],
        [x, eaves - rise],
        [x + width, eaves],
      ],
      mix(brick, palette.light, 0.1),
      2,
    );
    sheet.shape(
      [
        [x, eaves - rise],
        [x + width, eaves],
        [x + width, eaves - 12],
        [x + 4, eaves - rise - 12],
      ],
      mix(palette.roof[2] as string, palette.shadow, 0.2),
      1.8,
    );
    const pane: Point[] = [
      [x + 10, eaves - 14],
      [x + 10, eaves - rise + 30],
      [x + width * 0.56, eaves - 14],
    ];
    sheet.fill(pane, palette.evening ? palette.glass : mix(palette.sky[0], palette.glass, 0.5));
    sheet.outline(pane, 1.6);
    sheet.lines(
      [0.25, 0.5, 0.75].map(
        (share) =>
          [
            [x + 10 + width * 0.46 * share, eaves - 14],
            [x + 10 + width * 0.46 * share, eaves - rise + 30 + (rise - 44) * share],
          ] as const,
      ),
      1.8,
      0.7,
    );
  }
}

function courses(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  left: number,
  right: number,
  top: number,
  base: number,
): void {
  let rows = '';
  let joints = '';
  for (let y = top + 34, row = 0; y < base; y += 13, row++) {
    rows += `M${left} ${y}H${right}`;
    for (let x = left + (row % 2 ? 19 : 0); x < right; x += 38)
      if (chance.chance(0.5)) joints += `M${x.toFixed(0)} ${y}v13`;
  }
  sheet.stroke(rows, 1, 0.2);
  sheet.stroke(joints, 1, 0.26);
  for (let index = 0; index < 90; index++)
    sheet.fill(
      rect(
        left + chance.whole(0, Math.floor((right - left) / 38) - 1) * 38,
        top + 34 + chance.whole(0, Math.floor((base - top - 50) / 13)) * 13,
        38,
        13,
      ),
      chance.chance(0.5) ? palette.light : palette.shadow,
      { opacity: 0.14 },
    );
}

function bayWindow(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  brick: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const arch = `M${x} ${y + height}V${y + 26}Q${x + width / 2} ${y - 22} ${x + width} ${y + 26}V${y + height}Z`;
  sheet.fill(
    `M${x - 12} ${y + height}V${y + 20}Q${x + width / 2} ${y - 42} ${x + width + 12} ${y + 20}V${y + height}Z`,
    mix(brick, palette.stone, 0.45),
  );
  const lit = palette.evening && chance.chance(0.6);
  sheet.fill(
    arch,
    lit
      ? sheet.gradient(
          [x, y],
          [x, y + height],
          [
            [0, palette.light],
            [1, palette.glass],
          ],
        )
      : sheet.gradient(
          [x, y],
          [x + width, y + height],
          [
            [0, mix(palette.glassDark, palette.sky[0], 0.55)],
            [0.5, palette.glassDark],
            [1, mix(palette.glassDark, palette.ink, 0.35)],
          ],
        ),
  );
  const clip = sheet.clip(arch);
  const [columns, rows] = [4, 5];
  for (let index = 0; index < 4; index++)
    sheet.fill(
      rect(
        x + (width * chance.whole(0, columns - 1)) / columns,
        y + (height * chance.whole(0, rows - 1)) / rows,
        width / columns,
        height / rows,
      ),
      chance.chance(0.5) ? '#ffffff' : palette.ink,
      { opacity: 0.18, clip },
    );
  let bars = '';
  for (let column = 1; column < columns; column++)
    bars += `M${x + (width * column) / columns} ${y - 20}V${y + height}`;
  for (let row = 1; row < rows; row++) bars += `M${x} ${y + (height * row) / rows}H${x + width}`;
  sheet.stroke(bars, 4, 1, mix(palette.ink, palette.stone, 0.25), clip);
  sheet.stroke(arch, 2.2);
  sheet.shape(rect(x - 10, y + height, width + 20, 11), mix(palette.stone, '#ffffff', 0.1), 1.6);
}

function loadingDoor(
  sheet: Sheet,
  palette: Palette,
  x: number,
  y: number,
  width: number,
  base: number,
): void {
  const colour = mix(palette.accent, palette.ink, palette.evening ? 0.3 : 0.12);
  sheet.shape(rect(x - 12, y - 14, width + 24, base - y + 14), mix(palette.stone, palette.shadow, 0.2), 1.8);
  sheet.shape(rect(x, y, width, base - y), colour, 2.2);
  const boards: (readonly [Point, Point])[] = [];
  for (let at = x + width / 10; at < x + width; at += width / 10)
    boards.push([
      [at, y],
      [at, base],
    ]);
  sheet.lines(boards, 1.3, 0.4);
  sheet.lines(
    [
      [
        [x, y + 8],
        [x + width / 2, base - 8],
      ],
      [
        [x + width / 2, y + 8],
        [x + width, base - 8],
      ],
      [
        [x + width / 2, y],
        [x + width / 2, base],
      ],
    ],
    3,
    0.55,
  );
}

function yard(sheet: Sheet, chance: Random, palette: Palette, base: number): void {
  sheet.fill(
    rect(0, base, sheetWidth, sheetHeight - base),
    sheet.gradient(
      [0, base],
      [0, sheetHeight],
      [
        [0, mix(palette.stone, palette.light, 0.25)],
        [1, mix(palette.stone, palette.shadow, 0.3)],
      ],
    ),
  );
  let d = '';
  for (let index = 0; index < 260; index++) {
    const y = base + (sheetHeight - base) * chance.next() ** 0.8;
    const x = chance.between(0, sheetWidth);
    d += chance.chance(0.25)
      ? `M${x.toFixed(0)} ${y.toFixed(0)}q3 -12 0 -17m0 17q7 -8 9 -14`
      : `M${x.toFixed(0)} ${y.toFixed(0)}h${chance.between(8, 34).toFixed(0)}`;
  }
  sheet.stroke(d, 1.5, 0.36);
  const rails = (offset: number): string =>
    `M${-20} ${base + 96 + offset}Q${sheetWidth * 0.5} ${base + 62 + offset * 0.7} ${sheetWidth + 20} ${base + 118 + offset}`;
  if (chance.chance(0.5))
    for (const offset of [0, 34]) {
      sheet.stroke(rails(offset), 7, 0.9, mix(palette.shadow, palette.stone, 0.3));
      sheet.stroke(rails(offset - 2), 2, 0.8, palette.light);
    }
}
