import { mix, type Palette } from '../palette.ts';
import { box, camera, type Camera, type Spot } from '../perspective.ts';
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

/** What is seen through a window: bright sky and the town's roofs, faint. */
function outside(sheet: Sheet, chance: Random, palette: Palette, pane: readonly Point[]): void {
  const xs = pane.map(([x]) => x);
  const ys = pane.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  sheet.fill(
    pane,
    sheet.gradient(
      [left, top],
      [left, bottom],
      [
        [0, mix(palette.sky[0], '#ffffff', 0.35)],
        [1, mix(palette.light, '#ffffff', 0.35)],
      ],
    ),
  );
  const clip = sheet.clip(pane);
  let d = `M${left - 5} ${bottom + 5}`;
  const [wide, tall] = [right - left, bottom - top];
  for (let x = left - wide * 0.2; x < right;) {
    const [house, y] = [wide * chance.between(0.28, 0.5), bottom - tall * chance.between(0.16, 0.34)];
    const ridge = y - tall * chance.between(0.03, 0.07);
    d += chance.chance(0.4)
      ? `L${x} ${y}L${x + house / 2} ${ridge - tall * 0.03}L${x + house} ${y}`
      : `L${x} ${y}L${x + house * 0.12} ${ridge}L${x + house * 0.88} ${ridge}L${x + house} ${y}`;
    x += house;
  }
  sheet.fill(`${d}L${right + 40} ${bottom + 5}Z`, mix(palette.sky[1], palette.shadow, 0.26), {
    opacity: 0.75,
    clip,
  });
  sheet.fill(
    [
      [left, bottom],
      [right, bottom],
      [right, bottom - (bottom - top) * 0.13],
      [left, bottom - (bottom - top) * 0.16],
    ],
    mix(palette.leaf, palette.sky[1], 0.45),
    { opacity: 0.85, clip },
  );
}

export interface RoomWindow {
  wall: 'left' | 'back';
  /** Along the wall: from the left for the back wall, from the viewer for the left one. */
  from: number;
  to: number;
  bottom: number;
  top: number;
  bars: [number, number];
  frame: string;
}

/** A window in a wall with its reveal, panes and sill. */
export function drawWindow(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  space: Room,
  window: RoomWindow,
  wallColour: string,
): void {
  const { view, depth } = space;
  const deep = 0.32;
  const on = (along: number, up: number, out: number): Spot =>
    window.wall === 'back' ? [along, up, depth + out] : [-out, up, along];
  const quad = (out: number): Point[] =>
    view.face(
      on(window.from, window.bottom, out),
      on(window.to, window.bottom, out),
      on(window.to, window.top, out),
      on(window.from, window.top, out),
    );
  const opening = quad(0);
  const clip = sheet.clip(opening);
  sheet.fill(opening, mix(wallColour, palette.light, 0.55));
  const pane = quad(deep);
  sheet.raw(`<g clip-path="${clip}">`);
  outside(sheet, chance, palette, pane);
  const [columns, rows] = window.bars;
  const thick = Math.max(3, view.scale(window.wall === 'back' ? depth : window.from) * 0.055);
  const bars: (readonly [Point, Point])[] = [];
  const at = (low: number, high: number, share: number): number => low + (high - low) * share;
  for (let column = 0; column <= columns; column++)
    bars.push([
      view.at(on(at(window.from, window.to, column / columns), window.bottom, deep)),
      view.at(on(at(window.from, window.to, column / columns), window.top, deep)),
    ]);
  for (let row = 0; row <= rows; row++)
    bars.push([
      view.at(on(window.from, at(window.bottom, window.top, row / rows), deep)),
      view.at(on(window.to, at(window.bottom, window.top, row / rows), deep)),
    ]);
  sheet.lines(bars, thick + 2, 0.75);
  sheet.lines(bars, thick, 1, window.frame);
  sheet.raw('</g>');
  sheet.outline(opening, 2);
  const sillFace = view.face(
    on(window.from - 0.08, window.bottom, -0.12),
    on(window.to + 0.08, window.bottom, -0.12),
    on(window.to + 0.08, window.bottom, deep),
    on(window.from - 0.08, window.bottom, deep),
  );
  sheet.shape(sillFace, mix(palette.paper, palette.light, 0.5), 1.5);
}

