/** Letters as the search compares them: small, without marks. One sign for one sign, so that places stay the same. */
const folded = (text: string): string =>
  Array.from({ length: text.length }, (_, n) => {
    const plain = (text[n] ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === 1 ? plain : (text[n] ?? '');
  }).join('');

const around = 60;

/** The words around the first that was found; whatever fits stands between « and ». */
export function snippetOf(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').slice(0, 8000);
  const plain = folded(line);
  const wanted = words.map((word) => folded(word)).filter((word) => word !== '');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${wanted.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).join('|')})[\\p{L}\\p{N}]*`,
    'gu',
  );
  const places = [...plain.matchAll(pattern)].map(
    ({ index, 0: found }) => [index, index + found.length] as const,
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
