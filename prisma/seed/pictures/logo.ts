import { mix } from './palette.ts';
import { random } from './random.ts';

/** Ground and mark for the six sides of the partnership; two choices each, so that neighbours differ. */
const colours: Record<string, readonly (readonly [string, string, string])[]> = {
  public: [
    ['#20435c', '#f4ead4', '#e0a84b'],
    ['#2f5d73', '#f7f1e3', '#d9583b'],
  ],
  support: [
    ['#2d6a5d', '#f4efdf', '#f0b35a'],
    ['#46786c', '#fbf4e4', '#1f2a37'],
  ],
  creative: [
    ['#d9583b', '#fbf1dd', '#2a2430'],
    ['#f0a04b', '#33251f', '#fbf1dd'],
    ['#a8405a', '#fbeee0', '#f0b35a'],
  ],
  small_business: [
    ['#8a5f3d', '#f8ecd6', '#e0a84b'],
    ['#c58b3f', '#2a2430', '#fbf1dd'],
  ],
  civil: [
    ['#5b7f55', '#f6f0dc', '#f0a04b'],
    ['#7a5c8e', '#f7efe4', '#f0b35a'],
  ],
  academic: [
    ['#3f4d86', '#f4efe2', '#d9583b'],
    ['#55617f', '#f8f3e6', '#e0a84b'],
  ],
};

/** A geometric mark of four parts, after the four sides of a quarter; no letters, so it needs no font. */
export function logoSvg(seed: string, sector: string): string {
  const chance = random(`${seed}/logo`);
  const [ground, mark, accent] = chance.pick(colours[sector] ?? (colours.creative as never));
  const soft = mix(ground, mark, 0.35);
  const kind = chance.whole(0, 6);
  const tiles: string[] = [];
  for (let index = 0; index < 4; index++) {
    const [x, y] = [96 + (index % 2) * 160, 96 + Math.floor(index / 2) * 160];
    const colour = index === chance.whole(0, 3) ? accent : chance.chance(0.25) ? soft : mark;
    tiles.push(
      `<g transform="rotate(${chance.whole(0, 3) * 90} ${x + 80} ${y + 80})" fill="${colour}">${tile(kind, x, y, chance.whole(0, 2))}</g>`,
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 512 512"><rect width="512" height="512" fill="${ground}"/>${tiles.join('')}</svg>`;
}

function tile(kind: number, x: number, y: number, variant: number): string {
  const s = 152;
  if (kind === 0) return `<path d="M${x} ${y}h${s}a${s} ${s} 0 0 1 ${-s} ${s}Z"/>`;
  if (kind === 1)
    return variant === 0
      ? `<circle cx="${x + s / 2}" cy="${y + s / 2}" r="${s / 2}"/>`
      : `<path d="M${x} ${y + s}V${y + s / 2}a${s / 2} ${s / 2} 0 0 1 ${s} 0v${s / 2}Z"/>`;
  if (kind === 2)
    return variant === 1
      ? `<rect x="${x}" y="${y}" width="${s}" height="${s}"/>`
      : `<path d="M${x} ${y}h${s}v${s}Z"/>`;
  if (kind === 3)
    return `<path d="M${x} ${y + s}V${y + s * 0.4}L${x + s / 2} ${y}L${x + s} ${y + s * 0.4}V${y + s}Z"/>`;
  if (kind === 4)
    return [0, 1, 2]
      .map(
        (bar) => `<rect x="${x}" y="${y + bar * 54}" width="${s - (variant ? bar * 44 : 0)}" height="36"/>`,
      )
      .join('');
  if (kind === 5)
    return `<path d="M${x} ${y}A${s} ${s} 0 0 1 ${x + s} ${y + s}A${s} ${s} 0 0 1 ${x} ${y}Z"/>`;
  return `<path fill-rule="evenodd" d="M${x} ${y}h${s}v${s}h${-s}ZM${x + 44} ${y + 44}v64h64v${variant ? -64 : -30}Z"/>`;
}
