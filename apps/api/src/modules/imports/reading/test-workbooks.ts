import { crc32, deflateRawSync } from 'node:zlib';

type Cell = string | number | { day: number } | { formula: string; value: number };

/**
 * A packed file for tests, byte by byte.
 * @param claimed sizes that the directory claims instead of the true ones.
 */
export function zipOf(parts: Record<string, string | Buffer>, claimed: Record<string, number> = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const size = claimed[name] ?? bytes.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listed, Buffer.from('PK\x05\x06'), end]);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const cellOf = (cell: Cell, texts: string[]): string => {
  if (typeof cell === 'string') return `<c t="s"><v>${texts.push(cell) - 1}</v></c>`;
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if ('day' in cell) return `<c s="1"><v>${cell.day}</v></c>`;
  return `<c><f>${cell.formula}</f><v>${cell.value}</v></c>`;
};

/** The parts of a small workbook with one sheet. */
export function workbook(rows: Cell[][]): Record<string, string> {
  const texts: string[] = [];
  const sheet = rows
    .map((cells, at) => `<row r="${at + 1}">${cells.map((cell) => cellOf(cell, texts)).join('')}</row>`)
    .join('');
  return {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Rooms" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  };
}
