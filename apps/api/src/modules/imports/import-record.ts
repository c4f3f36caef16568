import type {
  FileFailure,
  ImportDelimiter,
  ImportEncoding,
  ImportFormat,
  ImportKind,
  ImportPlan,
  ImportState,
  RowIssue,
  RowOutcome,
  RowResult,
  ValueSuggestion,
} from '@kvart/domain/imports';

/** A column of a file with a little of what stands in it. */
export interface StoredColumn {
  name: string;
  mark: '.' | ',';
  samples: string[];
  /** Everything that stands in it, where that is little enough for a choice. */
  distinct: string[] | null;
}

/** How a file was read. Empty until it was. */
export interface StoredReading {
  wish?: { encoding?: ImportEncoding | null; delimiter?: ImportDelimiter | null; sheet?: string | null };
  format?: ImportFormat;
  encoding?: ImportEncoding;
  delimiter?: ImportDelimiter;
  sheets?: string[];
  sheet?: string;
  renamed?: boolean;
  swapped?: boolean;
  columns?: StoredColumn[];
  suggestion?: { columns: (string | null)[]; values: ValueSuggestion[] };
}

/** Rows by what was found and what became of them. */
export type RowCounts = Partial<Record<RowOutcome | RowResult | 'warnings' | 'duplicates', number>>;

export interface StoredFailure {
  code: FileFailure;
  params: Record<string, string | number>;
}

/** An import as the table knows it. */
export interface ImportRecord {
  id: string;
  version: number;
  kind: ImportKind;
  state: ImportState;
  actorId: string;
  createdById: string;
  fileName: string;
  bytes: number;
  reading: StoredReading;
  plan: ImportPlan | null;
  rowCount: number;
  progress: number;
  rowCursor: number;
  counts: RowCounts;
  failure: StoredFailure | null;
  rowsKept: boolean;
  createdAt: Date;
}

/** A row of a file as a step works with it. */
export interface StagedRow {
  rowNo: number;
  cells: string[];
  readIssues: RowIssue[];
}

/** What a step found out about a row. */
export interface RowVerdict {
  rowNo: number;
  outcome: RowOutcome;
  issues: RowIssue[];
  source: string | null;
  externalId: string | null;
  targetId: string | null;
}
