import { floor } from '../parts/floors.ts';
import { chair, stepladder, worktable, pendantLamp } from '../parts/furniture.ts';
import { room, shell, type Room } from '../parts/room.ts';
import { drawWindow, sunlight, type RoomWindow } from '../parts/room-windows.ts';
import { mix, type Palette } from '../palette.ts';
import { box } from '../perspective.ts';
import type { Random } from '../random.ts';
import { Sheet, type Point } from '../sheet.ts';

/** A works hall: brick, gridded windows, columns, trusses, and something left behind. */
export function hallScene(seed: string, chance: Random, palette: Palette): Sheet {
  const sheet = new Sheet(seed, palette.ink);
  const space = room(chance, { width: [9, 13], height: [4.6, 6], depth: [16, 21] });
  const { width, height, depth } = space;
  const brick = chance.chance(0.6);
  const wall = brick
    ? mix(palette.roof[1] as string, palette.paper, chance.between(0.25, 0.5))
    : mix(palette.paper, '#ffffff', 0.25);
  shell(sheet, palette, space, wall, mix(palette.paper, palette.stone, 0.4));
  if (brick) bricks(sheet, chance, palette, space);
  floor(sheet, chance, palette, space, chance.pick(['concrete', 'concrete', 'planks'] as const));
  const windows: RoomWindow[] = [];
  const frame = mix(palette.ink, palette.stone, 0.2);
  const bays = 5;
  for (let bay = 0; bay < bays; bay++) {
    const from = depth * (0.16 + (bay * 0.82) / bays);
    windows.push({
      wall: 'left',
      from,
      to: from + (depth * 0.55) / bays,
      bottom: 1.1,
      top: height - 0.7,
      bars: [3, 5],
      frame,
    });
  }
  const gap = width / 3;
  for (let index = 0; index < 3; index++)
    windows.push({
      wall: 'back',
      from: gap * index + gap * 0.16,
      to: gap * (index + 1) - gap * 0.16,
      bottom: 1.1,
      top: height - 0.8,
      bars: [4, 5],
      frame,
    });
  for (const window of windows) drawWindow(sheet, chance, palette, space, window, wall);
  const slope = chance.between(0.8, 1.2);
  const drift = chance.between(-0.25, 0.1);
  for (const window of windows)
    if (window.wall === 'left') sunlight(sheet, palette, space, window, slope, drift);
  if (chance.chance(0.5)) trusses(sheet, palette, space);
  else joists(sheet, palette, space);
  things(sheet, chance, palette, space);
  columns(sheet, chance, palette, space);
  return sheet;
}

function bricks(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  { width, height, depth, view, near }: Room,
): void {
  const lines: (readonly [Point, Point])[] = [];
  for (let y = 0.25; y < height; y += 0.25) {
    lines.push(
      [view.at([0, y, depth]), view.at([width, y, depth])],
      [view.at([width, y, near]), view.at([width, y, depth])],
      [view.at([0, y, near]), view.at([0, y, depth])],
    );
  }
  sheet.lines(lines, 1, 0.24);
  const joints: (readonly [Point, Point])[] = [];
  for (let y = 0, row = 0; y < height; y += 0.25, row++) {
    for (let x = row % 2 ? 0.25 : 0; x < width; x += 0.5)
      if (chance.chance(0.5)) joints.push([view.at([x, y, depth]), view.at([x, y + 0.25, depth])]);
    for (let z = near + 3 + (row % 2 ? 0.25 : 0); z < depth; z += 0.5)
      if (chance.chance(0.5)) joints.push([view.at([width, y, z]), view.at([width, y + 0.25, z])]);
  }
  sheet.lines(joints, 1, 0.24);
  for (let index = 0; index < 60; index++) {
    const [z, y] = [chance.between(3, depth), 0.25 * chance.whole(0, Math.floor(height / 0.25) - 1)];
    sheet.fill(
      view.face([width, y, z], [width, y, z + 0.5], [width, y + 0.25, z + 0.5], [width, y + 0.25, z]),
      chance.chance(0.5) ? palette.accent : palette.shadow,
      { opacity: 0.16 },
    );
  }
}

function columns(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  { width, height, depth, view, eye }: Room,
): void {
  const iron = chance.pick([
    mix(palette.leaf, palette.ink, 0.35),
    mix(palette.paper, palette.stone, 0.4),
    mix(palette.glassDark, palette.ink, 0.2),
  ]);
  const [x, thick] = [width * 0.7, 0.26];
  for (let z = depth - 3; z > 4; z -= 3.4) {
    sheet.fill(
      view.face([x - 0.2, 0, z - 0.1], [x + 2.4, 0, z - 0.5], [x + 2.5, 0, z - 0.1], [x + 0.2, 0, z + 0.3]),
      palette.shadow,
      { opacity: 0.28 },
    );
    box(sheet, view, eye, [x, 0, z], [thick, height - 0.35, thick], iron, palette.shadow);
    box(sheet, view, eye, [x - 0.1, 0, z - 0.1], [thick + 0.2, 0.28, thick + 0.2], iron, palette.shadow, 1.5);
    box(
      sheet,
      view,
      eye,
      [x - 0.14, height - 0.62, z - 0.14],
      [thick + 0.28, 0.22, thick + 0.28],
      iron,
      palette.shadow,
      1.5,
    );
  }
}

