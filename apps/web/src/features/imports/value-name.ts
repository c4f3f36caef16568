import type { MessageKey } from '@kvart/i18n/client';

/** Names of the enums behind fields that are called otherwise. */
const enumOf: Record<string, string> = {
  kind: 'actorKind',
  wc: 'wcKind',
  vat: 'vatMode',
};

/** Key of the word for a value of a list; `null` where the value is its own word. */
export const valueKey = (field: string, value: string): MessageKey | null =>
  field === 'currency' ? null : (`domain.${enumOf[field] ?? field}.${value}` as MessageKey);
