import { loaders } from 'virtual:kvart-messages';
import { makeTranslator } from '@kvart/i18n/client';
import type { Locale, Messages, Translate } from '@kvart/i18n/client';

const loaded: Partial<Record<Locale, { core?: Messages; rest?: Messages }>> = {};
const translators: Partial<Record<Locale, Translate>> = {};
const known: Partial<Record<Locale, Messages>> = {};

const add = (locale: Locale, group: 'core' | 'rest', messages: Messages) => {
  (loaded[locale] ??= {})[group] = messages;
  // One object that grows: translators handed out earlier see the new messages too.
  Object.assign((known[locale] ??= {}), messages);
};

const load = async (locale: Locale, group: 'core' | 'rest') => {
  if (loaded[locale]?.[group]) return;
  add(locale, group, (await loaders[locale][group]()).default);
};

let current: Locale | undefined;

/** Loads what every page needs, in one language. */
export const loadCore = async (locale: Locale): Promise<Translate> => {
  // Who has been on further pages keeps their words when the language changes.
  const further = current && loaded[current]?.rest ? [load(locale, 'rest')] : [];
  current ??= locale;
  await Promise.all([load(locale, 'core'), ...further]);
  current = locale;
  return (translators[locale] ??= makeTranslator(locale, known[locale] ?? {}));
};

/** Loads the messages of all further pages, in the language of the page; routes wait for it. */
export const loadRest = (): Promise<void> => (current ? load(current, 'rest') : Promise.resolve());
