import { loaders } from 'virtual:kvart-messages';
import { makeTranslator } from '@kvart/i18n/client';
import type { Locale, MessageGroup, Messages, Translate } from '@kvart/i18n/client';

const loaded: Partial<Record<Locale, Set<MessageGroup>>> = {};
const known: Partial<Record<Locale, Messages>> = {};
const translators: Partial<Record<Locale, Translate>> = {};

let current: Locale | undefined;

const load = async (locale: Locale, group: MessageGroup) => {
  if (loaded[locale]?.has(group)) return;
  const core = await loaders[locale]();
  const further = core.further[group];
  // A catalogue that is part of `core` comes with it.
  if (group !== 'core' && !further) return;
  const messages = further ? (await further()).default : core.default;
  (loaded[locale] ??= new Set()).add(group);
  // One object that grows: translators handed out earlier see the new messages too.
  Object.assign((known[locale] ??= {}), messages);
};

const translatorOf = (locale: Locale): Translate =>
  (translators[locale] ??= makeTranslator(locale, (known[locale] ??= {})));

/** Loads what every page needs, in one language. */
export const loadCore = async (locale: Locale): Promise<Translate> => {
  // Who has been on further pages keeps their words when the language changes.
  const groups = current ? [...(loaded[current] ?? [])] : [];
  current ??= locale;
  await Promise.all([load(locale, 'core'), ...groups.map((group) => load(locale, group))]);
  current = locale;
  return translatorOf(locale);
};

/** Loads all that is said in a language: for the server, which speaks several at once. */
export const loadAll = async (locale: Locale): Promise<Translate> => {
  const { further } = await loaders[locale]();
  const groups = ['core', ...Object.keys(further)] as MessageGroup[];
  await Promise.all(groups.map((group) => load(locale, group)));
  return translatorOf(locale);
};

/** Loads further messages in the language of the page; what needs them waits. */
export const loadMessages = async (groups: readonly MessageGroup[]): Promise<void> => {
  const locale = current;
  if (locale) await Promise.all(groups.map((group) => load(locale, group)));
};
