import sharp from 'sharp';
import type { KvartApp } from '../../../testing/kvart-app.ts';
import { FileStore } from '../../../platform/files/file-store.ts';

/** Puts bytes behind the rows of a picture: a wall and a floor, in a colour that can be found again. */
export async function putPhoto(
  { app }: Pick<KvartApp, 'app'>,
  fileId: string,
  colour = '#3f7d4a',
): Promise<void> {
  const store = app.get(FileStore, { strict: false });
  for (const width of [320, 640, 1600]) {
    const bytes = await sharp({ create: { width, height: (width * 3) / 4, channels: 3, background: colour } })
      .webp()
      .toBuffer();
    await store.put(`${fileId}/${width}.webp`, bytes, 'image/webp');
  }
}
