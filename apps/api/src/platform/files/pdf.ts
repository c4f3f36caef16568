import { inflateSync } from 'node:zlib';
import { FileRefused } from './file-refused.ts';

/**
 * Names in a PDF that make it do something, carry other files, or hide its content from this check. A reader's
 * viewer would run or open them; a floor plan needs none of it.
 */
const activeNames = [
  'JavaScript',
  'Launch',
  'Rendition',
  'RichMedia',
  'ImportData',
  'SubmitForm',
  'EmbeddedFile',
  'EmbeddedFiles',
  'GoToE',
  'XFA',
];

/** Unpacked object streams of one file together, and how many: a plan has some kilobytes in a few of them. */
const mostUnpacked = 48 * 1024 * 1024;
const mostStreams = 5_000;
/** The longest dictionary of such a stream. */
const dictionarySize = 4096;

/** A name as a file may write it: any of its letters also as `#` and two digits. */
const written = (name: string): string => {
  const letters = [...name].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`);
  return `/${letters.join('')}(?![A-Za-z0-9#_-])`;
};

const active = new RegExp(activeNames.map(written).join('|'), 'i');
const encrypted = new RegExp(written('Encrypt'));
const packedObjects = new RegExp(written('ObjStm'), 'g');
/** Ways to pack that nothing here unpacks, and changes made before packing. */
const otherWays = new RegExp(
  ['LZWDecode', 'ASCIIHexDecode', 'ASCII85Decode', 'RunLengthDecode', 'Crypt', 'DecodeParms', 'DP', 'F']
    .map(written)
    .join('|'),
);

/**
 * Refuses a PDF that is not whole, that is locked, or that can do more than be looked at. Objects may be packed into
 * streams; those are unpacked and looked through as well, and refused where that cannot be done.
 * @throws FileRefused `file_broken`, `file_locked` or `file_active`.
 */
export function inspectPdf(bytes: Buffer): void {
  // One character a byte, so that places in the text are places in the file.
  const text = bytes.toString('latin1');
  if (
    !text.startsWith('%PDF-') ||
    !/%%EOF\s*$/.test(text.slice(-1024).trimEnd()) ||
    !text.includes('startxref')
  )
    throw new FileRefused('file_broken');
  if (encrypted.test(text)) throw new FileRefused('file_locked');
  refuseActive(text);
  let left = mostUnpacked;
  let streams = 0;
  for (const { index } of text.matchAll(packedObjects)) {
    if (++streams > mostStreams) throw new FileRefused('file_active');
    const unpacked = unpack(bytes, dataAfter(text, index), left);
    left -= unpacked.length;
    refuseActive(unpacked.toString('latin1'));
  }
}

function refuseActive(text: string): void {
  if (active.test(text)) throw new FileRefused('file_active');
}

/**
 * Where the data of the stream begins whose dictionary names its kind at `at`. Dictionaries that could be read in two
 * ways (texts, comments, nothing that begins an object on a line of its own) are refused: no program writes them so.
 */
function dataAfter(text: string, at: number): number {
  const keyword = /\bstream\r?\n/.exec(text.slice(at, at + dictionarySize));
  if (!keyword) throw new FileRefused('file_active');
  const before = text.slice(Math.max(0, at - dictionarySize), at + keyword.index);
  const begin = before.lastIndexOf('obj');
  const dictionary = before.slice(begin + 3);
  const clear = /[\r\n]\s*\d+\s+\d+\s+$/.test(before.slice(Math.max(0, begin - 40), begin));
  if (begin < 0 || !clear || /[()%]/.test(dictionary) || otherWays.test(dictionary))
    throw new FileRefused('file_active');
  return at + keyword.index + keyword[0].length;
}

/** Unpacks what begins here; it ends where its own data ends, whatever stands behind. */
function unpack(bytes: Buffer, from: number, most: number): Buffer {
  try {
    return inflateSync(bytes.subarray(from), { maxOutputLength: Math.max(1, most) });
  } catch {
    throw new FileRefused('file_broken');
  }
}
