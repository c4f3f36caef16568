import type { RowIssue, RowOutcome, RowResult } from '@kvart/domain/imports';
import type { ImportRecord } from './import-record.ts';

export interface ImportListRow extends Omit<ImportRecord, 'createdAt'> {
  createdAt: string;
  actorName: string;
  personName: string;
}

export interface ImportRowRow {
  rowNo: number;
  outcome: RowOutcome;
  result: RowResult | null;
  cells: string[];
  issues: RowIssue[] | null;
  slug: string | null;
}

const columns = `i.id, i.version, i.kind, i.state, i.actor_id AS "actorId", i.created_by_id AS "createdById",
  i.file_name AS "fileName", i.bytes, i.reading, i.plan, i.row_count AS "rowCount", i.progress,
  i.row_cursor AS "rowCursor", i.counts, i.failure, i.rows_kept AS "rowsKept", i.created_at AS "createdAt",
  a.name AS "actorName", p.name AS "personName"`;
const from = 'FROM imports i JOIN actors a ON a.id = i.actor_id JOIN persons p ON p.id = i.created_by_id';

export const importSql = `SELECT ${columns} ${from} WHERE i.id = $1`;

/** Newest first. $1 actor, null for all; $2, $3 where the page before ended; $4 how many. */
export const importsSql = `SELECT ${columns} ${from}
  WHERE ($1::uuid IS NULL OR i.actor_id = $1) AND ($3::uuid IS NULL OR (i.created_at, i.id) < ($2::timestamptz, $3::uuid))
  ORDER BY i.created_at DESC, i.id DESC LIMIT $4`;

/** Which rows a list shows. */
export const rowFilters = {
  all: 'true',
  problems: `(r.issues IS NOT NULL OR r.result IN ('refused', 'kept'))`,
  wrong: `(r.outcome = 'wrong' OR r.result = 'refused')`,
  warnings: `(r.outcome <> 'wrong' AND r.issues IS NOT NULL)`,
  duplicates: `r.issues @> '[{"code": "likely_duplicate"}]'`,
  kept: `r.result = 'kept'`,
} as const;
export type RowFilter = keyof typeof rowFilters;

/** $1 import, $2 the last row of the page before, $3 how many. */
export const rowsSql = (
  filter: RowFilter,
  table: 'spaces' | 'actors',
): string => `SELECT r.row_no AS "rowNo", r.outcome,
    r.result, r.cells, r.issues, t.slug
  FROM import_rows r LEFT JOIN ${table} t ON t.id = r.target_id
  WHERE r.import_id = $1 AND r.row_no > $2 AND ${rowFilters[filter]} ORDER BY r.row_no LIMIT $3`;

/** How many rows the list has, counted no further than it is told. $1 import, $2 the most that is counted. */
export const rowTotalSql = (filter: RowFilter): string => `SELECT count(*)::int AS total FROM (
    SELECT 1 FROM import_rows r WHERE r.import_id = $1 AND ${rowFilters[filter]} LIMIT $2) x`;
