import type { Refusal } from '@kvart/domain/shared';

/**
 * Thrown by services when a request is turned down for an expected reason. A transaction around it rolls
 * back; the caller receives the reason as data (see refused.filter.ts).
 */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Unwraps a rule's result: its value, or the refusal thrown. */
export function orRefuse<T>(result: { ok: true; value: T } | { ok: false; error: Refusal }): T {
  if (!result.ok) throw new Refused(result.error);
  return result.value;
}
