import type { Locale } from '@kvart/i18n';
import type { ImportListRow, ImportRowRow } from './import-reads.sql.ts';
import { importWords } from './import-words.ts';

/** What a spreadsheet would take for a formula gets a mark before it: a file from elsewhere must not run at home. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

const line = (cells: readonly string[]): string => `${cells.map(cell).join(';')}\r\n`;

/** Everything that was found, a line for each finding, with the mark by which spreadsheets know the spelling. */
export async function* reportCsv(
  record: ImportListRow,
  rows: AsyncIterable<ImportRowRow>,
  locale: Locale,
): AsyncGenerator<string> {
  const words = importWords(locale);
  const header = (record.reading.columns ?? []).map(({ name }) => name);
  const headings = ['row', 'outcome', 'level', 'column', 'value', 'message'];
  yield `\ufeff${line(headings.map((name) => words.heading(name)))}`;
  for await (const { rowNo, outcome, result, issues } of rows) {
    const state = words.outcome(result ?? outcome);
    if (!issues) yield line([String(rowNo), state, '', '', '', '']);
    for (const issue of issues ?? []) {
      const column = issue.column === null ? '' : (header[issue.column] ?? '');
      const level = words.level(issue.level === 'error');
      yield line([String(rowNo), state, level, column, issue.value, words.issue(issue)]);
    }
  }
}
