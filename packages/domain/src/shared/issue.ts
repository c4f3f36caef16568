import type { InputIssue } from './refusal.ts';
import type { IssueCode } from './issue-codes.ts';

type Figures = Record<string, string | number>;

/** The part of zod's refinement context that our schemas use. */
interface IssueSink {
  issues: unknown[];
}

/** Reports one of our own codes from inside a zod check or transform. */
export const report = (
  sink: IssueSink,
  input: unknown,
  issue: IssueCode,
  figures?: Figures,
  path: PropertyKey[] = [],
): void => {
  sink.issues.push({ code: 'custom', input, path, params: { issue, figures } });
};

/** An issue as services and rules make it. */
export const inputIssue = (code: IssueCode, path: string[], params?: Figures): InputIssue =>
  params ? { code, path, params } : { code, path };
