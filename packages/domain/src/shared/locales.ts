/** Languages the interface speaks. */
export const locales = ['en', 'sl', 'de'] as const;
export type Locale = (typeof locales)[number];

/** Languages that contents may be written in: the interface's and those of the cities. */
export const contentLocales = [...locales, 'bg', 'ro', 'sk', 'sr', 'hr', 'hu', 'cs', 'bs', 'uk'] as const;
export type ContentLocale = (typeof contentLocales)[number];

/** The language used where nothing better is known. */
export const defaultLocale: Locale = 'en';

/** True for a language the interface speaks. */
export const isLocale = (value: unknown): value is Locale => (locales as readonly unknown[]).includes(value);

/** True for a language that contents may be written in. */
export const isContentLocale = (value: unknown): value is ContentLocale =>
  (contentLocales as readonly unknown[]).includes(value);

/**
 * The interface language that suits a list of wishes best ("sl-SI", "de", ...), first wish first.
 */
export const chooseLocale = (wishes: readonly string[]): Locale =>
  wishes.map((wish) => wish.toLowerCase().split(/[-_]/)[0]).find(isLocale) ?? defaultLocale;
