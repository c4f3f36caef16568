import { floor } from '../parts/floors.ts';
import { chair, pendantLamp, worktable } from '../parts/furniture.ts';
import type { Room } from '../parts/room.ts';
import { mix, type Palette } from '../palette.ts';
import { box, camera, type Spot } from '../perspective.ts';
import type { Random } from '../random.ts';
import { Sheet, sheetHeight, sheetWidth, pathOf, type Point } from '../sheet.ts';

/** A vaulted cellar or undercroft: bay after bay of brick, with daylight at the end. */
export function vaultScene(seed: string, chance: Random, palette: Palette): Sheet {
  const sheet = new Sheet(seed, palette.ink);
  const width = chance.between(4.6, 6.2);
  const spring = chance.between(1.1, 1.7);
  const rise = width * chance.between(0.32, 0.44);
  const depth = chance.between(11, 15);
  const eye: Spot = [width * chance.between(0.4, 0.6), 1.5, 0];
  const view = camera(eye, 880, [sheetWidth / 2, sheetHeight * 0.57]);
  const space: Room = { width, height: spring + rise, depth, eye, view, near: 0.4 };
  const plaster = chance.chance(0.45);
  const wall = plaster
    ? mix(palette.paper, palette.walls[1] as string, 0.5)
    : mix(mix(palette.roof[0] as string, palette.accent, 0.2), palette.paper, 0.4);
  sheet.fill(`M0 0H${sheetWidth}V${sheetHeight}H0Z`, mix(wall, palette.shadow, 0.62));
  const profile = (z: number): Point[] => {
    const points: Point[] = [view.at([0, 0, z]), view.at([0, spring, z])];
    for (let step = 1; step < 20; step++) {
      const angle = Math.PI - (step / 20) * Math.PI;
      points.push(view.at([width / 2 + (Math.cos(angle) * width) / 2, spring + Math.sin(angle) * rise, z]));
    }
    points.push(view.at([width, spring, z]), view.at([width, 0, z]));
    return points;
  };
  tunnel(sheet, palette, space, wall, profile, plaster, chance);
  floor(sheet, chance, palette, space, chance.pick(['concrete', 'tiles', 'planks'] as const));
  endWall(sheet, chance, palette, space, wall, profile(depth), spring + rise);
  for (let bay = Math.floor(depth / 3); bay > 0; bay--) rib(sheet, palette, profile, bay * 3, wall, plaster);
  const glowAt = view.at([width / 2, 1.4, depth]);
  sheet.fill(
    `M0 0H${sheetWidth}V${sheetHeight}H0Z`,
    sheet.glow(glowAt, 700, [
      [0, palette.light, 0.62],
      [0.4, palette.light, 0.2],
      [1, palette.light, 0],
    ]),
  );
  niches(sheet, chance, palette, space);
  if (chance.chance(0.6)) worktable(sheet, chance, palette, space, [width * 0.3, 0, depth * 0.55], 2);
  else
    for (let index = 0; index < 4; index++)
      chair(
        sheet,
        palette,
        space,
        [width * (0.2 + index * 0.16), 0, depth * 0.5],
        index === 2 ? palette.accent : palette.wood,
      );
  for (let index = 0; index < 3; index++)
    pendantLamp(
      sheet,
      palette,
      space,
      [width * 0.5, spring + rise - 1.1, depth * (0.8 - index * 0.2)],
      index === 1 ? palette.accent : palette.ink,
    );
  return sheet;
}

function tunnel(
  sheet: Sheet,
  palette: Palette,
  space: Room,
  wall: string,
  profile: (z: number) => Point[],
  plaster: boolean,
  chance: Random,
): void {
  const strips = 16;
  for (let strip = strips; strip >= 1; strip--) {
    const z = 0.5 + ((space.depth - 0.5) * strip) / strips;
    const near = 0.5 + ((space.depth - 0.5) * (strip - 1)) / strips;
    const [far, close] = [profile(z), profile(near)];
    const ring = pathOf(close) + pathOf([...far].reverse());
    const share = strip / strips;
    sheet.raw(
      `<path d="${ring}" fill-rule="evenodd" fill="${mix(mix(wall, mix(palette.shadow, palette.woodDark, 0.55), 0.6), mix(wall, palette.light, 0.3), share)}"/>`,
    );
  }
  const lines: (readonly [Point, Point])[] = [];
  const count = profile(1).length;
  for (let index = 1; index < count - 1; index++) {
    const [a, b] = [profile(0.6)[index] as Point, profile(space.depth)[index] as Point];
    lines.push([a, b]);
  }
  sheet.lines(lines, 1.1, plaster ? 0.16 : 0.4);
  if (plaster) return;
  let d = '';
  for (let z = 2; z < space.depth; z += 0.45) {
    const points = profile(z);
    for (let index = 1; index < points.length - 2; index++) {
      if (!chance.chance(0.55)) continue;
      const [a, b] = [points[index] as Point, points[index + 1] as Point];
      d += `M${a[0].toFixed(1)} ${a[1].toFixed(1)}L${b[0].toFixed(1)} ${b[1].toFixed(1)}`;
    }
  }
  sheet.stroke(d, 1, 0.34);
}

