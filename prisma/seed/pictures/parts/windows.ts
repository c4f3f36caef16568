import { mix, type Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { pathOf, rect, type Point, type Sheet } from '../sheet.ts';

export interface WindowStyle {
  kind: 'casement' | 'cross' | 'arched' | 'modern' | 'grid';
  trim: 'plain' | 'frame' | 'pediment' | 'keystone';
  shutters: boolean;
  boxes: boolean;
  shutterColour: string;
}

export function windowStyle(chance: Random, palette: Palette): WindowStyle {
  return {
    kind: chance.pick(['casement', 'cross', 'cross', 'arched', 'casement'] as const),
    trim: chance.pick(['plain', 'frame', 'pediment', 'keystone'] as const),
    shutters: chance.chance(0.28),
    boxes: chance.chance(0.3),
    shutterColour: chance.pick([
      mix(palette.leaf, palette.ink, 0.25),
      palette.woodDark,
      mix(palette.glassDark, palette.ink, 0.2),
    ]),
  };
}

/** Glass with what a street sees in it: sky above, the houses opposite below, a slanted shine, or a lamp inside. */
export function glass(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  pane: readonly Point[] | string,
  box: readonly [number, number, number, number],
): void {
  const [x, y, width, height] = box;
  const lit = palette.evening && chance.chance(0.45);
  if (lit) {
    sheet.fill(
      pane,
      sheet.gradient(
        [x, y],
        [x, y + height],
        [
          [0, mix(palette.light, '#ffffff', 0.2)],
          [1, palette.glass],
        ],
      ),
    );
    if (chance.chance(0.5))
      sheet.fill(rect(x, y, width * chance.between(0.15, 0.3), height), palette.accent, {
        opacity: 0.25,
        clip: sheet.clip(pane as Point[]),
      });
    return;
  }
  const dark = palette.evening
    ? palette.glassDark
    : mix(palette.glassDark, palette.glass, chance.between(0, 0.35));
  sheet.fill(
    pane,
    sheet.gradient(
      [x, y],
      [x + width * 0.4, y + height],
      [
        [0, mix(dark, palette.sky[0], 0.45)],
        [0.55, dark],
        [1, mix(dark, palette.ink, 0.35)],
      ],
    ),
  );
  if (chance.chance(0.6)) {
    const at = x + width * chance.between(0.1, 0.6);
    const shine: Point[] = [
      [at + width * 0.3, y],
      [at + width * 0.48, y],
      [at + width * 0.12, y + height],
      [at - width * 0.06, y + height],
    ];
    sheet.fill(shine, '#ffffff', { opacity: palette.evening ? 0.08 : 0.2, clip: sheet.clip(pane) });
  }
  if (chance.chance(0.35))
    sheet.fill(rect(x, y, width, height * chance.between(0.2, 0.5)), palette.paper, {
      opacity: 0.45,
      clip: sheet.clip(pane),
    });
}

/** A facade window with its frame, trim, shutters and flowers; x and y are the upper left of the opening. */
export function facadeWindow(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  style: WindowStyle,
  x: number,
  y: number,
  width: number,
  height: number,
  wall: string,
): void {
  const trimColour = mix(wall, palette.evening ? palette.paper : '#ffffff', 0.5);
  const rim = Math.max(5, width * 0.11);
  if (style.trim !== 'plain')
    sheet.fill(rect(x - rim, y - rim, width + rim * 2, height + rim * 1.6), trimColour);
  if (style.trim === 'pediment') {
    const cap: Point[] = [
      [x - rim * 1.7, y - rim],
      [x + width / 2, y - rim * 3],
      [x + width + rim * 1.7, y - rim],
    ];
    sheet.shape(cap, trimColour, 1.6);
  }
  const arched = style.kind === 'arched';
  const opening = arched ? archPath(x, y, width, height) : pathOf(rect(x, y, width, height));
  glass(sheet, chance, palette, opening, [x, y, width, height]);
  // Depth of the reveal: the upper and left edge lie in shadow.
  const clip = sheet.clip(opening);
  sheet.fill(
    `M${x} ${y}h${width}v${height * 0.07}h${-width * 0.9}v${height}h${-width * 0.1}Z`,
    palette.shadow,
    { opacity: 0.5, clip },
  );
  const frame = mix(trimColour, '#ffffff', palette.evening ? 0 : 0.5);
  bars(sheet, style, frame, x, y, width, height, clip);
  sheet.stroke(opening, 1.8, 0.85);
  sheet.shape(rect(x - rim * 1.2, y + height, width + rim * 2.4, rim * 0.8), trimColour, 1.4);
  sheet.fill(rect(x - rim * 1.2, y + height + rim * 0.8, width + rim * 2.4, rim * 0.7), palette.shadow, {
    opacity: 0.25,
  });
  if (style.trim === 'keystone') {
    const mid = x + width / 2;
    sheet.shape(
      [
        [mid - rim, y - rim * 1.9],
        [mid + rim, y - rim * 1.9],
        [mid + rim * 0.6, y],
        [mid - rim * 0.6, y],
      ],
      trimColour,
      1.3,
    );
  }
  if (style.shutters) shutters(sheet, chance, style.shutterColour, x, y, width, height);
  if (style.boxes && chance.chance(0.7)) flowers(sheet, chance, palette, x, y + height, width);
}

function bars(
  sheet: Sheet,
  style: WindowStyle,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
  clip: string,
): void {
  const thick = Math.max(3, width * 0.06);
  const draw = (d: string): void => sheet.stroke(d, thick, 1, colour, clip);
  draw(`M${x} ${y}h${width}v${height}h${-width}Z`);
  if (style.kind === 'modern') return draw(`M${x + width * 0.36} ${y}v${height}`);
  draw(`M${x + width / 2} ${y}v${height}`);
  if (style.kind === 'casement') draw(`M${x} ${y + height * 0.38}h${width}`);
  if (style.kind === 'cross' || style.kind === 'arched')
    draw(`M${x} ${y + height * 0.32}h${width}M${x} ${y + height * 0.66}h${width}`);
  if (style.kind === 'grid')
    for (let row = 1; row < 5; row++) draw(`M${x} ${y + (height * row) / 5}h${width}`);
}

function shutters(
  sheet: Sheet,
  chance: Random,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const leaf = width * 0.46;
  const leaves: readonly number[] = chance.chance(0.12) ? [x] : [x - leaf - 5, x + width + 5];
  for (const left of leaves) {
    sheet.shape(rect(left, y, leaf, height), colour, 1.5);
    const slats: (readonly [Point, Point])[] = [];
    for (let at = y + 8; at < y + height - 5; at += 8)
      slats.push([
        [left + 4, at],
        [left + leaf - 4, at],
      ]);
    sheet.lines(slats, 1.2, 0.45);
  }
}

function flowers(sheet: Sheet, chance: Random, palette: Palette, x: number, y: number, width: number): void {
  for (let at = 0; at < 16; at++) {
    const colour = chance.chance(0.4) ? palette.accent : palette.leaf;
    const [cx, cy] = [x + width * chance.next(), y - chance.between(-4, 13)];
    sheet.raw(
      `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="${chance.between(3, 6).toFixed(1)}" fill="${colour}"/>`,
    );
  }
  sheet.shape(rect(x - 4, y + 3, width + 8, 13), palette.woodDark, 1.4);
}

export function archPath(x: number, y: number, width: number, height: number): string {
  const radius = width / 2;
  return `M${x} ${y + height}V${y + radius}A${radius} ${radius} 0 0 1 ${x + width} ${y + radius}V${y + height}Z`;
}
