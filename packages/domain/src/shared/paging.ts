import { z } from 'zod';
import { inputIssue } from './issue.ts';
import { whole } from './numbers.ts';
import { refusals } from './refusal.ts';
import { ok, refuse, type Result } from './result.ts';

/** A value of the sort key, as the database gave it. */
export type SortKey = string | number | null;

/** Where a page ended: the order it was read in, the sort key's values, and the row's id to break ties. */
export interface Cursor {
  sort: string;
  keys: SortKey[];
  id: string;
}

const longest = 2000;
const shape = z.object({
  s: z.string().min(1).max(40),
  k: z.array(z.union([z.string().max(400), z.number(), z.null()])).max(4),
  i: z.string().min(1).max(80),
});

const ascii = /^[\u0020-\u007e]*$/;

const toBase64Url = (text: string) =>
  btoa(ascii.test(text) ? text : String.fromCharCode(...new TextEncoder().encode(text)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const fromBase64Url = (text: string) =>
  new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0)),
  );

const readJson = (raw: string): unknown => {
  try {
    return JSON.parse(fromBase64Url(raw)) as unknown;
  } catch {
    return null; // Whatever is wrong with it, it is not a cursor of ours.
  }
};

/** Packs a cursor into an opaque word that is safe in an address. */
export const encodeCursor = ({ sort, keys, id }: Cursor): string =>
  toBase64Url(JSON.stringify({ s: sort, k: keys, i: id }));

/** Reads a cursor back. Refused where it is broken or belongs to another order. */
export const decodeCursor = (raw: string, sort: string, keyCount: number): Result<Cursor> => {
  const read = raw.length <= longest ? shape.safeParse(readJson(raw)) : null;
  if (read?.success && read.data.s === sort && read.data.k.length === keyCount) {
    return ok({ sort: read.data.s, keys: read.data.k, id: read.data.i });
  }
  return refuse(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
};

/** The most rows a page may have. */
export const maxPageSize = 100;

const pageShape = (most: number) =>
  z.object({
    first: whole({ min: 1, max: most }).default(20),
    after: z.string().max(longest).nullish(),
  });
const pageShapes = new Map<number, ReturnType<typeof pageShape>>();

/** `first` and `after` of a list that hands out so many at once. Making a schema is dear, and there are few sizes. */
export function pageInputUpTo(most: number): ReturnType<typeof pageShape> {
  const shape = pageShapes.get(most) ?? pageShape(most);
  pageShapes.set(most, shape);
  return shape;
}

/** `first` and `after` of a list. */
export const pageInput = pageInputUpTo(maxPageSize);
export type PageInput = z.output<typeof pageInput>;

/** A rectangle on the map. West may exceed east where it crosses the date line; south may not exceed north. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}
