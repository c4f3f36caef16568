import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { importLimits } from '@kvart/domain/imports';
import { openCsv } from './csv-table.ts';
import { FileFailed } from './file-failed.ts';
import { openGeoJson } from './geojson-table.ts';
import { formatOf, headOf, isGzip } from './sniff.ts';
import type { ReadingWish, Table } from './table.ts';
import { openXlsx } from './xlsx-table.ts';

/** Unpacks a file that was packed as a whole, as far as the bounds allow. */
async function unpacked(path: string, folder: string): Promise<string> {
  const target = join(folder, 'unpacked');
  let bytes = 0;
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > importLimits.inflatedBytes) {
        const megabytes = Math.round(importLimits.inflatedBytes / 1_048_576);
        done(new FileFailed('too_large_inside', { megabytes }));
      } else done(null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(path), createGunzip(), bounded, createWriteStream(target));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE' ? new FileFailed('broken_zip') : error;
  }
  return target;
}

/**
 * Opens a file of any known format for reading row by row.
 * @param folder where an unpacked copy may lie until the caller removes it.
 * @throws FileFailed where nothing can be read from it.
 */
export async function openTable(path: string, folder: string, wish: ReadingWish = {}): Promise<Table> {
  const plain = isGzip(await headOf(path, 2)) ? await unpacked(path, folder) : path;
  const format = await formatOf(plain);
  if (format === 'xlsx') return openXlsx(plain, wish);
  return format === 'geojson' ? openGeoJson(plain) : openCsv(plain, wish);
}
