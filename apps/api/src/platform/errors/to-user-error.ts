import type { Refusal } from '@kvart/domain/shared';
import { createTranslator, type Locale, type MessageParams } from '@kvart/i18n';

const typeNames = {
  invalid_input: 'InvalidInput',
  sign_in_required: 'SignInRequired',
  forbidden: 'Forbidden',
  not_found: 'NotFound',
  stale_version: 'StaleVersion',
  conflict: 'Conflict',
  not_publishable: 'NotPublishable',
  rate_limited: 'RateLimited',
} as const satisfies Record<Refusal['kind'], string>;

/** HTTP status of a refusal where the answer is not GraphQL (uploads, downloads). */
export const statusOf = {
  invalid_input: 422,
  sign_in_required: 401,
  forbidden: 403,
  not_found: 404,
  stale_version: 409,
  conflict: 409,
  not_publishable: 409,
  rate_limited: 429,
} as const satisfies Record<Refusal['kind'], number>;

/** Puts a refusal into words of the reader's language, as the GraphQL error type of its kind. */
export function toUserError(refusal: Refusal, locale: Locale) {
  const translate = createTranslator(locale);
  // Codes arrive as data; one without a sentence of its own still gets the general one.
  const t = (key: string, values?: MessageParams) =>
    translate.has(key) ? translate(key, values) : translate('errors.invalid_input');
  const params = 'params' in refusal ? refusal.params : undefined;
  const base = {
    __typename: typeNames[refusal.kind],
    code: refusal.code,
    message: t(`errors.${refusal.code}`, params),
    path: 'path' in refusal ? refusal.path : null,
  };
  switch (refusal.kind) {
    case 'invalid_input':
      return {
        ...base,
        issues: refusal.issues.map((issue) => ({
          code: issue.code,
          path: issue.path,
          message: t(`errors.${issue.code}`, issue.params),
        })),
      };
    case 'not_publishable':
      return {
        ...base,
        missing: refusal.missing.map((entry) => ({
          ...entry,
          message: t(`domain.field.${entry.field}`),
        })),
      };
    case 'stale_version':
      return { ...base, currentVersion: refusal.currentVersion };
    case 'rate_limited':
      return {
        ...base,
        message: t('errors.rate_limited', { seconds: refusal.retryAfterSeconds }),
        retryAfterSeconds: refusal.retryAfterSeconds,
      };
    default:
      return base;
  }
}
