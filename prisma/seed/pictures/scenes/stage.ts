import { floor } from '../parts/floors.ts';
import { chair, pendantLamp } from '../parts/furniture.ts';
import { room, shell, type Room } from '../parts/room.ts';
import { mix, type Palette } from '../palette.ts';
import { box } from '../perspective.ts';
import type { Random } from '../random.ts';
import { Sheet, type Point } from '../sheet.ts';

/** The hall of an old cinema or house of culture: stage, curtain, a few rows of chairs. */
export function stageScene(seed: string, chance: Random, palette: Palette): Sheet {
  const sheet = new Sheet(seed, palette.ink);
  const space = room(chance, { width: [10, 12.5], height: [5.2, 6.2], depth: [14, 17] });
  const { width, height, depth, view, eye, near } = space;
  const wall = chance.pick([
    palette.walls[0],
    palette.walls[2],
    palette.walls[5],
    mix(palette.leaf, palette.paper, 0.55),
  ] as string[]);
  shell(sheet, palette, space, wall, mix(palette.paper, palette.stone, 0.25));
  const panels: (readonly [Point, Point])[] = [];
  for (let z = near + 2; z < depth; z += 1.8)
    for (const x of [0, width]) panels.push([view.at([x, 0, z]), view.at([x, height, z])]);
  sheet.lines(panels, 1.6, 0.4);
  for (let z = depth - 1.6; z > 3; z -= 3.6) for (const x of [0, width]) sconce(sheet, palette, space, x, z);
  floor(sheet, chance, palette, space, chance.pick(['boards', 'planks'] as const));
  proscenium(sheet, chance, palette, space, wall);
  box(
    sheet,
    view,
    eye,
    [width * 0.12, 0, depth - 1.6],
    [width * 0.76, 0.95, 1.6],
    mix(palette.woodDark, palette.ink, 0.15),
    palette.shadow,
    2,
  );
  for (let x = width * 0.2; x < width * 0.8; x += width * 0.1)
    sheet.line([view.at([x, 0.05, depth - 1.6]), view.at([x, 0.9, depth - 1.6])], 1.3, 0.5);
  const spot = view.at([width / 2, height, depth - 3]);
  const target = view.face([width * 0.4, 0.95, depth - 1.5], [width * 0.6, 0.95, depth - 1.5]);
  sheet.fill(
    [[spot[0] - 14, spot[1]], [spot[0] + 14, spot[1]], target[1] as Point, target[0] as Point],
    sheet.gradient(spot, target[0] as Point, [
      [0, palette.light, 0.55],
      [1, palette.light, 0.05],
    ]),
  );
  const rows = chance.whole(2, 4);
  for (let row = 0; row < rows; row++)
    for (let index = 0; index < 8; index++) {
      if (index === 4 || chance.chance(0.12)) continue;
      chair(
        sheet,
        palette,
        space,
        [width * 0.16 + index * width * 0.085, 0, depth * 0.72 - row * 1.5],
        chance.chance(0.12) ? palette.accent : palette.wood,
      );
    }
  for (const share of [0.28, 0.72])
    pendantLamp(sheet, palette, space, [width * share, height - 1.3, depth * 0.6], palette.ink);
  return sheet;
}

function sconce(sheet: Sheet, palette: Palette, { view, width }: Room, x: number, z: number): void {
  const [cx, cy] = view.at([x === 0 ? 0.1 : width - 0.1, 2.9, z]);
  const r = view.scale(z) * 0.9;
  sheet.raw(
    `<circle cx="${cx.toFixed(0)}" cy="${cy.toFixed(0)}" r="${r.toFixed(0)}" fill="${sheet.glow([cx, cy], r, [
      [0, palette.light, 0.85],
      [1, palette.light, 0],
    ])}"/>`,
  );
  const size = view.scale(z) * 0.12;
  sheet.shape(
    [
      [cx - size, cy - size * 1.4],
      [cx + size, cy - size * 1.4],
      [cx + size * 0.5, cy + size],
      [cx - size * 0.5, cy + size],
    ],
    palette.light,
    1.5,
  );
}

function proscenium(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  { width, height, depth, view }: Room,
  wall: string,
): void {
  const [left, right, top] = [width * 0.16, width * 0.84, height - 0.8];
  sheet.shape(
    view.face(
      [left - 0.4, 0, depth],
      [right + 0.4, 0, depth],
      [right + 0.4, top + 0.4, depth],
      [left - 0.4, top + 0.4, depth],
    ),
    mix(wall, '#ffffff', 0.4),
    2,
  );
  const opening = view.face([left, 0, depth], [right, 0, depth], [right, top, depth], [left, top, depth]);
  sheet.shape(opening, mix(palette.ink, palette.shadow, 0.5), 2);
  const cloth = chance.pick([palette.accent, palette.accent, mix(palette.glassDark, palette.ink, 0.15)]);
  const open = chance.between(0.12, 0.34);
  for (const side of [0, 1]) {
    const [from, to] =
      side === 0
        ? [left, left + (right - left) * (0.5 - open)]
        : [right - (right - left) * (0.5 - open), right];
    const face = view.face([from, 0.9, depth], [to, 0.9, depth], [to, top, depth], [from, top, depth]);
    sheet.fill(
      face,
      sheet.gradient(face[3] as Point, face[0] as Point, [
        [0, mix(cloth, palette.shadow, 0.45)],
        [0.5, cloth],
        [1, mix(cloth, palette.shadow, 0.3)],
      ]),
    );
    const folds: (readonly [Point, Point])[] = [];
    for (let x = from; x < to; x += 0.16) {
      folds.push([view.at([x, 0.9, depth]), view.at([x + chance.between(-0.02, 0.02), top, depth])]);
      if (chance.chance(0.45))
        sheet.fill(
          view.face([x, 0.9, depth], [x + 0.08, 0.9, depth], [x + 0.08, top, depth], [x, top, depth]),
          chance.chance(0.5) ? palette.light : palette.shadow,
          { opacity: 0.22 },
        );
    }
    sheet.lines(folds, 1.5, 0.5);
    sheet.outline(face, 2);
  }
  const lobes = 9;
  let d = '';
  for (let lobe = 0; lobe < lobes; lobe++) {
    const [a, b] = [
      view.at([left + ((right - left) * lobe) / lobes, top, depth]),
      view.at([left + ((right - left) * (lobe + 1)) / lobes, top, depth]),
    ];
    d += `M${a[0]} ${a[1]}H${b[0]}Q${(a[0] + b[0]) / 2} ${a[1] + (b[0] - a[0]) * 1.1} ${a[0]} ${a[1]}Z`;
  }
  sheet.fill(d, mix(cloth, palette.shadow, 0.2));
  sheet.stroke(d, 1.8, 0.8);
}
