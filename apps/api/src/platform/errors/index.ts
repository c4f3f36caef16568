export * from './user-errors.model.ts';
export { orRefuse, Refused } from './refused.ts';
export { RefusedFilter } from './refused.filter.ts';
export { resultUnion } from './result-union.ts';
export { validated } from './validated.ts';
export { toUserError } from './to-user-error.ts';
