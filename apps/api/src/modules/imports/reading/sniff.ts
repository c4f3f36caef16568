import { open } from 'node:fs/promises';
import type { ImportFormat } from '@kvart/domain/imports';
import { FileFailed } from './file-failed.ts';

/** The first bytes of a file. */
export async function headOf(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(length);
    const { bytesRead } = await file.read(head, 0, length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const begins = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte);

export const isGzip = (head: Buffer): boolean => begins(head, 0x1f, 0x8b);

/** Which end of a UTF-16 file's letters comes first, by its mark or by where the zeros stand; `null` for others. */
export function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (begins(head, 0xff, 0xfe)) return 'utf-16le';
  if (begins(head, 0xfe, 0xff)) return 'utf-16be';
  let even = 0;
  let odd = 0;
  const pairs = Math.floor(Math.min(head.length, 4096) / 2);
  for (let at = 0; at < pairs; at += 1) {
    if (head[2 * at] === 0) even += 1;
    if (head[2 * at + 1] === 0) odd += 1;
  }
  if (pairs < 4) return null;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Bytes that no text has. A few zeros in a text are told row by row; many mean that it is none. */
function isBinary(head: Buffer): boolean {
  let strange = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) strange += 1;
  return strange > 2 && strange > head.length * 0.002;
}

/**
 * Tells what a file is by what stands in it; its name says nothing.
 * @throws FileFailed where it is nothing that can be read.
 */
export async function formatOf(path: string): Promise<ImportFormat> {
  const head = await headOf(path, 262_144);
  if (head.length === 0) throw new FileFailed('empty');
  if (begins(head, 0x50, 0x4b, 0x03, 0x04) || begins(head, 0x50, 0x4b, 0x05, 0x06)) return 'xlsx';
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileFailed('old_excel');
  if (utf16Of(head)) return 'csv';
  if (isBinary(head)) throw new FileFailed('binary');
  const start = head.toString('latin1', begins(head, 0xef, 0xbb, 0xbf) ? 3 : 0).trimStart();
  if (start === '') throw new FileFailed('empty');
  return start.startsWith('{') ? 'geojson' : 'csv';
}
