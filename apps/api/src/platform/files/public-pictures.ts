import { Injectable } from '@nestjs/common';
import { FileAccess } from './file-access.ts';
import { FileStore } from './file-store.ts';
import { Files, keyOf } from './files.ts';

/** Far above what a stored variant weighs. */
const most = 16 * 1024 * 1024;

/** Reads pictures that everybody may see, for what is drawn with them on the server. */
@Injectable()
export class PublicPictures {
  constructor(
    private readonly files: Files,
    private readonly access: FileAccess,
    private readonly store: FileStore,
  ) {}

  /** The bytes behind an address like `/files/<id>/640.webp`; null where there is none, or not for everybody. */
  async read(url: string): Promise<Buffer | null> {
    const [, id = '', width = ''] = /^\/files\/([^/]+)\/(\d{1,5})\.webp$/.exec(url) ?? [];
    const file = await this.files.find(id);
    if (!file || !(await this.access.allows(null, file)) || !file.variants.includes(Number(width)))
      return null;
    const stored = await this.store.get(keyOf(file.id, Number(width)));
    if (!stored) return null;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stored.stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}
