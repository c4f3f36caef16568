import { sky, tree } from '../parts/nature.ts';
import { bench, bicycle } from '../parts/street.ts';
import { mix, type Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { rect, Sheet, sheetHeight, sheetWidth, type Point } from '../sheet.ts';

/** A modernist house of the sixties: flat roof, slender columns, glass below and a gridded front above. */
export function pavilionScene(seed: string, chance: Random, palette: Palette): Sheet {
  const sheet = new Sheet(seed, palette.ink);
  const base = 850;
  sky(sheet, chance, palette, base);
  blocks(sheet, chance, palette, base);
  const [left, right] = [chance.between(120, 240), sheetWidth - chance.between(120, 240)];
  const wall = chance.pick([palette.walls[0], palette.walls[2], palette.walls[4]] as string[]);
  const floors = chance.whole(1, 2);
  const groundTop = base - 218;
  const top = groundTop - floors * 132;
  sheet.shape(
    rect(left, top, right - left, groundTop - top),
    sheet.gradient(
      [left, top],
      [right, groundTop],
      [
        [0, mix(wall, palette.light, 0.25)],
        [1, mix(wall, palette.shadow, 0.18)],
      ],
    ),
    2.4,
  );
  front(sheet, chance, palette, wall, left, right, top, floors);
  glassHall(sheet, chance, palette, left + 70, right - 70, groundTop, base);
  sheet.shape(rect(left - 44, top - 30, right - left + 88, 30), mix(palette.paper, palette.stone, 0.3), 2.2);
  sheet.fill(rect(left, top, right - left, 26), palette.shadow, { opacity: 0.26 });
  canopy(sheet, chance, palette, left, right, groundTop);
  for (let x = left + 20; x < right; x += (right - left - 40) / 6)
    sheet.shape(
      rect(x, groundTop + 26, 13, base - groundTop - 26),
      mix(palette.paper, palette.stone, 0.25),
      1.6,
    );
  plaza(sheet, chance, palette, base);
  for (const x of [70, sheetWidth - 90])
    if (chance.chance(0.8))
      tree(sheet, chance.part(`tree ${x}`), palette, x, base + 50, chance.between(430, 560));
  bench(sheet, palette, sheetWidth * chance.between(0.25, 0.6), base + 66, 190);
  if (chance.chance(0.6)) bicycle(sheet, palette, sheetWidth * chance.between(0.6, 0.78), base + 50, 150);
  return sheet;
}

function blocks(sheet: Sheet, chance: Random, palette: Palette, base: number): void {
  for (let x = -60; x < sheetWidth; x += chance.between(260, 420)) {
    if (chance.chance(0.4)) continue;
    const [width, height] = [chance.between(170, 260), chance.between(430, 640)];
    const tone = mix(palette.sky[1], palette.shadow, 0.16);
    sheet.fill(rect(x, base - height, width, height), tone);
    let d = '';
    for (let y = base - height + 26; y < base - 60; y += 38)
      for (let at = x + 16; at < x + width - 22; at += 32)
        d += `M${at.toFixed(0)} ${y.toFixed(0)}h15v19h-15Z`;
    sheet.fill(d, palette.evening ? palette.glass : mix(tone, palette.glassDark, 0.35), {
      opacity: palette.evening ? 0.55 : 1,
    });
  }
}

function front(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  wall: string,
  left: number,
  right: number,
  top: number,
  floors: number,
): void {
  const pattern = chance.pick(['fins', 'ribbon', 'grid'] as const);
  const cell = 58;
  for (let floor = 0; floor < floors; floor++) {
    const y = top + floor * 132 + 34;
    if (pattern === 'ribbon') {
      sheet.shape(
        rect(left + 30, y, right - left - 60, 68),
        sheet.gradient(
          [left, y],
          [right, y + 68],
          [
            [0, palette.evening ? palette.glass : mix(palette.glass, palette.sky[0], 0.4)],
            [1, palette.evening ? palette.light : palette.glassDark],
          ],
        ),
        2,
      );
      sheet.lines(
        Array.from(
          { length: Math.floor((right - left - 60) / 48) },
          (_, index) =>
            [
              [left + 30 + index * 48, y],
              [left + 30 + index * 48, y + 68],
            ] as const,
        ),
        3.4,
        0.85,
      );
      continue;
    }
    for (let x = left + 34; x < right - 60; x += cell) {
      const lit = palette.evening && chance.chance(0.45);
      sheet.fill(
        rect(x, y, cell - 14, 78),
        lit ? palette.light : mix(palette.glassDark, palette.glass, chance.between(0, 0.5)),
      );
      if (!lit && chance.chance(0.4))
        sheet.fill(
          [
            [x, y + 78],
            [x + (cell - 14) * 0.6, y],
            [x + cell - 14, y],
            [x + (cell - 14) * 0.3, y + 78],
          ],
          '#ffffff',
          { opacity: 0.16 },
        );
      sheet.outline(rect(x, y, cell - 14, 78), 1.6);
      if (pattern === 'fins') {
        sheet.shape(rect(x + cell - 13, y - 24, 9, 124), mix(wall, '#ffffff', 0.35), 1.3);
        sheet.fill(rect(x + cell - 4, y - 24, 8, 124), palette.shadow, { opacity: 0.22 });
      }
    }
  }
}

function glassHall(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  left: number,
  right: number,
  top: number,
  base: number,
): void {
  const lit = palette.evening;
  sheet.fill(
    rect(left, top, right - left, base - top),
    sheet.gradient(
      [left, top],
      [left, base],
      lit
        ? [
            [0, mix(palette.light, '#ffffff', 0.2)],
            [1, palette.glass],
          ]
        : [
            [0, mix(palette.glassDark, palette.ink, 0.25)],
            [0.6, palette.glassDark],
            [1, mix(palette.glassDark, palette.wood, 0.3)],
          ],
    ),
  );
  sheet.fill(rect(left, base - 44, right - left, 44), mix(palette.wood, palette.ink, lit ? 0.05 : 0.45), {
    opacity: 0.7,
  });
  for (let x = left + 60; x < right - 60; x += chance.between(130, 260)) {
    sheet.fill(
      rect(x, base - 130, 60, 100),
      lit ? mix(palette.glass, palette.accent, 0.35) : mix(palette.glassDark, palette.light, 0.3),
      { opacity: 0.6 },
    );
    if (!lit)
      sheet.fill(
        [
          [x - 20, top],
          [x + 46, top],
          [x - 60, base],
          [x - 126, base],
        ],
        '#ffffff',
        { opacity: 0.12, clip: sheet.clip(rect(left, top, right - left, base - top)) },
      );
  }
  const bars: (readonly [Point, Point])[] = [];
  for (let x = left; x <= right; x += (right - left) / 12)
    bars.push([
      [x, top],
      [x, base],
    ]);
  bars.push([
    [left, top + 70],
    [right, top + 70],
  ]);
  sheet.lines(bars, 4.2, 1, mix(palette.ink, palette.stone, 0.15));
  const door = left + ((right - left) / 12) * chance.whole(4, 7);
  sheet.shape(
    rect(door, top + 72, (right - left) / 12, base - top - 72),
    mix(palette.accent, palette.ink, 0.1),
    2,
  );
  sheet.fill(rect(door + 14, top + 92, (right - left) / 12 - 28, 84), lit ? palette.light : palette.glass);
}

function canopy(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  left: number,
  right: number,
  y: number,
): void {
  if (chance.chance(0.5)) {
    let wave = `M${left - 24} ${y + 26}V${y}`;
    const count = 9;
    const step = (right - left + 48) / count;
    for (let index = 0; index < count; index++) wave += `q${step / 2} ${-42} ${step} 0`;
    wave += `V${y + 26}Z`;
    sheet.fill(wave, palette.accent);
    sheet.stroke(wave, 2.2);
  } else sheet.shape(rect(left - 30, y - 4, right - left + 60, 32), palette.accent, 2.2);
  sheet.fill(rect(left - 20, y + 28, right - left + 40, 30), palette.shadow, { opacity: 0.38 });
}

function plaza(sheet: Sheet, chance: Random, palette: Palette, base: number): void {
  sheet.fill(
    rect(0, base, sheetWidth, sheetHeight - base),
    sheet.gradient(
      [0, base],
      [0, sheetHeight],
      [
        [0, mix(palette.stone, palette.paper, 0.45)],
        [1, mix(palette.stone, palette.shadow, 0.14)],
      ],
    ),
  );
  const lines: (readonly [Point, Point])[] = [];
  for (let x = -1600; x < 3200; x += 130)
    lines.push([
      [800 + (x - 800) * 0.6, base],
      [800 + (x - 800) * 1.5, sheetHeight],
    ]);
  for (let y = base + 16, gap = 18; y < sheetHeight; y += gap, gap *= 1.32)
    lines.push([
      [0, y],
      [sheetWidth, y],
    ]);
  sheet.lines(lines, 1.2, 0.32);
  if (!palette.evening)
    sheet.fill(
      [
        [0, base],
        [sheetWidth * chance.between(0.5, 0.7), base],
        [sheetWidth * 0.56, base + 70],
        [0, base + 84],
      ],
      palette.shadow,
      { opacity: 0.22 },
    );
}
