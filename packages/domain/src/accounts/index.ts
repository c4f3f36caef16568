export * from './inputs.ts';
export * from './leaving.ts';
export * from './lifetimes.ts';
export * from './passwords.ts';
export * from './rate-limits.ts';
