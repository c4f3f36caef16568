import { z } from 'zod';
import { line, prose } from '../shared/text.ts';

/** What a mail says, and how long each part may be as it is written, with the forms of its plurals and choices. */
export const mailTextBounds = { subject: 800, title: 800, body: 8000, button: 300, note: 2000 } as const;
export type MailTextPart = keyof typeof mailTextBounds;
export const mailTextParts = Object.keys(mailTextBounds) as MailTextPart[];

/** All parts of a mail in one language, in ICU MessageFormat. */
export type MailTexts = Record<MailTextPart, string>;

const which = { name: z.string().max(60), locale: z.string().max(20) };
const texts = z.object({
  subject: line({ max: mailTextBounds.subject }),
  title: line({ max: mailTextBounds.title }),
  body: prose({ max: mailTextBounds.body }),
  button: line({ max: mailTextBounds.button }),
  note: prose({ max: mailTextBounds.note }),
});

/** A text that is looked at or tried, and not kept. */
export const mailDraftInput = z.object({ ...which, texts });

/** `version` is the one that was seen; 0 where there was never a text of one's own. */
export const saveMailTextInput = z.object({ ...which, version: z.int(), texts });
export const resetMailTextInput = z.object({ ...which, version: z.int() });
