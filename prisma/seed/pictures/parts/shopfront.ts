import { mix, type Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import { pathOf, rect, type Point, type Sheet } from '../sheet.ts';

export interface ShopfrontStyle {
  /** Joinery. */
  frame: string;
  awning: 'none' | 'striped' | 'plain';
  awningColour: string;
  doorAt: 'left' | 'middle' | 'right';
  transom: boolean;
}

export function shopfrontStyle(chance: Random, palette: Palette): ShopfrontStyle {
  const green = mix(palette.leaf, palette.ink, 0.5);
  const blue = mix(palette.glassDark, palette.ink, 0.35);
  return {
    frame: chance.pick([
      green,
      blue,
      palette.woodDark,
      mix(palette.accent, palette.ink, 0.35),
      mix(palette.ink, palette.stone, 0.15),
      mix(palette.wood, palette.paper, 0.3),
    ]),
    awning: chance.pick(['none', 'striped', 'plain', 'striped'] as const),
    awningColour: chance.pick([palette.accent, palette.accent, green, blue]),
    doorAt: chance.pick(['left', 'middle', 'right'] as const),
    transom: chance.chance(0.6),
  };
}

/** An empty shop's front: panes with an unlettered board above, a door, panels below and perhaps an awning. */
export function shopfront(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  style: ShopfrontStyle,
  x: number,
  top: number,
  width: number,
  ground: number,
): void {
  const height = ground - top;
  const board = height * 0.15;
  sheet.shape(rect(x, top, width, height), style.frame, 2.2);
  sheet.shape(rect(x - 8, top - 7, width + 16, 10), mix(style.frame, '#ffffff', 0.18), 1.6);
  sheet.fill(
    rect(x + width * 0.04, top + board * 0.25, width * 0.92, board * 0.55),
    mix(style.frame, palette.paper, 0.14),
  );
  sheet.outline(rect(x + width * 0.04, top + board * 0.25, width * 0.92, board * 0.55), 1.1, 0.5);
  const doorWidth = Math.min(width * 0.28, height * 0.44);
  const start = {
    left: x + width * 0.05,
    middle: x + (width - doorWidth) / 2,
    right: x + width * 0.95 - doorWidth,
  }[style.doorAt];
  const glassTop = top + board * 1.15;
  const panes: [number, number][] = [];
  const gap = width * 0.035;
  if (start - x > width * 0.12) panes.push([x + gap, start - gap]);
  if (x + width - (start + doorWidth) > width * 0.12) panes.push([start + doorWidth + gap, x + width - gap]);
  const sill = ground - height * 0.2;
  for (const [left, right] of panes) {
    const pane = rect(left, glassTop, right - left, sill - glassTop);
    showcase(sheet, chance, palette, pane, left, glassTop, right - left, sill - glassTop);
    if (style.transom)
      sheet.stroke(`M${left} ${glassTop + (sill - glassTop) * 0.2}H${right}`, 5, 1, style.frame);
    const mullions = right - left > height * 0.75 ? 1 : 0;
    for (let index = 1; index <= mullions; index++) {
      const at = left + ((right - left) * index) / (mullions + 1);
      sheet.stroke(`M${at} ${glassTop}V${sill}`, 6, 1, style.frame);
    }
    sheet.outline(pane, 2);
    const panel = rect(left, sill + height * 0.04, right - left, height * 0.12);
    sheet.fill(panel, mix(style.frame, palette.ink, 0.25));
    sheet.outline(panel, 1.3, 0.7);
  }
  door(sheet, chance, palette, style.frame, start, glassTop, doorWidth, ground);
  if (style.awning !== 'none')
    awning(sheet, palette, style, x - 10, top + board * 0.9, width + 20, height * 0.2);
}

/** Behind the glass: an empty room with light at the back, a ladder or a lamp, and the street mirrored in front. */
function showcase(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  pane: Point[],
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const clip = sheet.clip(pane);
  const lit = palette.evening;
  const back = lit ? mix(palette.light, palette.glass, 0.4) : mix(palette.glassDark, palette.paper, 0.2);
  sheet.fill(
    pane,
    sheet.gradient(
      [x, y],
      [x, y + height],
      [
        [0, mix(back, palette.ink, lit ? 0.05 : 0.3)],
        [0.7, back],
        [1, mix(back, palette.wood, 0.35)],
      ],
    ),
  );
  const floor = y + height * 0.78;
  sheet.fill(rect(x, floor, width, height * 0.22), mix(palette.wood, palette.ink, lit ? 0.1 : 0.45), {
    opacity: 0.8,
    clip,
  });
  sheet.fill(
    rect(x + width * 0.55, y + height * 0.3, width * 0.22, height * 0.48),
    lit ? mix(palette.light, '#ffffff', 0.4) : mix(palette.light, back, 0.45),
    { opacity: 0.75, clip },
  );
  if (chance.chance(0.5))
    ladder(
      sheet,
      x + width * chance.between(0.15, 0.35),
      floor + 8,
      height * 0.55,
      clip,
      mix(palette.wood, palette.ink, 0.2),
    );
  if (chance.chance(0.6))
    pendant(sheet, palette, x + width * chance.between(0.3, 0.7), y, height * 0.24, clip);
  if (lit) return;
  // The other side of the street, mirrored: roofs against the sky.
  let skyline = `M${x} ${y}`;
  for (let at = 0; at <= width; at += Math.max(30, width / 6)) {
    const h = height * chance.between(0.25, 0.5);
    skyline += `L${x + at} ${y + h}L${x + at + width / 12} ${y + h - height * 0.08}`;
  }
  sheet.fill(`${skyline}L${x + width + 20} ${y}Z`, mix(palette.sky[0], '#ffffff', 0.3), {
    opacity: 0.4,
    clip,
  });
  sheet.fill(
    [
      [x + width * 0.1, y],
      [x + width * 0.32, y],
      [x + width * 0.02, y + height],
      [x - width * 0.2, y + height],
    ],
    '#ffffff',
    { opacity: 0.16, clip },
  );
  sheet.fill(
    [
      [x + width * 0.4, y],
      [x + width * 0.46, y],
      [x + width * 0.16, y + height],
      [x + width * 0.1, y + height],
    ],
    '#ffffff',
    { opacity: 0.16, clip },
  );
}

function ladder(sheet: Sheet, x: number, foot: number, height: number, clip: string, colour: string): void {
  let d = `M${x} ${foot}L${x + height * 0.16} ${foot - height}M${x + height * 0.2} ${foot}L${x + height * 0.26} ${foot - height}M${x + height * 0.5} ${foot - 6}L${x + height * 0.22} ${foot - height}`;
  for (let step = 1; step < 7; step++) {
    const share = step / 7;
    d += `M${x + height * 0.16 * share} ${foot - height * share}L${x + height * (0.2 + 0.06 * share)} ${foot - height * share}`;
  }
  sheet.stroke(d, Math.max(2.5, height * 0.022), 0.95, colour, clip);
}

function pendant(sheet: Sheet, palette: Palette, x: number, top: number, drop: number, clip: string): void {
  sheet.stroke(`M${x} ${top}V${top + drop}`, 1.6, 0.9, sheet.ink, clip);
  const size = drop * 0.32;
  const shade = pathOf([
    [x - size * 0.35, top + drop],
    [x + size * 0.35, top + drop],
    [x + size, top + drop + size * 0.8],
    [x - size, top + drop + size * 0.8],
  ]);
  sheet.fill(shade, palette.evening ? palette.accent : palette.ink, { clip });
}

function door(
  sheet: Sheet,
  chance: Random,
  palette: Palette,
  frame: string,
  x: number,
  top: number,
  width: number,
  ground: number,
): void {
  const height = ground - top;
  sheet.shape(rect(x, top, width, height), mix(frame, palette.ink, 0.3), 1.8);
  sheet.shape(
    rect(x + width * 0.08, top + height * 0.2, width * 0.84, height * 0.8),
    mix(frame, palette.paper, 0.08),
    1.8,
  );
  const glassArea = rect(x + width * 0.22, top + height * 0.28, width * 0.56, height * 0.4);
  sheet.fill(
    glassArea,
    sheet.gradient(
      [x, top],
      [x + width, ground],
      [
        [0, palette.evening ? palette.light : mix(palette.glass, '#ffffff', 0.3)],
        [1, palette.evening ? palette.glass : palette.glassDark],
      ],
    ),
  );
  sheet.outline(glassArea, 1.5);
  sheet.fill(
    rect(x + width * 0.08, top + height * 0.03, width * 0.84, height * 0.14),
    palette.evening ? palette.glass : mix(palette.glassDark, palette.glass, 0.4),
  );
  sheet.outline(rect(x + width * 0.08, top + height * 0.03, width * 0.84, height * 0.14), 1.3);
  sheet.outline(rect(x + width * 0.22, top + height * 0.74, width * 0.56, height * 0.18), 1.2, 0.6);
  const handle = chance.chance(0.5) ? x + width * 0.15 : x + width * 0.85;
  sheet.raw(
    `<circle cx="${handle.toFixed(1)}" cy="${(top + height * 0.62).toFixed(1)}" r="3.6" fill="${palette.light}" stroke="${sheet.ink}"/>`,
  );
  sheet.shape(rect(x - width * 0.06, ground - 8, width * 1.12, 10), mix(palette.stone, '#ffffff', 0.2), 1.4);
}

function awning(
  sheet: Sheet,
  palette: Palette,
  style: ShopfrontStyle,
  x: number,
  top: number,
  width: number,
  height: number,
): void {
  const flare = 16;
  const body: Point[] = [
    [x, top],
    [x + width, top],
    [x + width + flare, top + height],
    [x - flare, top + height],
  ];
  sheet.fill(
    [
      [x, top + height],
      [x + width, top + height],
      [x + width + 20, top + height * 1.75],
      [x + 26, top + height * 1.75],
    ],
    palette.shadow,
    { opacity: 0.35 },
  );
  const base = style.awningColour;
  sheet.fill(body, base);
  const count = Math.max(5, Math.round(width / 46));
  const drop = height * 0.22;
  for (let index = 0; index < count; index++) {
    const cut = (share: number): [number, number] => [
      x + width * share,
      x - flare + (width + flare * 2) * share,
    ];
    const [a, b] = [cut(index / count), cut((index + 1) / count)];
    const pale = style.awning === 'striped' && index % 2 === 1;
    if (pale)
      sheet.fill(
        [
          [a[0], top],
          [b[0], top],
          [b[1], top + height],
          [a[1], top + height],
        ],
        mix(palette.paper, base, 0.06),
      );
    const lobe = `M${a[1]} ${top + height}H${b[1]}V${top + height + drop * 0.55}Q${(a[1] + b[1]) / 2} ${top + height + drop * 1.45} ${a[1]} ${top + height + drop * 0.55}Z`;
    sheet.fill(lobe, pale ? mix(palette.paper, palette.shadow, 0.12) : mix(base, palette.shadow, 0.2));
    sheet.stroke(lobe, 1.4, 0.75);
  }
  sheet.fill(
    body,
    sheet.gradient(
      [0, top],
      [0, top + height],
      [
        [0, palette.shadow, 0.3],
        [0.4, palette.shadow, 0],
        [1, palette.light, 0.15],
      ],
    ),
  );
  sheet.outline(body, 2);
}