/** Sun through a window of the left wall: the beam in the air and the bright panes on the floor. */
export function sunlight(
  sheet: Sheet,
  palette: Palette,
  space: Room,
  window: RoomWindow,
  slope: number,
  drift: number,
): void {
  const { view, width, depth, near } = space;
  const landing = (along: number, up: number): Spot => {
    const reach = up / slope;
    return window.wall === 'left'
      ? [reach, 0, along + reach * drift]
      : [along + reach * drift, 0, depth - reach];
  };
  const floorClip = sheet.clip(view.face([0, 0, near], [width, 0, near], [width, 0, depth], [0, 0, depth]));
  const [columns, rows] = window.bars;
  const inset = 0.035;
  let panes = '';
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) {
      const [a, b] = [column / columns, (column + 1) / columns].map(
        (share) => window.from + (window.to - window.from) * share,
      ) as [number, number];
      const [c, d] = [row / rows, (row + 1) / rows].map(
        (share) => window.bottom + (window.top - window.bottom) * share,
      ) as [number, number];
      const corners = [
        landing(a + inset, c + inset),
        landing(b - inset, c + inset),
        landing(b - inset, d - inset),
        landing(a + inset, d - inset),
      ];
      panes +=
        corners
          .map((spot, index) => {
            const [x, y] = view.at(spot);
            return `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
          })
          .join('') + 'Z';
    }
  sheet.fill(panes, palette.light, { opacity: 0.62, clip: floorClip });
  const source: Spot[] =
    window.wall === 'left'
      ? [
          [0, window.bottom, window.from],
          [0, window.top, window.from],
          [0, window.top, window.to],
          [0, window.bottom, window.to],
        ]
      : [
          [window.from, window.bottom, depth],
          [window.from, window.top, depth],
          [window.to, window.top, depth],
          [window.to, window.bottom, depth],
        ];
  const [s0, s1, s2] = [view.at(source[0] as Spot), view.at(source[1] as Spot), view.at(source[2] as Spot)];
  const [l0, l1] = [view.at(landing(window.from, window.bottom)), view.at(landing(window.to, window.top))];
  const beam =
    window.wall === 'left'
      ? [s1, s2, l1, l0, s0]
      : [s1, s2, view.at(landing(window.to, window.top)), view.at(landing(window.from, window.top))];
  sheet.fill(
    beam,
    sheet.gradient(s1, l1, [
      [0, palette.light, 0.4],
      [1, palette.light, 0.03],
    ]),
  );
}

/** A pendant lamp from the ceiling. */
export function pendantLamp(
  sheet: Sheet,
  palette: Palette,
  { view, height }: Room,
  [x, y, z]: Spot,
  colour: string,
): void {
  const [top, low] = [view.at([x, height, z]), view.at([x, y, z])];
  sheet.line([top, low], 1.8);
  const r = view.scale(z) * 0.24;
  const shade: Point[] = [
    [low[0] - r * 0.28, low[1]],
    [low[0] + r * 0.28, low[1]],
    [low[0] + r, low[1] + r * 0.75],
    [low[0] - r, low[1] + r * 0.75],
  ];
  sheet.fill(
    shade,
    sheet.gradient(
      [low[0] - r, 0],
      [low[0] + r, 0],
      [
        [0, mix(colour, palette.light, 0.25)],
        [1, mix(colour, palette.shadow, 0.35)],
      ],
    ),
  );
  sheet.outline(shade, 1.8);
  sheet.raw(
    `<ellipse cx="${low[0].toFixed(1)}" cy="${(low[1] + r * 0.76).toFixed(1)}" rx="${(r * 0.5).toFixed(1)}" ry="${(r * 0.16).toFixed(1)}" fill="${palette.light}"/>`,
  );
}

/** A trestle table with a few things of work on it. */
export function worktable(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  space: Room,
  [x, , z]: Spot,
  length = 1.9,
): void {
  const { view, eye } = space;
  sheet.fill(
    view.face(
      [x - 0.1, 0, z - 0.1],
      [x + length + 0.1, 0, z - 0.1],
      [x + length + 0.25, 0, z + 0.9],
      [x, 0, z + 0.9],
    ),
    palette.shadow,
    { opacity: 0.32, blur: true },
  );
  for (const leg of [0.1, length - 0.18]) {
    box(sheet, view, eye, [x + leg, 0, z + 0.62], [0.08, 0.72, 0.08], palette.woodDark, palette.shadow, 1.4);
    box(sheet, view, eye, [x + leg, 0, z + 0.06], [0.08, 0.72, 0.08], palette.woodDark, palette.shadow, 1.4);
  }
  box(sheet, view, eye, [x, 0.72, z], [length, 0.06, 0.8], palette.wood, palette.shadow);
  box(
    sheet,
    view,
    eye,
    [x + length * 0.15, 0.78, z + 0.3],
    [0.3, chance.between(0.12, 0.3), 0.25],
    palette.accent,
    palette.shadow,
    1.4,
  );
  box(
    sheet,
    view,
    eye,
    [x + length * 0.55, 0.78, z + 0.25],
    [0.45, 0.05, 0.32],
    palette.paper,
    palette.shadow,
    1.3,
  );
}

/** A kitchen chair, facing whichever way. */
export function chair(
  sheet: Sheet,
  palette: Palette,
  { view, eye }: Room,
  [x, , z]: Spot,
  colour: string,
): void {
  sheet.fill(
    view.face([x - 0.05, 0, z - 0.05], [x + 0.5, 0, z - 0.05], [x + 0.6, 0, z + 0.5], [x, 0, z + 0.5]),
    palette.shadow,
    { opacity: 0.3, blur: true },
  );
  for (const [dx, dz, tall] of [
    [0, 0.38, 0.92],
    [0.38, 0.38, 0.92],
    [0, 0, 0.45],
    [0.38, 0, 0.45],
  ] as const)
    box(sheet, view, eye, [x + dx, 0, z + dz], [0.045, tall, 0.045], colour, palette.shadow, 1.2);
  box(sheet, view, eye, [x, 0.7, z + 0.39], [0.42, 0.2, 0.03], colour, palette.shadow, 1.4);
  box(sheet, view, eye, [x, 0.43, z], [0.43, 0.045, 0.43], colour, palette.shadow, 1.4);
}

/** A stepladder standing open: somebody is about to begin. */
export function stepladder(
  sheet: Sheet,
  palette: Palette,
  { view }: Room,
  [x, , z]: Spot,
  tall: number,
): void {
  const at = (dx: number, y: number, dz = 0): Point => view.at([x + dx, y, z + dz]);
  sheet.fill([at(-0.1, 0), at(0.9, 0), at(1.1, 0, 0.4), at(0.1, 0, 0.4)], palette.shadow, {
    opacity: 0.3,
    blur: true,
  });
  const width = Math.max(3, view.scale(z) * 0.035);
  const back: [Point, Point][] = [
    [at(0.75, 0, 0.25), at(0.3, tall)],
    [at(0.95, 0, 0.1), at(0.42, tall)],
  ];
  sheet.lines(back, width + 2, 0.9);
  sheet.lines(back, width, 1, palette.woodDark);
  const front: [Point, Point][] = [
    [at(0, 0), at(0.28, tall)],
    [at(0.46, 0), at(0.44, tall)],
  ];
  for (let step = 1; step < 8; step++) {
    const share = step / 8;
    front.push([at(0.28 * share, tall * share), at(0.46 - 0.02 * share, tall * share)]);
  }
  sheet.lines(front, width + 2.4, 0.9);
  sheet.lines(front, width, 1, palette.wood);
}

/** Iron ribs of a radiator under a window of the back wall. */
export function radiator(
  sheet: Sheet,
  palette: Palette,
  { view, eye, depth }: Room,
  x: number,
  width: number,
): void {
  const colour = mix(palette.paper, palette.stone, 0.35);
  for (let at = x; at < x + width; at += 0.13)
    box(sheet, view, eye, [at, 0.16, depth - 0.18], [0.09, 0.6, 0.13], colour, palette.shadow, 1.1);
}
