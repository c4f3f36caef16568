import { enumLabelKey } from '@kvart/domain/shared';
import type { MessageKey } from '@kvart/i18n';
import type { Cell, Say } from './exported-list.ts';

/** The word for a value of an enum; the catalogues have one for each, which a spec holds them to. */
export const word = (say: Say, enumName: string, value: unknown): Cell =>
  typeof value === 'string' ? say(enumLabelKey(enumName, value) as MessageKey) : null;

export const yesNo = (say: Say, value: boolean | null | undefined): Cell =>
  typeof value === 'boolean' ? say(value ? 'exports.yes' : 'exports.no') : null;

/** Several things in one cell. */
export const joined = (parts: readonly string[]): Cell => (parts.length > 0 ? parts.join('; ') : null);
