import { mix, type Palette } from '../palette.ts';
import type { Camera } from '../perspective.ts';
import type { Random } from '../random.ts';
import { sheetHeight, type Point, type Sheet } from '../sheet.ts';
import type { Room } from './room.ts';

export function floor(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  { width, depth, view, near }: Room,
  kind: 'boards' | 'tiles' | 'concrete' | 'planks',
): void {
  const face = view.face([0, 0, near], [width, 0, near], [width, 0, depth], [0, 0, depth]);
  const base =
    kind === 'concrete'
      ? mix(palette.stone, palette.shadow, 0.14)
      : kind === 'tiles'
        ? mix(palette.paper, palette.stone, 0.4)
        : palette.wood;
  sheet.fill(
    face,
    sheet.gradient([0, sheetHeight], view.at([width / 2, 0, depth]), [
      [0, mix(base, palette.shadow, 0.3)],
      [1, mix(base, palette.light, 0.18)],
    ]),
  );
  if (kind === 'tiles') checks(sheet, palette, width, depth, view, near);
  else if (kind === 'concrete') joints(sheet, chance, palette, width, depth, view, near);
  else boards(sheet, chance, palette, width, depth, view, near, kind === 'planks' ? 0.32 : 0.17);
}

function boards(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  width: number,
  depth: number,
  view: Camera,
  near: number,
  board: number,
): void {
  const lines: (readonly [Point, Point])[] = [];
  for (let x = 0; x < width; x += board) {
    const tone = chance.next();
    if (tone < 0.3) {
      const start = chance.between(near, depth * 0.8);
      const end = Math.min(depth, start + chance.between(1.2, 3.5));
      sheet.fill(
        view.face(
          [x, 0, start],
          [Math.min(width, x + board), 0, start],
          [Math.min(width, x + board), 0, end],
          [x, 0, end],
        ),
        tone < 0.15 ? palette.woodDark : palette.light,
        { opacity: 0.2 },
      );
    }
    lines.push([view.at([x, 0, near]), view.at([x, 0, depth])]);
    for (let z = near + chance.between(0, 1.5); z < depth; z += chance.between(1.4, 3))
      lines.push([view.at([x, 0, z]), view.at([Math.min(width, x + board), 0, z])]);
  }
  sheet.lines(lines, 1.3, 0.42);
}

function checks(
  sheet: Sheet,
  palette: Palette,
  width: number,
  depth: number,
  view: Camera,
  near: number,
): void {
  const tile = 0.6;
  const dark = mix(palette.accent, palette.woodDark, 0.55);
  for (let row = 0; near + row * tile < depth; row++)
    for (let column = row % 2; column * tile < width; column += 2) {
      const [x, z] = [column * tile, near + row * tile];
      const [x2, z2] = [Math.min(width, x + tile), Math.min(depth, z + tile)];
      sheet.fill(view.face([x, 0, z], [x2, 0, z], [x2, 0, z2], [x, 0, z2]), dark, { opacity: 0.62 });
    }
  const lines: (readonly [Point, Point])[] = [];
  for (let x = 0; x < width; x += tile) lines.push([view.at([x, 0, near]), view.at([x, 0, depth])]);
  for (let z = near; z < depth; z += tile) lines.push([view.at([0, 0, z]), view.at([width, 0, z])]);
  sheet.lines(lines, 1, 0.35);
}

function joints(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  width: number,
  depth: number,
  view: Camera,
  near: number,
): void {
  const lines: (readonly [Point, Point])[] = [];
  for (let x = 0; x < width; x += 3) lines.push([view.at([x, 0, near]), view.at([x, 0, depth])]);
  for (let z = 1; z < depth; z += 3) lines.push([view.at([0, 0, z]), view.at([width, 0, z])]);
  sheet.lines(lines, 1.4, 0.4);
  for (let index = 0; index < 9; index++) {
    const [x, z, size] = [
      chance.between(0.5, width - 1),
      chance.between(near + 1, depth),
      chance.between(0.3, 1.1),
    ];
    const stain = view.face(
      [x, 0, z],
      [x + size, 0, z - 0.1],
      [x + size * 1.2, 0, z + size * 0.5],
      [x + size * 0.3, 0, z + size * 0.6],
    );
    sheet.fill(stain, chance.chance(0.5) ? palette.shadow : palette.light, { opacity: 0.1, blur: true });
  }
}
