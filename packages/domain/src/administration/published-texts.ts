import { z } from 'zod';
import { isoDate } from '../shared/dates.ts';
import { localizedProse } from '../shared/localized.ts';
import { report } from '../shared/issue.ts';

/** What an installation publishes in versions that are never changed. */
export const publishedTextKinds = ['rules', 'privacy'] as const;
export type PublishedTextKind = (typeof publishedTextKinds)[number];

/** The longest text, in one language. */
export const longestText = 40_000;

export const publishTextInput = z
  .object({
    /** Of the text that holds so far; 0 where there is none. */
    version: z.int(),
    texts: localizedProse(longestText),
  })
  .check((context) => {
    if (Object.keys(context.value.texts).length === 0)
      report(context, context.value, 'required', undefined, ['texts']);
  });

export const textOnInput = isoDate().nullish();
