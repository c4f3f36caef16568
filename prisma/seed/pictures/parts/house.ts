import { mix, type Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { pathOf, rect, type Point, type Sheet } from '../sheet.ts';
import { roof } from './roofs.ts';
import { shopfront, shopfrontStyle } from './shopfront.ts';
import { archPath, facadeWindow, windowStyle } from './windows.ts';

export interface House {
  x: number;
  width: number;
  floors: number;
  roof: 'eaves' | 'gable' | 'mansard' | 'stepped' | 'attic';
  ground: 'shop' | 'gate' | 'windows';
  wall: string;
}

export function house(
  chance: Random,
  palette: Palette,
  x: number,
  width: number,
  ground: House['ground'],
): House {
  return {
    x,
    width,
    floors: chance.whole(1, 3),
    roof: chance.pick(
      width < 380
        ? (['gable', 'stepped', 'eaves', 'mansard'] as const)
        : (['eaves', 'mansard', 'attic', 'eaves'] as const),
    ),
    ground,
    wall: chance.pick(palette.walls),
  };
}

/** A town house seen straight on. */
export function drawHouse(sheet: Sheet, chance: Random, palette: Palette, plan: House, base: number): void {
  const storey = 186;
  const shopHeight = 236;
  const eaves = base - shopHeight - plan.floors * storey;
  const { x, width } = plan;
  const roofColour = chance.pick(palette.roof);
  roof(sheet, chance, palette, plan, eaves, roofColour);
  const wall = sheet.gradient(
    [x, eaves],
    [x + width * 0.5, base],
    [
      [0, mix(plan.wall, palette.light, 0.22)],
      [0.6, plan.wall],
      [1, mix(plan.wall, palette.shadow, 0.12)],
    ],
  );
  sheet.shape(rect(x, eaves, width, base - eaves), wall, 2.4);
  plaster(sheet, chance, palette, plan, eaves, base);
  const style = windowStyle(chance.part('windows'), palette);
  const columns = Math.max(2, Math.round(width / 132));
  const cell = width / columns;
  const windowWidth = Math.min(72, cell * 0.48);
  for (let floor = 0; floor < plan.floors; floor++) {
    const top = eaves + floor * storey + 50;
    for (let column = 0; column < columns; column++)
      facadeWindow(
        sheet,
        chance,
        palette,
        style,
        x + cell * (column + 0.5) - windowWidth / 2,
        top,
        windowWidth,
        storey * (floor === 0 && plan.floors > 2 ? 0.46 : 0.56),
        plan.wall,
      );
    if (chance.chance(0.6)) band(sheet, palette, plan, eaves + (floor + 1) * storey + 8);
  }
  cornice(sheet, palette, plan, eaves);
  groundFloor(sheet, chance, palette, plan, base - shopHeight + 26, base);
  sheet.fill(rect(x, base - 26, width, 26), palette.shadow, { opacity: 0.18 });
  if (chance.chance(0.6)) drainpipe(sheet, palette, x + (chance.chance(0.5) ? 7 : width - 12), eaves, base);
}

function plaster(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  { x, width, wall }: House,
  top: number,
  base: number,
): void {
  const marks: (readonly [Point, Point])[] = [];
  for (let index = 0; index < 26; index++) {
    const [px, py] = [x + chance.between(8, width - 30), chance.between(top + 10, base - 20)];
    marks.push([
      [px, py],
      [px + chance.between(6, 24), py + chance.between(-1, 1)],
    ]);
  }
  sheet.lines(marks, 1.2, 0.22);
  // A patch where the plaster has come off shows the brick: the street is lived in.
  if (!chance.chance(0.22)) return;
  const [px, py, size] = [
    x + chance.between(width * 0.1, width * 0.7),
    base - chance.between(262, 300),
    chance.between(24, 44),
  ];
  const patch: Point[] = [];
  for (let corner = 0; corner < 9; corner++) {
    const angle = (corner / 9) * Math.PI * 2;
    patch.push([
      px + Math.cos(angle) * size * chance.between(0.6, 1.1),
      py + Math.sin(angle) * size * chance.between(0.3, 0.6),
    ]);
  }
  sheet.fill(patch, mix(palette.roof[0] as string, wall, 0.35));
  const rows: (readonly [Point, Point])[] = [];
  for (let y = py - size; y < py + size; y += 9)
    rows.push([
      [px - size * 1.2, y],
      [px + size * 1.2, y],
    ]);
  sheet.lines(rows, 1.1, 0.45, sheet.ink, sheet.clip(patch));
  sheet.outline(patch, 1.2, 0.5);
}

function band(sheet: Sheet, palette: Palette, { x, width, wall }: House, y: number): void {
  sheet.fill(rect(x, y, width, 9), mix(wall, palette.evening ? palette.paper : '#ffffff', 0.4));
  sheet.lines(
    [
      [
        [x, y],
        [x + width, y],
      ],
      [
        [x, y + 9],
        [x + width, y + 9],
      ],
    ],
    1.3,
    0.6,
  );
  sheet.fill(rect(x, y + 9, width, 6), palette.shadow, { opacity: 0.2 });
}

function cornice(sheet: Sheet, palette: Palette, { x, width, wall, roof: kind }: House, eaves: number): void {
  if (kind === 'gable' || kind === 'stepped') return;
  const pale = mix(wall, palette.evening ? palette.paper : '#ffffff', 0.45);
  sheet.shape(rect(x - 9, eaves - 6, width + 18, 12), pale, 1.8);
  sheet.shape(rect(x - 4, eaves + 6, width + 8, 9), mix(pale, palette.shadow, 0.12), 1.2);
  const teeth: (readonly [Point, Point])[] = [];
  for (let at = x + 6; at < x + width; at += 15)
    teeth.push([
      [at, eaves + 16],
      [at, eaves + 23],
    ]);
  sheet.lines(teeth, 4, 0.35);
  sheet.fill(rect(x, eaves + 15, width, 20), palette.shadow, { opacity: 0.24 });
}

function drainpipe(sheet: Sheet, palette: Palette, x: number, top: number, base: number): void {
  sheet.fill(rect(x, top + 8, 6, base - top - 12), mix(palette.stone, palette.ink, 0.3));
  sheet.lines(
    [
      [
        [x, top + 8],
        [x, base - 4],
      ],
      [
        [x + 6, top + 8],
        [x + 6, base - 4],
      ],
    ],
    1.1,
    0.7,
  );
}

function groundFloor(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  plan: House,
  top: number,
  base: number,
): void {
  const { x, width } = plan;
  if (plan.ground === 'shop') {
    const margin = Math.min(26, width * 0.07);
    return shopfront(
      sheet,
      chance,
      palette,
      shopfrontStyle(chance.part('shop'), palette),
      x + margin,
      top,
      width - margin * 2,
      base,
    );
  }
  const rustica: (readonly [Point, Point])[] = [];
  for (let y = top; y < base; y += 30)
    rustica.push([
      [x, y],
      [x + width, y],
    ]);
  sheet.lines(rustica, 1.4, 0.32);
  const gateWidth = plan.ground === 'gate' ? Math.min(130, width * 0.42) : Math.min(78, width * 0.3);
  const gateAt =
    x + width * (plan.ground === 'gate' ? 0.5 : 0.16) - (plan.ground === 'gate' ? gateWidth / 2 : 0);
  gate(
    sheet,
    palette,
    plan,
    gateAt,
    base - gateWidth * 1.5,
    gateWidth,
    base,
    chance.pick([
      palette.woodDark,
      mix(palette.leaf, palette.ink, 0.4),
      mix(palette.accent, palette.ink, 0.4),
    ]),
  );
  if (plan.ground !== 'windows') return;
  const style = { ...windowStyle(chance.part('ground'), palette), boxes: false };
  const free = width - (gateAt - x) - gateWidth - 40;
  const count = Math.max(1, Math.floor(free / 120));
  for (let index = 0; index < count; index++)
    facadeWindow(
      sheet,
      chance,
      palette,
      style,
      gateAt + gateWidth + 40 + (free * index) / count,
      base - 178,
      64,
      104,
      plan.wall,
    );
}

function gate(
  sheet: Sheet,
  palette: Palette,
  plan: House,
  x: number,
  top: number,
  width: number,
  base: number,
  colour: string,
): void {
  const stone = mix(plan.wall, palette.stone, 0.7);
  sheet.fill(archPath(x - 15, top - 15, width + 30, base - top + 15), stone);
  sheet.stroke(archPath(x - 15, top - 15, width + 30, base - top + 15), 1.8);
  const leafPath = archPath(x, top, width, base - top);
  sheet.fill(leafPath, colour);
  const boards: (readonly [Point, Point])[] = [];
  for (let at = x + width / 8; at < x + width; at += width / 8)
    boards.push([
      [at, top],
      [at, base],
    ]);
  sheet.lines(boards, 1.3, 0.5, sheet.ink, sheet.clip(leafPath));
  sheet.stroke(`M${x + width / 2} ${top}V${base}`, 2.6);
  sheet.fill(pathOf(rect(x, top, width * 0.12, base - top)), palette.shadow, {
    opacity: 0.45,
    clip: sheet.clip(leafPath),
  });
  sheet.stroke(leafPath, 2.2);
}
