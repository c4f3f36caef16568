/** What a browser needs: no file access, no compiler. Messages come compiled from the Vite plugin. */
export type { Catalogues, Feature, MessageGroup, MessageKey } from './catalogues.ts';
export { createFormat } from './format.ts';
export type { Format } from './format.ts';
export {
  defaultLocale,
  intlLocale,
  isLocale,
  localeNames,
  locales,
  localeSigns,
  madeFrom,
  writtenLocales,
} from './locales.ts';
export type { Locale } from './locales.ts';
export { chooseLocale, localeOf, negotiateLocale } from './negotiate.ts';
export { makeTranslator } from './translator.ts';
export type { MessageParams, Messages, Translate } from './translator.ts';
