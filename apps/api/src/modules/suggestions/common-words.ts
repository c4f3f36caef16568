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

interface Word {
  written: string;
  folded: string;
}

const wordsOf = (text: string): Word[] =>
  (text.match(/\p{L}{6,}/gu) ?? [])
    .filter((word) => !empty.has(word.toLowerCase()))
    .map((written) => ({ written, folded: foldText(written) }));

/** Words of texts that were read lately: a list goes by one's own again and again, and many lists show the same others. */
const known = new Map<string, Word[]>();
const mostKnown = 1000;
function knownWords(text = ''): Word[] {
  const words = known.get(text) ?? wordsOf(text);
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
  const mine = Object.values(me.about).flatMap((text) => knownWords(text));
  const common = stems.filter((stem) => mine.some(({ folded }) => folded.startsWith(stem)));
  if (common.length === 0) return [];
  const theirs = knownWords(other.about[other.locale] ?? Object.values(other.about)[0]);
  const found = common.flatMap((stem) => theirs.find(({ folded }) => folded.startsWith(stem))?.written ?? []);
  return [...new Set(found.map((word) => word.toLowerCase()))].slice(0, most);
}
