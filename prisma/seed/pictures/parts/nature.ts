import { mix, type Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import type { Point, Sheet } from '../sheet.ts';

/** Sky with a low sun or moon, and clouds or an evening glow. */
export function sky(sheet: Sheet, chance: Random, palette: Palette, horizon: number): void {
  const { width } = sheet;
  sheet.fill(
    `M0 0H${width}V${horizon}H0Z`,
    sheet.gradient(
      [0, 0],
      [0, horizon],
      [
        [0, palette.sky[0]],
        [1, palette.sky[1]],
      ],
    ),
  );
  const sun: Point = [width * chance.between(0.12, 0.88), horizon * chance.between(0.15, 0.4)];
  sheet.fill(
    `M0 0H${width}V${horizon}H0Z`,
    sheet.glow(sun, 620, [
      [0, palette.light, palette.evening ? 0.5 : 0.85],
      [1, palette.light, 0],
    ]),
  );
  if (chance.chance(0.55))
    sheet.raw(
      `<circle cx="${sun[0].toFixed(0)}" cy="${sun[1].toFixed(0)}" r="${chance.between(34, 58).toFixed(0)}" fill="${palette.evening ? palette.light : palette.accent}" fill-opacity="${palette.evening ? 0.9 : 0.75}"/>`,
    );
  const clouds = chance.whole(2, 3);
  for (let index = 0; index < clouds; index++)
    cloud(
      sheet,
      chance,
      palette,
      [chance.between(0, width), horizon * chance.between(0.06, 0.45)],
      chance.between(200, 430),
    );
  if (!palette.evening && chance.chance(0.5))
    birds(sheet, chance, [width * chance.between(0.2, 0.8), horizon * 0.2]);
}

function cloud(sheet: Sheet, chance: Random, palette: Palette, [x, y]: Point, length: number): void {
  const colour = palette.evening
    ? mix(palette.sky[1], palette.accent, 0.18)
    : mix(palette.paper, '#ffffff', 0.5);
  const puffs = chance.whole(4, 6);
  let d = `M${(x - length / 2).toFixed(0)} ${y.toFixed(0)}`;
  for (let index = 0; index < puffs; index++) {
    // Round on top, flat below; the middle ones stand highest.
    const middle = 1 - Math.abs((index + 0.5) / puffs - 0.5) * 1.3;
    const width = length / puffs;
    d += `a${(width * 0.56).toFixed(0)} ${(width * middle * chance.between(0.7, 1.1)).toFixed(0)} 0 0 1 ${width.toFixed(0)} 0`;
  }
  sheet.fill(`${d}Z`, colour, { opacity: palette.evening ? 0.45 : 0.7 });
  sheet.lines(
    [
      [
        [x - length * 0.6, y + 6],
        [x + length * 0.35, y + 6],
      ],
      [
        [x - length * 0.3, y + 16],
        [x + length * 0.62, y + 16],
      ],
    ],
    1.6,
    0.24,
  );
}

function birds(sheet: Sheet, chance: Random, [x, y]: Point): void {
  for (let index = 0; index < chance.whole(2, 5); index++) {
    const [bx, by, size] = [x + chance.between(-90, 90), y + chance.between(-40, 40), chance.between(7, 13)];
    sheet.stroke(
      `M${bx - size} ${by - size * 0.5}Q${bx - size * 0.4} ${by - size * 0.7} ${bx} ${by}Q${bx + size * 0.4} ${by - size * 0.8} ${bx + size} ${by - size * 0.4}`,
      1.8,
      0.7,
    );
  }
}

/** A street tree: a forked trunk and a crown of leaf strokes, darker on the side away from the light. */
export function tree(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  x: number,
  ground: number,
  height: number,
): void {
  const trunk = mix(palette.woodDark, palette.ink, 0.35);
  const crownAt = ground - height * 0.66;
  const thick = height * 0.028;
  sheet.shape(
    [
      [x - thick, ground],
      [x - thick * 0.6, crownAt],
      [x + thick * 0.6, crownAt],
      [x + thick * 1.1, ground],
    ],
    trunk,
    1.6,
  );
  for (const side of [-1, 1, -0.5, 0.6])
    sheet.stroke(
      `M${x} ${crownAt + height * 0.1}Q${x + side * height * 0.05} ${crownAt - height * 0.04} ${x + side * height * 0.17} ${crownAt - height * 0.16}`,
      thick * 0.7,
      1,
      trunk,
    );
  const radius = height * 0.3;
  const blobs: [number, number, number][] = [[x, crownAt - radius * 0.62, radius * 0.62]];
  for (let index = 0; index < 11; index++) {
    const angle = (index / 11) * Math.PI * 2 + chance.between(-0.2, 0.2);
    const reach = radius * chance.between(0.35, 0.72);
    blobs.push([
      x + Math.cos(angle) * reach * 1.05,
      crownAt - radius * 0.62 + Math.sin(angle) * reach,
      radius * chance.between(0.38, 0.55),
    ]);
  }
  const circles = (dx: number, dy: number, grow: number): string =>
    blobs
      .map(
        ([cx, cy, r]) =>
          `M${(cx + dx - r * grow).toFixed(1)} ${(cy + dy).toFixed(1)}a${(r * grow).toFixed(1)} ${(r * grow).toFixed(1)} 0 1 0 ${(r * grow * 2).toFixed(1)} 0a${(r * grow).toFixed(1)} ${(r * grow).toFixed(1)} 0 1 0 ${(-r * grow * 2).toFixed(1)} 0`,
      )
      .join('');
  sheet.fill(circles(0, 0, 1), mix(palette.leaf, palette.shadow, 0.35), { opacity: 0.97 });
  sheet.fill(circles(-radius * 0.1, -radius * 0.13, 0.84), palette.leaf);
  sheet.fill(circles(-radius * 0.2, -radius * 0.25, 0.5), mix(palette.leaf, palette.light, 0.45), {
    opacity: 0.85,
  });
  let leaves = '';
  for (let index = 0; index < 70; index++) {
    const [cx, cy, r] = chance.pick(blobs);
    const angle = chance.between(0, Math.PI * 2);
    const [lx, ly, size] = [
      cx + Math.cos(angle) * r * chance.between(0.5, 1.02),
      cy + Math.sin(angle) * r * chance.between(0.5, 1.02),
      chance.between(5, 10),
    ];
    leaves += `M${lx.toFixed(1)} ${ly.toFixed(1)}q${(size / 2).toFixed(1)} ${(-size * 0.7).toFixed(1)} ${size.toFixed(1)} 0`;
  }
  sheet.stroke(leaves, 1.5, 0.55);
}

/** Far hills behind the roofs. */
export function hills(sheet: Sheet, chance: Random, palette: Palette, horizon: number): void {
  for (let ridge = 0; ridge < 2; ridge++) {
    const base = horizon - 150 + ridge * 60;
    let d = `M0 ${horizon}L0 ${base.toFixed(0)}`;
    for (let x = 0; x < sheet.width; x += 200)
      d += `Q${x + 100} ${(base - chance.between(-20, 95)).toFixed(0)} ${x + 200} ${(base - chance.between(-10, 40)).toFixed(0)}`;
    sheet.fill(`${d}V${horizon}Z`, mix(palette.sky[1], palette.shadow, 0.2 + ridge * 0.14));
  }
}

/** A potted plant for doorways and rooms. */
export function plant(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  x: number,
  ground: number,
  height: number,
): void {
  const pot = height * 0.28;
  for (let index = 0; index < 13; index++) {
    const lean = chance.between(-1, 1);
    const reach = height * chance.between(0.45, 0.75);
    const tip: Point = [x + lean * reach * 0.6, ground - pot - reach];
    const swell = height * 0.09;
    const leaf = `M${x} ${ground - pot}Q${x + lean * reach * 0.1 - swell} ${ground - pot - reach * 0.7} ${tip[0]} ${tip[1]}Q${x + lean * reach * 0.45 + swell} ${ground - pot - reach * 0.4} ${x} ${ground - pot}Z`;
    sheet.fill(leaf, mix(palette.leaf, index % 2 ? palette.ink : palette.light, index % 2 ? 0.3 : 0.15));
    sheet.stroke(leaf, 1.1, 0.6);
  }
  sheet.shape(
    [
      [x - pot * 0.55, ground - pot],
      [x + pot * 0.55, ground - pot],
      [x + pot * 0.4, ground],
      [x - pot * 0.4, ground],
    ],
    mix(palette.accent, palette.woodDark, 0.35),
    1.8,
  );
}
