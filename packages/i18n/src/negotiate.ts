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
 * Picks the interface language from an `Accept-Language` header (or any list of language tags).
 * Regions are ignored (`de-AT` is `de`); an empty or foreign list gives the default.
 */
export const negotiateLocale = (header: string | null | undefined): Locale => {
  for (const { tag } of parseWishes(header ?? '')) {
    const language = tag.split('-')[0];
    if (isLocale(language)) return language;
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
  for (const wish of [wishes.query, wishes.account, wishes.cookie]) if (isLocale(wish)) return wish;
  return negotiateLocale(wishes.header);
};
