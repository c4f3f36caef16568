import { z } from 'zod';
import { report } from './issue.ts';
import { contentLocales, isContentLocale } from './locales.ts';
import type { LocalizedText } from './picked-text.ts';
import { emptied, line, prose } from './text.ts';

// Apart from the schemas, so that a page can pick a text without carrying the library of schemas.
export * from './picked-text.ts';

const localizedList = (text: z.ZodType<string, string>) =>
  z
    .array(z.object({ locale: z.string(), text: emptied(text) }))
    .max(contentLocales.length)
    .transform((list, context) => {
      const stored: LocalizedText = {};
      list.forEach(({ locale, text: value }, index) => {
        if (!isContentLocale(locale)) report(context, locale, 'unknown_locale', undefined, [index, 'locale']);
        else if (locale in stored) report(context, locale, 'duplicate', undefined, [index, 'locale']);
        else if (typeof value === 'string') stored[locale] = value;
      });
      return stored;
    });

/** A list of `{locale, text}` of one line each; gives the stored form. An empty text drops its language. */
export const localizedLine = (max: number) => localizedList(line({ max }));

/** The same for texts of several lines. */
export const localizedProse = (max: number) => localizedList(prose({ max }));
