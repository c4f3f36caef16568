import { plant, sky, tree } from '../parts/nature.ts';
import { bicycle } from '../parts/street.ts';
import { glass, windowStyle, facadeWindow } from '../parts/windows.ts';
import { mix, type Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { pathOf, rect, Sheet, sheetHeight, sheetWidth, type Point } from '../sheet.ts';

/** An inner courtyard with galleries, as old town houses hide it. */
export function courtyardScene(seed: string, chance: Random, palette: Palette): Sheet {
  const sheet = new Sheet(seed, palette.ink);
  sky(sheet, chance, palette, 420);
  const wall = chance.pick(palette.walls);
  const [left, right, base] = [chance.between(230, 300), sheetWidth - chance.between(230, 300), 812];
  const eaves = chance.between(150, 210);
  const roofColour = chance.pick(palette.roof);
  sheet.shape(
    [
      [left - 30, eaves],
      [left + 40, eaves - 110],
      [right - 40, eaves - 110],
      [right + 30, eaves],
    ],
    mix(roofColour, palette.light, 0.15),
    2.2,
  );
  ridgeTiles(sheet, chance, [left - 30, right + 30], eaves);
  sheet.shape(
    rect(left, eaves, right - left, base - eaves),
    sheet.gradient(
      [left, eaves],
      [left, base],
      [
        [0, mix(wall, palette.light, 0.2)],
        [1, mix(wall, palette.shadow, 0.18)],
      ],
    ),
    2.2,
  );
  const arches = chance.whole(4, 5);
  const storeys = 3;
  const tall = (base - eaves - 20) / storeys;
  for (let storey = 0; storey < storeys; storey++)
    gallery(
      sheet,
      chance,
      palette,
      wall,
      left,
      right,
      eaves + 20 + storey * tall,
      tall,
      arches,
      storey === storeys - 1,
    );
  wings(sheet, chance, palette, wall, left, right, eaves, base);
  ground(sheet, chance, palette, left, right, base);
  laundry(sheet, chance, palette, left, right, eaves + 120);
  if (chance.chance(0.6))
    tree(sheet, chance.part('tree'), palette, chance.pick([left + 130, right - 130]), 950, 560);
  else for (const x of [left + 60, right - 60]) plant(sheet, chance, palette, x, 880, 190);
  bicycle(sheet, palette, chance.between(left + 160, right - 320), 900, 190);
  return sheet;
}

function ridgeTiles(sheet: Sheet, chance: Random, [from, to]: [number, number], eaves: number): void {
  let d = '';
  for (let y = eaves - 100; y < eaves - 6; y += 15)
    for (let x = from + 30; x < to - 30; x += 24) if (chance.chance(0.6)) d += `M${x} ${y}q8 8 16 0`;
  sheet.stroke(d, 1.3, 0.42);
}

function gallery(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  wall: string,
  left: number,
  right: number,
  top: number,
  tall: number,
  arches: number,
  lowest: boolean,
): void {
  const cell = (right - left) / arches;
  const pale = mix(wall, palette.evening ? palette.paper : '#ffffff', 0.4);
  for (let index = 0; index < arches; index++) {
    const x = left + cell * index + cell * 0.12;
    const width = cell * 0.76;
    const foot = top + tall - (lowest ? 0 : 34);
    const spring = top + tall * 0.42;
    const arch = `M${x} ${foot}V${spring}Q${x} ${top + 16} ${x + width / 2} ${top + 16}Q${x + width} ${top + 16} ${x + width} ${spring}V${foot}Z`;
    sheet.fill(
      arch,
      sheet.gradient(
        [x, top],
        [x, foot],
        [
          [0, mix(palette.shadow, wall, 0.2)],
          [1, mix(palette.shadow, wall, 0.5)],
        ],
      ),
    );
    const clip = sheet.clip(arch);
    const door = rect(x + width * 0.3, foot - tall * 0.62, width * 0.34, tall * 0.62);
    sheet.raw(`<g clip-path="${clip}">`);
    if (chance.chance(0.5)) {
      sheet.fill(door, palette.evening ? palette.light : mix(palette.woodDark, palette.shadow, 0.2));
      sheet.outline(door, 1.6);
    } else
      glass(sheet, chance, palette, rect(x + width * 0.25, top + tall * 0.36, width * 0.45, tall * 0.34), [
        x + width * 0.25,
        top + tall * 0.36,
        width * 0.45,
        tall * 0.34,
      ]);
    sheet.raw('</g>');
    sheet.stroke(arch, 2.2);
    const pillar = rect(x - cell * 0.12 - 11, spring - 12, 22, foot - spring + 12);
    sheet.shape(pillar, pale, 1.7);
    sheet.shape(rect(x - cell * 0.12 - 18, spring - 24, 36, 14), pale, 1.5);
  }
  if (lowest) return;
  const rail = top + tall - 96;
  sheet.shape(rect(left, rail, right - left, 9), mix(palette.ink, palette.woodDark, 0.4), 1.2);
  const balusters: (readonly [Point, Point])[] = [];
  for (let x = left + 8; x < right; x += 17)
    balusters.push([
      [x, rail + 9],
      [x, rail + 66],
    ]);
  sheet.lines(balusters, 3, 0.9, mix(palette.ink, palette.woodDark, 0.4));
  sheet.shape(rect(left - 6, rail + 64, right - left + 12, 20), pale, 1.8);
  sheet.fill(rect(left, rail + 84, right - left, 15), palette.shadow, { opacity: 0.3 });
  for (let index = 0; index < 3; index++)
    if (chance.chance(0.6))
      plant(sheet, chance, palette, left + chance.between(40, right - left - 40), rail + 4, 64);
}

/** The two side wings run towards the viewer. */
function wings(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  wall: string,
  left: number,
  right: number,
  eaves: number,
  base: number,
): void {
  for (const side of [0, 1] as const) {
    const [edge, inner] = side === 0 ? [-20, left] : [sheetWidth + 20, right];
    const face: Point[] = [
      [edge, -260],
      [inner, eaves],
      [inner, base],
      [edge, sheetHeight + 120],
    ];
    sheet.shape(
      face,
      sheet.gradient(
        [edge, 0],
        [inner, 0],
        [
          [0, mix(wall, palette.shadow, side ? 0.18 : 0.5)],
          [1, mix(wall, palette.shadow, side ? 0.05 : 0.34)],
        ],
      ),
      2.2,
    );
    sheet.raw(`<g clip-path="${sheet.clip(face)}">`);
    for (const [share, width] of [
      [0.25, 58],
      [0.72, 44],
    ] as const) {
      const x = edge + (inner - edge) * share - width / 2;
      const squeeze = 1 + (1 - share) * 0.5;
      for (const y of [eaves + 60, eaves + 270])
        facadeWindow(
          sheet,
          chance,
          palette,
          {
            ...windowStyle(chance.part('wing'), palette),
            shutters: false,
            boxes: false,
            kind: 'cross',
            trim: 'frame',
          },
          x,
          y - (1 - share) * 90,
          width,
          110 * squeeze,
          wall,
        );
    }
    sheet.raw('</g>');
  }
}

function ground(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  left: number,
  right: number,
  base: number,
): void {
  const yard: Point[] = [
    [left, base],
    [right, base],
    [sheetWidth + 20, sheetHeight + 110],
    [-20, sheetHeight + 110],
  ];
  sheet.fill(
    yard,
    sheet.gradient(
      [0, base],
      [0, sheetHeight],
      [
        [0, mix(palette.stone, palette.light, 0.3)],
        [1, mix(palette.stone, palette.shadow, 0.25)],
      ],
    ),
  );
  let d = '';
  for (let y = base + 8, row = 0; y < sheetHeight; row++) {
    const share = (y - base) / (sheetHeight - base);
    const size = 26 + share * 46;
    for (let x = row % 2 ? size / 2 : 0; x < sheetWidth; x += size)
      if (chance.chance(0.62))
        d += `M${x.toFixed(0)} ${y.toFixed(0)}q${(size * 0.1).toFixed(0)} ${(-9 - share * 9).toFixed(0)} ${(size * 0.85).toFixed(0)} 0`;
    y += 11 + share * 17;
  }
  sheet.stroke(d, 1.4, 0.4, sheet.ink, sheet.clip(yard));
  if (!palette.evening)
    sheet.fill(
      pathOf([
        [left, base],
        [left + (right - left) * 0.46, base],
        [sheetWidth * 0.34, sheetHeight],
        [-20, sheetHeight],
      ]),
      palette.shadow,
      { opacity: 0.24 },
    );
}

function laundry(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  left: number,
  right: number,
  y: number,
): void {
  if (!chance.chance(0.5)) return;
  const at = (x: number): number => y + Math.sin(((x - left) / (right - left)) * Math.PI) * 46;
  sheet.stroke(`M${left} ${y}Q${(left + right) / 2} ${y + 92} ${right} ${y}`, 1.8, 0.9);
  for (let x = left + 120; x < right - 140; x += chance.between(84, 150)) {
    const [width, tall] = [chance.between(46, 84), chance.between(60, 104)];
    sheet.shape(
      [
        [x, at(x)],
        [x + width, at(x + width)],
        [x + width - 3, at(x + width) + tall],
        [x + 4, at(x) + tall],
      ],
      chance.pick([palette.paper, palette.accent, mix(palette.glass, palette.paper, 0.4), '#fffaf0']),
      1.6,
    );
  }
}
