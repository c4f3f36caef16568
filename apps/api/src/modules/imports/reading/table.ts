import {
  type ImportDelimiter,
  type ImportEncoding,
  type ImportFormat,
  importLimits,
  type RowIssue,
  shownValue,
} from '@kvart/domain/imports';
import { FileFailed } from './file-failed.ts';

/** A row as it comes out of a file. */
export interface TableRow {
  /** As a person counts: the heading is 1. */
  rowNo: number;
  cells: string[];
  issues: RowIssue[];
}

/** How a person wants a file read, where they know better. */
export interface ReadingWish {
  encoding?: ImportEncoding | null;
  delimiter?: ImportDelimiter | null;
  sheet?: string | null;
}

/** A file that is open for reading, row by row. */
export interface Table {
  format: ImportFormat;
  encoding?: ImportEncoding;
  delimiter?: ImportDelimiter;
  sheets?: string[];
  sheet?: string;
  header: string[];
  /** True where two headings were the same and got numbers. */
  renamed: boolean;
  rows: AsyncIterable<TableRow>;
}

/** Column letters as spreadsheets write them: 0 is A, 26 is AA. */
export const columnLetters = (index: number): string => {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

/** Headings, each with a name of its own: an empty one gets its letter, a second one of a name its number. */
export function namedHeader(raw: readonly string[]): { header: string[]; renamed: boolean } {
  let last = raw.length;
  while (last > 0 && raw[last - 1]?.trim() === '') last -= 1;
  if (last > importLimits.columns) throw new FileFailed('too_many_columns', { max: importLimits.columns });
  const seen = new Map<string, number>();
  let renamed = false;
  const header = raw.slice(0, last).map((text, index) => {
    const name = cleanText(text).replace(/\s+/g, ' ').trim().slice(0, 200) || columnLetters(index);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (count > 1) renamed = true;
    return count > 1 ? `${name} (${count})` : name;
  });
  return { header, renamed };
}

const cleanText = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

/** Brings the cells of a row to the width of the heading, and says what had to be done for it. */
export function fittedRow(rowNo: number, raw: readonly string[], width: number): TableRow | null {
  const issues: RowIssue[] = [];
  const say = (level: RowIssue['level'], code: string, column: number | null, value = '', max?: number) =>
    issues.push({
      level,
      code,
      column,
      field: null,
      value: shownValue(value),
      ...(max && { params: { max } }),
    });
  const beyond = raw.slice(width).filter((cell) => cell.trim() !== '');
  if (beyond.length > 0) say('warning', 'too_many_cells', null, beyond.join(' '));
  if (raw.length < width && raw.length > 0) say('warning', 'too_few_cells', null);
  let filled = false;
  const cells = Array.from({ length: width }, (_, column) => {
    let cell = raw[column] ?? '';
    if (cell.includes('\u0000')) say('error', 'nul_bytes', column, cell.replaceAll('\u0000', ''));
    if (cell.length > importLimits.cellLength) {
      say('warning', 'cell_cut', column, cell, importLimits.cellLength);
      cell = cell.slice(0, importLimits.cellLength);
    }
    cell = cleanText(cell);
    if (cell.trim() !== '') filled = true;
    return cell;
  });
  return filled || beyond.length > 0 ? { rowNo, cells, issues } : null;
}
