export * from './inputs.ts';
export * from './mail-proof.ts';
export * from './policy.ts';
export * from './states.ts';
export * from './transitions.ts';
