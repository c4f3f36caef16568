import {
  type Cursor,
  decodeCursor,
  id as idSchema,
  inputIssue,
  isInstant,
  refusals,
} from '@kvart/domain/shared';
import { orRefuse, Refused } from '../../platform/errors/index.ts';

type KeyKind = 'instant' | 'flag';

const holds = (kind: KeyKind | undefined, key: unknown): boolean =>
  kind === 'flag' ? key === 0 || key === 1 : typeof key === 'string' && isInstant(key);

/** Reads a cursor and makes sure that Postgres can read what is in it. */
export function readCursor(raw: string, sort: string, kinds: readonly KeyKind[]): Cursor {
  const cursor = orRefuse(decodeCursor(raw, sort, kinds.length));
  if (idSchema.safeParse(cursor.id).success && cursor.keys.every((key, n) => holds(kinds[n], key)))
    return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
