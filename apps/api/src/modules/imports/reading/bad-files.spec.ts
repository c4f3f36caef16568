import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileFailed } from './file-failed.ts';
import { openTable } from './open-table.ts';
import type { ReadingWish, TableRow } from './table.ts';
import { workbook, zipOf } from './test-workbooks.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvart-bad-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let number = 0;
async function read(bytes: Buffer | string, wish?: ReadingWish) {
  number += 1;
  const path = join(folder, `file-${number}`);
  await writeFile(path, bytes);
  const table = await openTable(path, folder, wish);
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { ...table, rows };
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof FileFailed ? error.code : error),
  );

describe('files that are refused as a whole', () => {
  it.each<[string, Buffer | string]>([
    ['empty', ''],
    ['empty', ' \n\n '],
    ['binary', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 37) % 256))],
    ['binary', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n'), Buffer.alloc(2000)])],
    ['old_excel', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])],
    ['broken_zip', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(50, 7)])],
    ['broken_zip', Buffer.concat([gzipSync('name;city\nA;B').subarray(0, 12), Buffer.from('xx')])],
    ['not_a_workbook', zipOf({ 'readme.txt': 'no workbook' })],
    ['not_geojson', '{"type":"Feature","properties":{},"geometry":null}'],
    ['broken_json', '{"type":"FeatureCollection","features":[{"type":"Feature"'],
    ['no_rows', '{"type":"FeatureCollection","features":[]}'],
    ['unclosed_quote', 'name;city\n"Never closed;Kamnik\n'],
    ['row_too_long', `name;city\nA;${'x'.repeat(10_000_000)}\n`],
    ['too_many_columns', `${Array.from({ length: 301 }, (_, at) => `c${at}`).join(';')}\n1\n`],
  ])('%s', async (code, bytes) => {
    expect(await failure(read(bytes))).toBe(code);
  });

  it('a workbook that bursts: too much inside, packed too well, or more than its directory says', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const parts = { 'xl/workbook.xml': 'x', 'xl/worksheets/sheet1.xml': zeros };
    expect(await failure(read(zipOf(parts)))).toBe('zip_bomb');
    expect(await failure(read(zipOf(parts, { 'xl/worksheets/sheet1.xml': 500_000_000 })))).toBe(
      'too_large_inside',
    );
    const small = workbook([['name'], ['A'.repeat(5000)]]);
    expect(await failure(read(zipOf(small, { 'xl/worksheets/sheet1.xml': 40 })))).toBe('zip_bomb');
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`f${at}`, 'x']));
    expect(await failure(read(zipOf(many)))).toBe('zip_bomb');
  });
});

describe('separated values', () => {
  const text = 'naziv;město;plocha\nČeská ulice, Žďár;Šumperk;12,5\nŘeznictví;Třebíč;7\n';

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'iso-8859-2'])(
    'in %s are told by themselves',
    async (name) => {
      const { encoding, delimiter, header, rows } = await read(
        iconv.encode(text, name, { addBOM: name.includes('16') }),
      );
      expect([encoding, delimiter]).toEqual([name, ';']);
      expect(header).toEqual(['naziv', 'město', 'plocha']);
      expect(rows[0]?.cells).toEqual(['Česká ulice, Žďár', 'Šumperk', '12,5']);
    },
  );

  it('in Cyrillic and with a mark are told too; a person can say it better', async () => {
    const cyrillic = iconv.encode('име;град\nЧиталище Надежда;Велико Търново\n', 'windows-1251');
    expect((await read(cyrillic)).encoding).toBe('windows-1251');
    expect((await read(`\ufeffname,city\nA,B\n`)).header).toEqual(['name', 'city']);
    const wrong = await read(iconv.encode(text, 'windows-1250'), { encoding: 'windows-1252' });
    expect(wrong.rows[0]?.cells[0]).toBe('Èeská ulice, Žïár');
  });

  it('keep formulas as text, count rows as a person does, and number equal headings', async () => {
    const { header, renamed, rows } = await read('name,name,\n"=1+1",+2,@x\n\n"two\nlines",-3,y\n');
    expect([header, renamed]).toEqual([['name', 'name (2)', ''].filter(Boolean), true]);
    expect(rows.map(({ rowNo, cells }) => [rowNo, cells[0]])).toEqual([
      [2, '=1+1'],
      [4, 'two\nlines'],
    ]);
  });

  it('with ragged rows and stray zeros are told row by row', async () => {
    const { rows } = await read('a;b;c\n1;2\n1;2;3;4\nx\u0000y;2;3\n');
    expect(rows.map(({ issues }) => issues.map(({ level, code }) => `${level} ${code}`))).toEqual([
      ['warning too_few_cells'],
      ['warning too_many_cells'],
      ['error nul_bytes'],
    ]);
    expect(rows[2]?.cells[0]).toBe('xy');
  });

  it('may be packed', async () => {
    expect((await read(gzipSync(text))).rows).toHaveLength(2);
  });

  it('have one heading and nothing below', async () => {
    expect((await read('name;city\n')).rows).toEqual([]);
  });
});

describe('workbooks', () => {
  it('give saved values, never formulas; days as days; text that looks like a formula as text', async () => {
    const { format, sheet, header, rows } = await read(
      zipOf(
        workbook([
          ['name', 'area', 'since', 'sum'],
          ['=HYPERLINK("http://x")', 12.5, { day: 44927 }, { formula: 'SUM(B2:B3)', value: 99 }],
        ]),
      ),
    );
    expect([format, sheet, header]).toEqual(['xlsx', 'Rooms', ['name', 'area', 'since', 'sum']]);
    expect(rows[0]?.cells).toEqual(['=HYPERLINK("http://x")', '12.5', '2023-01-01', '99']);
  });

  it('with broken insides are refused', async () => {
    const parts = workbook([['name'], ['A']]);
    const cut = { ...parts, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c' };
    expect(await failure(read(zipOf(cut)))).toBe('broken_xml');
    const laughs = {
      ...parts,
      'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>',
    };
    expect(await failure(read(zipOf(laughs)))).toBe('broken_xml');
  });
});

describe('features', () => {
  it('with broken shapes are told row by row, the others keep their point', async () => {
    const feature = (geometry: unknown, name: string) => ({
      type: 'Feature',
      properties: { name, tags: ['a'] },
      geometry,
    });
    const square = [
      [
        [14, 46],
        [15, 46],
        [15, 47],
        [14, 47],
        [14, 46],
      ],
    ];
    const { header, rows } = await read(
      JSON.stringify({
        type: 'FeatureCollection',
        name: 'features',
        features: [
          feature({ type: 'Point', coordinates: [14.5, 46.05] }, 'a "quoted" {brace'),
          feature({ type: 'Polygon', coordinates: square }, 'square'),
          feature({ type: 'Polygon', coordinates: [square[0]?.slice(0, 4)] }, 'open ring'),
          feature({ type: 'Point', coordinates: [414738, 83647] }, 'metres'),
          feature(null, 'nowhere'),
        ],
      }),
    );
    expect(header).toEqual(['name', 'tags', 'geometry.lat', 'geometry.lon']);
    expect(rows.map(({ cells, issues }) => [cells[2], cells[3], issues[0]?.code])).toEqual([
      ['46.05', '14.5', undefined],
      ['46.5', '14.5', undefined],
      ['', '', 'broken_geometry'],
      ['', '', 'broken_geometry'],
      ['', '', 'no_geometry'],
    ]);
  });
});
