import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileStore, type StoredBytes } from './file-store.ts';

const key = /^([0-9a-f-]{34}([0-9a-f]{2}))\/(\d{1,5}\.webp|document\.[a-z]{3,4})$/;

/** Files in a folder of this machine: for one node, or several that share the folder. */
export class LocalStore extends FileStore {
  constructor(private readonly root: string) {
    super();
  }

  override async put(name: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(name);
    const unfinished = `${path}.${randomBytes(4).toString('hex')}.new`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(unfinished, bytes, { flush: true });
      // A reader finds the whole file or none.
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  override async get(name: string): Promise<StoredBytes | null> {
    try {
      const file = await open(this.pathOf(name));
      const { size } = await file.stat();
      return { size, stream: file.createReadStream() };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  override async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  /** Spreads the folders over 256, and lets nothing but our own kind of name near the disk. */
  private pathOf(name: string): string {
    const [, id, last, variant] = key.exec(name) ?? [];
    if (!id || !last || !variant) throw new Error('Not a name of a stored file.');
    return join(this.root, last, id, variant);
  }
}
