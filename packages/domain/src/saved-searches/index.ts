export * from './inputs.ts';
export * from './rhythm.ts';
