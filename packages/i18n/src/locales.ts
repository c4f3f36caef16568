/** The languages every catalogue is complete in, in the order of the language switch. */
export const locales = ['en', 'sl', 'de', 'sk', 'ro', 'bg', 'sr', 'sr-Latn'] as const;

/** A language of the interface. */
export type Locale = (typeof locales)[number];

/** What a reader gets who asks for a language that is not here. */
export const defaultLocale: Locale = 'en';

/** Languages whose texts nobody writes: they are those of another one in other letters. */
export const madeFrom: Readonly<Partial<Record<Locale, Locale>>> = { 'sr-Latn': 'sr' };

/** Languages that texts are written in, by us and by whoever runs an installation. */
export const writtenLocales: readonly Locale[] = locales.filter((locale) => !madeFrom[locale]);

/** Names of the languages, each in itself: a reader looks for the word they know. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  sl: 'Slovenščina',
  de: 'Deutsch',
  sk: 'Slovenčina',
  ro: 'Română',
  bg: 'Български',
  sr: 'Српски',
  'sr-Latn': 'Srpski',
};

/** What stands on the button of the switch: of one language in two scripts, each has its own letters. */
export const localeSigns: Readonly<Record<Locale, string>> = {
  ...{ en: 'EN', sl: 'SL', de: 'DE', sk: 'SK', ro: 'RO', bg: 'BG' },
  ...{ sr: 'СР', 'sr-Latn': 'SR' },
};

/** The tag handed to `Intl`: English here is read in Europe, with day before month. */
export const intlLocale: Readonly<Record<Locale, string>> = {
  ...{ en: 'en-GB', sl: 'sl-SI', de: 'de', sk: 'sk', ro: 'ro', bg: 'bg' },
  ...{ sr: 'sr', 'sr-Latn': 'sr-Latn' },
};

/** True where the text names a language of the interface. */
export const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && (locales as readonly string[]).includes(value);
