import { mix, type Palette } from '../palette.ts';
import { camera, type Camera, type Spot } from '../perspective.ts';
import type { Random } from '../random.ts';
import { sheetHeight, sheetWidth, type Point, type Sheet } from '../sheet.ts';

/** An empty room in one-point perspective. */
export interface Room {
  width: number;
  height: number;
  depth: number;
  eye: Spot;
  view: Camera;
  near: number;
}

export function room(
  chance: Random,
  size: { width: [number, number]; height: [number, number]; depth: [number, number] },
): Room {
  const width = chance.between(...size.width);
  const height = chance.between(...size.height);
  const depth = chance.between(...size.depth);
  const eye: Spot = [width * chance.between(0.34, 0.66), 1.55, 0];
  // The lens is chosen so that the near edges of the walls lie outside the sheet.
  const lens = Math.min(1180, (sheetWidth * 0.62 * depth) / width);
  const view = camera(eye, lens, [
    sheetWidth * (0.5 + (eye[0] / width - 0.5) * 0.3),
    sheetHeight * chance.between(0.5, 0.56),
  ]);
  return { width, height, depth, eye, view, near: 0.4 };
}

/** Walls, ceiling and their falling-off light. The light comes from the left. */
export function shell(
  sheet: Sheet,
  palette: Palette,
  { width, height, depth, view, near }: Room,
  wall: string,
  ceiling: string,
): void {
  const back = view.face([0, 0, depth], [width, 0, depth], [width, height, depth], [0, height, depth]);
  const ceilingFace = view.face(
    [0, height, near],
    [width, height, near],
    [width, height, depth],
    [0, height, depth],
  );
  sheet.fill(
    ceilingFace,
    sheet.gradient([0, 0], view.at([width / 2, height, depth]), [
      [0, mix(ceiling, palette.shadow, 0.34)],
      [1, mix(ceiling, palette.shadow, 0.1)],
    ]),
  );
  const left = view.face([0, 0, near], [0, height, near], [0, height, depth], [0, 0, depth]);
  sheet.fill(
    left,
    sheet.gradient([0, 0], view.at([0, height / 2, depth]), [
      [0, mix(wall, palette.shadow, 0.46)],
      [1, mix(wall, palette.shadow, 0.26)],
    ]),
  );
  const right = view.face([width, 0, near], [width, height, near], [width, height, depth], [width, 0, depth]);
  sheet.fill(
    right,
    sheet.gradient([sheetWidth, 0], view.at([width, height / 2, depth]), [
      [0, mix(wall, palette.shadow, 0.22)],
      [1, mix(wall, palette.light, 0.2)],
    ]),
  );
  sheet.fill(
    back,
    sheet.gradient(back[3] as Point, back[1] as Point, [
      [0, mix(wall, palette.shadow, 0.12)],
      [1, mix(wall, palette.light, 0.25)],
    ]),
  );
  sheet.outline(back, 2.2);
  const corners: (readonly [Point, Point])[] = [
    [view.at([0, 0, near]), view.at([0, 0, depth])],
    [view.at([width, 0, near]), view.at([width, 0, depth])],
    [view.at([0, height, near]), view.at([0, height, depth])],
    [view.at([width, height, near]), view.at([width, height, depth])],
  ];
  sheet.lines(corners, 2.2, 0.85);
}

/** Skirting along the three walls. */
export function skirting(
  sheet: Sheet,
  palette: Palette,
  { width, depth, view, near }: Room,
  colour: string,
): void {
  const tall = 0.16;
  sheet.shape(
    view.face([0, 0, near], [0, tall, near], [0, tall, depth], [0, 0, depth]),
    mix(colour, palette.shadow, 0.3),
    1.3,
  );
  sheet.shape(
    view.face([width, 0, near], [width, tall, near], [width, tall, depth], [width, 0, depth]),
    colour,
    1.3,
  );
  sheet.shape(
    view.face([0, 0, depth], [width, 0, depth], [width, tall, depth], [0, tall, depth]),
    mix(colour, palette.shadow, 0.1),
    1.3,
  );
}
