import { slugify } from '@kvart/domain/shared';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/index.ts';
import { type Fields, insertMany, takenSlugs, updateMany } from './bulk.sql.ts';
import type { Author, Writing } from './target.ts';

/** How one kind of entries is written. */
export interface Written {
  table: 'spaces' | 'actors';
  /** Columns of the table that a file can fill. */
  columns: readonly string[];
  /** What an address is made of where a name gives none. */
  nameless: string;
  /** Values of columns that no row leaves out. */
  blank: Fields;
}

/** A change of one row, with the values before it. */
export interface Change {
  id: string;
  version: number;
  before: Fields;
  after: Fields;
}

/**
 * Writes new entries with their addresses.
 * @param own columns that all of them share.
 * @returns those that came in, with their ids: a row whose key was taken meanwhile is absent.
 */
export async function createRows(
  tx: Tx,
  { table, columns, nameless, blank }: Written,
  { locale }: Author,
  rows: readonly Writing[],
  own: Fields,
): Promise<{ id: string; row: Writing }[]> {
  const slugs = rows.map(({ name }) => slugify(name, { locale }));
  const taken = await takenSlugs(tx, table, slugs);
  const made = rows.map((row, at) => {
    const id = uuid();
    const wanted = slugs[at] ?? nameless;
    const slug = taken.has(wanted) ? `${wanted}-${id.slice(-6)}` : wanted;
    taken.add(wanted);
    return { row, id, slug };
  });
  const always = { ...own, originalLocale: locale };
  const filled = columns.filter((name) => rows.some(({ fields }) => name in fields));
  const written = await insertMany(
    tx,
    table,
    [
      ...['id', 'slug', 'externalSource', 'externalId', ...Object.keys(always)],
      ...new Set([...Object.keys(blank), ...filled]),
    ],
    made.map(({ row, id, slug }) => ({
      ...blank,
      ...Object.fromEntries(Object.entries(row.fields).filter(([name]) => columns.includes(name))),
      ...{ id, slug, externalSource: row.source, externalId: row.id },
      ...always,
    })),
  );
  return made.filter(({ id }) => written.has(id));
}

/** Changes rows that still have the version that was seen; hands back those that were changed. */
export async function changeRows(
  tx: Tx,
  { table, columns }: Pick<Written, 'table' | 'columns'>,
  rows: readonly Change[],
): Promise<Change[]> {
  const filled = columns.filter((name) => rows.some(({ after }) => name in after));
  const done = await updateMany(
    tx,
    table,
    filled,
    rows.map(({ id, version, before, after }) => ({
      ...Object.fromEntries(filled.map((name) => [name, name in after ? after[name] : before[name]])),
      id,
      version,
    })),
  );
  return rows.filter(({ id }) => done.has(id));
}

/** What rows change of entries that are there already. */
export const changesOf = (rows: readonly Writing[]): Change[] =>
  rows.flatMap(({ existing, fields }) =>
    existing ? [{ id: existing.id, version: existing.version, before: existing.values, after: fields }] : [],
  );

/** Ids by the number of the row. */
export const idsByRow = (made: readonly { id: string; row: Writing }[]): Map<number, string> =>
  new Map(made.map(({ row, id }) => [row.rowNo, id]));

export const idsOf = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));
