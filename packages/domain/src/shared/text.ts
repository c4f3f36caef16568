import { z } from 'zod';
import { report } from './issue.ts';
import { composed, invisible, isFarBeyond, isSafeText, tidyLine } from './plain-text.ts';

export * from './plain-text.ts';

interface Bounds {
  min?: number;
  max: number;
}

const tidyProse = (value: string) =>
  value
    .replace(invisible, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    // Not a pattern: those take quadratic time on long runs of spaces.
    .map((row) => row.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const text = ({ min = 1, max }: Bounds, tidy: (value: string) => string) =>
  z.string().transform((raw, context) => {
    if (isFarBeyond(raw, max)) {
      report(context, raw, 'too_long', { max });
      return z.NEVER;
    }
    const value = tidy(composed(raw));
    if (!isSafeText(value)) report(context, raw, 'invalid_text');
    else if (value.length > max) report(context, raw, 'too_long', { max });
    else if (value.length === 0 && min > 0) report(context, raw, 'required');
    else if (value.length < min) report(context, raw, 'too_short', { min });
    return value;
  });

/** One line of text: NFC, trimmed, runs of white space (line ends too) become one space. */
export const line = (bounds: Bounds) => text(bounds, tidyLine);

/** Text of several lines: NFC, trimmed, line ends as `\n`, at most one empty line in a row. */
export const prose = (bounds: Bounds) => text(bounds, tidyProse);

/** Makes a text schema take `null`, and an emptied field as `null`. */
export const emptied = (schema: z.ZodType<string, string>) =>
  z.preprocess(
    (raw) => (typeof raw === 'string' && raw.trim() === '' ? null : raw),
    schema.nullable(),
  ) as unknown as z.ZodType<string | null, string | null>;
