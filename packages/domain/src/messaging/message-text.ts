import { z } from 'zod';
import { report } from '../shared/issue.ts';
import { composed, isFarBeyond, isSafeText } from '../shared/plain-text.ts';
import { messageBounds } from './bounds.ts';

/** Ends of lines, and what stands at the end of the text. Spaces inside stay: code and lists need them. */
const tidy = (value: string): string =>
  value
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((row) => row.trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+/, '')
    .trimEnd();

/** What somebody writes to somebody: NFC, without NUL, control signs and turned reading directions, bounded. */
export const messageText = ({ min, max = messageBounds.text }: { min: number; max?: number }) =>
  z.string().transform((raw, context) => {
    if (isFarBeyond(raw, max)) {
      report(context, raw, 'too_long', { max });
      return z.NEVER;
    }
    const value = tidy(composed(raw));
    if (!isSafeText(value)) report(context, raw, 'invalid_text');
    else if (value.length > max) report(context, raw, 'too_long', { max });
    else if (value.length < min) report(context, raw, 'required');
    return value;
  });
