import type { Values } from './composed.ts';

/** Words a reader can mean at once; more are noise. */
const mostWords = 8;

export interface Words {
  /** A common table expression: what was typed, as queries, and whether any row has these words. */
  cte: string;
  /** Any of the words, as a query. */
  anyWord: string;
  /** How well a row fits, for the order. */
  score: string;
  /** How close the letters of a row's beginning are, for the order of rows that only letters have found. */
  closeness: string;
  /** Rows that have every word, its ending aside, whatever else is found. */
  matches: string;
  /** True where some row has the words plainly. Dear to ask where many have them: leave it to rows that need it. */
  anyPlainly: string;
  /** Rows whose letters are similar to every word. */
  lettersMatch: string;
  /** Rows that have every word, its ending aside. */
  plain: string;
  /** Rows whose letters are similar to every word; asked only where no row has them plainly. */
  similar: string;
}

/**
 * Search that forgives. A word finds what begins like it with one to three last letters left off, depending on
 * its length, which bridges the endings of inflected languages; where nothing is found so, similar letters do.
 * Whether anything is found plainly is decided over all visible rows, before any other filter: list, counts and
 * map then always agree.
 * @param row table and alias of the searched rows, which have `search_doc` and `search_text`; `titles` where the
 *   words of the title stand in a column of their own.
 * @param scope condition of the rows that are visible at all.
 */
export function wordsOf(
  text: string,
  { table, alias, titles }: { table: string; alias: string; titles?: string },
  scope: string,
  values: Values,
): Words | null {
  const words = text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords);
  if (words.length === 0) return null;
  const typed = values.add(words.join(' '), 'text');
  const stem = `left(w, length(w) - CASE WHEN length(w) > 7 THEN 3 WHEN length(w) > 5 THEN 2 WHEN length(w) > 3 THEN 1 ELSE 0 END)`;
  const cte = `typed AS MATERIALIZED (
    SELECT kvart_fold(${typed}) AS folded,
      (SELECT to_tsquery('simple', string_agg('''' || w || ''':*', ' & ')) FROM parts) AS exact,
      (SELECT to_tsquery('simple', string_agg('''' || ${stem} || ''':*', ' & ')) FROM parts) AS loose,
      (SELECT to_tsquery('simple', string_agg('''' || w || ''':*', ' | ')) FROM parts) AS exact_any,
      (SELECT to_tsquery('simple', string_agg('''' || ${stem} || ''':*', ' | ')) FROM parts) AS loose_any
  ), found AS MATERIALIZED (
    SELECT EXISTS (SELECT 1 FROM ${table} ${alias}, typed t WHERE ${scope} AND ${alias}.search_doc @@ t.loose) AS plainly
  )`;
  const parts = `parts AS MATERIALIZED (
    SELECT w FROM regexp_split_to_table(kvart_fold(${typed}), '[^a-z0-9]+') w WHERE w <> '')`;
  const long = words.filter((word) => word.length >= 3);
  const compared = (long.length > 0 ? long : words).map((word) => values.add(word, 'text'));
  const similarTo = compared.map((word) => similar(word, alias));
  const beginning = `left(${alias}.search_text, 200)`;
  const close = compared.map((word) => `word_similarity(kvart_fold(${word}), ${beginning})`);
  const anyPlainly = '(SELECT plainly FROM found)';
  const matches = `${alias}.search_doc @@ (SELECT loose FROM typed)`;
  const lettersMatch = similarTo.join(' AND ');
  const byTitle = `2 * ts_rank(${titles}, (SELECT exact_any FROM typed)) + ts_rank(${titles}, (SELECT loose_any FROM typed))`;
  const byAll = `2 * ts_rank(${alias}.search_doc, (SELECT exact FROM typed))
    + ts_rank(${alias}.search_doc, (SELECT loose FROM typed))
    + word_similarity((SELECT folded FROM typed), left(${alias}.search_text, 120))`;
  return {
    cte: `${parts}, ${cte}`,
    matches,
    anyWord: '(SELECT loose_any FROM typed)',
    anyPlainly,
    lettersMatch,
    plain: `${anyPlainly} AND ${matches}`,
    similar: `NOT ${anyPlainly} AND ${lettersMatch}`,
    closeness: `round((${close.join(' + ')})::numeric, 6)`,
    score: `coalesce(round((${titles ? byTitle : byAll})::numeric, 6), 0)`,
  };
}

/** Letters much the same, or two neighbours that changed places, which trigrams hardly forgive. */
function similar(word: string, alias: string): string {
  const swapped = `(SELECT to_tsquery('simple', string_agg(
      left(w, i - 1) || substr(w, i + 1, 1) || substr(w, i, 1) || substr(w, i + 2) || ':*', ' | '))
    FROM regexp_replace(kvart_fold(${word}), '[^a-z0-9]', '', 'g') w, generate_series(1, length(w) - 1) i)`;
  return `(kvart_fold(${word}) <% ${alias}.search_text OR ${alias}.search_doc @@ ${swapped})`;
}
