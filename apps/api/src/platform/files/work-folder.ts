import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileRefused } from './file-refused.ts';
import { uploadLimits } from './limits.ts';

/** Gives `work` a folder of its own that is gone afterwards, whatever happens. */
export async function inWorkFolder<T>(root: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(root, { recursive: true });
  const folder = await mkdtemp(join(root, 'upload-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes an upload to a file. One that is too large is read to its end but not kept: a sender who is cut off
 * never sees our answer.
 */
export async function receive(
  stream: Readable,
  path: string,
  most: number = uploadLimits.bytes,
): Promise<void> {
  let bytes = 0;
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) done();
      else done(null, chunk);
    },
  });
  try {
    await pipeline(stream, bounded, createWriteStream(path));
  } catch (error) {
    // A full disk is ours to report; anything else is a sender who went away.
    throw isFull(error) ? error : new FileRefused('file_missing');
  }
  if (bytes > most) throw new FileRefused('file_too_large');
  if (bytes === 0) throw new FileRefused('file_missing');
}

/** True where there is no room left to write. */
export function isFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT';
}
