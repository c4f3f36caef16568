import { importAbilities } from '@kvart/domain/imports';
import { contentLocales, type Viewer } from '@kvart/domain/shared';
import type { Locale } from '@kvart/i18n';
import type { ImportListRow, ImportRowRow } from './import-reads.sql.ts';
import type { Import, ImportRow } from './import.model.ts';
import { importWords } from './import-words.ts';

interface Reader {
  viewer: Viewer | null;
  locale: Locale;
}

/** A name for the entries of a file that does not name their source: the file's own, without what changes. */
const sourceOf = (fileName: string): string =>
  fileName
    .replace(/(\.(csv|txt|tsv|xlsx|geojson|json|gz))+$/i, '')
    .replace(/[\s_-]*(\(\d+\)|\d{4}-?\d{2}-?\d{2})$/, '')
    .slice(0, 80) || 'import';

/** Shows a stored import to a reader. */
export function showImport(row: ImportListRow, { viewer, locale }: Reader): Import {
  const { reading, plan, counts, failure } = row;
  const count = (name: keyof typeof counts): number => counts[name] ?? 0;
  return {
    ...row,
    format: reading.format ?? null,
    encoding: reading.encoding ?? null,
    delimiter: reading.delimiter ?? null,
    sheets: reading.sheets ?? [],
    sheet: reading.sheet ?? null,
    renamed: reading.renamed === true,
    swapped: reading.swapped === true,
    columns: (reading.columns ?? []).map(({ name, samples, distinct }, index) => ({
      name,
      samples,
      distinct,
      field: (plan?.columns ?? reading.suggestion?.columns)?.[index] ?? null,
    })),
    values: plan?.values ?? reading.suggestion?.values ?? [],
    locale: plan?.locale ?? contentLocales.find((one) => one === locale) ?? null,
    source: plan?.source ?? sourceOf(row.fileName),
    defaultKind: plan?.defaultKind ?? 'small_business',
    where: plan?.where ?? null,
    skipDuplicates: plan?.skipDuplicates ?? false,
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      wrong: count('wrong'),
      leftOut: count('left_out'),
      warnings: count('warnings'),
      duplicates: count('duplicates'),
      created: count('created'),
      updated: count('updated'),
      refused: count('refused'),
      removed: count('removed'),
      restored: count('restored'),
      kept: count('kept'),
    },
    failure: failure && importWords(locale).failure(failure),
    viewerCan: importAbilities(viewer, row),
  };
}

/** Shows a row with what was found in it. */
export function showRow(
  { rowNo, outcome, result, cells, issues, slug }: ImportRowRow,
  header: readonly string[],
  locale: Locale,
): ImportRow {
  const words = importWords(locale);
  return {
    rowNo,
    outcome,
    result,
    slug,
    title: cells
      .filter((cell) => cell.trim() !== '')
      .slice(0, 3)
      .join(' · ')
      .slice(0, 160),
    issues: (issues ?? []).slice(0, 50).map((issue) => ({
      isError: issue.level === 'error',
      code: issue.code,
      message: words.issue(issue),
      column: issue.column === null ? null : (header[issue.column] ?? null),
      value: issue.value,
      slug: typeof issue.params?.['slug'] === 'string' ? issue.params['slug'] : null,
    })),
  };
}
