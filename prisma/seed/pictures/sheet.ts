import { random, type Random } from './random.ts';

export type Point = readonly [number, number];

export const sheetWidth = 1600;
export const sheetHeight = 1067;

export interface FillOptions {
  opacity?: number;
  clip?: string;
  blur?: boolean;
}

const n = (value: number): string => (Math.round(value * 10) / 10).toString();

export const rect = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

export const pathOf = (points: readonly Point[], closed = true): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('') + (closed ? 'Z' : '');

/**
 * The sheet a picture is drawn on: colour first, ink over it, as a printer would. Ink lines wander a little, and
 * colour does not meet them to the hair, which is what makes a print look printed.
 */
export class Sheet {
  readonly hand: Random;
  readonly ink: string;
  readonly width: number;
  readonly height: number;
  private readonly defs: string[] = [];
  private readonly body: string[] = [];
  private nextId = 0;

  constructor(seed: string, ink: string, width = sheetWidth, height = sheetHeight) {
    this.hand = random(`${seed}/hand`);
    this.ink = ink;
    this.width = width;
    this.height = height;
  }

  /** A gradient from one point to another, in the sheet's own measure; usable as a fill. */
  gradient(from: Point, to: Point, stops: readonly (readonly [number, string, number?])[]): string {
    const id = this.id('g');
    this.defs.push(
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${n(from[0])}" y1="${n(from[1])}" x2="${n(to[0])}" y2="${n(to[1])}">${stopsOf(stops)}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  glow(centre: Point, radius: number, stops: readonly (readonly [number, string, number?])[]): string {
    const id = this.id('r');
    this.defs.push(
      `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${n(centre[0])}" cy="${n(centre[1])}" r="${n(radius)}">${stopsOf(stops)}</radialGradient>`,
    );
    return `url(#${id})`;
  }

  /** A clip that later fills and lines can name. */
  clip(points: readonly Point[] | string): string {
    const id = this.id('c');
    const d = typeof points === 'string' ? points : pathOf(points);
    this.defs.push(`<clipPath id="${id}"><path d="${d}"/></clipPath>`);
    return `url(#${id})`;
  }

  fill(shape: readonly Point[] | string, colour: string, options: FillOptions = {}): void {
    const d = typeof shape === 'string' ? shape : pathOf(shape);
    this.body.push(`<path d="${d}" fill="${colour}"${attributes(options)}/>`);
  }

  /** Fill with an ink outline. */
  shape(shape: readonly Point[], colour: string, line = 2, options: FillOptions = {}): void {
    this.fill(shape, colour, options);
    if (line > 0) this.outline(shape, line);
  }

  outline(points: readonly Point[], width = 2, opacity = 0.9, colour = this.ink): void {
    const parts = points.map((point, index) =>
      this.wander(point, points[(index + 1) % points.length] as Point),
    );
    this.stroke(parts.join(''), width, opacity, colour);
  }

  /** An open line through the points, drawn by a slightly unsteady hand. */
  line(points: readonly Point[], width = 2, opacity = 0.9, colour = this.ink): void {
    const parts: string[] = [];
    for (let index = 0; index + 1 < points.length; index++)
      parts.push(this.wander(points[index] as Point, points[index + 1] as Point));
    this.stroke(parts.join(''), width, opacity, colour);
  }

  /** Many short lines as one path, which is much cheaper than one element for each. */
  lines(
    list: readonly (readonly [Point, Point])[],
    width = 1.5,
    opacity = 0.6,
    colour = this.ink,
    clip?: string,
  ): void {
    this.stroke(list.map(([from, to]) => this.wander(from, to)).join(''), width, opacity, colour, clip);
  }

  stroke(d: string, width: number, opacity = 0.9, colour = this.ink, clip?: string): void {
    this.body.push(
      `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-linejoin="round"${clip ? ` clip-path="${clip}"` : ''}/>`,
    );
  }

  /** Parallel pen strokes over an area: the engraver's shadow. */
  hatch(area: readonly Point[], gap = 9, opacity = 0.28, slope = 1, width = 1.4): void {
    const xs = area.map(([x]) => x);
    const ys = area.map(([, y]) => y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const rise = (bottom - top) / Math.max(0.2, Math.abs(slope));
    const list: (readonly [Point, Point])[] = [];
    for (let x = left - rise; x < right + rise; x += gap) {
      const start = x + this.hand.between(-gap, gap) * 0.2;
      list.push(
        slope > 0
          ? [
              [start, bottom],
              [start + rise, top],
            ]
          : [
              [start, top],
              [start + rise, bottom],
            ],
      );
    }
    this.lines(list, width, opacity, this.ink, this.clip(area));
  }

  raw(markup: string): void {
    this.body.push(markup);
  }

  toSvg(): string {
    const blur =
      '<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="7"/></filter>';
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"><defs>${blur}${this.defs.join('')}</defs>${this.body.join('')}</svg>`;
  }

  private wander(from: Point, to: Point): string {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const sway = Math.min(2.2, 0.4 + length / 260);
    const over = Math.min(3, length / 60);
    const along: Point = length === 0 ? [0, 0] : [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
    const start: Point = [
      from[0] - along[0] * over * this.hand.next(),
      from[1] - along[1] * over * this.hand.next(),
    ];
    const end: Point = [
      to[0] + along[0] * over * this.hand.next(),
      to[1] + along[1] * over * this.hand.next(),
    ];
    const bend = this.hand.between(-sway, sway);
    const middle: Point = [(from[0] + to[0]) / 2 - along[1] * bend, (from[1] + to[1]) / 2 + along[0] * bend];
    return `M${n(start[0])} ${n(start[1])}Q${n(middle[0])} ${n(middle[1])} ${n(end[0])} ${n(end[1])}`;
  }

  private id(kind: string): string {
    this.nextId += 1;
    return `${kind}${this.nextId}`;
  }
}

function stopsOf(stops: readonly (readonly [number, string, number?])[]): string {
  return stops
    .map(
      ([at, colour, opacity]) =>
        `<stop offset="${at}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
    )
    .join('');
}

function attributes({ opacity, clip, blur }: FillOptions): string {
  return (
    (opacity === undefined ? '' : ` fill-opacity="${opacity}"`) +
    (clip ? ` clip-path="${clip}"` : '') +
    (blur ? ' filter="url(#soft)"' : '')
  );
}
