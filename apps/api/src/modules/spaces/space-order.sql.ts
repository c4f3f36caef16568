import { type Cursor, decodeCursor, inputIssue, isInstant, refusals } from '@kvart/domain/shared';
import type { SpaceSort } from '@kvart/domain/spaces';
import type { Values } from '../../platform/database/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';

interface Order {
  /** The sort key of a row; never null, so that pages can continue anywhere. */
  key: string;
  type: 'timestamptz' | 'numeric';
  direction: 'ASC' | 'DESC';
}

/** A price that compares: nothing where no rent is asked, last where it is unknown. */
const price = `CASE WHEN s.rent_mode IN ('free', 'running_costs') THEN 0 ELSE coalesce(s.rent_per_m2, 999999) END`;

/** Orders that do not depend on the words searched for. */
export const orders: Record<Exclude<SpaceSort, 'relevance'>, Order> = {
  newest: { key: 'coalesce(s.listed_at, s.created_at)', type: 'timestamptz', direction: 'DESC' },
  area_asc: { key: 'coalesce(s.usable_m2, 9999999)', type: 'numeric', direction: 'ASC' },
  area_desc: { key: 'coalesce(s.usable_m2, -1)', type: 'numeric', direction: 'DESC' },
  price_asc: { key: price, type: 'numeric', direction: 'ASC' },
};

/** By relevance: the score is computed beside the row. */
export const byScore: Order = { key: 'score', type: 'numeric', direction: 'DESC' };

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a cursor and makes sure that Postgres can read what is in it. */
export function readCursor(raw: string, sort: SpaceSort, { type }: Order): Cursor {
  const cursor = orRefuse(decodeCursor(raw, sort, 1));
  const [key] = cursor.keys;
  const fits =
    type === 'numeric'
      ? typeof key === 'number' && Number.isFinite(key)
      : typeof key === 'string' && isInstant(key);
  if (fits && uuid.test(cursor.id)) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}

/** Rows behind the cursor, for rows with the columns `k` and `id`. */
export function behind(cursor: Cursor, { type, direction }: Order, values: Values): string {
  const sign = direction === 'ASC' ? '>' : '<';
  return `(k, id) ${sign} (${values.add(cursor.keys[0], type)}, ${values.add(cursor.id, 'uuid')})`;
}
