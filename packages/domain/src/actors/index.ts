export * from './contact.ts';
export * from './inputs.ts';
export * from './kinds.ts';
export * from './membership.ts';
export * from './next-steps.ts';
export * from './policy.ts';
export * from './verification.ts';
export * from './search-url.ts';
