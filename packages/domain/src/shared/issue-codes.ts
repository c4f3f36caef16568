/**
 * Every code an `InputIssue` can carry. The sentence stands in the catalogue as `errors.<code>`;
 * the comment names the figures it gets.
 */
export const issueCodes = [
  'required',
  'invalid_type',
  'invalid_text', // NUL, control characters, broken surrogates
  'invalid_format',
  'too_short', // min
  'too_long', // max
  'too_few', // min
  'too_many', // max
  'duplicate',
  'invalid_number',
  'not_whole',
  'too_small', // min
  'too_large', // max
  'too_many_decimals', // max
  'invalid_date',
  'too_early', // min
  'too_late', // max
  'overlapping',
  'invalid_choice',
  'invalid_id',
  'invalid_email',
  'invalid_url',
  'invalid_phone',
  'invalid_cursor',
  'unknown_locale',
  'unknown_time_zone',
  'unknown_currency',
  'unknown_country',
  'too_little_contrast', // ratio, min
  'unreadable_message',
  'unknown_value', // name
  'wrong_kind_of_value', // name
  'unknown_choice', // name, choice
  'incomplete_message', // name, missing
  'missing_value', // name
  'label_taken',
  'point_incomplete',
  'invalid_box',
  'min_above_max',
  'use_both_ways',
  'password_too_short', // min
  'password_too_long', // max
  'password_contains_email',
  'password_contains_name',
  'password_too_common',
  'password_unchanged',
] as const;

export type IssueCode = (typeof issueCodes)[number];

/** True for a code of the list above. */
export const isIssueCode = (code: unknown): code is IssueCode =>
  (issueCodes as readonly unknown[]).includes(code);
