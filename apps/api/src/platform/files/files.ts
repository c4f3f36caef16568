import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../database/index.ts';
import { Jobs, Task } from '../jobs/index.ts';
import { FileStore } from './file-store.ts';
import { FilesRepository, type FileUse } from './files.repository.ts';
import { v7 } from 'uuid';
import { endingOf, type StoredFile } from './stored-file.ts';

const removeBytes = 'files.remove_bytes';

/** Stored files: finding, opening to the public, removing. */
@Injectable()
export class Files {
  private readonly uses = new Map<StoredFile['kind'], FileUse>();

  constructor(
    private readonly repository: FilesRepository,
    private readonly store: FileStore,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Says which column points at files of a kind; those nothing points at for a day are removed. A kind that
   * is not registered keeps all its files.
   */
  registerUse(kind: StoredFile['kind'], use: FileUse): void {
    this.uses.set(kind, use);
  }

  find(id: string): Promise<StoredFile | null> {
    return this.repository.find(id);
  }

  /** A file as its owner gets it back: the document, or the largest form of a picture. Null where the bytes are lost. */
  async bytesOf({ id, mime, variants }: StoredFile): Promise<{ ending: string; stream: Readable } | null> {
    const ending = endingOf(mime);
    const bytes = await this.store.get(
      ending ? documentKeyOf(id, mime) : keyOf(id, Math.max(0, ...variants)),
    );
    return bytes && { ending: ending ?? 'webp', stream: bytes.stream };
  }

  /**
   * A picture once more, private, for another use. Attach it to something within a day, or it is swept away.
   * @returns null where it is gone.
   */
  async copy(id: string, kind: StoredFile['kind'], uploadedById: string | null): Promise<StoredFile | null> {
    const file = await this.repository.find(id);
    if (!file || endingOf(file.mime)) return null;
    const made: StoredFile = { ...file, id: v7(), kind, isPublic: false, uploadedById };
    // Bytes first, the row last: a row always has its bytes.
    for (const width of file.variants) {
      const stored = await this.store.get(keyOf(id, width));
      if (!stored) return null;
      await this.store.put(keyOf(made.id, width), await buffer(stored.stream), file.mime);
    }
    await this.repository.insert(made);
    return made;
  }

  /** Opens files to everybody, or closes them again. */
  async setPublic(tx: Tx, ids: string[], isPublic: boolean): Promise<void> {
    await this.repository.setPublic(tx, ids, isPublic);
  }

  /** Gives a document another name for its next download. */
  async rename(tx: Tx, id: string, name: string): Promise<void> {
    await this.repository.rename(tx, id, name);
  }

  /** Removes files in the caller's transaction; their bytes follow once it has committed. */
  async remove(tx: Tx, ids: string[]): Promise<void> {
    for (const file of await this.repository.delete(tx, ids)) {
      await this.jobs.add(tx, removeBytes, { keys: keysOf(file) });
    }
  }

  @Task(removeBytes)
  async removeBytes({ keys }: { keys: string[] }): Promise<void> {
    for (const key of keys) await this.store.remove(key);
  }

  /** Uploads that were never attached to anything, for example because the form was closed. */
  @Task('files.sweep', { cron: '41 3 * * *' })
  async sweep(): Promise<void> {
    for (const [kind, use] of this.uses) {
      await this.database.transaction(async (tx) =>
        this.remove(tx, await this.repository.unused(tx, kind, use)),
      );
    }
  }
}

/** Where a variant lies in the store. */
export const keyOf = (id: string, width: number): string => `${id}/${width}.webp`;

/** Where a document lies in the store. */
export const documentKeyOf = (id: string, mime: string): string =>
  `${id}/document.${endingOf(mime) ?? 'bin'}`;

/** All that lies in the store of a file. */
const keysOf = ({ id, mime, variants }: Pick<StoredFile, 'id' | 'mime' | 'variants'>): string[] =>
  endingOf(mime) ? [documentKeyOf(id, mime)] : variants.map((width) => keyOf(id, width));
