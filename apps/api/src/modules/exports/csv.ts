import { type Cell, type ExportedList, rowOf, type Say } from './exported-list.ts';

/**
 * What spreadsheet programs would take for a formula when they open the file. White space before it does not keep
 * them from it.
 */
const formula = /^\s*[=+\-@\t\r]|^[\t\r\n]/;

/** A text that no program takes for a formula: an apostrophe before it says that it is text. */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** One cell after RFC 4180. Numbers and yes or no are ours; texts are made harmless and put in quotes where needed. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** The list as CSV in UTF-8; with a byte order mark, from which older spreadsheet programs know that. */
export async function* csv<Node>(
  { columns, batches }: ExportedList<Node>,
  say: Say,
  { bom }: { bom: boolean },
): AsyncGenerator<string> {
  yield (bom ? '\uFEFF' : '') + line(columns.map(({ heading }) => say(heading)));
  for await (const batch of batches) yield batch.map((node) => line(rowOf(columns, node, say))).join('');
}
