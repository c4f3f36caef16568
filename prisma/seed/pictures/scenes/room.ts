import { plant } from '../parts/nature.ts';
import { floor } from '../parts/floors.ts';
import { chair, pendantLamp, radiator, stepladder, worktable } from '../parts/furniture.ts';
import { room, shell, skirting, type Room } from '../parts/room.ts';
import { drawWindow, sunlight, type RoomWindow } from '../parts/room-windows.ts';
import { mix, type Palette } from '../palette.ts';
import { box } from '../perspective.ts';
import type { Random } from '../random.ts';
import { Sheet, type Point } from '../sheet.ts';

/** A room in a town house: tall windows, floorboards, and sun lying on the floor. */
export function roomScene(seed: string, chance: Random, palette: Palette): Sheet {
  const sheet = new Sheet(seed, palette.ink);
  const space = room(chance, { width: [5, 7.5], height: [3, 3.8], depth: [7, 9.5] });
  const wall = chance.pick([mix(palette.paper, '#ffffff', 0.2), ...palette.walls.slice(0, 6)]);
  shell(sheet, palette, space, wall, mix(palette.paper, '#ffffff', 0.35));
  if (chance.chance(0.45)) stucco(sheet, palette, space);
  else if (chance.chance(0.6)) beams(sheet, palette, space);
  if (chance.chance(0.5)) dado(sheet, chance, palette, space, wall);
  floor(sheet, chance, palette, space, chance.pick(['boards', 'boards', 'planks', 'tiles'] as const));
  const { width, height, depth } = space;
  const frame = chance.pick(['#fdf8ee', palette.woodDark, mix(palette.leaf, palette.ink, 0.45)]);
  const bottom = chance.chance(0.6) ? 0.85 : 0.35;
  const top = height - 0.42;
  const bars: [number, number] = chance.pick([
    [2, 3],
    [2, 2],
    [3, 4],
    [2, 4],
  ] as [number, number][]);
  const windows: RoomWindow[] = [];
  const side = chance.chance(0.75);
  if (side)
    for (const from of [depth * 0.34, depth * 0.66])
      windows.push({ wall: 'left', from, to: from + depth * 0.19, bottom, top, bars, frame });
  const count = side ? chance.whole(1, 2) : chance.whole(2, 3);
  const cell = width / count;
  const doorAt = side && chance.chance(0.45) ? width - 1.5 : null;
  for (let index = 0; index < count; index++) {
    const from = cell * (index + 0.5) - 0.65;
    if (doorAt === null || from + 1.3 < doorAt - 0.2)
      windows.push({ wall: 'back', from, to: from + 1.3, bottom, top, bars, frame });
  }
  for (const window of windows) drawWindow(sheet, chance, palette, space, window, wall);
  if (doorAt !== null) door(sheet, palette, space, doorAt, frame);
  skirting(sheet, palette, space, mix(wall, '#ffffff', 0.4));
  const slope = chance.between(0.75, 1.1);
  const drift = chance.between(-0.5, 0.1);
  for (const window of windows)
    if (side ? window.wall === 'left' : true) sunlight(sheet, palette, space, window, slope, drift);
  furnish(sheet, chance, palette, space, windows, bottom);
  return sheet;
}

function stucco(sheet: Sheet, palette: Palette, { width, height, depth, view }: Room): void {
  const centre = view.at([width / 2, height, depth * 0.55]);
  for (const r of [1.1, 0.95, 0.4]) {
    const rx = view.scale(depth * 0.55) * r;
    sheet.raw(
      `<ellipse cx="${centre[0].toFixed(1)}" cy="${centre[1].toFixed(1)}" rx="${rx.toFixed(1)}" ry="${(rx * 0.16).toFixed(1)}" fill="none" stroke="${palette.ink}" stroke-opacity="0.45" stroke-width="1.8"/>`,
    );
  }
  const inset = 0.35;
  sheet.outline(
    view.face(
      [inset, height, 1.5],
      [width - inset, height, 1.5],
      [width - inset, height, depth - inset],
      [inset, height, depth - inset],
    ),
    1.5,
    0.45,
  );
}

function beams(sheet: Sheet, palette: Palette, { width, height, depth, view, eye }: Room): void {
  for (let z = depth - 0.6; z > 1.2; z -= 1.15)
    box(sheet, view, eye, [0, height - 0.22, z], [width, 0.22, 0.2], palette.woodDark, palette.shadow, 1.6);
}

