import type { RowIssue } from '@kvart/domain/imports';
import { createTranslator, type Locale, type MessageParams } from '@kvart/i18n';
import type { StoredFailure } from './import-record.ts';

/** What is said of rows and files, in the reader's language. Codes arrive as data, so that old rows stay readable. */
export function importWords(locale: Locale) {
  const translate = createTranslator(locale);
  const first = (keys: readonly string[], params: MessageParams = {}): string => {
    for (const key of keys) if (translate.has(key)) return translate(key, params);
    return translate('errors.invalid_input');
  };
  return {
    issue: ({ code, params }: RowIssue): string => first([`imports.issue.${code}`, `errors.${code}`], params),
    failure: ({ code, params }: StoredFailure): string => first([`imports.failure.${code}`], params),
    outcome: (name: string): string => first([`domain.rowOutcome.${name}`, `domain.rowResult.${name}`]),
    heading: (name: string): string => first([`imports.report.${name}`]),
    level: (isError: boolean): string => first([isError ? 'imports.report.error' : 'imports.report.warning']),
  };
}
