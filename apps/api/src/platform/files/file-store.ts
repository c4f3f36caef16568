import type { Readable } from 'node:stream';

/** A variant's bytes on their way to a reader. */
export interface StoredBytes {
  /** Null where the store does not say. */
  size: number | null;
  stream: Readable;
}

/** Where bytes live. Keys look like `<id>/<width>.webp`; what is written once is never changed. */
export abstract class FileStore {
  abstract put(key: string, bytes: Buffer, mime: string): Promise<void>;

  /** Null where there is nothing under the key. */
  abstract get(key: string): Promise<StoredBytes | null>;

  /** Removing what is gone already is fine. */
  abstract remove(key: string): Promise<void>;
}
