import type { RowIssue } from '@kvart/domain/imports';
import type { Tx } from '../../platform/database/index.ts';
import type { Fields } from './bulk.sql.ts';

/** In whose name an import writes. */
export interface Author {
  personId: string;
  actorId: string;
  locale: string;
}

/** An entry that is there already. */
export interface Existing {
  id: string;
  version: number;
  slug: string;
  /** Everything an import can change, by field. */
  values: Fields;
  /** Why an import leaves it alone. */
  locked: 'claimed' | 'archived' | null;
}

/** What tells entries apart: where they come from, and their name there. */
export interface Key {
  source: string;
  id: string;
}
export const keyOf = ({ source, id }: Key): string => `${source}\n${id}`;

/** A row ready to be written: the fields it sets, and what it changes where it is there already. */
export interface Writing extends Key {
  rowNo: number;
  name: string;
  fields: Fields;
  existing: Existing | null;
}

/** What a new row is compared with others by. */
export interface Likeness {
  n: number;
  name: string;
  fields: Fields;
}

export interface Similar {
  name: string;
  slug: string;
}

export interface Undoing {
  id: string;
  version: number;
  before: Fields;
}

/** What imports of one kind write to. */
export interface ImportTarget {
  load(actorId: string, keys: readonly Key[]): Promise<Map<string, Existing>>;
  similar(actorId: string, rows: readonly Likeness[]): Promise<Map<number, Similar>>;
  /** Puts a row's fields together with what is there, and leaves out what does not go with it. */
  merge(before: Fields, fields: Fields): { fields: Fields; issues: RowIssue[] };
  /** @returns ids by row number; a row whose key was taken meanwhile is absent. */
  create(tx: Tx, author: Author, rows: readonly Writing[]): Promise<Map<number, string>>;
  /** @returns ids of those that were changed. */
  update(tx: Tx, author: Author, rows: readonly Writing[]): Promise<Set<string>>;
  /** Takes new entries away that nobody has touched since. */
  remove(tx: Tx, rows: readonly { id: string; version: number }[]): Promise<Set<string>>;
  /** Sets entries back that nobody has touched since. */
  restore(tx: Tx, author: Author, rows: readonly Undoing[]): Promise<Set<string>>;
}

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return JSON.stringify([...(value as unknown[])].map(String).sort());
  if (typeof value === 'object' && value !== null) {
    return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return JSON.stringify(value ?? null);
};

/** Fields that would really change, with both values. */
export function differences(before: Fields, after: Fields): Record<string, [unknown, unknown]> {
  const changes: Record<string, [unknown, unknown]> = {};
  for (const [name, value] of Object.entries(after)) {
    if (canonical(before[name]) !== canonical(value)) changes[name] = [before[name] ?? null, value];
  }
  return changes;
}

/** A text by language: the new language beside those that are there. */
export const withLanguages = (before: unknown, after: unknown): unknown => ({
  ...(before as Record<string, string> | undefined),
  ...(after as Record<string, string>),
});
