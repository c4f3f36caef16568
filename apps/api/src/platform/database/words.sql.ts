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
  /** How well a row fits that only letters have found: the word closest to what was typed counts most. */
  closeness: string;
  /** Rows that have every word, its ending aside, whatever else is found. */
  matches: string;
  /** True where some row has the words plainly. Dear to ask where many have them: leave it to rows that need it. */
  anyPlainly: string;
  /** Rows that have, for every word, one with much the same letters. */
  lettersMatch: string;
  /** Rows that have every word, its ending aside. */
  plain: string;
  /** The same, asked only where no row has the words plainly. */
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
  const own = `concat_ws(' | ', '''' || ${stem} || ''':*', ${swapped})`;
  const near = `near AS MATERIALIZED (
    SELECT to_tsquery('simple', string_agg('(' || concat_ws(' | ', ${own},
        (SELECT string_agg(n.word, ' | ') FROM nearest n WHERE n.w = c.w)) || ')', ' & ')) AS every,
      (SELECT to_tsquery('simple', string_agg(n.word, ' | ')) FROM nearest n WHERE n.place = 1) AS first
    FROM compared c)`;
  const anyPlainly = '(SELECT plainly FROM found)';
  const matches = `${alias}.search_doc @@ (SELECT loose FROM typed)`;
  const lettersMatch = `${alias}.search_doc @@ (SELECT every FROM near)`;
  const byTitle = `2 * ts_rank(${titles}, (SELECT exact_any FROM typed)) + ts_rank(${titles}, (SELECT loose_any FROM typed))`;
  const byAll = `2 * ts_rank(${alias}.search_doc, (SELECT exact FROM typed))
    + ts_rank(${alias}.search_doc, (SELECT loose FROM typed))
    + word_similarity((SELECT folded FROM typed), left(${alias}.search_text, 120))`;
  return {
    cte: [parts, cte, compared, nearest, near].join(',\n  '),
    matches,
    anyWord: '(SELECT loose_any FROM typed)',
    anyPlainly,
    lettersMatch,
    plain: `${anyPlainly} AND ${matches}`,
    similar: `NOT ${anyPlainly} AND ${lettersMatch}`,
    closeness: `coalesce(round((2 * coalesce(ts_rank(${alias}.search_doc, (SELECT first FROM near)), 0)
      + ts_rank(${alias}.search_doc, (SELECT every FROM near)))::numeric, 6), 0)`,
    score: `coalesce(round((${titles ? byTitle : byAll})::numeric, 6), 0)`,
  };
}

/** Longer words of what was typed; where there is none, all of them. */
const compared = `compared AS MATERIALIZED (
    SELECT DISTINCT w FROM parts WHERE length(w) >= 3 OR NOT EXISTS (SELECT 1 FROM parts WHERE length(w) >= 3))`;

/** How many known words one that nobody has written may stand for. */
const mostNear = 20;

/** Known words whose letters are much the same, the closest first. */
const nearest = `nearest AS MATERIALIZED (
    SELECT c.w, n.word, n.place FROM compared c, LATERAL (
      SELECT k.word, row_number() OVER (ORDER BY word_similarity(c.w, k.word) DESC, similarity(c.w, k.word) DESC, k.word)
        AS place
      FROM search_words k WHERE c.w <% k.word ORDER BY 2 LIMIT ${mostNear}) n)`;

/** A word whose two neighbouring letters changed places, which trigrams hardly forgive. */
const swapped = `(SELECT string_agg('''' || left(w, i - 1) || substr(w, i + 1, 1) || substr(w, i, 1) || substr(w, i + 2)
      || ''':*', ' | ') FROM generate_series(1, length(w) - 1) i)`;
