import type { FieldConflict } from '@kvart/domain/projects/work';
import { createTranslator, type Locale } from '@kvart/i18n';
import type { EditConflict } from '../../platform/errors/index.ts';

const told = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

/** Both contents of each field, for whoever has to decide. */
export const conflictOf = (
  conflicts: readonly FieldConflict[],
  { version, changedBy }: { version: number; changedBy: string | null },
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
  currentVersion: version,
  changedBy,
});
