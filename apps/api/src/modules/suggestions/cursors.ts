import { decodeCursor, id as idSchema, inputIssue, isInstant, refusals } from '@kvart/domain/shared';
import { orRefuse, Refused } from '../../platform/errors/index.ts';

/** Where a page of dismissals ended; refused where Postgres could not read what is in it. */
export function readDismissalCursor(raw: string): { at: string; id: string } {
  const { keys, id } = orRefuse(decodeCursor(raw, 'newest', 1));
  const [at] = keys;
  if (typeof at === 'string' && isInstant(at) && idSchema.safeParse(id).success) return { at, id };
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
