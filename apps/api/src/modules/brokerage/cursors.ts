import {
  decodeCursor,
  encodeCursor,
  id as idSchema,
  inputIssue,
  isInstant,
  refusals,
} from '@kvart/domain/shared';
import { orRefuse, Refused } from '../../platform/errors/index.ts';

/** A cursor of a list in the order of a time; refused where Postgres could not read what is in it. */
export function readTimeCursor(raw: string, order: string) {
  const cursor = orRefuse(decodeCursor(raw, order, 1));
  const [at] = cursor.keys;
  if (typeof at === 'string' && isInstant(at) && idSchema.safeParse(cursor.id).success) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}

/** A page of what was found, one row more than was asked for. */
export function pageOf<Row extends { id: string }>(
  found: readonly Row[],
  { first, order, key }: { first: number; order: string; key: (row: Row) => string },
) {
  const nodes = found.slice(0, first);
  const last = nodes.at(-1);
  const endCursor = last ? encodeCursor({ sort: order, keys: [key(last)], id: last.id }) : null;
  return { nodes, pageInfo: { hasNextPage: found.length > first, endCursor } };
}
