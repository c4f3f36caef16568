import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbook, zipOf } from './test-workbooks.ts';

const run = promisify(execFile);
const many = 200_000;
const mostMb = 250;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvart-memory-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Reads a file in a process of its own. */
async function measured(path: string): Promise<{ rows: number; grownMb: number }> {
  const script = join(import.meta.dirname, 'read-and-measure.ts');
  const { stdout } = await run(process.execPath, [
    '--experimental-transform-types',
    '--no-warnings',
    script,
    path,
  ]);
  return JSON.parse(stdout) as { rows: number; grownMb: number };
}

function* csvLines() {
  yield 'id;name;place;area;notes\n';
  for (let at = 0; at < many; at += 1)
    yield `${at};Room ${at};Kamnik;${at % 500};${'some words about it '.repeat(8)}\n`;
}

function* features() {
  yield '{"type":"FeatureCollection","features":[';
  for (let at = 0; at < many; at += 1) {
    const geometry = { type: 'Point', coordinates: [14 + at / many, 46] };
    yield `${at > 0 ? ',' : ''}${JSON.stringify({ type: 'Feature', properties: { id: at, name: `Room ${at}` }, geometry })}`;
  }
  yield ']}';
}

describe('a file of 200,000 rows takes little memory', { timeout: 120_000 }, () => {
  it.each([
    ['separated values', csvLines],
    ['features', features],
  ])('as %s', async (name, lines) => {
    const path = join(folder, name);
    await pipeline(Readable.from(lines()), createWriteStream(path));
    const { rows, grownMb } = await measured(path);
    expect(rows).toBe(many);
    expect(grownMb).toBeLessThan(mostMb);
  });

  it('as a workbook', async () => {
    const path = join(folder, 'book.xlsx');
    const parts = workbook([['id', 'name', 'area']]);
    const lines = Array.from(
      { length: many },
      (_, at) =>
        `<row r="${at + 2}"><c><v>${at}</v></c><c t="inlineStr"><is><t>Room ${at}</t></is></c><c><v>${at % 90}</v></c></row>`,
    );
    const sheet = parts['xl/worksheets/sheet1.xml']?.replace('</sheetData>', `${lines.join('')}</sheetData>`);
    await writeFile(path, zipOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet ?? '' }));
    const { rows, grownMb } = await measured(path);
    expect(rows).toBe(many);
    expect(grownMb).toBeLessThan(mostMb);
  });
});