function rib(
  sheet: Sheet,
  palette: Palette,
  profile: (z: number) => Point[],
  z: number,
  wall: string,
  plaster: boolean,
): void {
  const outer = profile(z);
  const inner = profile(z + 0.001).map(([x, y]) => {
    const centre = profile(z)[11] as Point;
    const base = profile(z)[0] as Point;
    const middle = ((profile(z)[0] as Point)[0] + (profile(z).at(-1) as Point)[0]) / 2;
    const grow = 0.93;
    return [
      middle + (x - middle) * grow,
      base[1] + (y - base[1]) * (1 - (1 - grow) * ((base[1] - y) / Math.max(1, base[1] - centre[1]))),
    ] as Point;
  });
  const colour = mix(
    plaster ? mix(wall, '#ffffff', 0.3) : mix(wall, palette.stone, 0.5),
    palette.shadow,
    Math.max(0, 0.42 - z * 0.035),
  );
  sheet.raw(
    `<path d="${pathOf(outer, false)}${pathOf([...inner].reverse(), false).replace('M', 'L')}Z" fill="${colour}"/>`,
  );
  sheet.stroke(pathOf(inner, false), 2.2, 0.8);
  sheet.stroke(pathOf(outer, false), 1.6, 0.6);
}

function endWall(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  { width, depth, view }: Room,
  wall: string,
  outline: Point[],
  top: number,
): void {
  sheet.fill(outline, mix(wall, palette.light, 0.35));
  sheet.outline(outline, 1.8);
  const [cx, half] = [width / 2, width * chance.between(0.14, 0.2)];
  const low = chance.chance(0.5) ? 0 : 0.9;
  const arch: Point[] = [view.at([cx - half, low, depth])];
  for (let step = 0; step <= 12; step++) {
    const angle = Math.PI - (step / 12) * Math.PI;
    arch.push(view.at([cx + Math.cos(angle) * half, top * 0.55 + Math.sin(angle) * half, depth]));
  }
  arch.push(view.at([cx + half, low, depth]));
  sheet.fill(arch, mix(palette.light, '#ffffff', 0.55));
  sheet.outline(arch, 2);
  sheet.lines(
    [
      [view.at([cx, low, depth]), view.at([cx, top * 0.55 + half, depth])],
      [view.at([cx - half, top * 0.5, depth]), view.at([cx + half, top * 0.5, depth])],
    ],
    4,
    1,
    palette.woodDark,
  );
}

function niches(sheet: Sheet, chance: Random, palette: Palette, { width, depth, view, eye }: Room): void {
  const barrels = chance.chance(0.5);
  for (let z = depth - 2; z > 5; z -= 2.2) {
    if (barrels) {
      const centre = view.at([0.7, 0.55, z]);
      const r = view.scale(z) * 0.5;
      sheet.raw(
        `<circle cx="${centre[0].toFixed(1)}" cy="${centre[1].toFixed(1)}" r="${r.toFixed(1)}" fill="${mix(palette.wood, palette.shadow, 0.25)}" stroke="${palette.ink}" stroke-width="2"/><circle cx="${centre[0].toFixed(1)}" cy="${centre[1].toFixed(1)}" r="${(r * 0.86).toFixed(1)}" fill="${palette.woodDark}" stroke="${palette.ink}" stroke-width="1.4"/>`,
      );
    } else
      box(sheet, view, eye, [width - 0.75, 0, z], [0.55, 1.5, 1.1], palette.woodDark, palette.shadow, 1.5);
  }
}