/** Lower third of the wall in another colour, as stairwells and workshops have it. */
function dado(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  { width, depth, view, near }: Room,
  wall: string,
): void {
  const colour = chance.pick([
    mix(palette.leaf, wall, 0.35),
    mix(palette.accent, wall, 0.45),
    mix(palette.glassDark, wall, 0.4),
  ]);
  const tall = 1.15;
  sheet.fill(
    view.face([0, 0, near], [0, tall, near], [0, tall, depth], [0, 0, depth]),
    mix(colour, palette.shadow, 0.4),
  );
  sheet.fill(
    view.face([width, 0, near], [width, tall, near], [width, tall, depth], [width, 0, depth]),
    colour,
  );
  sheet.fill(
    view.face([0, 0, depth], [width, 0, depth], [width, tall, depth], [0, tall, depth]),
    mix(colour, palette.shadow, 0.12),
  );
  sheet.lines(
    [
      [view.at([0, tall, near]), view.at([0, tall, depth])],
      [view.at([width, tall, near]), view.at([width, tall, depth])],
      [view.at([0, tall, depth]), view.at([width, tall, depth])],
    ],
    1.8,
    0.7,
  );
}

function door(sheet: Sheet, palette: Palette, { depth, view }: Room, x: number, colour: string): void {
  const [wide, tall] = [0.95, 2.15];
  sheet.shape(
    view.face(
      [x - 0.1, 0, depth],
      [x + wide + 0.1, 0, depth],
      [x + wide + 0.1, tall + 0.1, depth],
      [x - 0.1, tall + 0.1, depth],
    ),
    mix(colour, '#ffffff', 0.25),
    1.8,
  );
  sheet.shape(
    view.face([x, 0, depth], [x + wide, 0, depth], [x + wide, tall, depth], [x, tall, depth]),
    mix(palette.shadow, palette.ink, 0.35),
    1.8,
  );
  // The next room, seen through the open door.
  sheet.fill(
    view.face([x + 0.3, 0, depth], [x + wide, 0, depth], [x + wide, tall, depth], [x + 0.3, tall, depth]),
    mix(palette.light, palette.paper, 0.4),
    { opacity: 0.85 },
  );
  sheet.fill(
    view.face([x + 0.3, 0, depth], [x + wide, 0, depth], [x + wide, 0.35, depth], [x + 0.3, 0.5, depth]),
    palette.wood,
  );
  sheet.shape(
    view.face(
      [x + wide, 0, depth],
      [x + wide + 0.2, 0, depth - 0.8],
      [x + wide + 0.2, tall, depth - 0.8],
      [x + wide, tall, depth],
    ),
    mix(colour, palette.paper, 0.2),
    1.8,
  );
}

function furnish(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  space: Room,
  windows: readonly RoomWindow[],
  bottom: number,
): void {
  const { width, height, depth, view } = space;
  if (bottom > 0.8)
    for (const window of windows)
      if (window.wall === 'back') radiator(sheet, palette, space, window.from + 0.1, 1.1);
  const lamps = chance.whole(0, 3);
  const lampColour = chance.pick([palette.accent, palette.ink, palette.accent]);
  for (let index = 0; index < lamps; index++)
    pendantLamp(
      sheet,
      palette,
      space,
      [(width * (index + 1)) / (lamps + 1), height - 0.95, depth * 0.72],
      lampColour,
    );
  const corner: Point = view.at([width - 0.55, 0, depth - 0.5]);
  if (chance.chance(0.55))
    plant(sheet, chance, palette, corner[0], corner[1], view.scale(depth - 0.5) * 1.25);
  const things = chance.some(['table', 'chairs', 'ladder', 'boxes'] as const, chance.whole(1, 2));
  if (things.includes('table'))
    worktable(sheet, chance, palette, space, [width * chance.between(0.5, 0.6), 0, depth * 0.62]);
  if (things.includes('ladder'))
    stepladder(sheet, palette, space, [width * chance.between(0.12, 0.24), 0, depth * 0.6], 2);
  if (things.includes('chairs'))
    for (let index = 0; index < chance.whole(1, 3); index++)
      chair(
        sheet,
        palette,
        space,
        [width * (0.36 + index * 0.2), 0, depth * chance.between(0.5, 0.7)],
        index === 0 ? palette.accent : palette.wood,
      );
  if (things.includes('boxes')) {
    box(
      sheet,
      view,
      space.eye,
      [width * 0.72, 0, depth * 0.7],
      [0.62, 0.45, 0.5],
      palette.wood,
      palette.shadow,
    );
    box(
      sheet,
      view,
      space.eye,
      [width * 0.72 + 0.1, 0.45, depth * 0.71],
      [0.42, 0.34, 0.4],
      mix(palette.wood, palette.paper, 0.3),
      palette.shadow,
    );
  }
}
