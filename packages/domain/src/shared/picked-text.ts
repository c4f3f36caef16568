import { defaultLocale, readAlike } from './locales.ts';

/** A text by language, as stored. */
export type LocalizedText = Partial<Record<string, string>>;

/** A text picked for a reader. */
export interface PickedText {
  text: string;
  locale: string;
  isOriginal: boolean;
}

/** The stored form as the list that inputs and forms use, the original first. */
export const toLocalizedList = (
  stored: LocalizedText,
  original: string,
): { locale: string; text: string }[] =>
  Object.entries(stored)
    .flatMap(([locale, text]) => (text ? [{ locale, text }] : []))
    .sort(
      (a, b) =>
        Number(b.locale === original) - Number(a.locale === original) || (a.locale < b.locale ? -1 : 1),
    );

/** True where at least one language has a text. */
export const hasText = (stored: LocalizedText): boolean => Object.values(stored).some((text) => !!text);

/**
 * The text in the reader's language, of which another script will do, else the original, else English, else any; as it
 * was written. `null` where there is none.
 */
export const pickText = (stored: LocalizedText, original: string, wanted: string): PickedText | null => {
  const known = (key: string): string | undefined => (stored[key] ? key : undefined);
  const locale =
    readAlike(wanted).find(known) ??
    known(original) ??
    known(defaultLocale) ??
    Object.keys(stored).sort().find(known);
  const text = locale && stored[locale];
  return locale && text ? { text, locale, isOriginal: locale === original } : null;
};

/** The language to record as the original: the known one while it still has a text, else the first that has. */
export const chooseOriginal = (stored: LocalizedText, current: string): string =>
  stored[current] ? current : (Object.keys(stored).find((locale) => stored[locale]) ?? current);
