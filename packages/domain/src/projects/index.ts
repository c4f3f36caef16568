export * from './bounds.ts';
export * from './inputs.ts';
export * from './partners.ts';
export * from './policy.ts';
export * from './roles.ts';
export * from './search-url.ts';
export * from './states.ts';
export * from './transitions.ts';