function joists(sheet: Sheet, palette: Palette, { width, height, depth, view, eye }: Room): void {
  for (let z = depth - 1.2; z > 2; z -= 1.9)
    box(
      sheet,
      view,
      eye,
      [0, height - 0.4, z],
      [width, 0.4, 0.26],
      mix(palette.stone, palette.woodDark, 0.25),
      palette.shadow,
      1.5,
    );
}

function trusses(sheet: Sheet, palette: Palette, { width, height, depth, view }: Room): void {
  const colour = mix(palette.ink, palette.stone, 0.25);
  for (let z = depth - 1.5; z > 3; z -= 3.2) {
    const thick = Math.max(4, view.scale(z) * 0.12);
    const low = height - 1.05;
    const pieces: (readonly [Point, Point])[] = [
      [view.at([0, low, z]), view.at([width, low, z])],
      [view.at([0, height - 0.12, z]), view.at([width, height - 0.12, z])],
    ];
    const parts = 8;
    for (let part = 0; part < parts; part++) {
      const [a, b] = [(width * part) / parts, (width * (part + 1)) / parts];
      pieces.push(
        part % 2
          ? [view.at([a, height - 0.12, z]), view.at([b, low, z])]
          : [view.at([a, low, z]), view.at([b, height - 0.12, z])],
      );
    }
    sheet.lines(pieces, thick, 1, colour);
    sheet.lines(pieces.slice(0, 2), thick * 0.3, 0.5, palette.light);
  }
}

/** Workbenches, a lathe under no cover, pallets or chairs for a first meeting. */
function things(sheet: Sheet, chance: Random, palette: Palette, space: Room): void {
  const { width, height, depth, view, eye } = space;
  const kind = chance.pick(['benches', 'lathe', 'chairs', 'pallets'] as const);
  if (kind === 'benches')
    for (const z of [0.75, 0.56, 0.42])
      worktable(sheet, chance, palette, space, [width * 0.32, 0, depth * z], 2.6);
  if (kind === 'lathe') {
    const z = depth * 0.55;
    const green = mix(palette.leaf, palette.ink, 0.3);
    sheet.fill(
      view.face(
        [width * 0.3, 0, z - 0.2],
        [width * 0.3 + 3.4, 0, z - 0.2],
        [width * 0.3 + 3.7, 0, z + 1],
        [width * 0.3, 0, z + 1],
      ),
      palette.shadow,
      { opacity: 0.35, blur: true },
    );
    const x = width * 0.3;
    box(sheet, view, eye, [x + 0.1, 0, z], [0.6, 0.9, 0.7], green, palette.shadow);
    box(sheet, view, eye, [x + 2.3, 0, z], [0.5, 0.9, 0.7], green, palette.shadow);
    box(sheet, view, eye, [x, 0.9, z], [2.9, 0.22, 0.7], mix(green, palette.stone, 0.3), palette.shadow);
    box(sheet, view, eye, [x, 1.12, z + 0.05], [0.8, 0.6, 0.6], green, palette.shadow);
    box(sheet, view, eye, [x + 2.2, 1.12, z + 0.15], [0.45, 0.42, 0.4], green, palette.shadow);
    const hub = view.at([x + 0.85, 1.42, z]);
    sheet.raw(
      `<circle cx="${hub[0].toFixed(1)}" cy="${hub[1].toFixed(1)}" r="${(view.scale(z) * 0.22).toFixed(1)}" fill="${palette.accent}" stroke="${palette.ink}" stroke-width="2"/>`,
    );
    sheet.lines([[view.at([x + 0.9, 1.42, z]), view.at([x + 2.2, 1.36, z])]], 6, 1, palette.stone);
  }
  if (kind === 'chairs')
    for (let row = 0; row < 3; row++)
      for (let index = 0; index < 4; index++)
        chair(
          sheet,
          palette,
          space,
          [width * 0.24 + index * 0.9, 0, depth * 0.62 - row * 1.3],
          (row + index) % 5 === 1 ? palette.accent : palette.wood,
        );
  if (kind === 'pallets') {
    for (let level = 0; level < 5; level++)
      box(
        sheet,
        view,
        eye,
        [width * 0.34, level * 0.17, depth * 0.55],
        [1.3, 0.13, 1],
        palette.wood,
        palette.shadow,
        1.5,
      );
    box(
      sheet,
      view,
      eye,
      [width * 0.34 + 0.25, 0.85, depth * 0.56],
      [0.7, 0.55, 0.6],
      palette.accent,
      palette.shadow,
    );
    stepladder(sheet, palette, space, [width * 0.2, 0, depth * 0.5], 2.4);
  }
  for (let index = 0; index < 3; index++)
    pendantLamp(
      sheet,
      palette,
      space,
      [width * 0.42, height - 1.7, depth * (0.82 - index * 0.22)],
      palette.ink,
    );
}
