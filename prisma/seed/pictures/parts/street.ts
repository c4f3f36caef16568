import { mix, type Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { rect, type Point, type Sheet } from '../sheet.ts';

/** Pavement and cobbles from the foot of the houses to the lower edge. */
export function street(sheet: Sheet, chance: Random, palette: Palette, top: number): void {
  const { width, height } = sheet;
  const curb = top + 34;
  const pavement = mix(palette.stone, palette.paper, palette.evening ? 0.1 : 0.4);
  sheet.fill(rect(0, top, width, curb - top), pavement);
  const slabs: (readonly [Point, Point])[] = [];
  for (let x = chance.between(-60, 0); x < width; x += 74)
    slabs.push([
      [x, top],
      [x - 18, curb],
    ]);
  sheet.lines(slabs, 1.2, 0.4);
  const road = mix(palette.stone, palette.shadow, palette.evening ? 0.35 : 0.18);
  sheet.fill(
    rect(0, curb, width, height - curb),
    sheet.gradient(
      [0, curb],
      [0, height],
      [
        [0, road],
        [1, mix(road, palette.shadow, 0.3)],
      ],
    ),
  );
  sheet.shape(rect(-6, curb, width + 12, 9), mix(palette.stone, '#ffffff', 0.25), 1.6);
  cobbles(sheet, chance, palette, curb + 14);
}

function cobbles(sheet: Sheet, chance: Random, palette: Palette, top: number): void {
  let d = '';
  let light = '';
  let row = 0;
  for (let y = top; y < sheet.height + 20; row++) {
    const deep = (y - top) / (sheet.height - top);
    const size = 16 + deep * 34;
    const tall = 6 + deep * 17;
    for (let x = -size + (row % 2 ? size / 2 : 0); x < sheet.width + size; x += size * 1.06) {
      if (chance.chance(0.3)) continue;
      const w = size * chance.between(0.82, 0.96);
      d += `M${x.toFixed(1)} ${(y + tall * 0.8).toFixed(1)}q${(w * 0.05).toFixed(1)} ${(-tall * 0.85).toFixed(1)} ${(w / 2).toFixed(1)} ${(-tall * 0.8).toFixed(1)}t${(w / 2).toFixed(1)} ${(tall * 0.75).toFixed(1)}`;
      if (chance.chance(0.22))
        light += `M${(x + w * 0.2).toFixed(1)} ${(y + tall * 0.3).toFixed(1)}h${(w * 0.5).toFixed(1)}`;
    }
    y += tall;
  }
  sheet.stroke(d, 1.5, 0.42);
  sheet.stroke(light, 2.4, 0.35, palette.light);
}

/** A street lamp; by evening with its pool of light. */
export function lamp(sheet: Sheet, palette: Palette, x: number, ground: number, height: number): void {
  const iron = mix(palette.ink, palette.leaf, 0.15);
  const top = ground - height;
  if (palette.evening) {
    sheet.fill(
      rect(x - 330, top - 330, 660, 660),
      sheet.glow([x, top + 14], 330, [
        [0, palette.light, 0.75],
        [0.25, palette.light, 0.28],
        [1, palette.light, 0],
      ]),
    );
  }
  sheet.fill(rect(x - 3.5, top + 44, 7, height - 44), iron);
  sheet.fill(
    [
      [x - 11, ground],
      [x - 6, ground - 46],
      [x + 6, ground - 46],
      [x + 11, ground],
    ],
    iron,
  );
  sheet.shape(
    [
      [x - 16, top],
      [x + 16, top],
      [x + 10, top + 42],
      [x - 10, top + 42],
    ],
    palette.evening ? palette.light : mix(palette.glass, '#ffffff', 0.4),
    2.4,
  );
  sheet.fill(
    [
      [x - 21, top],
      [x, top - 20],
      [x + 21, top],
    ],
    iron,
  );
}

/** A bicycle leaning at a wall, drawn in ink with an accent frame. */
export function bicycle(
  sheet: Sheet,
  palette: Palette,
  x: number,
  ground: number,
  size: number,
  colour = palette.accent,
): void {
  const r = size * 0.23;
  const [back, front] = [x, x + size * 0.62];
  const y = ground - r;
  const seat: Point = [x + size * 0.2, y - size * 0.3];
  const bar: Point = [x + size * 0.52, y - size * 0.34];
  const crank: Point = [x + size * 0.27, y + size * 0.01];
  for (const cx of [back, front]) {
    sheet.raw(
      `<circle cx="${cx}" cy="${y}" r="${r}" fill="none" stroke="${sheet.ink}" stroke-width="${size * 0.022}"/>`,
    );
    let spokes = '';
    for (let index = 0; index < 9; index++) {
      const angle = (index / 9) * Math.PI;
      spokes += `M${(cx - Math.cos(angle) * r).toFixed(1)} ${(y - Math.sin(angle) * r).toFixed(1)}L${(cx + Math.cos(angle) * r).toFixed(1)} ${(y + Math.sin(angle) * r).toFixed(1)}`;
    }
    sheet.stroke(spokes, 0.7, 0.5);
  }
  const frame = `M${back} ${y}L${seat[0]} ${seat[1]}L${crank[0]} ${crank[1]}L${back} ${y}M${seat[0]} ${seat[1]}L${bar[0]} ${bar[1]}L${crank[0]} ${crank[1]}M${bar[0]} ${bar[1]}L${front} ${y}`;
  sheet.stroke(frame, size * 0.03, 1, colour);
  sheet.stroke(
    `M${bar[0]} ${bar[1]}l${-size * 0.02} ${-size * 0.08}l${size * 0.1} ${-size * 0.01}M${seat[0] - size * 0.06} ${seat[1] - size * 0.05}h${size * 0.13}`,
    size * 0.03,
    1,
  );
}

/** A bench beside a door. */
export function bench(sheet: Sheet, palette: Palette, x: number, ground: number, width: number): void {
  sheet.fill(rect(x - 6, ground - 3, width + 12, 7), palette.shadow, { opacity: 0.35 });
  for (const leg of [x + 8, x + width - 16])
    sheet.shape(rect(leg, ground - 34, 8, 34), palette.woodDark, 1.4);
  sheet.shape(rect(x, ground - 42, width, 9), palette.wood, 1.6);
  sheet.shape(rect(x, ground - 70, width, 8), palette.wood, 1.6);
  sheet.shape(rect(x, ground - 84, width, 8), palette.wood, 1.6);
}
