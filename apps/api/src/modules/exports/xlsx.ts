import { Zip, ZipDeflate } from 'fflate';
import { type Cell, type ExportedList, rowOf, type Say } from './exported-list.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const parts = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook with one sheet, its first row bold and standing still. */
const frame = (sheet: string): [path: string, content: string][] => [
  [
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${parts}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${parts}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${parts}.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xml(sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  ],
];

// XML 1.0 has no way to write these, not even escaped.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What one cell of a sheet can hold. */
const longestText = 32_767;

function xml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(unwritable, '')
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? '');
}

/** The name of a column: A, B, … Z, AA. */
const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

/** A text is always written as text and never as a formula, so none can be smuggled in. */
function xlsxCell(cell: Cell, where: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${where}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${where}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = xml(cell.slice(0, longestText));
  return `<c r="${where}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const line = (cells: readonly Cell[], n: number): string =>
  `<row r="${n}">${cells.map((cell, at) => xlsxCell(cell, `${letters(at)}${n}`)).join('')}</row>`;

/** The list as a workbook, written row by row: no more than a batch is in memory. */
export async function* xlsx<Node>(
  { columns, batches }: ExportedList<Node>,
  say: Say,
  sheet: string,
): AsyncGenerator<Uint8Array> {
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const text = new TextEncoder();
  const take = (): Uint8Array[] => chunks.splice(0);
  for (const [path, content] of frame(sheet.slice(0, 31))) {
    const file = new ZipDeflate(path, { level: 6 });
    zip.add(file);
    file.push(text.encode(head + content), true);
  }
  const rows = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(rows);
  const width = columns.map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="18" customWidth="1"/>`);
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const headings = line(
    columns.map(({ heading }) => say(heading)),
    1,
  ).replaceAll('<c ', '<c s="1" ');
  rows.push(
    text.encode(
      `${head}<worksheet xmlns="${main}">${view}<cols>${width.join('')}</cols><sheetData>${headings}`,
    ),
  );
  yield* take();
  let n = 1;
  for await (const batch of batches) {
    rows.push(text.encode(batch.map((node) => line(rowOf(columns, node, say), (n += 1))).join('')));
    yield* take();
  }
  rows.push(text.encode('</sheetData></worksheet>'), true);
  zip.end();
  yield* take();
  chunks = [];
}
