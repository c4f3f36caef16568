import { z } from 'zod';
import { report } from '../shared/issue.ts';
import { isContentLocale } from '../shared/locales.ts';
import { whole } from '../shared/numbers.ts';
import { emptied, line } from '../shared/text.ts';
import { documentKinds, documentLimits, documentVisibilities } from './documents.ts';

const language = z.string().check((context) => {
  if (!isContentLocale(context.value)) report(context, context.value, 'unknown_locale');
});

/** What is said about a document. A picture needs an alternative text as well; the file decides whether it is one. */
export const documentInput = z.object({
  kind: z.enum(documentKinds),
  title: line({ min: 3, max: 120 }),
  alt: emptied(line({ min: 3, max: 300 })),
  language: emptied(language),
  visibility: z.enum(documentVisibilities),
});
export type DocumentInput = z.output<typeof documentInput>;

/** The place of a document in the list. */
export const documentPosition = whole({ min: 0, max: documentLimits.perSpace });
