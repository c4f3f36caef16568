import { fieldLabelKey } from '@kvart/domain/shared';
import { spaceFieldNames } from '@kvart/domain/spaces';
import type { MessageKey } from '@kvart/i18n/client';

const known = new Set<string>(spaceFieldNames);

/** Key of the words for a field of an import: the form's own where it has the field. */
export const importFieldKey = (kind: 'spaces' | 'actors', field: string): MessageKey =>
  (kind === 'spaces' && known.has(field) ? fieldLabelKey(field) : `imports.field.${field}`) as MessageKey;
