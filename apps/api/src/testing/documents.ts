import { deflateSync } from 'node:zlib';
import type { TestClient } from '@kvart/testing';

/** A small PDF with nothing but an empty page. */
export const smallPdf = (objects = ''): Buffer<ArrayBuffer> => Buffer.from(pdfText(objects), 'latin1');

const pdfText = (objects: string): string =>
  [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Count 0 /Kids [] >> endobj',
    objects,
    'trailer << /Root 1 0 R >>',
    'startxref',
    '9',
    '%%EOF\n',
  ].join('\n');

/** The same with a script where programs like to keep it: in a packed stream of objects. */
export const scriptedPdf = (): Buffer<ArrayBuffer> => {
  const packed = deflateSync('5 0 << /S /JavaScript /JS (app.alert(1)) >>').toString('latin1');
  const dictionary = '<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>';
  const object = `4 0 obj\n${dictionary}\nstream\n${packed}\nendstream\nendobj`;
  return Buffer.from(pdfText(object), 'latin1');
};

export interface UploadedDocument {
  status: number;
  body: { document?: { id: string }; code?: string; message?: string; issues?: { code: string }[] };
}

const usual = { kind: 'floor_plan', title: 'Tloris pritličja', visibility: 'public' };

/** Sends a document as the web client does; `to` is a space for a new one, or a document and its version. */
export async function sendDocument(
  client: TestClient,
  to: { spaceId: string } | { documentId: string; version: number },
  said: Record<string, string> = {},
  bytes: Uint8Array<ArrayBuffer> = smallPdf(),
): Promise<UploadedDocument> {
  const form = new FormData();
  form.append('file', new Blob([bytes]), 'plan.pdf');
  const isNew = 'spaceId' in to;
  const query = new URLSearchParams(
    isNew ? { ...usual, spaceId: to.spaceId, ...said } : { version: String(to.version), ...said },
  );
  const path = isNew ? '/upload/document' : `/upload/document/${to.documentId}`;
  const response = await client.fetch(`${path}?${query}`, { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as UploadedDocument['body'] };
}
