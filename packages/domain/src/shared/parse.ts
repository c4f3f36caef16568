import type { z } from 'zod';
import { type IssueCode, isIssueCode } from './issue-codes.ts';
import { type InputIssue, refusals } from './refusal.ts';
import { ok, refuse, type Result } from './result.ts';

type ZodIssue = z.core.$ZodIssue;
type Figures = Record<string, string | number>;
type Found = [code: IssueCode, figures?: Figures];

const ofType = (issue: Extract<ZodIssue, { code: 'invalid_type' }>): Found => {
  if (issue.input === undefined || issue.input === null) return ['required'];
  if (issue.expected === 'int') return ['not_whole'];
  return [issue.expected === 'number' ? 'invalid_number' : 'invalid_type'];
};

const ofSize = (
  issue: Extract<ZodIssue, { code: 'too_small' | 'too_big' }>,
  codes: Record<'string' | 'number' | 'list', IssueCode>,
  figures: Figures,
): Found => {
  if (issue.origin === 'string') return [codes.string, figures];
  return [issue.origin === 'array' || issue.origin === 'set' ? codes.list : codes.number, figures];
};

const formats: Record<string, IssueCode> = { email: 'invalid_email', url: 'invalid_url', uuid: 'invalid_id' };

const ofCustom = (params: Record<string, unknown> | undefined): Found =>
  isIssueCode(params?.issue) ? [params.issue, params.figures as Figures | undefined] : ['invalid_format'];

const find = (issue: ZodIssue): Found => {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue);
    case 'too_small':
      return ofSize(
        issue,
        { string: 'too_short', number: 'too_small', list: 'too_few' },
        { min: Number(issue.minimum) },
      );
    case 'too_big':
      return ofSize(
        issue,
        { string: 'too_long', number: 'too_large', list: 'too_many' },
        { max: Number(issue.maximum) },
      );
    case 'invalid_format':
      return [formats[issue.format] ?? 'invalid_format'];
    case 'invalid_value':
      // An absent or emptied choice is a missing answer rather than a wrong one.
      return [issue.input === undefined || issue.input === null ? 'required' : 'invalid_choice'];
    case 'custom':
      return ofCustom(issue.params);
    default:
      return ['invalid_format'];
  }
};

/** Translates zod's finding into the finite list of codes that the catalogues know. */
export const toInputIssue = (issue: ZodIssue): InputIssue => {
  const [code, params] = find(issue);
  const path = issue.path.map(String);
  return params ? { code, path, params } : { code, path };
};

/** Checks and cleans a raw value. Failure carries every issue with its place in the input. */
export const parse = <S extends z.ZodType>(schema: S, raw: unknown): Result<z.output<S>> => {
  const outcome = schema.safeParse(raw, { reportInput: true });
  return outcome.success
    ? ok(outcome.data)
    : refuse(refusals.invalid(outcome.error.issues.map(toInputIssue)));
};
