import { deflateSync } from 'node:zlib';
import PdfDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { FileRefused } from './file-refused.ts';
import { inspectPdf } from './pdf.ts';

/** A plan as an office program would write it. */
async function plan(options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PdfDocument({ size: 'A4', ...options });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise((resolve) => document.on('end', resolve));
  document.fontSize(20).text('Ground floor').rect(80, 160, 300, 200).stroke();
  document.end();
  await done;
  return Buffer.concat(parts);
}

const around = (objects: string | Buffer) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    Buffer.from(objects),
    Buffer.from('\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
  ]);
const packed = (objects: string, filter = '/Filter /FlateDecode') =>
  Buffer.concat([
    Buffer.from(`4 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${filter} >>\nstream\r\n`),
    filter.includes('Flate') ? deflateSync(objects) : Buffer.from(objects),
    Buffer.from('\nendstream\nendobj'),
  ]);
const said = (bytes: Buffer): string => {
  try {
    inspectPdf(bytes);
    return 'fine';
  } catch (error) {
    return error instanceof FileRefused ? error.code : 'another error';
  }
};
const script = '<< /S /JavaScript /JS (app.alert(1)) >>';

describe('a PDF', () => {
  it('with nothing but pages is taken', async () => {
    expect(said(await plan())).toBe('fine');
    expect(said(await plan({ compress: false, info: { Title: 'JavaScript for beginners' } }))).toBe('fine');
    expect(said(around(packed('5 0 << /Type /Page >>')))).toBe('fine');
    expect(said(around('1 0 obj << /JavaScriptless 1 >> endobj'))).toBe('fine');
  });

  it.each([
    ['a script', `1 0 obj ${script} endobj`],
    ['a script in other letters', '1 0 obj << /S /#4aava#53cript >> endobj'],
    ['a program to open', '1 0 obj << /S /Launch /F (calc.exe) >> endobj'],
    ['a file inside', '1 0 obj << /Type /EmbeddedFile >> endobj'],
    ['a form of its own kind', '1 0 obj << /XFA 3 0 R >> endobj'],
    ['a packed script', packed(`5 0 ${script}`)],
    [
      'a script packed behind other letters',
      Buffer.from(packed(`5 0 ${script}`).toString('latin1').replace('ObjStm', 'O#62jStm'), 'latin1'),
    ],
    [
      'objects changed before packing',
      packed('5 0 << >>', '/DecodeParms << /Predictor 12 >> /Filter /FlateDecode'),
    ],
    ['a dictionary that hides its beginning', packed('5 0 << >>', '/Pad (x) /Filter /FlateDecode')],
    ['a dictionary without an end', '4 0 obj\n<< /Type /ObjStm '],
    ['objects packed in an unknown way', packed('5 0 << >>', '/Filter /LZWDecode')],
    ['objects packed twice', packed('5 0 << >>', '/Filter [/ASCIIHexDecode /FlateDecode]')],
  ])('with %s is refused', (_what, objects) => {
    expect(said(around(objects))).toBe('file_active');
  });

  it('that is locked is refused', async () => {
    expect(said(await plan({ userPassword: 'plan' }))).toBe('file_locked');
  });

  it.each([
    ['only begins like one', async () => Buffer.from('%PDF-1.7\n')],
    ['is cut off', async () => (await plan()).subarray(0, 600)],
    ['is something else', async () => Buffer.from('<html>%PDF-1.7 startxref %%EOF')],
    [
      'holds objects that cannot be unpacked',
      async () =>
        around(
          packed('x')
            .toString('latin1')
            .replace(/stream\r\n.{4}/s, 'stream\r\nzzzz'),
        ),
    ],
    ['is a script that is not packed', async () => around(packed(`5 0 << /S 1 >>`, ''))],
    ['unpacks into more than fits', async () => around(packed('A'.repeat(49 * 1024 * 1024)))],
  ])('that %s is broken', async (_what, make) => {
    expect(said(await make())).toBe('file_broken');
  });

  it('of any bytes is looked through in no time', () => {
    const empty = packed('').toString('latin1');
    const hostile = ['/ObjStm '.repeat(300_000), '1 0 obj '.repeat(300_000), `${empty}\n`.repeat(5_000)];
    const before = performance.now();
    expect(hostile.map((objects) => said(around(Buffer.from(objects, 'latin1'))))).toEqual([
      'file_active',
      'fine',
      'fine',
    ]);
    // A search that goes back over what it has read would take minutes.
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});
