import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { toLatin } from './latin.ts';
import { madeFrom } from './locales.ts';
import type { Locale } from './locales.ts';

/** Messages of one language as they were written, by key. */
export type Catalogue = Record<string, string>;

/**
 * The folder with the catalogues. Found through the package rather than beside this file, so that it is
 * found as well when the code has been bundled into another place.
 */
export const messagesFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@kvart/i18n/package.json')), 'messages');

/** The language whose files a language is read from: its own, unless it is made from another one. */
export const sourceOf = (locale: Locale): Locale => madeFrom[locale] ?? locale;

/** The names of the catalogue files of a language. */
export const listFeatures = (locale: Locale, folder = messagesFolder()): string[] =>
  readdirSync(join(folder, sourceOf(locale)))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

const inLatin = (catalogue: Catalogue): Catalogue =>
  Object.fromEntries(Object.entries(catalogue).map(([key, message]) => [key, toLatin(message)]));

/** Reads one catalogue file. */
export const readFeature = (locale: Locale, feature: string, folder = messagesFolder()): Catalogue => {
  const path = join(folder, sourceOf(locale), `${feature}.json`);
  const written = JSON.parse(readFileSync(path, 'utf8')) as Catalogue;
  return madeFrom[locale] ? inLatin(written) : written;
};

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
