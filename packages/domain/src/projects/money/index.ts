export * from './enums.ts';
export * from './inputs.ts';
export * from './policy.ts';
export * from './rounding.ts';
export * from './summary.ts';
