import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  type ImportDelimiter,
  importDelimiters,
  type ImportEncoding,
  importLimits,
} from '@kvart/domain/imports';
import { CsvError, parse, type Parser } from 'csv-parse';
import iconv from 'iconv-lite';
import { encodingOf } from './encodings.ts';
import { FileFailed } from './file-failed.ts';
import { headOf } from './sniff.ts';
import { fittedRow, namedHeader, type ReadingWish, type Table, type TableRow } from './table.ts';

/** The mark that parts the cells: the one that stands about equally often in the first lines. */
export function delimiterOf(text: string): ImportDelimiter {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  let best: { delimiter: ImportDelimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of importDelimiters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const [inHeader = 0] = counts;
    const alike = counts.filter((count) => count === inHeader).length / Math.max(1, counts.length);
    const score = inHeader * (0.2 + alike);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

interface Parsed {
  record: string[];
  info: { records: number; empty_lines: number };
}

function openParser(path: string, encoding: ImportEncoding, delimiter: ImportDelimiter): Parser {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: importLimits.rowLength,
  });
  // Its failure reaches whoever reads the parser.
  pipeline(createReadStream(path), iconv.decodeStream(encoding), parser).catch(() => undefined);
  return parser;
}

function readable(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const row = Number(error.records ?? 0) + 1;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new FileFailed('row_too_long', { row, max: importLimits.rowLength });
  }
  return error.code === 'CSV_QUOTE_NOT_CLOSED' ? new FileFailed('unclosed_quote', { row }) : error;
}

async function* records(parser: Parser): AsyncGenerator<{ rowNo: number; raw: string[] }> {
  try {
    for await (const parsed of parser) {
      const { record, info } = parsed as Parsed;
      yield { rowNo: info.records + info.empty_lines, raw: record };
    }
  } catch (error) {
    throw readable(error);
  } finally {
    parser.destroy();
  }
}

async function* rest(
  source: AsyncGenerator<{ rowNo: number; raw: string[] }>,
  width: number,
): AsyncGenerator<TableRow> {
  for await (const { rowNo, raw } of source) {
    const row = fittedRow(rowNo, raw, width);
    if (row) yield row;
  }
}

/** Opens a file of separated values: its spelling and its separator are found out, unless a person says them. */
export async function openCsv(path: string, wish: ReadingWish): Promise<Table> {
  const encoding = wish.encoding ?? (await encodingOf(path));
  const beginning = iconv.decode(await headOf(path, 65_536), encoding);
  const delimiter = wish.delimiter ?? delimiterOf(beginning);
  const source = records(openParser(path, encoding, delimiter));
  for (;;) {
    const first = await source.next();
    if (first.done) throw new FileFailed('empty');
    if (first.value.raw.every((cell) => cell.trim() === '')) continue;
    const { header, renamed } = namedHeader(first.value.raw);
    return { format: 'csv', encoding, delimiter, header, renamed, rows: rest(source, header.length) };
  }
}
