/** One field of an input that cannot be taken, with a code from the catalogue `errors.<code>`. */
export interface InputIssue {
  code: string;
  path: string[];
  /** Figures the sentence needs, for example `{ max: 128 }`. */
  params?: Record<string, string | number>;
}

/** A field that has to be filled before a space can be published. */
export interface MissingField {
  section: string;
  field: string;
}

/**
 * Every expected way in which a request can be turned down. `kind` decides the GraphQL type
 * of the answer, `code` the sentence (catalogue key `errors.<code>`).
 */
export type Refusal =
  | { kind: 'invalid_input'; code: string; issues: InputIssue[] }
  | { kind: 'sign_in_required'; code: string }
  | { kind: 'forbidden'; code: string; path?: string[] }
  | { kind: 'not_found'; code: string; path?: string[] }
  | { kind: 'stale_version'; code: string; currentVersion: number }
  | { kind: 'conflict'; code: string; path?: string[]; params?: Record<string, string | number> }
  | { kind: 'not_publishable'; code: string; missing: MissingField[] }
  | { kind: 'rate_limited'; code: string; retryAfterSeconds: number };

/** The refusals most services need, spelled once. */
export const refusals = {
  signInRequired: (): Refusal => ({ kind: 'sign_in_required', code: 'sign_in_required' }),
  notFound: (code = 'not_found'): Refusal => ({ kind: 'not_found', code }),
  forbidden: (code: string): Refusal => ({ kind: 'forbidden', code }),
  conflict: (code: string, params?: Record<string, string | number>): Refusal => ({
    kind: 'conflict',
    code,
    params,
  }),
  stale: (currentVersion: number): Refusal => ({
    kind: 'stale_version',
    code: 'stale_version',
    currentVersion,
  }),
  invalid: (issues: InputIssue[]): Refusal => ({ kind: 'invalid_input', code: 'invalid_input', issues }),
  rateLimited: (retryAfterSeconds: number): Refusal => ({
    kind: 'rate_limited',
    code: 'rate_limited',
    retryAfterSeconds,
  }),
};
