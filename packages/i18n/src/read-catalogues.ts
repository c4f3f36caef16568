import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Locale } from './locales.ts';

/** Messages of one language as they were written, by key. */
export type Catalogue = Record<string, string>;

/**
 * The folder with the catalogues. Found through the package rather than beside this file, so that it is
 * found as well when the code has been bundled into another place.
 */
export const messagesFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@kvart/i18n/package.json')), 'messages');

/** The names of the catalogue files of a language. */
export const listFeatures = (locale: Locale, folder = messagesFolder()): string[] =>
  readdirSync(join(folder, locale))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

/** Reads one catalogue file. */
export const readFeature = (locale: Locale, feature: string, folder = messagesFolder()): Catalogue =>
  JSON.parse(readFileSync(join(folder, locale, `${feature}.json`), 'utf8')) as Catalogue;

/** Reads several catalogue files of a language into one. */
export const readCatalogue = (
  locale: Locale,
  features?: readonly string[],
  folder = messagesFolder(),
): Catalogue =>
  Object.assign(
    {},
    ...(features ?? listFeatures(locale, folder)).map((feature) => readFeature(locale, feature, folder)),
  ) as Catalogue;
