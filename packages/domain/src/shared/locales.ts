/** Languages the interface speaks. Serbian in Latin letters is made from Serbian in Cyrillic ones. */
export const locales = ['en', 'sl', 'de', 'sk', 'ro', 'bg', 'sr', 'sr-Latn'] as const;
export type Locale = (typeof locales)[number];

/** Languages that contents may be written in: the interface's and those of the cities and their neighbours. */
export const contentLocales = [...locales, 'hr', 'hu', 'cs', 'bs', 'uk'] as const;
export type ContentLocale = (typeof contentLocales)[number];

/** The language used where nothing better is known. */
export const defaultLocale: Locale = 'en';

/** True for a language the interface speaks. */
export const isLocale = (value: unknown): value is Locale => (locales as readonly unknown[]).includes(value);

/** True for a language that contents may be written in. */
export const isContentLocale = (value: unknown): value is ContentLocale =>
  (contentLocales as readonly unknown[]).includes(value);

/** One language in two scripts: whoever reads the one reads the other. */
const scripts = ['sr', 'sr-Latn'];

/** The languages that serve a reader of this one as well, theirs first. */
export const readAlike = (locale: string): readonly string[] =>
  scripts.includes(locale) ? [locale, ...scripts.filter((one) => one !== locale)] : [locale];

/** True for a language that a reader of the other one reads without a translation. */
export const isReadAlike = (locale: string | null | undefined, reader: string): boolean =>
  readAlike(reader).includes(locale ?? '');
