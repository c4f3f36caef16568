import { foldText } from '@kvart/domain/shared';

/** A text as the search compares it, and of each letter the place of the one it comes from. */
const folded = (text: string): { plain: string; from: number[] } => {
  const letters = Array.from({ length: text.length }, (_, n) => foldText(text[n] ?? ''));
  return { plain: letters.join(''), from: letters.flatMap((plain, n) => Array.from(plain, () => n)) };
};

const around = 60;

/** The words around the first that was found; whatever fits stands between « and ». */
export function snippetOf(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').slice(0, 8000);
  const { plain, from: placeOf } = folded(line);
  const wanted = words.map(foldText).filter((word) => word !== '');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${wanted.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).join('|')})[\\p{L}\\p{N}]*`,
    'gu',
  );
  const places = [...plain.matchAll(pattern)].map(
    ({ index, 0: found }) =>
      [placeOf[index] ?? 0, (placeOf[index + found.length - 1] ?? line.length) + 1] as const,
  );
  const [first = [0, 0]] = places;
  const from = Math.max(0, first[0] - around);
  const to = Math.min(line.length, first[0] + 2 * around);
  let shown = from > 0 ? '… ' : '';
  let at = from;
  for (const [start, end] of places.filter(([, end]) => end <= to)) {
    shown += `${line.slice(at, start)}«${line.slice(start, end)}»`;
    at = end;
  }
  return `${shown}${line.slice(at, to)}${to < line.length ? ' …' : ''}`;
}
