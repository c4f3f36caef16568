import type { Locale } from './locales.ts';
import { madeFrom } from './locales.ts';

const cyrillic = 'абвгдђежзијклмнопрстћуфхцчш';
const latin = 'abvgdđežzijklmnoprstćufhcčš';

const letters = new Map<string, string>([
  ...Array.from(cyrillic, (letter, at): [string, string] => [letter, latin[at] ?? letter]),
  ['љ', 'lj'],
  ['њ', 'nj'],
  ['џ', 'dž'],
]);

const isUpper = (letter: string | undefined) => letter !== undefined && letter !== letter.toLowerCase();

/** One word. A capital that becomes two letters has both large only among capitals: Љубав, but ЉУБАВ. */
const wordInLatin = (word: string): string =>
  Array.from(word, (letter, at) => {
    const small = letters.get(letter.toLowerCase()) ?? letter;
    if (!isUpper(letter)) return small;
    const isAmongCapitals = isUpper(word[at + 1] ?? word[at - 1]);
    return isAmongCapitals ? small.toUpperCase() : small.slice(0, 1).toUpperCase() + small.slice(1);
  }).join('');

/**
 * Serbian in Latin letters, from the same in Cyrillic. Every Cyrillic letter has one spelling in Latin, never the
 * other way about, which is why texts are kept in Cyrillic. What stands in Latin already stays: placeholders, tags and
 * the words of ICU MessageFormat too. So does a word with letters that Serbian does not have, as it is of another
 * language.
 */
export const toLatin = (text: string): string =>
  text.replace(/[\u0400-\u04ff]+/g, (word) =>
    Array.from(word).every((letter) => letters.has(letter.toLowerCase())) ? wordInLatin(word) : word,
  );

/** Texts by language, with those that are made from another one where nobody has written them. */
export const withMade = <T extends Partial<Record<string, string>>>(texts: T): T => {
  const made = Object.entries(madeFrom).flatMap(([locale, source]: [string, Locale]) => {
    const text = texts[source];
    return text && !texts[locale] ? [[locale, toLatin(text)]] : [];
  });
  return { ...texts, ...Object.fromEntries(made) };
};
