export * from './inputs.ts';
export * from './introductions.ts';
