import { setupI18n } from '@lingui/core';
import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
import type { MessageKey } from './catalogues.ts';
import { intlLocale } from './locales.ts';
import type { Locale } from './locales.ts';

/** Values for the placeholders of a message. Numbers used in plurals must be numbers. */
export type MessageParams = Record<string, string | number | null | undefined>;

/** Compiled messages of one language, by key. */
export type Messages = Record<string, CompiledMessage>;

/** Turns keys into sentences of one language. */
export interface Translate {
  (key: MessageKey, params?: MessageParams): string;
  readonly locale: Locale;
  /** For keys that arrive as data (error codes, step codes): true where there is such a message. */
  has(key: string): key is MessageKey;
}

/** Makes a translator over messages that are compiled already. */
export const makeTranslator = (locale: Locale, messages: Messages): Translate => {
  const i18n = setupI18n({ locale, locales: intlLocale[locale], messages: { [locale]: messages } });
  const has = (key: string): key is MessageKey => Object.hasOwn(messages, key);
  const translate = (key: MessageKey, params?: MessageParams) => i18n._(key, params);
  return Object.assign(translate, { locale, has });
};
