import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { importLimits } from '@kvart/domain/imports';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileFailed } from './file-failed.ts';

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** Below this size nobody cares how well a part was packed. */
const harmless = 20 * 1024 * 1024;

/** A workbook whose directory has been looked through before anything was unpacked. */
export interface WorkbookZip {
  has: (name: string) => boolean;
  /** Unpacks one part; fails as soon as more comes out than the directory promised. */
  open: (name: string) => Promise<Readable>;
  close: () => void;
}

function check(entries: readonly Entry[]): void {
  if (entries.length > importLimits.zipEntries) throw new FileFailed('zip_bomb');
  if (entries.some((entry) => entry.isEncrypted())) throw new FileFailed('encrypted');
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > importLimits.inflatedBytes) {
    throw new FileFailed('too_large_inside', {
      megabytes: Math.round(importLimits.inflatedBytes / 1_048_576),
    });
  }
  const bomb = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > harmless &&
      uncompressedSize / Math.max(1, compressedSize) > importLimits.inflateRatio,
  );
  if (bomb) throw new FileFailed('zip_bomb');
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > importLimits.zipEntries) throw new FileFailed('zip_bomb');
  const entries: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  check(entries);
  return new Map(entries.map((entry) => [entry.fileName, entry]));
}

/**
 * Opens a packed workbook and checks number, sizes and packing of its parts.
 * @throws FileFailed where it is broken, locked, or made to burst.
 */
export async function openWorkbookZip(path: string): Promise<WorkbookZip> {
  const zip = await openZip(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch(
    () => {
      throw new FileFailed('broken_zip');
    },
  );
  const entries = await entriesOf(zip).catch((error: unknown) => {
    zip.close();
    throw error instanceof FileFailed ? error : new FileFailed('broken_zip');
  });
  const openStream = promisify(zip.openReadStream.bind(zip)) as (entry: Entry) => Promise<Readable>;
  return {
    has: (name) => entries.has(name),
    open: async (name) => {
      const entry = entries.get(name);
      if (!entry) throw new FileFailed('not_a_workbook');
      return openStream(entry);
    },
    close: () => zip.close(),
  };
}

/** What an unpacking stream failed of: parts that are larger than promised, or bytes that make no sense. */
export const unpackFailure = (error: unknown): unknown => {
  if (error instanceof FileFailed) return error;
  const message = error instanceof Error ? error.message : '';
  if (/too many bytes/i.test(message)) return new FileFailed('zip_bomb');
  return /invalid|unexpected|not enough bytes|incorrect/i.test(message)
    ? new FileFailed('broken_zip')
    : error;
};
