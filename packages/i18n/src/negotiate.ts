import { defaultLocale, isLocale } from './locales.ts';
import type { Locale } from './locales.ts';

interface Wish {
  tag: string;
  weight: number;
}

const parseWishes = (header: string): Wish[] =>
  header
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const q = params.find((param) => param.trim().startsWith('q='));
      const weight = q ? Number(q.trim().slice(2)) : 1;
      return { tag: tag.trim(), weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight);

/**
 * Languages without a catalogue whose readers are at home in one of ours, more than in English: Czechs read Slovak;
 * Croatian, Bosnian and Montenegrin, once "Serbo-Croatian", are understood by readers of Serbian and the other way
 * round; Moldavian is what Romanian was called in Moldova.
 */
const near = new Map([
  ['cs', 'sk'],
  ['mo', 'ro'],
  ...['hr', 'bs', 'cnr', 'sh'].map((language): [string, string] => [language, 'sr']),
]);

/**
 * Serbian without a script is Cyrillic, as its constitution has it; Montenegro and those who speak a neighbour of it
 * write Latin. A tag that names a script is taken at its word.
 */
const writesLatin = (language: string, parts: readonly string[]): boolean =>
  parts.includes('latn') || (!parts.includes('cyrl') && (language !== 'sr' || parts.includes('me')));

/** The language of the interface that suits a language tag: `de-AT` is `de`, `sr-Latn-RS` is `sr-Latn`, `cs` is `sk`. */
export const localeOf = (tag: string): Locale | undefined => {
  const [language = '', ...parts] = tag.trim().toLowerCase().split(/[-_]/);
  const ours = near.get(language) ?? language;
  const wanted = ours === 'sr' && writesLatin(language, parts) ? 'sr-Latn' : ours;
  return isLocale(wanted) ? wanted : undefined;
};

/**
 * Picks the interface language from an `Accept-Language` header (or any list of language tags).
 * An empty or foreign list gives the default.
 */
export const negotiateLocale = (header: string | null | undefined): Locale => {
  for (const { tag } of parseWishes(header ?? '')) {
    const locale = localeOf(tag);
    if (locale) return locale;
  }
  return defaultLocale;
};

/**
 * Picks the language from several places in order of how much the reader meant it:
 * an explicit choice in the address, the account, the cookie, then the browser.
 */
export const chooseLocale = (wishes: {
  query?: string | null;
  account?: string | null;
  cookie?: string | null;
  header?: string | null;
}): Locale => {
  for (const wish of [wishes.query, wishes.account, wishes.cookie]) {
    const locale = wish ? localeOf(wish.slice(0, 100)) : undefined;
    if (locale) return locale;
  }
  return negotiateLocale(wishes.header);
};
