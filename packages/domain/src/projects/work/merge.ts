/*
 * Two people change the same thing. Whoever saves sends, for each field that was touched, what stood there when the
 * form was opened and what stands there now. Fields the other did not touch are taken; a field that both changed to
 * different contents is given back with both, and nothing is written until the person has decided.
 */

/** A field that two people changed to different contents. */
export interface FieldConflict<K extends string = string> {
  field: K;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/** Ways of the fields that are not taken as a whole. */
export type MergeWays<T extends object> = Partial<Record<keyof T, MergeWay<never>>>;

/** How a field's three states become one; `null` where nobody but a person can say. */
export type MergeWay<V = unknown> = (base: V, mine: V, theirs: V) => { value: unknown } | null;

const told = (value: unknown): string => JSON.stringify(value ?? null);
const isSame = (one: unknown, other: unknown): boolean => told(one) === told(other);

/** Takes whichever side changed; both may have changed to the same. */
export const wholeField: MergeWay = (base, mine, theirs) => {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine };
  return isSame(base, mine) ? { value: theirs } : null;
};

/** A set of words: what either side added is in, what either side took out is out. */
export const setOfWords: MergeWay<readonly string[]> = (base, mine, theirs) => {
  const kept = theirs.filter((word) => mine.includes(word) || !base.includes(word));
  const added = mine.filter((word) => !base.includes(word) && !kept.includes(word));
  return { value: [...kept, ...added] };
};

/** Rows with an id of their own: each is merged alone; the order is that of whoever saves. */
export const rowsById: MergeWay<readonly { id: string }[]> = (base, mine, theirs) => {
  const find = (rows: readonly { id: string }[], id: string) => rows.find((row) => row.id === id) ?? null;
  const order = [...mine, ...theirs.filter(({ id }) => !find(mine, id))].map(({ id }) => id);
  const rows: { id: string }[] = [];
  for (const id of order) {
    const [before, ours, other] = [find(base, id), find(mine, id), find(theirs, id)];
    const row = before && ours && other ? mergeRow(before, ours, other) : wholeField(before, ours, other);
    if (!row) return null;
    if (row.value) rows.push(row.value as { id: string });
  }
  return { value: rows };
};

function mergeRow(base: object, mine: object, theirs: object): { value: unknown } | null {
  const value: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const at = (row: object) => (row as Record<string, unknown>)[key];
    const field = wholeField(at(base), at(mine), at(theirs));
    if (!field) return null;
    value[key] = field.value;
  }
  return { value };
}

/** What is to be written, and what nobody but a person can decide. */
export interface Merged<T extends object> {
  /** Fields that are different from what is stored. */
  changes: Partial<T>;
  conflicts: FieldConflict<Extract<keyof T, string>>[];
}

/**
 * Merges an edit into what is stored by now.
 * @param stored the thing as it is.
 * @param base what the touched fields held when the form was opened; a field without it counts as unseen.
 * @param mine what the touched fields hold now.
 * @param ways fields that are not taken as a whole.
 */
export function mergeEdit<T extends object>(
  stored: T,
  { base, mine }: { base: Partial<T>; mine: Partial<T> },
  ways: MergeWays<T> = {},
): Merged<T> {
  const result: Merged<T> = { changes: {}, conflicts: [] };
  for (const field of Object.keys(mine) as Extract<keyof T, string>[]) {
    if (mine[field] === undefined) continue;
    const sides = { base: base[field], mine: mine[field], theirs: stored[field] };
    const way = (ways[field] ?? wholeField) as MergeWay;
    // Without a base the person has not seen what she overwrites.
    const merged = base[field] === undefined ? null : way(sides.base, sides.mine, sides.theirs);
    if (merged) {
      if (!isSame(merged.value, stored[field])) result.changes[field] = merged.value as T[typeof field];
    } else if (!isSame(sides.mine, sides.theirs)) {
      result.conflicts.push({ field, ...sides, base: sides.base ?? null });
    }
  }
  return result;
}
