import { mix } from './palette.ts';
import type { Point, Sheet } from './sheet.ts';

/** A point in a room: metres to the right, up, and away from the viewer. */
export type Spot = readonly [number, number, number];

/** Looks straight ahead along z, as the town chronicler's camera on its tripod did. */
export interface Camera {
  at(spot: Spot): Point;
  face(...spots: readonly Spot[]): Point[];
  /** How many pixels a metre is at this distance. */
  scale(z: number): number;
}

/** @param eye where the viewer stands; `lens` in pixels for a metre at a metre's distance. */
export function camera(eye: Spot, lens: number, centre: Point): Camera {
  const at = ([x, y, z]: Spot): Point => {
    const depth = Math.max(0.25, z - eye[2]);
    return [centre[0] + ((x - eye[0]) * lens) / depth, centre[1] - ((y - eye[1]) * lens) / depth];
  };
  return { at, face: (...spots) => spots.map(at), scale: (z) => lens / Math.max(0.25, z - eye[2]) };
}

/** The three visible sides of a box; `x` is its left, `z` its front. */
export function box(
  sheet: Sheet,
  view: Camera,
  eye: Spot,
  [x, y, z]: Spot,
  [width, height, depth]: Spot,
  colour: string,
  shade: string,
  line = 1.8,
): void {
  const [right, top, back] = [x + width, y + height, z + depth];
  if (eye[0] < x)
    sheet.shape(
      view.face([x, y, z], [x, y, back], [x, top, back], [x, top, z]),
      mix(colour, shade, 0.42),
      line,
    );
  if (eye[0] > right)
    sheet.shape(
      view.face([right, y, z], [right, y, back], [right, top, back], [right, top, z]),
      mix(colour, shade, 0.3),
      line,
    );
  if (eye[1] > top)
    sheet.shape(
      view.face([x, top, z], [right, top, z], [right, top, back], [x, top, back]),
      mix(colour, '#ffffff', 0.22),
      line,
    );
  if (eye[1] < y)
    sheet.shape(
      view.face([x, y, z], [right, y, z], [right, y, back], [x, y, back]),
      mix(colour, shade, 0.5),
      line,
    );
  sheet.shape(
    view.face([x, y, z], [right, y, z], [right, top, z], [x, top, z]),
    mix(colour, shade, 0.12),
    line,
  );
}
