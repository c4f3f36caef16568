import { createTranslator, type Locale, type Translate } from '@kvart/i18n';

/** The texts of the interface, from the same catalogues. */
export const words = (locale: Locale = 'en'): Translate => createTranslator(locale);

/** The catalogue's text without its markup: what a reader sees of "New here? <a>Create an account</a>". */
export const plain = (text: string): string => text.replace(/<[^>]+>/g, '');
