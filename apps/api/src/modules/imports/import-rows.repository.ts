import type { RowIssue, RowResult } from '@kvart/domain/imports';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { RowVerdict, StagedRow } from './import-record.ts';

type Writer = Pick<Tx, '$executeRawUnsafe' | '$queryRawUnsafe'>;

/** What became of a row. */
export interface RowEnd {
  rowNo: number;
  result: RowResult | null;
  targetId?: string | null;
  versionAfter?: number | null;
  before?: unknown;
  /** Added to what was found before. */
  issues?: RowIssue[];
}

/** A row that an import has written. */
export interface DoneRow {
  rowNo: number;
  result: 'created' | 'updated';
  targetId: string;
  versionAfter: number;
  before: Record<string, unknown> | null;
}

/** The rows of files: a statement for many, never one for each. */
@Injectable()
export class ImportRowsRepository {
  constructor(private readonly database: Database) {}

  async clear(importId: string): Promise<void> {
    await this.database.pool.query('DELETE FROM import_rows WHERE import_id = $1', [importId]);
  }

  async add(
    importId: string,
    rows: readonly { rowNo: number; cells: string[]; issues: RowIssue[] }[],
  ): Promise<void> {
    const list = rows.map(({ rowNo, cells, issues }) => ({
      row_no: rowNo,
      cells,
      read_issues: issues.length > 0 ? issues : null,
    }));
    await this.database.pool.query(
      `INSERT INTO import_rows (import_id, row_no, cells, read_issues)
       SELECT $1, r.row_no, r.cells, r.read_issues
       FROM jsonb_to_recordset($2::jsonb) AS r(row_no int, cells text[], read_issues jsonb)
       ON CONFLICT DO NOTHING`,
      [importId, JSON.stringify(list)],
    );
  }

  /** The next rows behind a number. */
  async next(importId: string, after: number, take: number, onlyToWrite = false): Promise<StagedRow[]> {
    const rows = await this.database.read<{ rowNo: number; cells: string[]; readIssues: RowIssue[] | null }>(
      onlyToWrite ? 'imports.rows.write' : 'imports.rows',
      `SELECT row_no AS "rowNo", cells, read_issues AS "readIssues" FROM import_rows
       WHERE import_id = $1 AND row_no > $2 ${onlyToWrite ? "AND outcome IN ('new', 'changed')" : ''}
       ORDER BY row_no LIMIT $3`,
      [importId, after, take],
    );
    return rows.map((row) => ({ ...row, readIssues: row.readIssues ?? [] }));
  }

  async judge(tx: Writer, importId: string, verdicts: readonly RowVerdict[]): Promise<void> {
    await tx.$executeRawUnsafe(
      `UPDATE import_rows r SET outcome = v.outcome::import_row_outcome, issues = v.issues, source = v.source,
         external_id = v.external_id, target_id = v.target_id, result = NULL, before = NULL, version_after = NULL
       FROM jsonb_to_recordset($2::jsonb)
         AS v(row_no int, outcome text, issues jsonb, source text, external_id text, target_id uuid)
       WHERE r.import_id = $1::uuid AND r.row_no = v.row_no`,
      importId,
      JSON.stringify(
        verdicts.map(({ rowNo, outcome, issues, source, externalId, targetId }) => ({
          row_no: rowNo,
          outcome,
          issues: issues.length > 0 ? issues : null,
          source,
          external_id: externalId,
          target_id: targetId,
        })),
      ),
    );
  }

  /** Rows further up in the same file that are the same entry, by the number of the row that comes later. */
  async earlier(
    importId: string,
    keys: readonly { rowNo: number; source: string; id: string }[],
  ): Promise<Map<number, number>> {
    const rows = await this.database.read<{ rowNo: number; earlier: number }>(
      'imports.rows.earlier',
      `SELECT k.row_no AS "rowNo", min(r.row_no) AS earlier
       FROM jsonb_to_recordset($2::jsonb) AS k(row_no int, source text, id text)
       JOIN import_rows r ON r.import_id = $1 AND r.source = k.source AND r.external_id = k.id AND r.row_no < k.row_no
       WHERE r.outcome NOT IN ('wrong', 'left_out')
       GROUP BY k.row_no`,
      [importId, JSON.stringify(keys.map(({ rowNo, source, id }) => ({ row_no: rowNo, source, id })))],
    );
    return new Map(rows.map(({ rowNo, earlier }) => [rowNo, earlier]));
  }

  /** Writes what became of rows. */
  async end(tx: Writer, importId: string, ends: readonly RowEnd[]): Promise<void> {
    await tx.$executeRawUnsafe(
      `UPDATE import_rows r SET result = v.result::import_row_result, target_id = coalesce(v.target_id, r.target_id),
         version_after = coalesce(v.version_after, r.version_after), before = coalesce(v.before, r.before),
         issues = CASE WHEN v.issues IS NULL THEN r.issues ELSE coalesce(r.issues, '[]') || v.issues END
       FROM jsonb_to_recordset($2::jsonb)
         AS v(row_no int, result text, target_id uuid, version_after int, before jsonb, issues jsonb)
       WHERE r.import_id = $1::uuid AND r.row_no = v.row_no`,
      importId,
      JSON.stringify(
        ends.map(({ rowNo, result, targetId, versionAfter, before, issues }) => ({
          row_no: rowNo,
          result,
          target_id: targetId ?? null,
          version_after: versionAfter ?? null,
          before: before ?? null,
          issues: issues && issues.length > 0 ? issues : null,
        })),
      ),
    );
  }

  /** Rows whose writing can be taken back. */
  async done(importId: string, after: number, take: number): Promise<DoneRow[]> {
    return this.database.read<DoneRow>(
      'imports.rows.done',
      `SELECT row_no AS "rowNo", result, target_id AS "targetId", version_after AS "versionAfter", before
       FROM import_rows WHERE import_id = $1 AND row_no > $2 AND result IN ('created', 'updated') AND target_id IS NOT NULL
       ORDER BY row_no LIMIT $3`,
      [importId, after, take],
    );
  }

  /**
   * An entry that was set back has a new version. Imports before this one know it by the version that it was set
   * back to: they follow, so that undoing them still works.
   */
  async follow(
    tx: Writer,
    importId: string,
    moved: readonly { id: string; from: number; to: number }[],
  ): Promise<void> {
    await tx.$executeRawUnsafe(
      `UPDATE import_rows r SET version_after = m.new_version
       FROM jsonb_to_recordset($2::jsonb) AS m(id uuid, old_version int, new_version int)
       WHERE r.target_id = m.id AND r.version_after = m.old_version AND r.import_id <> $1::uuid`,
      importId,
      JSON.stringify(moved.map(({ id, from, to }) => ({ id, old_version: from, new_version: to }))),
    );
  }
}
