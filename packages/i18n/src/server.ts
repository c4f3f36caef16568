import { compileCatalogue } from './compile.ts';
import type { Locale } from './locales.ts';
import { readCatalogue } from './read-catalogues.ts';
import { makeTranslator } from './translator.ts';
import type { Translate } from './translator.ts';

const translators = new Map<Locale, Translate>();

/**
 * The translator of a language, with all catalogues. Read and compiled at the first call, kept afterwards;
 * for Node only, the browser loads compiled messages through the Vite plugin.
 */
export const createTranslator = (locale: Locale): Translate => {
  const known = translators.get(locale);
  if (known) return known;
  const translate = makeTranslator(locale, compileCatalogue(readCatalogue(locale)));
  translators.set(locale, translate);
  return translate;
};
