import type { LocalizedText } from '@kvart/domain/shared';

interface Texts {
  about: LocalizedText;
  locale: string;
}

const most = 5;

/** As the search folds: lower case, without accents. */
const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l');

/** Long words that say nothing, in the languages most profiles are written in; shorter ones are not shown at all. */
const empty = new Set(
  `others another between through because together during without should within around always already
  unsere unserer unserem andere anderen zwischen können werden wollen haben einander gemeinsam immer sowie
  katere kateri vendar vsakega drugih drugimi skupaj imamo lahko zaradi brez preko`.split(/\s+/),
);

const wordsOf = (text: string): string[] =>
  (text.match(/\p{L}{6,}/gu) ?? []).filter((word) => !empty.has(word.toLowerCase()));

/** The reader's own words: the same for each of a whole list. */
const known = new WeakMap<Texts, string[]>();
const ownWords = (me: Texts): string[] => {
  const words = known.get(me) ?? Object.values(me.about).flatMap((text) => wordsOf(text ?? '').map(folded));
  known.set(me, words);
  return words;
};

/**
 * The index knows beginnings of words, folded. Readers are shown whole words as the other profile has them, and only
 * those that stand in what both say of themselves.
 */
export function commonWords(stems: readonly string[], me: Texts, other: Texts): string[] {
  if (stems.length === 0) return [];
  const mine = ownWords(me);
  const theirs = wordsOf(other.about[other.locale] ?? Object.values(other.about)[0] ?? '');
  const found = stems.flatMap((stem) => {
    if (!mine.some((word) => word.startsWith(stem))) return [];
    return theirs.find((word) => folded(word).startsWith(stem)) ?? [];
  });
  return [...new Set(found.map((word) => word.toLowerCase()))].slice(0, most);
}
