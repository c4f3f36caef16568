import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Config } from '../config/index.ts';
import { encode, type Encoded } from './encode.ts';
import { FileRefused } from './file-refused.ts';
import { FileStore } from './file-store.ts';
import { keyOf } from './files.ts';
import { FilesRepository } from './files.repository.ts';
import { Gate } from './gate.ts';
import { inspect } from './inspect.ts';
import { uploadLimits } from './limits.ts';
import type { StoredFile } from './stored-file.ts';
import { inWorkFolder, isFull, receive } from './work-folder.ts';

/** What a new picture is for. */
export interface NewPhoto {
  kind: StoredFile['kind'];
  /** What it is called when it is downloaded. */
  name?: string;
  /** Public pictures are everybody's; others go through {@link FileAccess}. */
  isPublic: boolean;
  uploadedById: string | null;
}

const busy = () => new FileRefused('uploads_busy');

/** The way pictures come into Kvart. */
@Injectable()
export class PhotoPipeline {
  private readonly inHand = new Gate(uploadLimits.inHand, 0, busy);
  private readonly atWork = new Gate(uploadLimits.atOnce, uploadLimits.inHand, busy);

  constructor(
    private readonly config: Config,
    private readonly store: FileStore,
    private readonly repository: FilesRepository,
  ) {}

  /**
   * Takes a picture in: checks it, writes it anew in all sizes, stores it. Attach it to something within a
   * day, or it is swept away.
   * @throws FileRefused with the reason, where it cannot be taken.
   */
  ingest(stream: Readable, photo: NewPhoto): Promise<StoredFile> {
    return this.receiving(stream, uploadLimits.bytes, (path) => this.take(path, photo));
  }

  /** Lets an upload in, as far as there is room, and hands on where it lies while `work` runs. */
  async receiving<T>(stream: Readable, most: number, work: (path: string) => Promise<T>): Promise<T> {
    const root = join(resolve(this.config.env.KVART_DATA_DIR), 'uploads');
    try {
      return await this.inHand.pass(() =>
        inWorkFolder(root, async (folder) => {
          const path = join(folder, 'original');
          await receive(stream, path, most);
          return work(path);
        }),
      );
    } catch (error) {
      throw isFull(error) ? new FileRefused('storage_full') : error;
    } finally {
      // Whoever is turned away may still be sending.
      stream.resume();
    }
  }

  /** Keeps a picture that has arrived. */
  async take(path: string, photo: NewPhoto): Promise<StoredFile> {
    await inspect(path);
    const encoded = await this.atWork.pass(() => encode(path));
    return this.keep(encoded, photo);
  }

  /** Bytes first, the row last: a row always has its bytes. */
  private async keep({ variants, ...picture }: Encoded, photo: NewPhoto): Promise<StoredFile> {
    const file: StoredFile = {
      id: v7(),
      ...photo,
      name: photo.name ?? null,
      ...picture,
      mime: 'image/webp',
      bytes: variants.reduce((sum, { bytes }) => sum + bytes.length, 0),
      variants: variants.map(({ width }) => width),
    };
    try {
      for (const { width, bytes } of variants) await this.store.put(keyOf(file.id, width), bytes, file.mime);
      await this.repository.insert(file);
    } catch (error) {
      for (const width of file.variants)
        await this.store.remove(keyOf(file.id, width)).catch(() => undefined);
      throw error;
    }
    return file;
  }
}
