import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import { FileRefused } from './file-refused.ts';
import { uploadLimits } from './limits.ts';

const always = ['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/avif'];
// Phones' HEIC needs a licensed decoder that npm's build of sharp does without; a system's own may have it.
const heic = sharp.format.heif.input.fileSuffix?.some((suffix) => suffix === '.heic')
  ? ['image/heic', 'image/heif']
  : [];
const accepted = new Set([...always, ...heic]);

/**
 * Refuses what is not a picture we can take, by its content; its name and declared type mean nothing.
 * Reads the header only, so a small file that claims to be huge costs nothing.
 */
export async function inspect(path: string): Promise<void> {
  const type = await fileTypeFromFile(path).catch(() => undefined);
  if (!type || !accepted.has(type.mime)) throw new FileRefused('file_type');
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!header?.width || !header.height) throw new FileRefused('file_broken');
  if (header.width * header.height > uploadLimits.pixels) throw new FileRefused('file_too_many_pixels');
}
