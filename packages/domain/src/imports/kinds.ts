/** What a file can bring in. */
export const importKinds = ['spaces', 'actors'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Where an import stands. Those that end in "ing" are the worker's; the others wait for a person, or have ended. */
export const importStates = [
  'reading',
  'failed',
  'mapping',
  'checking',
  'checked',
  'importing',
  'done',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

/** What the dry run says of a row. */
export const rowOutcomes = ['pending', 'new', 'changed', 'unchanged', 'wrong', 'left_out'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What became of a row: by the import, and by undoing it. */
export const rowResults = ['created', 'updated', 'refused', 'removed', 'restored', 'kept'] as const;
export type RowResult = (typeof rowResults)[number];

/** Formats that are read. */
export const importFormats = ['csv', 'xlsx', 'geojson'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Spellings of letters that a CSV file may be written in. */
export const importEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'iso-8859-2',
  'windows-1252',
  'windows-1251',
] as const;
export type ImportEncoding = (typeof importEncodings)[number];

/** Marks that part the cells of a row. */
export const importDelimiters = [',', ';', '\t', '|'] as const;
export type ImportDelimiter = (typeof importDelimiters)[number];

const mega = 1024 * 1024;

/** Bounds of a file, and of the work it causes. */
export const importLimits = {
  /** Of the file as it is sent. */
  bytes: 50 * mega,
  /** Of what comes out of a packed file. */
  inflatedBytes: 400 * mega,
  /** How many times larger than itself a part of a packed file may become. Real tables stay far below. */
  inflateRatio: 500,
  /** Parts of a workbook. */
  zipEntries: 2_000,
  rows: 200_000,
  columns: 300,
  /** Letters of one row, and of one cell. */
  rowLength: 1_000_000,
  cellLength: 20_000,
  /** Of one feature of a GeoJSON file, outline included. */
  featureLength: 4_000_000,
  /** Words that a workbook keeps apart from its cells. */
  sharedTextLength: 60_000_000,
  /** How long the rows of an import are kept, and can be undone. */
  keptDays: 60,
} as const;

/** Reasons why a whole file is turned down; the sentence stands in the catalogue as `imports.failure.<code>`. */
export const fileFailures = [
  'empty',
  'no_rows',
  'too_many_rows',
  'too_many_columns',
  'too_large_inside',
  'zip_bomb',
  'binary',
  'old_excel',
  'not_a_workbook',
  'encrypted',
  'no_sheet',
  'broken_zip',
  'broken_xml',
  'not_geojson',
  'broken_json',
  'feature_too_large',
  'row_too_long',
  'unclosed_quote',
  'interrupted',
] as const;
export type FileFailure = (typeof fileFailures)[number];
