import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { drawPicture, type PictureKey } from './catalogue.ts';
import { logoSvg } from './logo.ts';
import { random } from './random.ts';

/** A picture as the file store keeps it. */
export interface RenderedPicture {
  width: number;
  height: number;
  /** A few pixels as a data URI. */
  blur: string;
  variants: { width: number; bytes: Buffer }[];
}

const pictureWidth = 1280;
const pictureHeight = 853;
const smallerWidths = [320, 640, 1024];

/** Printed paper: a grain laid over every picture, made once. */
const grain = Promise.resolve().then(() => {
  const chance = random('grain');
  const side = 256;
  const pixels = Buffer.alloc(side * side);
  for (let index = 0; index < pixels.length; index++)
    pixels[index] = 128 + Math.round((chance.next() + chance.next() + chance.next() - 1.5) * 26);
  return sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .toColourspace('srgb')
    .png()
    .toBuffer();
});

/**
 * Renders a drawing in all sizes. The vector is rendered once; the smaller sizes are made from its pixels, which
 * is three times as fast.
 */
export async function renderPicture(key: PictureKey): Promise<RenderedPicture> {
  const svg = Buffer.from(drawPicture(key).toSvg());
  const { data, info } = await sharp(svg, { density: (72 * pictureWidth) / 1600 })
    .resize(pictureWidth, pictureHeight, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .composite([{ input: await grain, tile: true, blend: 'soft-light' }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const encode = (width: number): Promise<Buffer> =>
    sharp(data, { raw }).resize({ width }).webp({ quality: 80, effort: 1 }).toBuffer();
  const variants: RenderedPicture['variants'] = [];
  for (const width of [...smallerWidths, pictureWidth]) variants.push({ width, bytes: await encode(width) });
  const tiny = await sharp(data, { raw }).resize({ width: 16 }).webp({ quality: 40 }).toBuffer();
  return { width: info.width, height: info.height, blur: dataUri(tiny), variants };
}

/** Renders the mark of an actor. */
export async function renderLogo(seed: string, sector: string): Promise<RenderedPicture> {
  const svg = Buffer.from(logoSvg(seed, sector));
  const at = (width: number) => sharp(svg).resize({ width }).webp({ quality: 84, effort: 2 }).toBuffer();
  const tiny = await sharp(svg).resize({ width: 16 }).webp({ quality: 40 }).toBuffer();
  return {
    width: 512,
    height: 512,
    blur: dataUri(tiny),
    variants: [
      { width: 320, bytes: await at(320) },
      { width: 512, bytes: await at(512) },
    ],
  };
}

const dataUri = (bytes: Buffer): string => `data:image/webp;base64,${bytes.toString('base64')}`;

/** Does the work for every item, as many at a time as there are cores. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
}
