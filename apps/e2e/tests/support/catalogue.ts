import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '@kvart/i18n';

const folder = join(import.meta.dirname, '../../../../packages/i18n/messages');

/** All messages of a language that the client may show, as they are written. */
export function readCatalogue(locale: Locale): Record<string, string> {
  const files = readdirSync(join(folder, locale)).filter(
    (name) => !['mail.json', 'head.json'].includes(name),
  );
  return Object.assign(
    {},
    ...files.map((name) => JSON.parse(readFileSync(join(folder, locale, name), 'utf8')) as object),
  ) as Record<string, string>;
}
