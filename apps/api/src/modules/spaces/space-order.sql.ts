import { type Cursor, decodeCursor, inputIssue, isInstant, refusals } from '@kvart/domain/shared';
import type { SpaceFilter, SpaceSort } from '@kvart/domain/spaces';
import type { Values } from '../../platform/database/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import { distanceTo } from './space-place.sql.ts';
import { priceOrder } from './space-price.sql.ts';

interface Order {
  /** The sort key of a row; never null, so that pages can continue anywhere. */
  key: string;
  type: 'timestamptz' | 'numeric';
  direction: 'ASC' | 'DESC';
}

/** Orders that the row itself answers. */
const plain = {
  // The moment of listing; entries that nobody has confirmed count as much older.
  newest: { key: 'coalesce(s.ranked_at, s.listed_at, s.created_at)', type: 'timestamptz', direction: 'DESC' },
  area_asc: { key: 'coalesce(s.usable_m2, 9999999)', type: 'numeric', direction: 'ASC' },
  area_desc: { key: 'coalesce(s.usable_m2, -1)', type: 'numeric', direction: 'DESC' },
} satisfies Partial<Record<SpaceSort, Order>>;

/** The order asked for. By relevance the score is computed beside the row; rows without a point are farthest. */
export function orderOf(sort: SpaceSort, { placeId, currency }: SpaceFilter, values: Values): Order {
  switch (sort) {
    case 'relevance':
      return { key: 'score', type: 'numeric', direction: 'DESC' };
    case 'price_asc':
      return { key: priceOrder(currency), type: 'numeric', direction: 'ASC' };
    case 'distance': {
      const km = distanceTo(values.add(placeId, 'text'));
      return { key: `coalesce(round((${km})::numeric, 3), 99999)`, type: 'numeric', direction: 'ASC' };
    }
    default:
      return plain[sort];
  }
}

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
