/** The languages every catalogue is complete in, in the order of the language switch. */
export const locales = ['en', 'sl', 'de'] as const;

/** A language of the interface. */
export type Locale = (typeof locales)[number];

/** What a reader gets who asks for a language that is not here. */
export const defaultLocale: Locale = 'en';

/** Names of the languages, each in itself: a reader looks for the word they know. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  sl: 'Slovenščina',
  de: 'Deutsch',
};

/** The tag handed to `Intl`: English here is read in Europe, with day before month. */
export const intlLocale: Readonly<Record<Locale, string>> = { en: 'en-GB', sl: 'sl-SI', de: 'de' };

/** True where the text names a language of the interface. */
export const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && (locales as readonly string[]).includes(value);
