import sharp from 'sharp';
import { FileRefused } from './file-refused.ts';
import { maxHeight, maxWidth, uploadLimits, widths } from './limits.ts';

/** A picture in all its sizes, free of everything but its pixels. */
export interface Encoded {
  width: number;
  height: number;
  blur: string;
  variants: { width: number; bytes: Buffer }[];
}

const quality = 80;
const blurWidth = 16;

/**
 * Turns a picture upright and writes it anew as WebP. Nothing of the file but pixels survives: no place, no
 * camera, no thumbnail, no comment.
 * @throws FileRefused `file_broken` where it cannot be decoded to its end.
 */
export async function encode(path: string): Promise<Encoded> {
  const { data, info } = await decode(path);
  const upright = () =>
    sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const variants: Encoded['variants'] = [];
  for (const width of widthsFor(info.width)) {
    const bytes = await upright()
      .resize({ width })
      .webp({ quality, effort: 4, smartSubsample: true })
      .toBuffer();
    variants.push({ width, bytes });
  }
  const tiny = await upright().resize({ width: blurWidth }).webp({ quality: 40 }).toBuffer();
  return {
    width: info.width,
    height: info.height,
    blur: `data:image/webp;base64,${tiny.toString('base64')}`,
    variants,
  };
}

/** The usual widths up to the picture's own, and its own where it lies between. */
export function widthsFor(own: number): number[] {
  const usual = widths.filter((width) => width <= own);
  return own < maxWidth && usual.at(-1) !== own ? [...usual, own] : usual;
}

/** Decodes once, at the largest size we keep; the smaller ones are made from that. */
async function decode(path: string) {
  try {
    return await sharp(path, { limitInputPixels: uploadLimits.pixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: maxWidth, height: maxHeight, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch {
    throw new FileRefused('file_broken');
  }
}
