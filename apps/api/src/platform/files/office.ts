import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileRefused } from './file-refused.ts';

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** Parts of one file, and what they may unpack to together. */
const mostParts = 5_000;
const mostUnpacked = 500 * 1024 * 1024;

/** Parts that run when the file is opened: macros, controls, embedded programs, scripts of OpenDocument files. */
const active = /vbaProject|vbaData|activeX|oleObject|(?:^|\/)(?:Basic|Scripts)\//i;

/**
 * Looks through the list of parts of an office file; nothing is unpacked.
 * @throws FileRefused where it can do something, is locked, or is made to burst.
 */
export async function inspectOffice(path: string): Promise<void> {
  const zip = await openZip(path, { lazyEntries: true }).catch(() => {
    throw new FileRefused('file_broken');
  });
  try {
    if (zip.entryCount > mostParts) throw new FileRefused('file_broken');
    let unpacked = 0;
    for await (const entry of entriesOf(zip)) {
      unpacked += entry.uncompressedSize;
      if (entry.isEncrypted()) throw new FileRefused('file_locked');
      if (active.test(entry.fileName)) throw new FileRefused('file_active');
      if (unpacked > mostUnpacked) throw new FileRefused('file_broken');
    }
  } finally {
    zip.close();
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('end', () => resolve(null));
      zip.once('error', () => reject(new FileRefused('file_broken')));
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}
