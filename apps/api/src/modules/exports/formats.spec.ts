import { readSheet } from 'read-excel-file/node';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, csvCell, harmless } from './csv.ts';
import { type Cell, type ExportedList, upTo } from './exported-list.ts';
import { geojson } from './geojson.ts';
import { xlsx } from './xlsx.ts';

interface Row {
  id: string;
  text: Cell;
  lat: number | null;
}
const say = (key: string) => `Č:${key}`;

function listOf(rows: readonly Row[], size = 2): ExportedList<Row> {
  return {
    columns: [
      { key: 'text', heading: 'exports.column.name', value: ({ text }) => text },
      { key: 'lat', heading: 'domain.field.lat', value: ({ lat }) => lat },
    ],
    id: ({ id }) => id,
    point: ({ lat }) => (lat === null ? null : { lat, lon: 14.5 }),
    total: rows.length,
    batches: (async function* () {
      for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
    })(),
  };
}
const row = (text: Cell, lat: number | null = 46): Row => ({ id: String(text), text, lat });

const all = async <T>(parts: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const part of parts) list.push(part);
  return list;
};
const text = async (parts: AsyncIterable<string>) => (await all(parts)).join('');
const sheet = async (rows: readonly Row[]) =>
  readSheet(Buffer.concat(await all(xlsx(listOf(rows), say, 'Prostori'))));

const formulas = [
  '=1+1',
  '+386 1 234',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '  =HYPERLINK("https://evil.example")',
  '\u00a0=1',
];

describe('CSV', () => {
  it('reads back as it was written, texts with quotes, commas and lines included', async () => {
    const texts = ['plain', 'a, "b"', 'two\nlines', ' padded ', '', 'čšž ß Ђ'];
    const written = await text(csv(listOf(texts.map((one) => row(one))), say, { bom: false }));
    expect(parse(written)).toEqual([
      ['Č:exports.column.name', 'Č:domain.field.lat'],
      ...texts.map((one) => [one, '46']),
    ]);
    expect(written.split('\r\n')).toHaveLength(texts.length + 2);
  });

  it('begins with a byte order mark where that is asked for', async () => {
    expect((await text(csv(listOf([]), say, { bom: true }))).charCodeAt(0)).toBe(0xfeff);
    expect((await text(csv(listOf([]), say, { bom: false })))[0]).toBe('Č');
  });

  it('holds no text that a program would take for a formula; numbers stay numbers', () => {
    for (const one of formulas) expect(harmless(one), JSON.stringify(one)).toBe(`'${one}`);
    for (const one of ['a=1', 'plus + minus', "'=1", '5', '']) expect(harmless(one)).toBe(one);
    expect(csvCell(-2.5)).toBe('-2.5');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (one) => {
        const [[read = ''] = []] = parse(`${csvCell(one)}\r\n`, { skip_empty_lines: false }) as string[][];
        expect(read).not.toMatch(/^\s*[=+\-@\t\r]/);
        expect([one, `'${one}`]).toContain(read);
      }),
    );
  });
});

describe('XLSX', () => {
  it('reads back as it was written: texts as texts, numbers as numbers', async () => {
    const rows = [row('A & <b> "c"'), row('two\nlines'), row(12.5), row(true), row(null), row('čšž')];
    expect(await sheet(rows)).toEqual([
      ['Č:exports.column.name', 'Č:domain.field.lat'],
      ...rows.map(({ text: one }) => [one, 46]),
    ]);
  });

  it('holds formulas as texts, and nothing that its format cannot', async () => {
    const read = await sheet([...formulas.map((one) => row(one)), row('a\u0000b\ud800c')]);
    expect(read.slice(1).map(([cell]) => String(cell).trim())).toEqual([
      ...formulas.map((one) => one.trim()),
      'ab\ufffdc',
    ]);
  });
});

describe('GeoJSON', () => {
  it('is one collection with longitude first, and no point for what has none', async () => {
    const rows = [row('a'), row('b', null), row('c')];
    expect(JSON.parse(await text(geojson(listOf(rows), { rows: 10 })))).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'a',
          geometry: { type: 'Point', coordinates: [14.5, 46] },
          properties: { text: 'a', lat: 46 },
        },
        { type: 'Feature', id: 'b', geometry: null, properties: { text: 'b', lat: null } },
        expect.objectContaining({ id: 'c' }),
      ],
    });
    expect(JSON.parse(await text(geojson(listOf([]), { rows: 10 }))).features).toEqual([]);
    expect(JSON.parse(await text(geojson(listOf(rows), { rows: 2 }))).truncated).toEqual({ rows: 2, of: 3 });
  });
});

it.each(['csv', 'xlsx', 'geojson'] as const)(
  '%s is written while it is read, never held whole',
  async (format) => {
    let read = 0;
    const long = 'A room with a view over the river, '.repeat(20);
    const list = {
      ...listOf([]),
      batches: (async function* () {
        for (; read < 30; read += 1) yield Array.from({ length: 500 }, (_, n) => row(`${read}/${n} ${long}`));
      })(),
    };
    const parts = {
      csv: csv(list, say, { bom: false }),
      xlsx: xlsx(list, say, 'A'),
      geojson: geojson(list, { rows: 9 }),
    };
    let largest = 0;
    let behind = 0;
    let written = 0;
    for await (const part of parts[format]) {
      largest = Math.max(largest, part.length);
      written += part.length;
      // Each batch is out of our hands, compressed or not, soon after it was read.
      if (read === 15) behind = written;
    }
    expect(read).toBe(30);
    expect(largest).toBeLessThan(1_000_000);
    expect(behind / written).toBeGreaterThan(0.4);
  },
);

it('ends where a file is full, and asks for no further batch', async () => {
  let asked = 0;
  const endless = (async function* () {
    for (;;) {
      asked += 1;
      yield [1, 2, 3];
    }
  })();
  expect((await all(upTo(endless, 7))).flat()).toEqual([1, 2, 3, 1, 2, 3, 1]);
  expect(asked).toBe(3);
});
