/** What can be said of a row, beside the codes of wrong input: the sentence is `imports.issue.<code>`. */
export const rowIssueCodes = [
  'no_name',
  'unknown_value',
  'not_a_number',
  'not_a_day',
  'not_yes_or_no',
  'shortened',
  'coordinates_swapped',
  'coordinates_unreadable',
  'coordinates_incomplete',
  'country_outside',
  'place_unknown',
  'place_nearest',
  'place_far',
  'too_many_cells',
  'too_few_cells',
  'unreadable_letters',
  'nul_bytes',
  'cell_cut',
  'broken_geometry',
  'no_geometry',
  'twice_in_file',
  'claimed',
  'archived',
  'likely_duplicate',
  'changed_meanwhile',
  'cannot_be_stored',
] as const;
export type RowIssueCode = (typeof rowIssueCodes)[number];

/** One finding in a row. An error keeps the row out; a warning leaves the one value out, or only says something. */
export interface RowIssue {
  level: 'error' | 'warning';
  /** Of the list above, or of wrong input (`errors.<code>`). */
  code: string;
  /** Index of the column; `null` for the row as a whole. */
  column: number | null;
  field: string | null;
  /** What stands in the cell, cut to what a message can show. */
  value: string;
  params?: Record<string, string | number>;
}

const shownLength = 120;

/** A cell as a message shows it. */
export const shownValue = (value: string): string =>
  value.length > shownLength ? `${value.slice(0, shownLength - 1)}…` : value;
