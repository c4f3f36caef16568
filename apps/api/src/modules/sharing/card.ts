import sharp from 'sharp';
import type { FontName } from './fonts.ts';
import { look, sign } from './look.ts';
import { linesOf, outlineOf, widthOf } from './outlines.ts';

/** What the picture of a link shows. */
export interface CardSource {
  kicker: string;
  title: string;
  /** The facts beneath, a line each. */
  lines: string[];
  mark: string | null;
  picture: Buffer | null;
  /** A logo is shown whole, a photo fills its frame. */
  fit: 'cover' | 'contain';
}

/** The size that chats and networks show a link's picture in. */
export const cardSize = { width: 1200, height: 630 };
const frame = { width: 620, height: 630 };
const edge = 56;

/** Draws the picture of a link: the photo, and beside it what it is, where, how large and what it costs. */
export async function drawCard(source: CardSource): Promise<Buffer> {
  const picture = source.picture && (await framed(source.picture, source.fit));
  const left = picture ? frame.width : 170;
  const svg = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">${[
      ...(picture ? [] : [doors(left)]),
      `<path fill="${look.accent}" d="M${left} 0h10v630h-10z"/>`,
      ...words(source, left + edge),
    ].join('')}</svg>`,
  );
  return sharp({ create: { ...cardSize, channels: 3, background: look.paper } })
    .composite([...(picture ? [{ input: picture, left: 0, top: 0 }] : []), { input: svg, left: 0, top: 0 }])
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer();
}

const framed = (bytes: Buffer, fit: CardSource['fit']): Promise<Buffer | null> =>
  sharp(bytes)
    .flatten({ background: '#ffffff' })
    .resize({ ...frame, fit, background: '#ffffff' })
    .toBuffer()
    .catch(() => null);

/** Open doors where no photo is. */
function doors(width: number): string {
  const unit = width / sign.size;
  const one = (y: number, fill: string) =>
    `<path fill="${fill}" transform="translate(${-1.5 * unit} ${y}) scale(${unit * 1.1})" d="${sign.blocks}${sign.door}"/>`;
  return `<path fill="${look.ink}" d="M0 0h${width}v630H0z"/>${[20, 215, 410].map((y) => one(y, look.accent)).join('')}`;
}

function words({ kicker, title, lines, mark }: CardSource, x: number): string[] {
  const width = cardSize.width - edge - x;
  const draw = (text: string, font: FontName, box: { x: number; y: number; size: number }, fill: string) =>
    `<path fill="${fill}" d="${outlineOf(text, font, box)}"/>`;
  const drawn: string[] = [];
  const kick = linesOf(kicker, 'sansBold', { size: 27, width, most: 1 })[0] ?? '';
  drawn.push(draw(kick, 'sansBold', { x, y: 92, size: 27 }, look.accent));

  const size =
    [60, 52, 45].find((one) => linesOf(title, 'serifBold', { size: one, width, most: 9 }).length <= 3) ?? 40;
  let y = 92 + size * 1.25;
  for (const line of linesOf(title, 'serifBold', { size, width, most: 4 })) {
    drawn.push(draw(line, 'serifBold', { x, y, size }, look.ink));
    y += size * 1.12;
  }
  y += 14;
  for (const text of lines) {
    if (y > 505) break;
    const [line = ''] = linesOf(text, 'sans', { size: 32, width, most: 1 });
    drawn.push(draw(line, 'sans', { x, y, size: 32 }, look.soft));
    y += 45;
  }
  const unit = 34 / sign.size;
  drawn.push(
    `<g transform="translate(${x} 546) scale(${unit})"><path fill="${look.ink}" d="${sign.blocks}"/><path fill="${look.accent}" d="${sign.door}"/></g>`,
    draw('Kvart', 'serifBold', { x: x + 46, y: 575, size: 38 }, look.ink),
  );
  if (mark) {
    const at = { x: x + width - widthOf(mark, 'sans', 22), y: 573, size: 22 };
    drawn.push(draw(mark, 'sans', at, look.faint));
  }
  return drawn;
}
