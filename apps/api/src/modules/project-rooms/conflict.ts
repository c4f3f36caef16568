import type { FieldConflict } from '@kvart/domain/projects/work';
import { createTranslator, type Locale } from '@kvart/i18n';
import type { EditConflict } from '../../platform/errors/index.ts';
import type { StoredRow } from './room-kind.ts';

const told = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

/** Both contents of each field, for whoever has to decide. */
export const conflictOf = (
  { stored, conflicts }: { stored: StoredRow; conflicts: readonly FieldConflict[] },
  locale: Locale,
): EditConflict & { __typename: string } => ({
  __typename: 'EditConflict',
  code: 'edit_conflict',
  message: createTranslator(locale)('errors.edit_conflict'),
  conflicts: conflicts.map(({ field, base, mine, theirs }) => ({
    field,
    base: told(base),
    mine: told(mine),
    theirs: told(theirs),
  })),
  currentVersion: stored.version,
  changedBy: stored.updatedByName,
});
