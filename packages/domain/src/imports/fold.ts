import { slugify } from '../shared/slug.ts';

/** One spelling for words that are the same to a reader: `Účel užívání` and `ucel_uzivani` are equal. */
export const foldWords = (text: string): string => {
  const spaced = text
    .slice(0, 400)
    .replace(/²/g, '2')
    // A name put together from words: usableArea.
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const folded = slugify(spaced, { max: 200 }).replaceAll('-', ' ');
  return folded === 'x' && !/x/i.test(text) ? '' : folded;
};
