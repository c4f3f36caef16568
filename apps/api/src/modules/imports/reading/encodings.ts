import { createReadStream } from 'node:fs';
import type { ImportEncoding } from '@kvart/domain/imports';
import { detect } from 'chardet';
import iconv from 'iconv-lite';
import { headOf, utf16Of } from './sniff.ts';

const sampleBytes = 262_144;
const oneByte = ['windows-1250', 'iso-8859-2', 'windows-1252', 'windows-1251'] as const;

/** Letters beyond plain Latin that texts of the region are made of. */
const latin = /[áäčćďđéěëíĺľňńóôöőřŕšśťúůüűýžźżßàâîșțşţăêèçñÁÄČĆĎĐÉĚËÍĹĽŇÓÔÖŐŘŔŠŤÚŮÜŰÝŽßÂÎȘȚŞŢĂ]/u;
const cyrillic = /[\u0400-\u045f\u0490\u0491]/u;
const punctuation = /[„“”‘’‚–—…€°§²³×«»\u00a0]/u;

/** True where the whole file is well-formed UTF-8. */
async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The bytes beyond ASCII with what stands around them: the rest says nothing about the spelling. */
async function tellingBytes(path: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let kept = 0;
  for await (const raw of createReadStream(path)) {
    const chunk = raw as Buffer;
    for (let at = 0; at < chunk.length && kept < sampleBytes; at += 1) {
      if ((chunk[at] ?? 0) < 128) continue;
      const piece = chunk.subarray(Math.max(0, at - 8), Math.min(chunk.length, at + 24));
      pieces.push(piece, Buffer.from('\n'));
      kept += piece.length;
      at += 23;
    }
    if (kept >= sampleBytes) break;
  }
  return Buffer.concat(pieces);
}

/** How much a text looks like words of the region: letters that belong count for it, all else against it. */
function likeness(text: string): number {
  let score = 0;
  let before = '';
  for (const letter of text) {
    if (letter > '\u007f') {
      if (latin.test(letter)) score += /[a-zA-Z]/.test(before) || before === '' ? 2 : 1;
      else if (cyrillic.test(letter)) score += cyrillic.test(before) ? 2 : 0;
      else if (!punctuation.test(letter)) score -= 4;
      // A capital inside a word is rarely one.
      if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(letter)) score -= 3;
    }
    before = letter;
  }
  return score;
}

/** The spelling of a file's letters: sure where it says so or is valid UTF-8, else the likeliest of the region's. */
export async function encodingOf(path: string): Promise<ImportEncoding> {
  const head = await headOf(path, 8192);
  const wide = utf16Of(head);
  if (wide) return wide;
  if (await isUtf8(path)) return 'utf-8';
  const sample = await tellingBytes(path);
  const guess = detect(sample)?.toLowerCase();
  const scored = oneByte.map((encoding) => ({
    encoding,
    score: likeness(iconv.decode(sample, encoding)) * (encoding === guess ? 1.02 : 1),
  }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}
