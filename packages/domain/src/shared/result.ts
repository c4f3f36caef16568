import type { Refusal } from './refusal.ts';

/** Either a value or the reason why there is none. Pure rules return it instead of throwing. */
export type Result<T, E = Refusal> = { ok: true; value: T } | { ok: false; error: E };

/** Wraps a value as success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps a reason as failure. */
export const refuse = <E>(error: E): Result<never, E> => ({ ok: false, error });
