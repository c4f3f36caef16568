import { mix, type Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { rect, Sheet, sheetHeight, sheetWidth, type Point } from '../sheet.ts';

interface Cell {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A floor plan on drawing paper: thick walls, door swings, windows, a dimension line, north and a scale. */
export function planScene(seed: string, chance: Random, palette: Palette): Sheet {
  const sheet = new Sheet(seed, palette.ink);
  const paper = mix(palette.paper, '#ffffff', 0.35);
  sheet.fill(rect(0, 0, sheetWidth, sheetHeight), paper);
  grid(sheet, palette);
  const [width, height] = [chance.between(920, 1120), chance.between(560, 680)];
  const outer: Cell = { x: (sheetWidth - width) / 2 - 30, y: (sheetHeight - height) / 2 - 10, width, height };
  const cells = split(chance, outer, chance.whole(2, 4));
  const main = cells.reduce((best, cell) =>
    cell.width * cell.height > best.width * best.height ? cell : best,
  );
  for (const cell of cells) {
    sheet.fill(
      rect(cell.x, cell.y, cell.width, cell.height),
      cell === main ? mix(palette.accent, paper, 0.78) : mix(palette.stone, paper, 0.65),
    );
    if (cell !== main && chance.chance(0.5))
      sheet.hatch(rect(cell.x, cell.y, cell.width, cell.height), 16, 0.16);
    furniture(sheet, chance, palette, cell);
  }
  for (const cell of cells) wall(sheet, rect(cell.x, cell.y, cell.width, cell.height), 11);
  wall(sheet, rect(outer.x, outer.y, outer.width, outer.height), 20);
  openings(sheet, chance, paper, outer, cells);
  dimensions(sheet, palette, outer);
  north(sheet, palette, [sheetWidth - 150, 150]);
  scale(sheet, palette, [outer.x, sheetHeight - 92]);
  sheet.outline(rect(40, 40, sheetWidth - 80, sheetHeight - 80), 2.4, 0.7);
  return sheet;
}

function grid(sheet: Sheet, palette: Palette): void {
  let d = '';
  for (let x = 40; x < sheetWidth; x += 40) d += `M${x} 0V${sheetHeight}`;
  for (let y = 27; y < sheetHeight; y += 40) d += `M0 ${y}H${sheetWidth}`;
  sheet.stroke(d, 1, 0.22, palette.glassDark);
}

function split(chance: Random, cell: Cell, times: number): Cell[] {
  let cells = [cell];
  for (let index = 0; index < times; index++) {
    const largest = cells.reduce((best, candidate) =>
      candidate.width * candidate.height > best.width * best.height ? candidate : best,
    );
    const share = chance.pick([0.32, 0.38, 0.62, 0.68]);
    const { x, y, width, height } = largest;
    const parts: Cell[] =
      width > height
        ? [
            { x, y, width: width * share, height },
            { x: x + width * share, y, width: width * (1 - share), height },
          ]
        : [
            { x, y, width, height: height * share },
            { x, y: y + height * share, width, height: height * (1 - share) },
          ];
    cells = [...cells.filter((candidate) => candidate !== largest), ...parts];
  }
  return cells;
}

function wall(sheet: Sheet, points: Point[], thick: number): void {
  sheet.outline(points, thick, 1);
}

function openings(sheet: Sheet, chance: Random, paper: string, outer: Cell, cells: readonly Cell[]): void {
  for (const cell of cells) {
    const touches = {
      top: cell.y <= outer.y + 1,
      left: cell.x <= outer.x + 1,
      right: cell.x + cell.width >= outer.x + outer.width - 1,
    };
    if (touches.top)
      for (const share of cell.width > 420 ? [0.28, 0.72] : [0.5])
        windowAt(sheet, paper, [cell.x + cell.width * share, cell.y], false);
    if (touches.left && cell.height > 190) windowAt(sheet, paper, [cell.x, cell.y + cell.height * 0.5], true);
    if (touches.right && cell.height > 190)
      windowAt(sheet, paper, [cell.x + cell.width, cell.y + cell.height * 0.5], true);
    if (!touches.left) doorAt(sheet, paper, [cell.x, cell.y + cell.height * chance.between(0.3, 0.6)], true);
    else if (!touches.top)
      doorAt(sheet, paper, [cell.x + cell.width * chance.between(0.3, 0.5), cell.y], false);
  }
  doorAt(
    sheet,
    paper,
    [outer.x + outer.width * chance.between(0.15, 0.75), outer.y + outer.height],
    false,
    96,
  );
}

function windowAt(sheet: Sheet, paper: string, [x, y]: Point, upright: boolean): void {
  const area = upright ? rect(x - 10, y - 62, 20, 124) : rect(x - 62, y - 10, 124, 20);
  sheet.fill(area, paper);
  sheet.outline(area, 2);
  sheet.line(
    upright
      ? [
          [x, y - 62],
          [x, y + 62],
        ]
      : [
          [x - 62, y],
          [x + 62, y],
        ],
    1.8,
  );
}

function doorAt(sheet: Sheet, paper: string, [x, y]: Point, upright: boolean, size = 76): void {
  sheet.fill(upright ? rect(x - 12, y, 24, size) : rect(x, y - 12, size, 24), paper);
  const swing = upright
    ? `M${x} ${y + size}L${x + size} ${y + size}A${size} ${size} 0 0 0 ${x} ${y}`
    : `M${x} ${y}L${x} ${y - size}A${size} ${size} 0 0 1 ${x + size} ${y}`;
  sheet.stroke(swing, 2.4, 0.9);
}

/** Fixtures that tell the rooms apart: basins, a counter, a table with chairs, a stair. */
function furniture(sheet: Sheet, chance: Random, palette: Palette, { x, y, width, height }: Cell): void {
  const white = '#fffdf6';
  if (width * height < 52000) {
    sheet.shape(rect(x + 26, y + 26, 46, 34), white, 2);
    sheet.raw(
      `<ellipse cx="${(x + width - 50).toFixed(0)}" cy="${(y + 52).toFixed(0)}" rx="19" ry="25" fill="${white}" stroke="${palette.ink}" stroke-width="2"/>`,
    );
    return;
  }
  const kind = chance.pick(['tables', 'counter', 'stair', 'bare'] as const);
  if (kind === 'tables')
    for (const share of width > 380 ? [0.3, 0.68] : [0.5]) {
      const [cx, cy] = [x + width * share, y + height * 0.52];
      for (const [dx, dy] of [
        [-72, 0],
        [72, 0],
        [0, -60],
        [0, 60],
      ] as const)
        sheet.shape(rect(cx + dx - 14, cy + dy - 14, 28, 28), white, 1.6);
      sheet.shape(rect(cx - 48, cy - 36, 96, 72), mix(palette.wood, white, 0.45), 2);
    }
  if (kind === 'counter')
    sheet.shape(
      [
        [x + 40, y + height - 150],
        [x + 84, y + height - 150],
        [x + 84, y + height - 84],
        [x + 240, y + height - 84],
        [x + 240, y + height - 40],
        [x + 40, y + height - 40],
      ],
      mix(palette.wood, white, 0.4),
      2,
    );
  if (kind === 'stair') {
    const [sx, sy] = [x + width - 150, y + 34];
    const steps: (readonly [Point, Point])[] = [];
    for (let step = 0; step <= 9; step++)
      steps.push([
        [sx, sy + step * 17],
        [sx + 110, sy + step * 17],
      ]);
    sheet.lines(
      [
        ...steps,
        [
          [sx, sy],
          [sx, sy + 153],
        ],
        [
          [sx + 110, sy],
          [sx + 110, sy + 153],
        ],
      ],
      2,
      0.85,
    );
    sheet.stroke(`M${sx + 55} ${sy + 145}V${sy + 16}m-9 14l9 -14l9 14`, 2.2);
  }
}

function dimensions(sheet: Sheet, palette: Palette, { x, y, width, height }: Cell): void {
  const [below, beside] = [y + height + 62, x - 66];
  sheet.lines(
    [
      [
        [x, below],
        [x + width, below],
      ],
      [
        [beside, y],
        [beside, y + height],
      ],
    ],
    2,
    0.85,
    palette.accent,
  );
  const ticks: (readonly [Point, Point])[] = [];
  for (const at of [x, x + width * 0.38, x + width])
    ticks.push(
      [
        [at - 11, below + 11],
        [at + 11, below - 11],
      ],
      [
        [at, below - 22],
        [at, below + 14],
      ],
    );
  for (const at of [y, y + height * 0.6, y + height])
    ticks.push(
      [
        [beside - 11, at + 11],
        [beside + 11, at - 11],
      ],
      [
        [beside - 14, at],
        [beside + 22, at],
      ],
    );
  sheet.lines(ticks, 2.2, 0.9, palette.accent);
}

function north(sheet: Sheet, palette: Palette, [x, y]: Point): void {
  sheet.raw(`<circle cx="${x}" cy="${y}" r="46" fill="none" stroke="${palette.ink}" stroke-width="2.2"/>`);
  sheet.shape(
    [
      [x, y - 62],
      [x + 17, y + 26],
      [x, y + 12],
    ],
    palette.ink,
    1.6,
  );
  sheet.shape(
    [
      [x, y - 62],
      [x - 17, y + 26],
      [x, y + 12],
    ],
    '#fffdf6',
    1.6,
  );
}

function scale(sheet: Sheet, palette: Palette, [x, y]: Point): void {
  for (let index = 0; index < 5; index++)
    sheet.shape(rect(x + index * 60, y, 60, 13), index % 2 ? '#fffdf6' : palette.ink, 1.6);
}
