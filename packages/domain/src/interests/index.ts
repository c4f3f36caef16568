export * from './inputs.ts';
export * from './policy.ts';
export * from './states.ts';
export * from './transitions.ts';
