import { mix, type Palette } from '../palette.ts';
import type { Spot } from '../perspective.ts';
import type { Random } from '../random.ts';
import type { Point, Sheet } from '../sheet.ts';
import type { Room } from './room.ts';

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
