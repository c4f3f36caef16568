import { foldText, type LocalizedText } from '@kvart/domain/shared';

interface Texts {
  about: LocalizedText;
  locale: string;
}

const most = 5;

/** Long words that say nothing, in the languages most profiles are written in; shorter ones are not shown at all. */
const empty = new Set(
  `others another between through because together during without should within around always already
  unsere unserer unserem andere anderen zwischen können werden wollen haben einander gemeinsam immer sowie
  katere kateri vendar vsakega drugih drugimi skupaj imamo lahko zaradi brez preko
  ktoré ktorý ktorá všetky všetkých ostatné medzi pretože prostredníctvom spoločne môžeme niektoré
  pentru noastre noștri noastră acestea această acești împreună precum printre despre
  когато които който която между защото заедно нашите нашата всички другите можем вашите
  којима којих између заједно нашим можемо остале других њихове
  kojima kojih između zajedno našim možemo ostale drugih njihove`.split(/\s+/),
);

const wordsOf = (text: string): string[] =>
  (text.match(/\p{L}{6,}/gu) ?? []).filter((word) => !empty.has(word.toLowerCase()));

/** Words of the texts of those who looked lately: each list, and each page of it, goes by the same. */
const known = new Map<string, string[]>();
const mostKnown = 200;
function ownWords(text: string): string[] {
  const words = known.get(text) ?? wordsOf(text).map(foldText);
  if (known.size >= mostKnown) known.clear();
  known.set(text, words);
  return words;
}

/**
 * The index knows beginnings of words, folded. Readers are shown whole words as the other profile has them, and only
 * those that stand in what both say of themselves.
 */
export function commonWords(stems: readonly string[], me: Texts, other: Texts): string[] {
  if (stems.length === 0) return [];
  const mine = Object.values(me.about).flatMap((text) => ownWords(text ?? ''));
  const common = stems.filter((stem) => mine.some((word) => word.startsWith(stem)));
  if (common.length === 0) return [];
  const theirs = wordsOf(other.about[other.locale] ?? Object.values(other.about)[0] ?? '').map(
    (word) => [word, foldText(word)] as const,
  );
  const found = common.flatMap(
    (stem) => theirs.find(([, beginning]) => beginning.startsWith(stem))?.[0] ?? [],
  );
  return [...new Set(found.map((word) => word.toLowerCase()))].slice(0, most);
}
