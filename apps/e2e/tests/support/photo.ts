import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** What the camera writes into every picture, and nobody may get. */
export const cameraName = 'KvartCam of Ana Novak';

/** A photo as a phone makes it: JPEG with the camera's name and the place where it was taken. */
export async function phonePhoto(width = 1600, height = 1200): Promise<Buffer> {
  const room = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 12">
    <rect width="16" height="12" fill="#e9e2d3"/><path d="M0 9h16v3H0z" fill="#8a6a4a"/>
    <path d="M2 2h3v5H2zM6.5 2h3v5h-3zM11 2h3v5h-3z" fill="#bcd7e6"/></svg>`;
  return sharp(Buffer.from(room))
    .resize(width, height)
    .jpeg({ quality: 88 })
    .withExif({
      IFD0: { Make: cameraName },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '46/1 13/1 32/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '14/1 36/1 42/1',
      },
    })
    .toBuffer();
}

/** What a picture says beside its pixels. */
export async function hiddenIn(picture: Buffer): Promise<string[]> {
  const { exif, xmp, iptc } = await sharp(picture).metadata();
  const parts = { exif, xmp, iptc };
  const found = Object.entries(parts).flatMap(([name, part]) => (part ? [name] : []));
  return picture.includes(cameraName) ? [...found, 'camera'] : found;
}

/** The store spreads its folders over 256 by the end of the id. */
const folderOf = (files: string, id: string) => join(files, id.slice(-2), id);

/** Puts the bytes of a picture where the store would. */
export async function storeVariants(files: string, id: string, widths: readonly number[]): Promise<void> {
  const folder = folderOf(files, id);
  await mkdir(folder, { recursive: true });
  const photo = await phonePhoto();
  for (const width of widths)
    await sharp(photo)
      .resize(width)
      .webp()
      .toFile(join(folder, `${width}.webp`));
}

/** The stored variants of a picture. */
export async function storedVariants(files: string, id: string): Promise<Buffer[]> {
  const folder = folderOf(files, id);
  return Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
}
