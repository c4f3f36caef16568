import { importLimits } from '@kvart/domain/imports';
import { FileFailed } from './file-failed.ts';
import { fittedRow, namedHeader, type ReadingWish, type Table, type TableRow } from './table.ts';
import { readWorkbook, type Workbook } from './workbook-parts.ts';
import { openWorkbookZip, type WorkbookZip } from './workbook-zip.ts';
import { xmlEvents } from './xml-events.ts';

interface RawRow {
  rowNo: number;
  cells: string[];
}

/** Column of a reference such as `AB12`; beyond the bound it is all the same. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
    if (column > 20_000) break;
  }
  return column - 1;
}

const dayMs = 86_400_000;

/** The day behind a workbook's number. Day 60 of its calendar, 29 February 1900, never was. */
function dayOf(serial: number, since1904: boolean): string {
  const base = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const day = new Date(base + Math.floor(serial) * dayMs);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}

/** A figure without the last places that binary fractions add. */
const figure = (text: string): string => {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text;
};

/** Cells as text. A formula counts with the value that was saved with it; it is never worked out. */
function valueOf(
  raw: string,
  type: string,
  style: number,
  { texts, dayStyles, since1904 }: Workbook,
): string {
  if (type === 's') return texts[Number(raw)] ?? '';
  if (type === 'b') return raw === '1' ? 'true' : 'false';
  if (type === 'str' || type === 'inlineStr' || type === 'e') return raw;
  if (type === 'd') return raw.slice(0, 10);
  const serial = Number(raw);
  return dayStyles[style] === true && raw !== '' && Number.isFinite(serial)
    ? dayOf(serial, since1904)
    : figure(raw);
}

async function* rawRows(zip: WorkbookZip, path: string, workbook: Workbook): AsyncGenerator<RawRow> {
  const ready: RawRow[] = [];
  let row: RawRow = { rowNo: 0, cells: [] };
  let length = 0;
  let cell = { column: 0, type: '', style: 0, text: '' };
  let listens = false;
  const events = xmlEvents(await zip.open(path), {
    open: (name, attributes) => {
      if (name === 'row') {
        row = { rowNo: Number(attributes['r']) || row.rowNo + 1, cells: [] };
        length = 0;
      } else if (name === 'c') {
        const column = attributes['r'] ? columnOf(attributes['r']) : row.cells.length;
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '' };
      }
      // A formula stands in <f> and is not listened to.
      listens = name === 'v' || name === 't';
    },
    text: (text) => {
      if (!listens) return;
      length += text.length;
      if (length > importLimits.rowLength) {
        throw new FileFailed('row_too_long', { row: row.rowNo, max: importLimits.rowLength });
      }
      cell.text += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') listens = false;
      if (name === 'c' && cell.column >= 0 && cell.column < importLimits.columns + 10) {
        while (row.cells.length < cell.column) row.cells.push('');
        row.cells[cell.column] = valueOf(cell.text, cell.type, cell.style, workbook);
      }
      if (name === 'row') ready.push(row);
    },
  });
  for await (const _ of events) yield* ready.splice(0);
}

async function* rest(
  source: AsyncGenerator<RawRow>,
  width: number,
  close: () => void,
): AsyncGenerator<TableRow> {
  try {
    for await (const { rowNo, cells } of source) {
      // Spreadsheets leave empty cells at the end of a row out: that is no fault.
      const filled =
        cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells;
      const row = fittedRow(rowNo, filled, width);
      if (row) yield row;
    }
  } finally {
    close();
  }
}

/** Opens a workbook at the sheet wished for, else at the first. */
export async function openXlsx(path: string, wish: ReadingWish): Promise<Table> {
  const zip = await openWorkbookZip(path);
  try {
    const workbook = await readWorkbook(zip);
    const sheets = workbook.sheets.map(({ name }) => name);
    const sheet = workbook.sheets.find(({ name }) => name === wish.sheet) ?? workbook.sheets[0];
    if (!sheet) throw new FileFailed('no_sheet');
    const source = rawRows(zip, sheet.path, workbook);
    for (;;) {
      const first = await source.next();
      if (first.done) throw new FileFailed('empty');
      if (first.value.cells.every((cell) => cell.trim() === '')) continue;
      const { header, renamed } = namedHeader(first.value.cells);
      const rows = rest(source, header.length, zip.close);
      return { format: 'xlsx', sheets, sheet: sheet.name, header, renamed, rows };
    }
  } catch (error) {
    zip.close();
    throw error;
  }
}
