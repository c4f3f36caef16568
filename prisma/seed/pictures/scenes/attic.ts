import { plant } from '../parts/nature.ts';
import { floor } from '../parts/floors.ts';
import { chair, stepladder, worktable } from '../parts/furniture.ts';
import type { Room } from '../parts/room.ts';
import { mix, type Palette } from '../palette.ts';
import { box, camera, type Spot } from '../perspective.ts';
import type { Random } from '../random.ts';
import { Sheet, sheetHeight, sheetWidth, type Point } from '../sheet.ts';

/** Under the roof: rafters, skylights, and their bright shapes on the boards. */
export function atticScene(seed: string, chance: Random, palette: Palette): Sheet {
  const sheet = new Sheet(seed, palette.ink);
  const width = chance.between(6.5, 8);
  const knee = chance.between(0.5, 0.9);
  const ridge = chance.between(3.6, 4.4);
  const depth = chance.between(8.5, 11);
  const eye: Spot = [width * chance.between(0.42, 0.58), 1.5, 0];
  const view = camera(eye, 930, [sheetWidth / 2, sheetHeight * 0.55]);
  const space: Room = { width, height: ridge, depth, eye, view, near: 0.4 };
  const plaster = mix(palette.paper, '#ffffff', 0.35);
  const near = 0.4;
  const middle = width / 2;
  sheet.fill(`M0 0H${sheetWidth}V${sheetHeight}H0Z`, mix(plaster, palette.shadow, 0.3));
  const gable = view.face(
    [0, 0, depth],
    [width, 0, depth],
    [width, knee, depth],
    [middle, ridge, depth],
    [0, knee, depth],
  );
  sheet.shape(
    gable,
    chance.pick([
      mix(palette.roof[1] as string, palette.paper, 0.4),
      mix(plaster, palette.walls[1] as string, 0.6),
    ]),
    2.2,
  );
  const slope = (side: 0 | 1, along: number, z: number): Spot =>
    side === 0
      ? [middle * along, knee + (ridge - knee) * along, z]
      : [width - middle * along, knee + (ridge - knee) * along, z];
  for (const side of [0, 1] as const) {
    const face = view.face(
      slope(side, 0, near),
      slope(side, 1, near),
      slope(side, 1, depth),
      slope(side, 0, depth),
    );
    sheet.shape(
      face,
      sheet.gradient([side ? sheetWidth : 0, 0], view.at([middle, ridge, depth]), [
        [0, mix(plaster, palette.shadow, side ? 0.2 : 0.42)],
        [1, mix(plaster, palette.shadow, side ? 0.04 : 0.24)],
      ]),
      2,
    );
    const wallX = side === 0 ? 0 : width;
    sheet.shape(
      view.face([wallX, 0, near], [wallX, knee, near], [wallX, knee, depth], [wallX, 0, depth]),
      mix(plaster, palette.shadow, side ? 0.16 : 0.36),
      1.8,
    );
  }
  floor(sheet, chance, palette, space, chance.pick(['boards', 'planks'] as const));
  for (let index = 0; index < 3; index++) {
    const z = depth * (0.32 + index * 0.22);
    skylight(
      sheet,
      palette,
      view.face(slope(1, 0.3, z), slope(1, 0.72, z), slope(1, 0.72, z + 1), slope(1, 0.3, z + 1)),
    );
    const patch = view.face(
      [width * 0.28, 0, z - 0.3],
      [width * 0.28, 0, z + 0.7],
      [width * 0.5, 0, z + 0.6],
      [width * 0.5, 0, z - 0.4],
    );
    sheet.fill(patch, palette.light, { opacity: 0.66 });
    sheet.fill(
      [view.at(slope(1, 0.3, z)), view.at(slope(1, 0.72, z + 1)), patch[1] as Point, patch[0] as Point],
      sheet.gradient(view.at(slope(1, 0.5, z)), patch[0] as Point, [
        [0, palette.light, 0.42],
        [1, palette.light, 0.04],
      ]),
    );
  }
  roundWindow(
    sheet,
    palette,
    view.at([middle, knee + (ridge - knee) * 0.58, depth]),
    view.scale(depth) * 0.55,
  );
  rafters(sheet, palette, space, slope);
  const furnish = chance.some(['table', 'chair', 'ladder', 'plant'] as const, 3);
  if (furnish.includes('table')) worktable(sheet, chance, palette, space, [width * 0.42, 0, depth * 0.68]);
  if (furnish.includes('chair'))
    chair(sheet, palette, space, [width * 0.55, 0, depth * 0.52], palette.accent);
  if (furnish.includes('ladder')) stepladder(sheet, palette, space, [width * 0.24, 0, depth * 0.72], 1.7);
  const corner = view.at([width * 0.78, 0, depth - 0.7]);
  if (furnish.includes('plant')) plant(sheet, chance, palette, corner[0], corner[1], 120);
  return sheet;
}

function skylight(sheet: Sheet, palette: Palette, face: Point[]): void {
  sheet.shape(
    face,
    sheet.gradient(face[1] as Point, face[3] as Point, [
      [0, mix(palette.sky[0], '#ffffff', 0.5)],
      [1, mix(palette.light, '#ffffff', 0.5)],
    ]),
    2,
  );
  sheet.outline(face, 7, 1, palette.woodDark);
  sheet.outline(face, 1.6);
}

function roundWindow(sheet: Sheet, palette: Palette, [x, y]: Point, r: number): void {
  const fill = sheet.glow([x, y], r, [
    [0, '#ffffff'],
    [1, mix(palette.sky[0], palette.light, 0.4)],
  ]);
  sheet.raw(
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill="${fill}" stroke="${palette.woodDark}" stroke-width="7"/><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(r + 4).toFixed(1)}" fill="none" stroke="${palette.ink}" stroke-width="2"/>`,
  );
  sheet.stroke(`M${x - r} ${y}H${x + r}M${x} ${y - r}V${y + r}`, 5, 1, palette.woodDark);
}

function rafters(
  sheet: Sheet,
  palette: Palette,
  { width, depth, view, eye, height }: Room,
  slope: (side: 0 | 1, along: number, z: number) => Spot,
): void {
  for (let z = depth - 0.5; z > 1.4; z -= 1.6) {
    for (const side of [0, 1] as const) {
      const inner = (along: number): Spot => {
        const [x, y, deep] = slope(side, along, z);
        return [x + (side ? -0.14 : 0.14), y - 0.14, deep];
      };
      sheet.shape(
        view.face(slope(side, 0, z), slope(side, 1, z), inner(1), inner(0)),
        mix(palette.wood, palette.shadow, side ? 0.12 : 0.32),
        1.5,
      );
      sheet.shape(
        view.face(
          inner(0),
          inner(1),
          [inner(1)[0], inner(1)[1], z + 0.16],
          [inner(0)[0], inner(0)[1], z + 0.16],
        ),
        mix(palette.woodDark, palette.shadow, 0.3),
        1.2,
      );
    }
    const y = height * 0.8;
    const reach = (width / 2) * ((y - slope(0, 0, z)[1]) / (height - slope(0, 0, z)[1]));
    box(sheet, view, eye, [reach, y, z], [width - reach * 2, 0.16, 0.14], palette.wood, palette.shadow, 1.4);
  }
}
