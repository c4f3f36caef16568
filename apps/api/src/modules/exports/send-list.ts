import { Readable } from 'node:stream';
import { createTranslator } from '@kvart/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestLocale } from '../../platform/http/locale.ts';
import { csv } from './csv.ts';
import { type ExportedList, mostRows, type Say } from './exported-list.ts';
import { geojson } from './geojson.ts';
import { xlsx } from './xlsx.ts';

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
} as const;

/** A way to write a list down. */
export type ListFormat = keyof typeof types;

/** The format that a file's ending asks for; null where lists have no such form. */
export function formatOf(file: string): ListFormat | null {
  const ending = file.split('.').at(-1) ?? '';
  return Object.hasOwn(types, ending) ? (ending as ListFormat) : null;
}

/** Says the messages of a file in the language of the one who asks for it. */
export function sayTo(request: FastifyRequest): Say {
  const t = createTranslator(requestLocale(request));
  return (key) => t(key);
}

/**
 * Answers with a list as a file to keep, never stored on the way and named by no search engine. One part follows the
 * other: what the reader has not taken yet is not made yet.
 * @param file what it is saved as, without the name of Kvart before it
 */
export function sendList<Node>(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  list: ExportedList<Node>,
  { file, format, title, say }: { file: string; format: ListFormat; title: string; say: Say },
): void {
  // For spreadsheets that take everything without a mark for another encoding.
  const bom = new URL(request.url, 'http://local').searchParams.get('bom') === '1';
  void reply
    .header('content-type', types[format])
    .header('content-disposition', `attachment; filename="kvart-${file}"`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .header('x-robots-tag', 'noindex');
  const parts = {
    csv: () => csv(list, say, { bom }),
    xlsx: () => xlsx(list, say, title),
    geojson: () => geojson(list, { rows: mostRows }),
  }[format]();
  void reply.send(Readable.from(parts, { objectMode: false, highWaterMark: 64 * 1024 }));
}
